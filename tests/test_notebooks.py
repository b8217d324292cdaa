"""What readers take away runs as it is, and gives what its page shows."""

import ast
import re
from collections.abc import Iterator
from copy import copy
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from jupyter_client.manager import KernelManager
from markdown import Markdown
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from checker.code.shared import imported, shared
from checker.kinds.code import Block
from checker.kinds.code_output import differences
from checker.notebook.book import blocks
from checker.notebook.script import caught, raises
from checker.notebook.site import place
from checker.runner.capture import without_noise
from checker.values.rounding import shows
from tests.browser.addresses import ADDRESSES
from tests.conftest import ADDRESS, REPOSITORY
from tests.html import read as built
from tests.pages import DOCS, PATHS, PROJECT, name, read

WITH_CODE = [path for path in PATHS if "```python" in path.read_text(encoding="utf-8")]
# What Keras brought along is left out when garbage is collected: each collection goes through it all.
ANEW = """
%reset -f
%xmode Minimal
import gc, os, keras
keras.utils.clear_session()
gc.freeze()
os.chdir({!r})
del gc, os, keras
"""
WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def kernel() -> Iterator[KernelManager]:
    """A Jupyter kernel, which imports Keras once for all notebooks of a worker."""
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel()
    yield manager
    manager.shutdown_kernel(now=True)


def files(site: Path, path: Path) -> tuple[Path, Path]:
    """The notebook and the program that the site links to at the foot of a page."""
    address = place(path.relative_to(DOCS).as_posix())
    book, program = (
        str(link["href"]) for link in built(site, address).select(".take-away a[download]")
    )
    return site / address / book, site / address / program


def printed(cell: NotebookNode) -> str:
    """What a cell wrote to the standard output, where TensorFlow's hints end up in a notebook."""
    streams = [output for output in cell.outputs if output.output_type == "stream"]
    text = "".join(str(output.text) for output in streams if output.name == "stdout")
    return without_noise(text, PROJECT)


def raised(cell: NotebookNode) -> str:
    """The message of the error that a cell ended with."""
    errors = [output for output in cell.outputs if output.output_type == "error"]
    return "".join(f"{error.ename}: {error.evalue}" for error in errors)


def sources(book: NotebookNode) -> list[str]:
    """The code of a notebook, a cell each."""
    return [str(cell.source) for cell in book.cells if cell.cell_type == "code"]


def statements(*codes: str) -> list[str]:
    """What code consists of, wherever its lines stand."""
    return [ast.dump(statement) for code in codes for statement in ast.parse(code).body]


def shown(block: Block) -> str:
    """All that a page shows below a block of code."""
    return "".join(f"{text}\n" for text in block.shown.split("\n---\n")[1:])


@pytest.mark.parametrize("path", WITH_CODE, ids=name)
def test_both_run_and_give_what_the_page_shows(
    path: Path, site: Path, tmp_path: Path, kernel: KernelManager
) -> None:
    """The program is the notebook, cell by cell, but where a cell raises: there it prints the error.

    So one run is a run of both, in which such a cell is followed by what the program has for it.
    """
    notebook, program = files(site, path)
    book = nbformat.read(notebook, as_version=4)
    cells = [cell for cell in book.cells if cell.cell_type == "code"]
    of_program = [caught(cell.source) if raises(cell) else cell.source for cell in cells]
    assert statements(program.read_text(encoding="utf-8")) == statements(*of_program)

    stored = [(printed(cell), raised(cell)) for cell in cells]
    below = "".join(map(shown, blocks(read(path))))
    assert "".join(out + (error and f"{error}\n") for out, error in stored) == below

    both = list(zip(map(copy, cells), map(new_code_cell, of_program), stored, strict=True))
    run = [part for cell, again, _ in both for part in (cell, again)[: 1 + raises(cell)]]
    execute([new_code_cell(ANEW.format(str(tmp_path))), *run], kernel)
    for cell, again, (output, error) in both:
        assert not differences(output.rstrip("\n"), printed(cell)), cell.source
        assert shows(error, raised(cell)), cell.source
        if raises(cell):
            assert not differences(output + error, printed(again).rstrip("\n")), again.source


def execute(cells: list[NotebookNode], kernel: KernelManager) -> None:
    """Run cells as a notebook; they keep what came of them."""
    client = NotebookClient(new_notebook(cells=cells), km=kernel, timeout=300)
    try:
        client.execute()
    finally:
        if client.kc:
            client.kc.stop_channels()


@pytest.mark.parametrize("path", WITH_CODE, ids=name)
def test_both_are_complete(path: Path, site: Path) -> None:
    """They say first what they need, and import no file of this project."""
    notebook, program = files(site, path)
    book = nbformat.read(notebook, as_version=4)
    text = program.read_text(encoding="utf-8")
    first = "".join(line.removeprefix("#") for line in text.splitlines()[:3])
    assert PROJECT.needs in book.cells[0].source
    assert PROJECT.needs in first
    modules = [*imported(text), *(m for c in book.cells for m in imported(c.source))]
    assert modules
    assert not [module for module in modules if shared(PROJECT, module)]


@pytest.mark.parametrize("path", WITH_CODE, ids=name)
def test_the_notebook_has_the_words_of_the_page(path: Path, site: Path) -> None:
    """Word by word, in order, as a notebook shows them; equations and pictures are seen there."""
    book = nbformat.read(files(site, path)[0], as_version=4)
    article = copy(read(path).article)
    left_out = ["math, svg, pre, details.setup, .headerlink", *PROJECT.elements.values()]
    for element in article.select(", ".join(left_out)):
        element.extract()
    html = "\n".join(
        Markdown(extensions=["tables", "fenced_code"]).convert(
            cell.source.replace(PROJECT.needs, "")
        )
        for cell in book.cells
        if cell.cell_type == "markdown"
    )
    told = BeautifulSoup(re.sub(r"\$\$.*?\$\$", "", html), "html.parser")
    for element in told.select("pre"):
        element.extract()
    assert WORD.findall(told.get_text(" ")) == WORD.findall(article.get_text(" "))


def test_pages_without_code_offer_nothing(site: Path) -> None:
    """A link stands where there is something behind it, and nothing is made that no page links to."""
    linked = {file for path in WITH_CODE for file in files(site, path)}
    made = {*site.rglob("*.ipynb"), *site.rglob("*.py")}
    assert linked == made
    with_links = [address for address in ADDRESSES if built(site, address).select(".take-away")]
    assert len(with_links) == len(WITH_CODE) < len(ADDRESSES)


@pytest.mark.parametrize("path", WITH_CODE, ids=name)
def test_colab_is_offered_where_it_finds_the_notebook(
    path: Path, site: Path, published_site: Path
) -> None:
    """On the branch that the workflow fills, at the path that it has in the site."""
    address = place(path.relative_to(DOCS).as_posix())
    assert not built(site, address).select(".colab")
    (link,) = built(published_site, address).select(".colab a")
    file = files(published_site, path)[0].relative_to(published_site)
    repository = REPOSITORY.removeprefix("https://github.com/")
    assert link["href"] == (
        f"https://colab.research.google.com/github/{repository}/blob/notebooks/{file}"
    )


def test_links_of_a_published_notebook_lead_to_the_site(published_site: Path) -> None:
    """To a page and a place on it that exist."""
    links = [
        link
        for file in published_site.rglob("*.ipynb")
        for cell in nbformat.read(file, as_version=4).cells
        for link in re.findall(rf"\({re.escape(ADDRESS)}([^)]*)\)", cell.source)
    ]
    assert links
    for page, _, anchor in (link.partition("#") for link in links):
        assert not anchor or built(published_site, page).select(f'[id="{anchor}"]'), (page, anchor)
