"""The wordings of Keras 2: `python -m matrix.older` runs the errors page in it, and records what it says.

Keras 2 lives on as `tf_keras`. Its laws are not tried, nor its other pages: they are written for Keras 3.
"""

from dataclasses import dataclass

from ..environments import ROOT, Environment

RECORD = ROOT / "tests" / "records" / "keras2.json"
"""What was found there."""


@dataclass(frozen=True)
class Older(Environment):
    """One that is not in the list of those in which everything is run."""

    def __str__(self) -> str:
        """With the name under which it is installed."""
        return f"Keras 2 as {self.backend} {self.keras}"


KERAS_2 = Older("2.21.0", "tf_keras")
