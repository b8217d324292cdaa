"""A text with its letters and digits in their plain forms, and the way back to what stands there."""

from .numbers import plain_form


class Plain:
    """`text`: one space for each run of white space, no soft hyphens, plain letters, plain digits.

    Digits of other scripts, raised, lowered or circled ones and fractions all become "0".
    """

    def __init__(self, shown: str) -> None:
        if shown.isascii():
            self.text = " ".join(shown.split())
            self._shown, self._from = self.text, None
            return
        self._shown = " ".join(shown.split())
        letters: list[str] = []
        self._from: list[int] | None = []
        for place, character in enumerate(self._shown):
            plain = character if character.isascii() else plain_form(character)
            letters.append(plain)
            self._from += [place] * len(plain)
        self.text = "".join(letters)

    def shown(self, start: int, end: int) -> str:
        """What stands in the original from one place of the plain text to another."""
        if self._from is None:
            return self._shown[start:end]
        return self._shown[self._from[start] : self._from[end - 1] + 1]
