"""How shapes are said in words: lists of words that name axes, in brackets, alone or joined by signs."""

import re

NAMED = "None"
SIGN = "\u00d7\u2a2f\u2715\u00b7\u2192*/"
"""Multiplication signs, a dot, an arrow, a star, a slash."""


def shapes(dimensions: tuple[str, ...], checked: str) -> str:
    """The pattern of any shape in some words for axes; `checked` stands for a checked value."""
    words = [re.escape(word).replace(r"\ ", "[- ]?") for word in dimensions]
    axis = rf"(?:(?:\w+_)?(?:{'|'.join([*words, NAMED])})s?(?:[_ ](?:size|length|dim)s?)?)"
    item = rf"(?:{axis}|{checked}|\w+)"
    between = (
        rf"(?: ?[,;{SIGN}] ?(?:and )?(?:then )?| x | X |[- ]by[- ]| times | then | and )(?:the )?"
    )
    in_brackets = (
        rf"[(\[{{\u27e8<] ?(?=[^)\]}}\u27e9>]*\b{axis}\b)"
        rf"(?:{item} ?[,;] ?)+(?:{axis} ?)?,? ?[)\]}}\u27e9>]"
    )
    sized = rf"(?:{item}(?:[_ ](?:size|length|dim))?)"
    longer = (
        rf"[(\[{{\u27e8<] ?(?=[^)\]}}\u27e9>]*\b{axis}\b)(?:{sized} ?[,;] ?){{2,}}{sized} ?[)\]}}\u27e9>]"
        r"|\((?-i:[A-Z])(?:, ?(?-i:[A-Z]))+\)"
    )
    alone = rf"\A(?!.*{checked})\W*{axis}(?:{between}{axis})+\W*\Z"
    with_none = r"[(\[] ?None ?,[^)\]]*[)\]]"
    joined = rf"\b{axis}(?:(?: ?[{SIGN}] ?| x | X |[- ]by[- ]| times ){axis})+\b"
    said = (
        r"\b(?:shapes?|axes|dimensions)\b(?: (?:is|are|of|being|becomes?|stand for))?:? ?(?:the )?"
    )
    announced = rf"{said}{axis}(?:{between}{axis})+\b"
    return rf"(?:{in_brackets}|{longer}|{with_none}|{joined}|{announced}|{alone})"
