"""What is wrong with a block of code and what stands below it, given what the code did."""

from collections.abc import Iterator

from bs4 import Tag

from ..claim import Problem
from ..observation import Ran, Run
from ..values.rounding import shows
from .code_output import code_of, ended, first_difference, message, same_output

NEVER_RAN = "This code never ran, so nothing checks what it says: let it run, or leave it out."
NOT_AS_OUTPUT = "The code writes to standard error, which a reader's terminal shows too."


def faults(
    block: Tag, output: Tag | None, pytb: Tag | None, run: Run, ran: Ran
) -> Iterator[Problem]:
    """What it raised and printed against what is shown; what else a reader would see."""
    yield from raised(block, pytb, run, ran)
    yield from printed(block, output, pytb is not None, run, ran)
    if ran.errors:
        yield Problem(block, NOT_AS_OUTPUT, real=ran.errors, code=place(run, ran))
    if bool(ran.raised) == bool(pytb):
        yield from never_ran(block, run, ran)


def raised(block: Tag, pytb: Tag | None, run: Run, ran: Ran) -> Iterator[Problem]:
    """The message below against the exception."""
    if ran.raised and pytb is None:
        yield Problem(block, "The code raises.", real=ran.raised, code=place(run, ran))
    elif pytb and not ran.raised:
        sentence = "The code does not raise what is shown."
        yield Problem(pytb, sentence, code_of(pytb), "no error", place(run, ran))
    elif pytb and not shows(ended(message(pytb)), ended(ran.raised)):
        sentence = "The code raises something else."
        yield Problem(pytb, sentence, message(pytb), ran.raised, place(run, ran))


def printed(
    block: Tag, output: Tag | None, expected: bool, run: Run, ran: Ran
) -> Iterator[Problem]:
    """The output below against what was printed; an error nobody expected may be the cause."""
    if output is None and ran.printed:
        sentence = "The code prints, but no output fence shows it."
        yield Problem(block, sentence, real=ran.printed, code=place(run, ran))
    elif output and not ran.printed:
        sentence = "The code prints nothing of what is shown."
        follows = bool(ran.raised) and not expected
        at = place(run, ran)
        yield Problem(output, sentence, code_of(output), "nothing", at, follows=follows)
    elif output and not same_output(code_of(output), ran.printed):
        line, shown, real = first_difference(code_of(output), ran.printed)
        sentence = "The code prints something else."
        follows = bool(ran.raised) and not expected
        yield Problem(output, sentence, shown, real, place(run, ran), line + 1, follows)


def never_ran(block: Tag, run: Run, ran: Ran) -> Iterator[Problem]:
    """Each part of the code that claims something by standing there."""
    for part in ran.idle:
        line, _, text = part.partition(": ")
        at, number = f"{run.file}:{line}", int(line) - run.line + 1
        yield Problem(block, NEVER_RAN, text, code=at, line=number)


def place(run: Run, ran: Ran) -> str:
    """Where the code stands, as an editor understands it."""
    return f"{run.file}:{ran.line or run.line}"
