"""Lexer: the comments in code, which readers take for facts like any other text."""

import tokenize
from functools import cache


@cache
def comments(code: str) -> list[tuple[int, str]]:
    """The comments and docstrings of some code, each with its line, counted from zero."""
    found = []
    fresh = True
    lines = iter(code.splitlines(keepends=True))
    try:
        for token in tokenize.generate_tokens(lambda: next(lines, "")):
            docstring = token.type == tokenize.STRING and fresh
            if token.type == tokenize.COMMENT or docstring:
                found.append((token.start[0] - 1, token.string))
            fresh = token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.NL, tokenize.DEDENT)
    except (tokenize.TokenError, SyntaxError):
        return found
    return found
