"""What words beside a fact make of it: "half of", "not", "more than" say another value than the fact."""

from .plain import FACT, UNSEEN, unread

BEFORE = (
    r"[\u221a\u2212\u00b1]"
    r"|(?<!, )\b(?:not|never) |\b(?:minus|plus|half(?: of)?|twice|double|(?:more|fewer|less) than"
    r"|(?:well|just|slightly|far) (?:over|under|above|below)) "
    r"|\b(?:anything but|far from|hardly|by no means) "
)
BEHIND = r"(?:st|nd|rd|th)\b|[\u00b2\u00b3!](?!\w)"
SHOWN = f"{UNSEEN.removesuffix('*')}+"
SHARE = rf"{FACT}{unread('0.')}{UNSEEN} ?(?:percent\b|per cent\b|%)"
"""A share of one that is said to be one of a hundred."""
TWO = rf"{FACT}{SHOWN}{FACT}{SHOWN}"
OTHERWISE = rf"(?:{BEFORE}){FACT}{SHOWN}|{FACT}{SHOWN}(?:{BEHIND})|{SHARE}|{TWO}"
"""A fact and what makes another of it, or another fact without a space."""
