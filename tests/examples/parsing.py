"""Parser: the claims that a page makes, from what the lexers find on it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .blocks import Block, is_below
from .claim import Claim, Refusal
from .comments import comments
from .equations import equations_in
from .facts import Fact
from .fences import Fence, lex_fences
from .figures import lex_figures
from .languages import check
from .names import Name, names_in
from .problem import Problem
from .prose import blank, lex_prose
from .snippets import relative, resolve
from .spans import lex_spans


def claims(text: str, path: Path) -> list[Claim]:
    """Every claim of a page, in order; what cannot be read is refused."""
    lexed = list(lex_fences(text))
    if faults := [item for item in lexed if isinstance(item, Problem)]:
        return [Refusal(fault) for fault in faults]
    fences = [item for item in lexed if isinstance(item, Fence)]
    found = [*in_fences(text, path, fences), *between_fences(text, fences)]
    code = "\n".join(claim.code.text for claim in found if isinstance(claim, Block))
    found += in_spans(outside(text, fences), names_in(code))
    return sorted(found, key=lambda claim: (claim.start, -claim.end))


def outside(text: str, fences: Iterable[Fence]) -> str:
    """The page with its fences blanked out."""
    return blank(text, ((fence.start, fence.end) for fence in fences))


def in_fences(text: str, path: Path, fences: list[Fence]) -> Iterator[Claim]:
    """Blocks of code with what stands below them, equations, and the fences with their own check."""
    following = list(fences)
    while following:
        fence = following.pop(0)
        yield from map(Refusal, unchecked(fence.title, fence.start))
        if fence.language == "python":
            below: dict[str, Fence] = {}
            last = fence
            for language in ("output", "pytb"):
                if (
                    following
                    and following[0].language == language
                    and is_below(text, last, following[0])
                ):
                    last = below[language] = following.pop(0)
            yield from block(text, path, fence, below, last.end)
        elif fence.language == "math":
            yield from equations_in(fence)
        elif fault := check(fence):
            yield Refusal(fault)


def block(
    text: str, path: Path, fence: Fence, below: dict[str, Fence], end: int
) -> Iterator[Claim]:
    """The claim of one block, and the refusals of values in its comments."""
    first_line = text.count("\n", 0, fence.body_start) + 1
    code = resolve(fence.body, fence.start, path, first_line)
    if isinstance(code, Problem):
        yield Refusal(code)
        return
    if fence.highlight > code.text.count("\n"):
        sentence = f"hl_lines names line {fence.highlight} of {code.text.count(chr(10))}."
        yield Refusal(Problem(fence.start, sentence))
    for line, comment in comments(code.text):
        for fault in unchecked(comment, fence.start):
            place = f"{relative(code.path)}:{code.line + line}"
            yield Refusal(Problem(fault.start, fault.sentence, comment, source=place))
    yield Block(fence.start, end, fence, code, below.get("output"), below.get("pytb"))


def between_fences(text: str, fences: list[Fence]) -> Iterator[Claim]:
    """Figures, and the numbers and shapes in prose that nothing checks."""
    prose = outside(text, fences)
    for figure in lex_figures(prose):
        yield Refusal(figure) if isinstance(figure, Problem) else figure
    prose = blank(prose, ((span.start, span.end) for span in lex_spans(prose)))
    yield from map(Refusal, lex_prose(prose))


def in_spans(prose: str, code_names: frozenset[str]) -> Iterator[Claim]:
    """Facts, and the names in the other inline code."""
    for span in lex_spans(prose):
        if span.expression is None:
            yield Name(span, code_names, span.start, span.end)
        else:
            yield Fact(span, span.start, span.end)


def unchecked(text: str, start: int) -> Iterator[Problem]:
    """The unchecked values in a comment or a title, reported at a place of the page."""
    for fault in lex_prose(text):
        yield Problem(start, fault.sentence, text)
