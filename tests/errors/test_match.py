"""A pasted message finds its entry, whatever surrounds it; one that is not listed finds none."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.source.source import Source
from matrix.instead import alike
from tests.errors.pasted import WAYS
from tests.node import Call
from tests.pages import PATHS

HERE = Path(__file__).parent
REPORTED = yaml.safe_load((HERE / "reported.yml").read_text(encoding="utf-8"))
UNRELATED = (HERE / "unrelated.txt").read_text(encoding="utf-8").splitlines()
HARMLESS = [
    "",
    " ",
    "\n",
    "?",
    "'\"`",
    "([{",
    "\\",
    "^~+-:*",
    "🙂🙂🙂",
    "ошибка",
    "错误",
    "[0m",
    "0",
]
OF_PYTHON = re.compile(
    r"NameError: |TypeError: (?:'list' object is not callable|Layer\.__init__\(\) takes)"
)
"""What a seed raises that has nothing to do with what a layer returns."""
RAISED = sorted(
    {
        fence.body.rstrip("\n")
        for path in PATHS
        for fence in Source(path.read_text(encoding="utf-8")).fences
        if fence.language == "pytb" and not OF_PYTHON.match(fence.body)
    }
)
Entries = list[dict[str, Any]]


def found(call: Call, text: str, entries: Entries) -> list[str]:
    """The ids of the entries that the finder shows."""
    return [entry["id"] for entry in call("match", text, entries)]


def saying(says: str, worded: dict[str, list[dict[str, Any]]]) -> set[str]:
    """The entries that say the same, of which versions of Keras tell some apart and others do not."""
    return {one for one, some in worded.items() if alike(says) in {alike(w["says"]) for w in some}}


def leads(shown: list[str], name: str, says: str, worded: dict[str, list[dict[str, Any]]]) -> bool:
    """Whether an entry is the first that is shown, or stands behind those that say the same."""
    return name in shown and set(shown[: shown.index(name)]) <= saying(says, worded)


def wordings(entries: Entries) -> list[tuple[str, str]]:
    """Each wording of the list, with the id of its entry; headings are no messages."""
    return [(entry["id"], said["says"]) for entry in entries for said in entry["wordings"][1:]]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_each_message_finds_its_entry(way: Any, call: Call, entries: Entries) -> None:
    """However it is pasted; its entry comes first."""
    worded = {entry["id"]: entry["wordings"] for entry in entries}
    wrong = [
        (name, text, shown)
        for name, says in wordings(entries)
        if not leads(shown := found(call, text := way(says), entries), name, says, worded)
    ]
    assert not wrong


@pytest.mark.parametrize("end", ["front", "back"])
def test_a_message_that_is_cut_off_finds_its_entry(end: str, call: Call, entries: Entries) -> None:
    """Or one that says the same. A third of it is missing; what is left may fit others too."""
    wrong = []
    worded = {entry["id"]: entry["wordings"] for entry in entries}
    for name, says in wordings(entries):
        third = len(says) // 3
        text = says[third:] if end == "front" else f"ValueError: {says[:-third]}"
        shown = found(call, text, entries)
        if not (name in shown or saying(says, worded).intersection(shown)):
            wrong.append((name, text, shown))
    assert not wrong


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in REPORTED.items() for text in texts]
)
def test_reported_messages_find_their_entry(
    name: str, text: str, call: Call, entries: Entries
) -> None:
    """As users reported them."""
    assert found(call, text, entries)[:1] == [name]


@pytest.mark.parametrize("text", RAISED)
def test_each_message_of_a_page_has_an_entry(text: str, call: Call, entries: Entries) -> None:
    """Whichever page raises it, the finder knows it."""
    assert found(call, text, entries)


@pytest.mark.parametrize("text", UNRELATED)
def test_unrelated_errors_find_nothing(text: str, call: Call, entries: Entries) -> None:
    """Alone and at the end of a traceback."""
    for way in WAYS:
        assert found(call, way(text, own=False), entries) == []


@pytest.mark.parametrize("text", [*HARMLESS, "x" * 10_000, 'File "a.py", line 1\n' * 1000])
def test_nothing_throws(text: str, call: Call, entries: Entries) -> None:
    """What is no message finds nothing."""
    assert found(call, text, entries) == []


def test_typing_finds_the_entry(call: Call, entries: Entries) -> None:
    """From some letters on it is among those shown, and stays."""
    for entry in entries:
        title = entry["title"]
        for end in range(12, len(title) + 1):
            typed = title[:end]
            assert entry["id"] in found(call, typed, entries) or re.search(r"\W$", typed), typed


def test_the_list_knows_each_entry_of_the_page(entries: Entries) -> None:
    """With an address, and at least one message that a run raised."""
    assert len(entries) > 30
    for entry in entries:
        assert entry["url"] == f"reference/errors/#{entry['id']}"
        assert len(entry["wordings"]) > 1, entry["id"]
