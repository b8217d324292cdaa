"""The ways in which messages are pasted: with other names and numbers, and with what surrounds them."""

import re

TRACEBACK = """Traceback (most recent call last):
  File "/home/me/train.py", line 12, in <module>
    model = build(sequence)
            ^^^^^^^^^^^^^^^
  File "/usr/lib/python3/site-packages/keras/src/utils/traceback_utils.py", line 122, in error_handler
    raise e.with_traceback(filtered_tb) from None
{}
"""
NOTEBOOK = """---------------------------------------------------------------------------
{} Traceback (most recent call last)
Cell In[7], line 3
      1 inputs = keras.Input((30, 8))
----> 3 outputs = layer(inputs)

File ~/site-packages/keras/src/layers/layer.py:941, in Layer.__call__(self, *args, **kwargs)

{}"""


def typed(says: str, own: bool = True) -> str:
    """A message with the name of its exception, unless the text has one."""
    return f"ValueError: {says}" if own else says


def alone(says: str, own: bool = True) -> str:
    """Nothing but the message."""
    return says


def with_other_names(says: str, own: bool = True) -> str:
    """Of layers, and other numbers; an unrelated message has none that matter."""
    if own:
        says = re.sub(r"(?<=layer )(['\"])\w+", r"\1my_layer_3", says)
        says = re.sub(r"\bLSTM\b", "GRU", says).replace("LSTMCell", "SimpleRNNCell")
        says = re.sub(r"(?<!ndim=)\b\d+\b(?! dimensions)", "17", says)
    return typed(says, own)


def in_a_traceback(says: str, own: bool = True) -> str:
    """As Python prints it."""
    return TRACEBACK.format(typed(says, own))


def in_a_notebook(says: str, own: bool = True) -> str:
    """As Jupyter shows it, in colours."""
    said = typed(says, own)
    name = said.partition(":")[0]
    return NOTEBOOK.format(
        f"\x1b[0;31m{name}\x1b[0m", said.replace(name, f"\x1b[31m{name}\x1b[39m", 1)
    )


def in_lost_colours(says: str, own: bool = True) -> str:
    """Where the terminal's colours have become text."""
    return f"[1m{typed(says, own)}[0m"


def wrapped(says: str, own: bool = True) -> str:
    """By a terminal, in the middle of words."""
    said = typed(says, own)
    return "\n".join(said[start : start + 37] for start in range(0, len(said), 37))


def logged(says: str, own: bool = True) -> str:
    """With a prefix on each line."""
    lines = TRACEBACK.format(typed(says, own)).splitlines()
    return "\n".join(f"2026-01-31 23:59:59,123 ERROR: {line}" for line in lines)


def in_a_container(says: str, own: bool = True) -> str:
    """As its log shows it."""
    return "\n".join(
        f"train-1  | {line}" for line in TRACEBACK.format(typed(says, own)).splitlines()
    )


def quoted(says: str, own: bool = True) -> str:
    """In a mail, with typographic quotes."""
    said = typed(says, own).replace("'", "\u2019")
    return "\n".join(f"> {line}" for line in said.splitlines())


def said_by_a_worker(says: str, own: bool = True) -> str:
    """Of several that train together, with its number, and lines that Windows ended."""
    lines = TRACEBACK.format(typed(says, own)).splitlines()
    return "\r\n".join(f"[rank0]: {line}" for line in lines)


def in_a_forum(says: str, own: bool = True) -> str:
    """As HTML made it: indented, with hard spaces and a zero-width one."""
    return "\n".join(
        f"\u00a0\u00a0\u00a0\u00a0{line}\u200b" for line in typed(says, own).splitlines()
    )


def in_the_middle(says: str, own: bool = True) -> str:
    """Of a log that goes on with other lines."""
    return f"{in_a_traceback(says, own)}\nEpoch 1/10\n\x1b[1m3/3\x1b[0m ━━━━━━━━━━ 0s 5ms/step - loss: 0.5\n"


WAYS = [
    *(alone, typed, with_other_names, in_a_traceback, in_a_notebook, in_lost_colours),
    *(wrapped, logged, in_a_container, quoted, said_by_a_worker, in_a_forum, in_the_middle),
]
