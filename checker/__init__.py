"""A checker for documentation: every fact that a reader can see comes from a run.

It reads pages as readers get them (rendered), runs their code in order, and judges what is shown by
what was observed. It knows no library and no page: what a project decides stands in one file of the
project's own (see `checker.project`).

    page.py       a page: its source, its rendered form, its claims
    claim.py      what a claim asks to be observed, says about it, and corrects
    kinds/        one module a kind of claim, registered in kinds/__init__.py
    runner/       the side that runs code: needs Python and the project's own libraries, nothing else
    runs.py       the side that asks it
    record.py     what was observed, as a file that can be compared with another
    differences.py  what two observations of a page do not have in common
    reproducible.py  a record of all pages, each of them run twice
    once.py       results shared by the processes of one test run
    report.py     problems as an author reads them
    update.py     corrections, written into the pages
    plugin.py     the wiring to Sybil and pytest
"""
