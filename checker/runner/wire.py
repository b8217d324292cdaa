"""Requests and results as JSON, on the way between two processes and in a record."""

import dataclasses
import json
from typing import Any

from ..observation import (
    Evaluate,
    Exists,
    Found,
    Known,
    Names,
    Ran,
    Request,
    Result,
    Run,
    Takes,
    Value,
)

REQUESTS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Run, Evaluate, Names, Exists, Takes)
}
RESULTS: dict[str, type[Any]] = {kind.__name__: kind for kind in (Ran, Value, Known, Found)}
ANSWERS: dict[type[Any], type[Any]] = {
    Run: Ran,
    Evaluate: Value,
    Names: Known,
    Exists: Found,
    Takes: Found,
}


def encode(item: Request | Result) -> dict[str, Any]:
    """A request or a result as JSON's own types; what is as by default is left out."""
    fields = {"kind": type(item).__name__}
    for field in dataclasses.fields(item):
        value = getattr(item, field.name)
        if isinstance(value, frozenset):
            value = sorted(value)
        if field.default is dataclasses.MISSING or value not in (field.default, [], {}):
            fields[field.name] = value
    return fields


def decode_request(fields: dict[str, Any]) -> Request:
    """The request that was encoded."""
    values = {name: value for name, value in fields.items() if name != "kind"}
    request: Request = REQUESTS[fields["kind"]](**values)
    return request


def decode_result(fields: dict[str, Any]) -> Result:
    """The result that was encoded."""
    kind = RESULTS[fields["kind"]]
    values = {name: value for name, value in fields.items() if name != "kind"}
    for field in dataclasses.fields(kind):
        if field.name in values and isinstance(values[field.name], list):
            as_it_was = frozenset if kind is Known else tuple
            values[field.name] = as_it_was(values[field.name])
    result: Result = kind(**values)
    return result


def stopped(request: Request, reason: str, **fields: str) -> Result:
    """The result of a request that was ended from outside, or never came."""
    result: Result = ANSWERS[type(request)](stopped=reason, **fields)
    return result


def line(message: object) -> bytes:
    """A message as one line."""
    return json.dumps(message, ensure_ascii=True).encode() + b"\n"
