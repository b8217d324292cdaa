"""A page as a notebook: prose, code, and below it the outputs that the page shows."""

from collections.abc import Iterator

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from ..kinds import code as code_kind
from ..kinds.code import Block
from ..page import Page
from .inline import Link
from .prose import Cell, Prose
from .steps import Step, steps

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
PICTURE = "!["
ALONE = ("#", PICTURE)
FOLDED = {"jupyter": {"source_hidden": True, "outputs_hidden": True}}


def blocks(page: Page) -> list[Block]:
    """The code of a page, without its other claims, which take longer to find."""
    found = (code_kind.find(each, page) for each in page.article.select(".language-python"))
    return [block for block in found if block]


def notebook(page: Page, link: Link) -> nbformat.NotebookNode:
    """The notebook; the same page gives the same, byte for byte."""
    found = list(cells(page, link))
    for number, cell in enumerate(found):
        cell["id"] = f"cell-{number}"
    codes = [cell for cell in found if cell["cell_type"] == "code"]
    for number, cell in enumerate(codes, start=1):
        cell["execution_count"] = number
    book: nbformat.NotebookNode = new_notebook(cells=found, metadata=METADATA)
    nbformat.validate(book)
    return book


def cells(page: Page, link: Link) -> Iterator[nbformat.NotebookNode]:
    """Its cells: one for a heading with what follows it, for a picture, for set-up, for a block."""
    project = page.project
    prose = Prose(blocks(page), list(project.elements.values()), link, project.picture)
    runs = steps(project, prose.blocks)
    title, *pieces = prose.pieces(page.article)
    yield from written([str(title), project.needs])
    yield from (new_code_cell(source) for source in [project.opening] if source)
    text: list[str] = []
    for piece in pieces:
        if isinstance(piece, Cell) or piece.startswith(ALONE):
            yield from written(text)
            text = []
        if isinstance(piece, Cell):
            yield from code(next(runs), piece.folded)
        elif piece.startswith(PICTURE):
            yield from written([piece])
        else:
            text.append(piece)
    yield from written(text)


def written(text: list[str]) -> Iterator[nbformat.NotebookNode]:
    """A cell of prose."""
    if text:
        yield new_markdown_cell("\n\n".join(text))


def code(step: Step, folded: bool) -> Iterator[nbformat.NotebookNode]:
    """The cells of a block: its set-up if it is the first to need it, then itself."""
    if step.setup:
        yield new_code_cell(step.setup, metadata={"tags": ["setup"]})
    cell = new_code_cell(step.code, metadata=dict(FOLDED) if folded else {})
    if step.output:
        cell.outputs.append(new_output("stream", name="stdout", text=step.output))
    if step.error:
        cell.metadata["tags"] = ["raises-exception"]
        name, _, value = step.error.partition(": ")
        cell.outputs.append(
            new_output("error", ename=name, evalue=value, traceback=step.error.splitlines())
        )
    yield cell
