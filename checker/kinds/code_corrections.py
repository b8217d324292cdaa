"""What would make a block's results right, and what would change the kind of block that it is."""

from collections.abc import Iterator

from bs4 import Tag

from ..claim import Correction
from ..observation import Ran
from ..values.rounding import round_text, shows
from .code_output import code_of, ended, message, same_output


def corrections(block: Tag, output: Tag | None, pytb: Tag | None, ran: Ran) -> Iterator[Correction]:
    """New bodies for the results that are wrong, new blocks for what is not shown."""
    kind = "" if bool(pytb) == bool(ran.raised) else change(ran)
    if ran.printed and output is None:
        yield Correction(block, ended(ran.printed), new="output", changes=kind)
    elif output and ran.printed and not same_output(code_of(output), ran.printed):
        body = round_text(ended(code_of(output)), ended(ran.printed))
        right = body if same_output(body, ran.printed) else ended(ran.printed)
        yield Correction(output, right, changes=kind)
    if ran.raised and pytb is None:
        yield Correction(block, ended(ran.raised), new="pytb", changes=kind)
    elif pytb and ran.raised and not shows(ended(message(pytb)), ended(ran.raised)):
        other = ran.raised.partition(":")[0] != message(pytb).partition(":")[0]
        changes = f"raises {ran.raised.strip()}" if other else ""
        yield Correction(pytb, ended(ran.raised), changes=changes)


def change(ran: Ran) -> str:
    """How the block became another kind of block."""
    return f"now raises {ran.raised.strip()}" if ran.raised else "no longer raises"
