"""Equations: what is typeset is what is evaluated, or it is refused."""

# ruff: noqa: RUF001 - mathematical signs

import re
from html import unescape

import pytest

from checker.math.equations import fence, parsed, structure, typeset
from checker.math.slips import slips
from checker.math.symbol import symbol
from checker.math.typeset import Unreadable
from checker.values.agreement import close, difference

READ = {
    "c_tilde_t = f(x_t @ W_c + h_prev @ U_c)": "c~t=f\u2061(xt\u2062Wc+ht\u22121\u2062Uc)",
    "h = z * g + (1 - z) * k": "h=z⊙g+(1\u2212z)⊙k",
    "a = 2 * b": "a=2·b",
    "a = (r * h) @ U": "a=(r⊙h)\u2062U",
    "a = r * h @ U": "a=(r⊙h)\u2062U",
    "a = r * (h @ U)": "a=r⊙h\u2062U",
    "a = b @ (c + d)": "a=b·(c+d)",
    "a = b - (c - d)": "a=b\u2212(c\u2212d)",
    "a = b - c - d": "a=b\u2212c\u2212d",
    "a = -(b + c)": "a=\u2212(b+c)",
    "a = b + -c": "a=b+(\u2212c)",
    "a = (-b) ** 2": "a=(\u2212b)2",
    "a = -b ** 2": "a=\u2212b2",
    "a = sigma(b) ** 2": "a=(σ\u2061(b))2",
    "a = b.T @ b": "a=b⊤\u2062b",
    "alpha = W_xi": "α=Wxi",
}
REFUSED = [
    "a == b",
    "a = b = c",
    "a",
    "a =",
    "= a",
    "a <= b",
    "a = b < c",
    "a = b[0]",
    "a = b.c",
    "a = f()",
    "a = f(x=1)",
    "a = f(*b)",
    "a = 'b'",
    "a = 1e-9",
    "a = True",
    "a = 2 @ b",
    "a = b ** T",
    "a = b if c else d",
    "a = lambda: b",
    "a = b, c",
    "a = [b]",
    "a = b  # c",
    "a := b",
    "a = b or c",
    "a = b % c",
    "a = b // c",
    "a = +b",
    "a = ~b",
    "α = b",
    "a = \\frac{b}{c}",
    "a = _b",
    "a = b_",
    "a = b__c",
    "a = b_t_hat",
    "a = (b := c)",
    "a = await b",
    "a = f'{b}'",
    "a = b; c = d",
    "a = 2j",
]


@pytest.mark.parametrize("line", READ)
def test_it_reads_as_it_is_evaluated(line: str) -> None:
    """Parentheses where two readings were possible, and nowhere else."""
    text = unescape(re.sub(r"<[^>]*>", "", typeset(line)))
    assert text == READ[line]


@pytest.mark.parametrize("line", REFUSED)
def test_what_cannot_be_read_is_refused(line: str) -> None:
    """With a sentence that ends."""
    with pytest.raises(Unreadable, match=r"\.$"):
        typeset(line)


def test_two_trees_never_look_the_same() -> None:
    """Each slip of an equation is typeset otherwise."""
    line = "h_t = z_t * h_prev + (1 - z_t) * f(h_tilde_t - a / b) ** 2"
    lines = [line, *slips(line)]
    assert len({str(structure(parsed(typeset(each)))) for each in lines}) == len(lines) > 40


def test_a_name_is_taken_for_one_like_it() -> None:
    """A gate for another gate of the page, not for a weight."""
    found = [*slips("h_t = i_t * tanh(c_t)", ["f_t", "o_t", "W_o", "f_T"])]
    assert {"h_t = o_t * tanh(c_t)", "h_t = f_t * tanh(c_t)"} < {*found}
    assert not any("W_o" in each or "f_T" in each for each in found)


def test_two_names_never_look_the_same() -> None:
    """Accents, indices and Greek letters are read back from one name alone."""
    names = [
        "h",
        "h_t",
        "h_T",
        "h_prev",
        "h_next",
        "h_tilde",
        "h_tilde_t",
        "h_hat_t",
        "h_t_1",
        "ht",
        "alpha",
        "a",
        "W_alpha",
        "x_1",
        "x1",
        "x",
    ]
    assert len({symbol(name) for name in names}) == len(names)


def test_a_line_keeps_its_text_and_breaks_out_of_nothing() -> None:
    """The alternative text is escaped, also where the line is refused."""
    html = fence('a = b" onclick="c\na = <b>')
    assert [str(math["alttext"]) for math in map(parsed, re.findall("<math.*?</math>", html))] == [
        'a = b" onclick="c',
        "a = <b>",
    ]
    assert parsed(html).attrs.keys() == {"display", "alttext"}


def test_symbols_have_the_project_s_classes() -> None:
    """A name of a state keeps its colour."""
    assert '<msub class="h"><mi>h</mi>' in typeset("h_t = a", lambda name: name[0])


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (1.0, 1.0000001, ""),
        (0.0, 1e-9, "0.0 is not 1e-09"),
        ([1.0, 2.0], [1.0, 2.1], "2.0 is not 2.1 at [1]"),
        ([[1.0]], [1.0], "an array is not a single value at [0]"),
        ([1.0, 2.0], [1.0], "2 values are not 1 values"),
        (float("nan"), float("nan"), "nan is not nan"),
        (1, 1.0, ""),
        ("a", "b", "a is not b"),
        ("1", 1, "1 is not 1"),
        ((1, [2.0]), [1, (2.0,)], ""),
        ([1000.0, 0.0001], [1000.0, 0.0], ""),
    ],
)
def test_agreement(left: object, right: object, words: str) -> None:
    """Numbers to the precision of float32 among those beside them; everything else exactly."""
    assert difference(left, right) == words
    assert close(left, right) is not bool(words)
