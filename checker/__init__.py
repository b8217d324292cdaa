"""A checker for documentation: every fact that a reader can see comes from a run.

It reads pages as readers get them (rendered), runs their code in order, and judges what is shown by
what was observed. It knows no library and no page: what a project decides stands in one file of the
project's own (see `checker.project`).

    project.py      what a project decides
    page.py         a page: its source, its rendered form, its claims (reading.py: read once)
    claim.py        what a claim asks to be observed, says about it, and corrects
    kinds/          one module a kind of claim, registered in kinds/__init__.py
    observation.py  what is asked, and what was observed
    runner/         the side that runs code: needs Python and the project's own libraries only

    source/         what stands where in a page's source
    code/           what code needs, binds and says, and what is folded above it
    prose/          what a text claims in words and digits
    math/           equations, typeset from what is evaluated
    values/         what is shown of a value, held against the value
    figures.py      what a drawing reads like

    results/        the side that asks the runner; results shared, recorded, compared
    judging/        problems of whole pages, their report, and whether they would be noticed
    update.py       corrections, written into the pages (edits.py: as pieces of their source)
    plugin.py       the wiring to Sybil and pytest (document.py: a page's claims as their examples;
                    placing.py: where they stand, found once for all workers)
    notation.py     the wiring to the site's Markdown
"""
