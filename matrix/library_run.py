"""Runs inside of another library's environment: the sections of a program, from standard input.

What each prints, and the values of expressions behind it, go to standard output.
"""

import contextlib
import io
import json
import sys
from typing import Any


def main() -> None:
    """Run all sections in one namespace."""
    question = json.load(sys.stdin)
    names: dict[str, Any] = {"__name__": "__main__"}
    printed: dict[str, str] = {}
    values: dict[str, dict[str, Any]] = {}
    for name, code in question["codes"].items():
        with contextlib.redirect_stdout(io.StringIO()) as written:
            exec(compile(code, name, "exec"), names)
        printed[name] = written.getvalue()
        asked = question["asked"].get(name, [])
        values[name] = {text: eval(text, names).tolist() for text in asked}
    json.dump({"printed": printed, "values": values}, sys.stdout)


main()
