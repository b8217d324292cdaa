"""Elements of MathML as text."""


def element(tag: str, *inner: str) -> str:
    """An element of MathML."""
    return f"<{tag}>{''.join(inner)}</{tag}>"


def mo(sign: str) -> str:
    """An operator."""
    return element("mo", sign)


def parentheses(text: str) -> str:
    """Something in parentheses."""
    return element("mrow", mo("("), text, mo(")"))
