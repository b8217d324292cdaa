"""Typesets a name: two names that differ look different.

`h_t` has an index, `c_tilde_t` an accent below its index, `h_prev` the index of the step before.
"""

GREEK = dict(
    zip(
        [
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "zeta",
            "eta",
            "theta",
            "iota",
            "kappa",
            "mu",
            "nu",
            "xi",
            "pi",
            "rho",
            "sigma",
            "tau",
            "upsilon",
            "phi",
            "chi",
            "psi",
            "omega",
            "Gamma",
            "Delta",
            "Theta",
            "Lambda",
            "Xi",
            "Pi",
            "Sigma",
            "Phi",
            "Psi",
            "Omega",
        ],
        "αβγδεζηθικμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ",
        strict=True,
    )
)
ACCENTS = {"tilde": "~", "hat": "^", "bar": "¯"}
STEPS = {"prev": ("&#x2212;", "t"), "next": ("+", "t")}


def symbol(name: str, css: str | None = None) -> str:
    """A name as MathML, with a class if it has one; ValueError for a name that has no such form."""
    base, *rest = name.split("_")
    if not all((base, *rest)):
        raise ValueError(f"{name} cannot be typeset: an underscore stands before an index.")
    accent = rest.pop(0) if rest and rest[0] in ACCENTS else None
    if set(rest) & set(ACCENTS):
        raise ValueError(f"{name} cannot be typeset: an accent follows its letter.")
    marked = f' class="{css}"' if css else ""
    text = f"<mi>{GREEK.get(base, base)}</mi>"
    if accent:
        text = f'<mover accent="true">{text}<mo>{ACCENTS[accent]}</mo></mover>'
    if rest:
        index = "<mo>,</mo>".join(map(part, rest))
        text = f"<msub>{text}<mrow>{index}</mrow></msub>"
    opening, _, inner = text.partition(">")
    return f"{opening}{marked}>{inner}"


def part(text: str) -> str:
    """One part of an index."""
    if text in STEPS:
        sign, step = STEPS[text]
        return f"<mi>{step}</mi><mo>{sign}</mo><mn>1</mn>"
    return f"<mn>{text}</mn>" if text.isdigit() else f"<mi>{text}</mi>"
