"""A text with its letters and digits in their plain forms, and the way back to what stands there."""

from .numbers import plain_form

FACT = "\ue000"
"""Stands in a text before something that is checked."""
NAME = "\ue001"
"""Stands in a text before a name in code type."""
HIDDEN = 0xF0000
UNSEEN = "[\U000f0000-\U000ffffd]*"
"""The pattern of text that is not read."""


def unread(text: str) -> str:
    """A text that no pattern sees, but a report shows: what stands behind FACT or NAME."""
    return "".join(chr(HIDDEN + ord(letter) % 0xFFFE) for letter in text)


def visible(text: str) -> str:
    """The same text as a reader sees it."""
    text = text.replace(FACT, "").replace(NAME, "")
    return "".join(chr(ord(c) - HIDDEN) if ord(c) >= HIDDEN else c for c in text)


class Plain:
    """`text`: one space for each run of white space, no soft hyphens, plain letters, plain digits.

    Digits of other scripts, raised, lowered or circled ones and fractions all become "0".
    """

    def __init__(self, shown: str) -> None:
        self._from: list[int] | None = None
        if shown.isascii():
            self.text = " ".join(shown.split())
            self._shown = self.text
            return
        self._shown = " ".join(shown.split())
        letters: list[str] = []
        places: list[int] = []
        for place, character in enumerate(self._shown):
            plain = (
                character
                if character.isascii() or ord(character) >= HIDDEN
                else plain_form(character)
            )
            letters.append(plain)
            places += [place] * len(plain)
        self.text, self._from = "".join(letters), places

    def shown(self, start: int, end: int) -> str:
        """What stands in the original from one place of the plain text to another."""
        if self._from is None:
            return visible(self._shown[start:end])
        return visible(self._shown[self._from[start] : self._from[end - 1] + 1])
