"""A notebook as a program, which prints what the page shows."""

import textwrap

import nbformat

CAUGHT = """try:
{code}
except Exception as error:
    print(f"{{type(error).__name__}}: {{error}}")"""


def script(book: nbformat.NotebookNode, about: str) -> str:
    """The program: comments that say what it needs, then each cell of code below its heading."""
    parts = ["\n".join(f"# {line}" for line in textwrap.wrap(about, 94, break_long_words=False))]
    heading = ""
    for cell in book.cells:
        if cell.cell_type == "markdown":
            first = cell.source.partition("\n")[0]
            heading = first.lstrip("# ") if first.startswith("##") else heading
            continue
        parts += [f"# %% {heading}"] if heading else []
        heading = ""
        parts.append(caught(cell.source) if raises(cell) else cell.source)
    return "\n\n".join(parts) + "\n"


def raises(cell: nbformat.NotebookNode) -> bool:
    """Whether a cell is there for its error."""
    return "raises-exception" in cell.metadata.get("tags", [])


def caught(code: str) -> str:
    """Code whose error is printed, so that the program goes on."""
    return CAUGHT.format(code=textwrap.indent(code, "    "))
