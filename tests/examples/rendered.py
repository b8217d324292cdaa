"""No silent gaps: the site shows just the blocks and facts that were run, in the same order."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from .blocks import Block
from .claim import Claim
from .equations import Equation
from .facts import Fact
from .fences import lex_fences
from .languages import OTHERS
from .names import Name
from .page import Page
from .problem import Problem
from .snippets import ROOT, Code, resolve


@dataclass(frozen=True)
class Piece:
    """A block, an equation or a fact: its kind, its text, and where the page has it (or 0)."""

    kind: str
    text: str
    start: int = 0


def gaps(page: Page, html: str) -> list[Problem]:
    """What the page holds and the HTML does not show, and the other way round."""
    held = [*of_claims(page.claims), *of_fences(page.text)]
    held.sort(key=lambda piece: piece.start)
    seen = list(shown(html))
    unseen = Counter((piece.kind, piece.text) for piece in seen)
    unseen.subtract((piece.kind, piece.text) for piece in held)
    hidden = [piece for piece in held if unseen[piece.kind, piece.text] < 0]
    unrun = [piece for piece in seen if unseen[piece.kind, piece.text] > 0]
    if (
        not hidden
        and not unrun
        and [piece.text for piece in held] != [piece.text for piece in seen]
    ):
        return [
            Problem(0, "The site shows the blocks and facts in another order than they run in.")
        ]
    return [
        Problem(piece.start, f"The site does not show this {piece.kind}.", piece.text)
        for piece in hidden
    ] + [
        Problem(
            max(0, page.text.find(piece.text.partition("\n")[0])),
            f"The site shows a {piece.kind} that nothing has run.",
            piece.text,
        )
        for piece in unrun
    ]


def of_claims(claims: Iterable[Claim]) -> Iterator[Piece]:
    """What each claim of a page should look like on the site."""
    for claim in claims:
        if isinstance(claim, Block):
            yield Piece("python block", claim.code.text.strip("\n"), claim.start)
            for fence in (claim.output, claim.pytb):
                if fence:
                    yield Piece(f"{fence.language} block", fence.body.strip("\n"), fence.start)
        elif isinstance(claim, Equation):
            yield Piece("equation", claim.text, claim.start)
        elif isinstance(claim, Fact):
            yield Piece("fact", f"{claim.span.text} from {claim.span.expression}", claim.start)
        elif isinstance(claim, Name):
            yield Piece("name", claim.span.text, claim.start)


def of_fences(text: str) -> Iterator[Piece]:
    """The same for fences that are neither code nor output."""
    for fence in lex_fences(text):
        if isinstance(fence, Problem) or fence.language not in OTHERS:
            continue
        code = resolve(fence.body, fence.start, ROOT, 1)
        text = code.text if isinstance(code, Code) else ""
        yield Piece(f"{fence.language} block", text.strip("\n"), fence.start)


def shown(html: str) -> Iterator[Piece]:
    """The blocks, equations and inline code of a page's article, as a reader gets them."""
    soup = BeautifulSoup(html, "html.parser")
    article = soup.select_one("article") or soup
    for tag in article.select("div[class*=language-], math[alttext], code"):
        classes = map(str, tag.get_attribute_list("class"))
        language = [name[9:] for name in classes if name.startswith("language-")]
        if tag.name == "math":
            yield Piece("equation", str(tag["alttext"]))
        elif language:
            yield Piece(f"{language[0]} block", code_of(tag))
        elif tag.name == "code" and tag.find_parent("pre") is None:
            if "data-expr" in tag.attrs:
                yield Piece("fact", f"{tag.get_text()} from {tag['data-expr']}")
            else:
                yield Piece("name", tag.get_text())


def code_of(block: Tag) -> str:
    """The text of a code block, without its title."""
    code = block.select_one("pre code")
    return code.get_text().strip("\n") if code else ""
