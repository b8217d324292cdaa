"""What the page about versions says, from records made for the purpose."""

import json
from pathlib import Path
from typing import Any

import pytest

from matrix import digests, ranges
from matrix.environments import RECORDS, Environment, environments, listed
from matrix.explained import lines, without_a_reason
from matrix.record import Record, changes, read
from matrix.states import DIFFERS, HOLDS, NOT_RUN, STALE, UNREACHED
from matrix.summary import Summary
from matrix.tables import named
from tests.pages import PROJECT, ROOT

OLD, NEW = Environment("3.0.0", "torch"), Environment("3.1.0", "torch")
PAGES = digests.pages(PROJECT)
PAGE, OTHER = list(PAGES)[:2]


def entry(page: str, *differs: tuple[int, str, str], **more: Any) -> dict[str, Any]:
    """What a record says of a page."""
    told = [{"claim": n, "at": "", "asked": "", "shown": s, "real": r} for n, s, r in differs]
    return {"digest": PAGES[page], "claims": 9} | ({"differs": told} if told else {}) | more


def summary(old: dict[str, Any], new: dict[str, Any] | None = None) -> Summary:
    """Of two environments."""
    records = {
        OLD: Record({"keras": "3.0.0"}, {}, old),
        NEW: Record({"keras": "3.1.0"}, {}, new or {}),
    }
    return Summary(PROJECT, records)


def test_a_claim_differs_or_was_not_reached_or_holds() -> None:
    """As the record says."""
    made = summary({PAGE: entry(PAGE, (2, "a", "b"), unreached=[3])})
    assert [made.claim(PAGE, number, OLD) for number in (1, 2, 3)] == [HOLDS, DIFFERS, UNREACHED]


def test_a_changed_page_is_to_be_run() -> None:
    """Whatever its record says; so is a page that the record does not have."""
    made = summary({PAGE: entry(PAGE, (2, "a", "b")) | {"digest": "another"}})
    assert made.claim(PAGE, 2, OLD) == made.claim(OTHER, 1, OLD) == STALE
    assert not made.differences()
    assert "to be run" in row_texts(made, "environments")[1]


def test_what_could_not_be_run_is_not_green() -> None:
    """Nor is an environment without a record."""
    made = summary({PAGE: {"digest": PAGES[PAGE], "not_run": "no such thing there"}})
    assert made.claim(PAGE, 1, OLD) == NOT_RUN
    assert Summary(PROJECT, {OLD: Record()}).claim(PAGE, 1, OLD) == NOT_RUN


def test_laws_hold_break_or_are_not_needed() -> None:
    """An exception that nothing needs is a difference too."""
    made = summary({})
    one, two, three, four, *_ = made.laws
    digest = {name: {"digest": digests.law(made.laws[name])} for name in made.laws}
    made.records[OLD].laws = {
        one: digest[one] | {"settings": 3},
        two: digest[two] | {"settings": 3, "breaks": {"in": "x", "expected": "1", "found": "2"}},
        three: digest[three] | {"settings": 3, "unneeded": ["`unroll=True`"]},
        four: digest[four] | {"settings": 0},
    }
    states = [made.law(name, OLD) for name in (one, two, three, four)]
    assert states == [HOLDS, DIFFERS, DIFFERS, NOT_RUN]
    assert [statement.laws for statement in made.broken_laws()] == [[two], [three]]


def test_laws_that_break_alike_are_one_statement() -> None:
    """With the same words for what was found, whatever the setting."""
    made = summary({})
    one, two, three, *_ = made.laws
    for name, setting, found in ((one, "x", "E: 1"), (two, "y", "E: 2"), (three, "x", "F: 1")):
        told = {"breaks": {"in": setting, "expected": "no error", "found": found}}
        made.records[OLD].laws[name] = {
            "digest": digests.law(made.laws[name]),
            "settings": 3,
        } | told
    assert [statement.laws for statement in made.broken_laws()] == [[one, two], [three]]


def test_what_differs_alike_is_one_statement() -> None:
    """The same words apart from names and numbers, in the same environments."""
    alike = (1, "layer 'a' of 1", "Layer 'a'"), (2, "layer 'b' of 2", "Layer 'b'")
    made = summary({PAGE: entry(PAGE, *alike), OTHER: entry(OTHER, (4, "other", "words"))})
    assert [len(statement.places) for statement in made.differences()] == [2, 1]
    made = summary({PAGE: entry(PAGE, *alike)}, {PAGE: entry(PAGE, alike[0])})
    assert [len(statement.places) for statement in made.differences()] == [1, 1]


def test_values_of_other_things_are_other_statements() -> None:
    """`True` here and `True` there differ for reasons of their own."""
    alike = entry(PAGE, (1, "True", "False"), (2, "True", "False"))
    alike["differs"][1]["asked"] = "print(other)"
    assert len(summary({PAGE: alike}).differences()) == 2


def row_texts(made: Summary, name: str) -> list[str]:
    """The words of the rows of a table."""
    return ["".join(line.itertext()) for line in named(name, made).iter("tr")]


def test_the_table_has_what_the_record_says() -> None:
    """A changed record changes the row."""
    first, second = (
        row_texts(summary({PAGE: entry(PAGE, (1, "shown", real))}), "differences")[-1]
        for real in ("one", "other")
    )
    assert "Differs with Keras 3.0.0 on PyTorch." in first and first.endswith("≠?")
    assert first != second and second == first.replace("one", "other", 1)


@pytest.mark.parametrize(
    ("some", "said"),
    [
        (["3.0", "3.1"], "Keras 3.0 to 3.1 on PyTorch"),
        (["3.0", "3.2", "3.3"], "Keras 3.0, 3.2 to 3.3 on PyTorch"),
    ],
)
def test_environments_in_words(some: list[str], said: str) -> None:
    """Neighbours among those that were run are a range."""
    every = [Environment(f"3.{minor}", "torch") for minor in range(4)]
    assert ranges.words([each for each in every if each.keras in some], every) == said


def test_a_report_tells_what_changed() -> None:
    """Statement by statement; another number of settings is no change, nor is another page."""
    one, two = (1, "a", "b"), (2, "c", "d")
    before = Record({}, {"law": {"settings": 3}}, {PAGE: entry(PAGE, one), OTHER: entry(OTHER)})
    now = Record({}, {"law": {"settings": 4}}, {PAGE: entry(PAGE, one, two)})
    now.pages[OTHER] = entry(OTHER, one) | {"digest": "another"}
    (line,) = changes("Keras", before, now)
    assert line.startswith(f"Keras: {PAGE}: now ") and '"real": "d"' in line
    (line,) = changes("Keras", now, before)
    assert line.startswith(f"Keras: {PAGE}: no longer ") and '"real": "d"' in line


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """A line a law and a page, so that a review sees what changed."""
    made = Record(
        {"keras": "3"}, {"law": {"settings": 3}}, {PAGE: entry(PAGE), OTHER: entry(OTHER)}
    )
    made.write(tmp_path / "one.json")
    assert read(tmp_path / "one.json") == made
    assert len((tmp_path / "one.json").read_text(encoding="utf-8").splitlines()) == 10


def test_records_are_of_the_environments_that_are_listed() -> None:
    """And the newest Keras that is listed is the one that the pages are checked with."""
    assert {path.stem for path in RECORDS.glob("*.json")} <= {each.name for each in environments()}
    for each in environments():
        if found := read(each.record).environment:
            assert (found["keras"], found["backend"]) == (each.keras, each.backend)
            assert each.besides.items() <= found.items()
    pinned = json.loads((ROOT / "tests/records/environment.json").read_text(encoding="utf-8"))
    assert listed()["keras"][-1] == pinned["keras"]


def test_what_is_another_python_or_numpy_is_nothing_else() -> None:
    """The record says the same Keras and backend, in the same version, as the one that it is held against."""
    for each in environments():
        one, other = (read(which.record).environment for which in (each, each.usual))
        assert one and other, each
        for name in ("keras", "backend", each.backend):
            assert one[name].partition("+")[0] == other[name].partition("+")[0]
        assert each.numpy or one["numpy"] == other["numpy"]


def test_each_difference_has_a_reason() -> None:
    """A record that says something new comes with a line on why; a changed page has no such statement."""
    assert not list(without_a_reason(Summary(PROJECT)))


def test_a_difference_without_a_reason_is_told() -> None:
    """By the place that it has in the table, and with the environment."""
    made = summary({PAGE: entry(PAGE, (1, "shown", "words of nobody"))})
    (told,) = without_a_reason(made)
    assert made.differences()[0].id in told and "Keras 3.0.0 on PyTorch" in told


def test_no_line_explains_what_nothing_says() -> None:
    """Each line has words that some record, page or law still has."""
    texts = [path.read_text(encoding="utf-8") for path in RECORDS.glob("*.json")]
    texts = [json.dumps(json.loads(text), ensure_ascii=False) for text in texts]
    for line in lines():
        words = json.dumps(line.has, ensure_ascii=False)[1:-1]
        assert any(words in text for text in texts), line.has
