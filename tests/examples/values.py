"""What a page computed, in Python's own types, whichever backend it came from."""

from typing import Any

SHAPES = ("TensorShape", "Size")  # of TensorFlow and of PyTorch


def plain(value: Any) -> Any:
    """The value, its arrays as lists and its shapes as tuples, however deep inside they are."""
    if type(value).__name__ in SHAPES:
        return tuple(value)
    for kind in (list, tuple, set):
        if isinstance(value, kind):
            return kind(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        import keras

        return keras.ops.convert_to_numpy(value).tolist()
    return value
