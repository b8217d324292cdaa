"""The laws hold, on the Keras that is installed, and the engine that tries them finds what is false."""

from collections.abc import Callable, Hashable
from itertools import combinations
from pathlib import Path

import pytest

from checker.laws import Axis, Law, Setting, Space, exception, law, record, refused, same
from checker.laws.folder import load
from checker.laws.sample import settings
from checker.laws.trying import attempt_all

ROOT = Path(__file__).parents[1]
SPACE, LAWS = load(ROOT / "snippets" / "laws")
RECORD = record.read(ROOT / "tests" / "records" / "laws.json")
RECORDED = {entry["name"]: entry for entry in RECORD["laws"]}
MEND = "python -m checker.laws snippets/laws --write tests/records/laws.json"


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # of Keras itself
@pytest.mark.parametrize("tried", LAWS, ids=lambda tried: f"{tried.module}.{tried.name}")
def test_law(tried: Law) -> None:
    """A law holds on its settings, each of its exceptions is needed, and the record says so."""
    result = attempt_all(SPACE, tried)
    assert not result.failure, result.failure
    now = record.entry(SPACE, tried, result, RECORDED.get(tried.name))
    stale = record.stale(RECORDED.get(tried.name), now, RECORD["place"] == record.place(SPACE))
    assert not stale, f"{stale}\n  to mend:  {MEND}"


def test_the_record_has_these_laws_and_no_other() -> None:
    """A law that is gone does not stay on the pages."""
    assert [entry["name"] for entry in RECORD["laws"]] == [tried.name for tried in LAWS]
    assert RECORD["setup"] == SPACE.setup


EXAMPLES = [
    pytest.param(entry, example, id=entry["name"])
    for entry in RECORD["laws"]
    for example in entry["exceptions"]
    if example["example"]
]


@pytest.mark.parametrize(("entry", "example"), EXAMPLES)
def test_examples_run_as_readers_copy_them(entry: dict[str, str], example: dict[str, str]) -> None:
    """Below the recorded set-up, the line of an exception runs."""
    if "JAX" not in example["where"]:
        names: dict[str, object] = {"__name__": entry["name"]}
        exec(RECORD["setup"] + "\n" + example["example"], names)  # noqa: S102 as readers do


# The engine, on numbers instead of layers

NUMBERS = Space(
    axes=[
        Axis("sign", {"+": "a positive number", "-": "a negative number"}),
        Axis("size", {1: "one", 2: "two", 3: "three"}),
        Axis.flag("even"),
        Axis("base", {10: "ten", 2: "base two"}, asked=(2,)),
    ],
    possible=lambda s: s.even == (s.size == 2),
    spell=lambda s: f"{s.sign}{s.size}",
    fresh=lambda: None,
)


def claim(sentence: str, program: Callable[[Setting], object], **chosen: object) -> Law:
    """A law about numbers."""

    def tried(s: Setting) -> object:
        return program(s)

    tried.__doc__ = sentence
    return law(**chosen)(tried)  # type: ignore[arg-type]


def test_a_true_law_is_tried_on_all_its_settings() -> None:
    """Possible settings count, others do not exist."""
    result = attempt_all(NUMBERS, claim("A number is itself.", lambda s: same(s.size, s.size)))
    assert (result.failure, result.count) == ("", 6)


def test_a_false_law_fails_and_names_the_smallest_setting() -> None:
    """The report has the sentence, the setting as code, what was expected and what was found."""
    result = attempt_all(NUMBERS, claim("No number is three.", lambda s: same(s.size == 3, False)))
    for part in ("No number is three.", "setting:  +3", "expected: False", "found:    True"):
        assert part in result.failure


def test_an_error_breaks_a_law() -> None:
    """A program that raises is a law that does not hold."""
    result = attempt_all(NUMBERS, claim("All is well.", lambda s: 1 / (s.size - 3)))
    assert "ZeroDivisionError: division by zero" in result.failure


def test_a_law_without_settings_is_refused() -> None:
    """What nobody can break says nothing."""
    result = attempt_all(NUMBERS, claim("Two is odd.", lambda s: False, size=2, even=False))
    assert "nobody could break it" in result.failure


def test_a_law_that_expects_nothing_is_refused() -> None:
    """A program has to compare something."""
    result = attempt_all(NUMBERS, claim("All is well.", lambda s: None))
    assert "one that expects nothing" in result.failure


def test_a_law_needs_a_sentence() -> None:
    """The docstring is what readers see."""
    with pytest.raises(ValueError, match="is not a sentence"):
        claim("all is well", lambda s: None)


def test_an_unknown_axis_or_value_is_refused() -> None:
    """A misspelt claim restricts nothing."""
    for chosen in ({"colour": "red"}, {"size": 4}):
        with pytest.raises(ValueError, match=r"there is no axis|has no value"):
            attempt_all(NUMBERS, claim("All is well.", lambda s: True, **chosen))
    with pytest.raises(AttributeError, match="there is no axis 'colour'"):
        NUMBERS.default.but(colour="red")


def test_an_exception_shows_what_needs_it() -> None:
    """The smallest setting that breaks the sentence is its example."""

    @law()
    @exception(size=3)
    def small(s: Setting) -> None:
        """A number is at most two."""
        same(s.size <= 2, True)

    result = attempt_all(NUMBERS, small)
    assert (result.failure, result.count) == ("", 4)
    (example,) = record.entry(NUMBERS, small, result)["exceptions"]
    assert example == {"where": "three", "example": "+3", "expected": "True", "found": "False"}


def test_a_blunt_exception_is_refused() -> None:
    """Each value that an exception names has to break the sentence."""

    @law()
    @exception(size=(2, 3))
    def small(s: Setting) -> None:
        """A number is at most two."""
        same(s.size <= 2, True)

    failure = attempt_all(NUMBERS, small).failure
    assert "too blunt: with two nothing breaks the sentence" in failure


def test_what_is_asked_for_is_tried_where_it_is_named() -> None:
    """A value that others stand for is left to the laws that name it."""
    seen: set[object] = set()

    def program(s: Setting) -> bool:
        seen.add(s.base)
        return True

    attempt_all(NUMBERS, claim("A base is a base.", program))
    assert seen == {10}
    attempt_all(NUMBERS, claim("A base is a base.", program, base=(10, 2)))
    assert seen == {10, 2}


def test_refused_wants_the_error_that_it_names() -> None:
    """Another error, or none, breaks the law."""
    result = attempt_all(
        NUMBERS, claim("It is refused.", lambda s: refused(lambda: 1 / 0, ValueError))
    )
    assert "found:    ZeroDivisionError" in result.failure
    result = attempt_all(NUMBERS, claim("It is refused.", lambda s: refused(lambda: 1)))
    assert "found:    1" in result.failure


def test_a_changed_sentence_makes_the_record_stale() -> None:
    """What readers see is what was tried."""
    one, other = (
        record.entry(NUMBERS, tried, attempt_all(NUMBERS, tried))
        for tried in (
            claim("A number is itself.", lambda s: True),
            claim("A number is not itself.", lambda s: True),
        )
    )
    assert not record.stale(one, one)
    assert "the record of its sentence is out of date" in record.stale(one, other)
    assert "is not in the record" in record.stale(None, other)


def test_a_sample_has_every_pair_of_values() -> None:
    """Where the product is too large to be tried, any two values meet in some setting."""
    words: dict[Hashable, str] = {value: str(value) for value in range(4)}
    space = Space([Axis(name, words) for name in "abcdef"], lambda s: s.a != s.b, str, lambda: None)
    sample = settings(space, space.choice({}), lambda s: s.c != 3 or s.d != 3)
    assert len(sample) < 4**6 / 50
    assert sample == settings(space, space.choice({}), lambda s: s.c != 3 or s.d != 3)
    met = {pair for setting in sample for pair in combinations(tuple(setting), 2)}
    wanted = {
        ((one, x), (other, y))
        for one, other in combinations("abcdef", 2)
        for x in range(4)
        for y in range(4)
        if not (one + other == "ab" and x == y) and not (one + other == "cd" and x == y == 3)
    }
    assert met == wanted
