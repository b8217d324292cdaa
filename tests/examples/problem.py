"""What is wrong on a page, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One fault: its place as an offset into the page, and a sentence for whoever mends it."""

    start: int
    sentence: str
    shown: str | None = None
    real: str | None = None
    source: str | None = None

    def report(self, path: str, text: str) -> str:
        """The fault as the reader of a test run sees it: page, line, what is wrong, what is real."""
        line = text.count("\n", 0, self.start) + 1
        parts = [f"{path}:{line}: {self.sentence}"]
        parts += [
            f"  {label}{indent(detail)}"
            for label, detail in (
                ("shown: ", self.shown),
                ("real:  ", self.real),
                ("code:  ", self.source),
            )
            if detail is not None
        ]
        return "\n".join(parts)


def indent(detail: str) -> str:
    """Further lines of a detail stand below its first."""
    return detail.rstrip("\n").replace("\n", "\n" + " " * 9)
