"""Equations as LaTeX, which notebooks typeset: made from the MathML that the page shows."""

from bs4 import Tag

SIGNS = {
    "\u2212": "-",
    "⊙": r" \odot ",
    "·": r" \cdot ",
    "\u22a4": r"\top",
    "\u2061": "",
    "\u2062": r"\,",
    ",": ", ",
    "=": " = ",
}
ACCENTS = {"~": r"\tilde", "^": r"\hat", "¯": r"\bar"}


def latex(node: Tag) -> str:
    """An element of MathML as LaTeX; ValueError for one that has no such form."""
    children = [child for child in node.children if isinstance(child, Tag)]
    parts = [latex(child) for child in children]
    text = node.get_text().strip()
    match node.name:
        case "math" | "mrow":
            return "".join(parts)
        case "mi":
            return text if len(text) == 1 else rf"\mathrm{{{text}}}".replace("_", r"\_")
        case "mn":
            return text
        case "mo":
            return SIGNS.get(text, text)
        case "msub":
            return f"{parts[0]}_{{{parts[1]}}}"
        case "msup":
            return f"{{{parts[0]}}}^{{{parts[1]}}}"
        case "mfrac":
            return rf"\frac{{{parts[0]}}}{{{parts[1]}}}"
        case "mover":
            accent = children[1].get_text().strip()
            return f"{ACCENTS[accent]}{{{parts[0]}}}"
    raise ValueError(f"<{node.name}> has no LaTeX.")
