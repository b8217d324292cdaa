"""A link into the explorer has the settings that its text names."""

import re
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from tests.pages import PATHS, name, read

DEFAULTS = {"layer": "LSTM", "merge_mode": "concat"}
NAMES = {
    r"\b(?P<layer>GRU|SimpleRNN|LSTM)\b": "layer",
    r"last (?:time )?step masked|mask the last": "mask=3",
    r"first (?:time )?step masked|mask the first": "mask=1",
    r"mask the step before": "mask=2",
    r"\bmask": "mask",
    r"Bidirectional|(?:two|both) directions": "bidirectional=True",
    r"backwards": "go_backwards=True",
    r"decoder": "feed=True",
    r"each step|whole sequence": "return_sequences=True",
    r"add the states|with the states": "return_state=True",
    r"second (?:time|call)|after the first": "second_call=True",
    r"\breset": "reset_state=True",
    r"cells": "two_cells=True",
    r"without a merge mode": "merge_mode=None",
}
FLAG = re.compile(r"(?P<without>without )?`?(?P<name>[a-z]+_[a-z]+|stateful)(?:=(?P<value>\w+))?`?")


def wrong(text: str, query: str) -> list[str]:
    """What a text names that the settings of its link do not have, or have otherwise."""
    chosen = DEFAULTS | dict(parse_qsl(query))
    found = []
    for pattern, setting in NAMES.items():
        if match := re.search(pattern, text, re.IGNORECASE):
            key, _, value = setting.partition("=")
            value = value or match.groupdict().get(key, "")
            if key not in chosen or (value and chosen[key] != value):
                found.append(f"{text!r} speaks of {setting}: {query}")
    for flag in FLAG.finditer(text):
        is_on = chosen.get(flag["name"], "False")
        value = "False" if flag["without"] else flag["value"] or "True"
        if is_on != value:
            found.append(f"{text!r} speaks of {flag[0]}: {query}")
    return found


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_what_the_text_names_is_set(path: Path) -> None:
    """The layer, the flags, what is masked, who goes on from whom."""
    links = read(path).article.select("a[href*='explorer'][href*='?']")
    said = [(" ".join(a.get_text().split()), str(a["href"]).partition("?")[2]) for a in links]
    assert not [fault for text, query in said for fault in wrong(text, query)]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("with the last step masked", "go_backwards=True"),
        ("with the first step masked", "return_state=True&mask=3"),
        ("with return_state=True", "return_sequences=True"),
        ("without return_state", "return_state=True"),
        ("the same with a GRU", "layer=SimpleRNN"),
        ("an LSTM in both directions", "return_state=True"),
    ],
)
def test_another_setting_is_found(text: str, query: str) -> None:
    """As somebody who copied the wrong link would have it."""
    assert wrong(text, query)
