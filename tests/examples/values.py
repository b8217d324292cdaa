"""What a page computed, in Python's own types, whichever backend it came from."""

from typing import Any


def plain(value: Any) -> Any:
    """The value, its arrays as lists and its shapes as tuples, however deep inside they are."""
    if isinstance(value, list | tuple | set) and not hasattr(value, "_fields"):
        kind = tuple if type(value).__name__ == "Size" else type(value)
        return kind(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if type(value).__name__ == "TensorShape":
        return tuple(value)
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        import keras

        return keras.ops.convert_to_numpy(value).tolist()
    return value
