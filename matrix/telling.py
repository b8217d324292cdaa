"""What a record tells of a difference, and what of a message is the same wherever it is found."""

import re
from typing import Any

RAISED = re.compile(r"\A(?:\w+\.)*\w*(?:Error|Exception|Warning): ")
CHANGING = re.compile(r"(?P<kept>attribute '\w+')|(['\"`]).*?\2|\(.*?\)|\[.*?\]|-?\d[\d.]*")
# Arrays, and what a backend says of its own traceback: they differ from run to run.
VALUES = re.compile(
    r"\s*(?:\(?\[*\(?(?:<tf\.Tensor|tensor\(|array\()|\(TreeSpec\(|ListWrapper\(|\(type_spec=|\n-{9}).*",
    re.DOTALL,
)
CAUSE = 80  # characters of a message that tell one cause from another


def breaking(told: dict[str, Any]) -> str:
    """What breaks a law, or which exceptions of it nothing needs."""
    if broken := told.get("breaks"):
        return f"{broken['in']}\nexpected {broken['expected']}; found {broken['found']}"
    return f"the exception is not needed: {'; '.join(told['unneeded'])}"


def cause(told: dict[str, Any]) -> str:
    """What breaks a law, without the setting that it breaks in."""
    broken = told.get("breaks")
    return common(broken["found"])[:CAUSE] if broken else repr(told.get("unneeded"))


def common(text: str) -> str:
    """A message without what changes from one place to another: names, numbers, shapes.

    What is missing is what a message is about: its name stays.
    """
    return CHANGING.sub(lambda found: found["kept"] or "…", text.partition("\n")[0])


def without_values(text: str) -> str:
    """A message up to the first array in it."""
    return VALUES.sub("", text)
