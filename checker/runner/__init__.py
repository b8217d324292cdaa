"""The side that runs code: it needs Python, a project's settings and that project's libraries.

__main__.py   the process: reads questions, writes answers
serve.py      one page after the other, each in a process of its own, watched
page.py       what happens in that process
capture.py    all that is written to a process's output
block.py      a block of code
marks.py      which of its code never ran (marked.py: where it leaves its marks)
value.py      an expression's value
movement.py   which parts of a value cannot change (tokens.py: its numbers)
wire.py       requests and results as JSON
"""
