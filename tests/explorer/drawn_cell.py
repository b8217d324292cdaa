# ruff: noqa: RUF001  the signs are those of the drawings
"""Reads the drawing of a cell back, from its lines alone: what goes in where, and what comes out."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import numpy as np

from tests.explorer.steps import Step, Vector, gates, sigmoid

Point = tuple[float, float]
FUNCTIONS: dict[str, Any] = {"σ": sigmoid, "tanh": np.tanh}
NEAR = 1.0


@dataclass(frozen=True)
class Wire:
    """A line from corner to corner, its colour, and whether it ends in a head."""

    points: tuple[Point, ...]
    kind: str
    head: bool

    def passes(self, point: Point) -> bool:
        """Whether a point lies on it."""
        pairs = zip(self.points, self.points[1:], strict=False)
        return any(distance(a, point) + distance(point, b) < distance(a, b) + 0.1 for a, b in pairs)

    def places(self) -> Iterator[Point]:
        """Points along it, close to each other."""
        for a, b in zip(self.points, self.points[1:], strict=False):
            steps = int(distance(a, b) / 4) + 1
            yield from (between(a, b, k / steps) for k in range(steps + 1))


@dataclass(frozen=True)
class Shape:
    """A box, a circle or a symbol, with the text in it."""

    text: str
    center: Point
    half: Point
    kind: str

    def holds(self, point: Point) -> bool:
        """Whether a point is well inside."""
        return all(
            abs(p - c) < h - 3 for p, c, h in zip(point, self.center, self.half, strict=True)
        )

    def touches(self, point: Point) -> bool:
        """Whether a point is at its edge or in it."""
        return all(
            abs(p - c) <= h + NEAR for p, c, h in zip(point, self.center, self.half, strict=True)
        )


def between(a: Point, b: Point, part: float) -> Point:
    """A point on the way."""
    return (a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]))


def distance(a: Point, b: Point) -> float:
    """Between two points."""
    return math.dist(a, b)


def numbers(text: str) -> list[float]:
    """The numbers of a path."""
    return [float(number) for number in re.findall(r"-?[\d.]+", text)]


def text_of(node: ElementTree.Element) -> str:
    """Its text, subscripts included."""
    return "".join(node.itertext())


class Cell:
    """A drawn cell: its shapes and wires."""

    def __init__(self, svg: str) -> None:
        nodes = list(ElementTree.fromstring(svg))
        self.wires = list(wires(nodes))
        self.texts = [(text_of(n), point(n), n.get("class", "")) for n in nodes if n.tag == "text"]
        self.shapes = [shape for node in nodes if (shape := self.shape(node))]
        self.names = [
            Shape(text, at, (17, 12), kind.replace("symbol", "").strip())
            for text, at, kind in self.texts
            if re.fullmatch(r"x.|[hc]t−1", text)
        ]

    def shape(self, node: ElementTree.Element) -> Shape | None:
        """A box or a circle with what is written in its middle."""
        look = node.get("class", "").split()
        if not {"cell", "operation", "node"} & set(look):
            return None
        center, half = middle(node)
        text = next(text for text, at, _ in self.texts if distance(at, center) < NEAR)
        return Shape(text, center, half, " ".join({"h", "c"} & set(look)))

    def letter(self, box: Shape) -> str:
        """What stands beside the line that leaves a gate upwards."""
        x, y = box.center
        near = [t for t, (a, b), _ in self.texts if 8 < abs(a - x) < 20 and abs(b - y + 23) < NEAR]
        return near[0].removesuffix("t") if near else ""

    def sources(self, start: Point) -> list[Shape]:
        """The shapes that a line comes from: the one it touches, or those of the lines it leaves."""
        touched = [shape for shape in (*self.shapes, *self.names) if shape.touches(start)]
        if touched:
            return touched
        passing = [wire for wire in self.wires if wire.points[0] != start and wire.passes(start)]
        assert passing, f"a line begins nowhere, at {start}"
        return [source for wire in passing for source in self.sources(wire.points[0])]

    def read_by(self, shape: Shape) -> list[Shape]:
        """The shapes from which lines with a head arrive at one."""
        arriving = [wire for wire in self.wires if wire.head and shape.touches(wire.points[-1])]
        for wire in arriving:
            assert not shape.kind or wire.kind == shape.kind, "a line in another colour"
        return [source for wire in arriving for source in self.sources(wire.points[0])]

    def collisions(self) -> Iterator[str]:
        """Lines that run through a shape at which they neither begin nor end."""
        for wire in self.wires:
            for shape in self.shapes:
                ends = shape.touches(wire.points[0]) or shape.touches(wire.points[-1])
                if not ends and any(shape.holds(place) for place in wire.places()):
                    yield f"a line runs through {shape}"

    def value(self, shape: Shape, step: Step) -> Vector:
        """What a shape is worth, going by the lines."""
        if shape in self.names:
            name = shape.text.removesuffix("t−1")
            assert shape.kind == ("" if name == "xt" else name), "a name in another colour"
            return step.before[name]
        read = self.read_by(shape)
        if shape.text in FUNCTIONS and any(source.text == "xt" for source in read):
            return self.gate(shape, read, step)
        values = [self.value(source, step) for source in read]
        if shape.text in {"×", "+"}:
            first, second = values
            return np.asarray(first * second if shape.text == "×" else first + second)
        (only,) = values
        if shape.text == "1−":
            return 1 - only
        return np.asarray(FUNCTIONS[shape.text](only)) if shape.text in FUNCTIONS else only

    def gate(self, shape: Shape, read: list[Shape], step: Step) -> Vector:
        """A box that reads x, and h or what a gate lets through of it."""
        rest = [source for source in read if source.text != "xt"]
        assert len(read) == 2 and len(rest) == 1, f"{shape} reads {read}"
        letter = self.letter(shape)
        own = letter.removesuffix("\N{COMBINING TILDE}")
        if letter != own:
            assert shape.text == "tanh", "a candidate that is no tanh"
        reset = None
        if rest[0].text == "×":
            factors = self.read_by(rest[0])
            assert sorted(factor.text for factor in factors) == ["ht−1", "σ"]
            reset = next(self.value(factor, step) for factor in factors if factor.text == "σ")
        else:
            assert rest[0].text == "ht−1"
        value = step.gate(own, FUNCTIONS[shape.text], reset)
        assert not letter or np.allclose(value, gates(step.layer)[letter])
        return value


def wires(nodes: list[ElementTree.Element]) -> Iterator[Wire]:
    """All lines; a head follows its line."""
    for node, after in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
        look = node.get("class", "").split()
        if node.tag == "path" and look[:1] == ["line"]:
            head = after.tag == "path" and after.get("class", "").split()[:1] == ["head"]
            corners = re.sub(r"L[^MLQ]*(?=Q)|(?<=Q)([^ ]*) [^MLQ]*", r"\1", node.get("d", ""))
            flat = numbers(corners)
            points = list(zip(flat[::2], flat[1::2], strict=True))
            if head:
                tip = numbers(after.get("d", ""))[:2]
                points[-1] = (tip[0], tip[1])
            yield Wire(tuple(points), " ".join(look[1:]), head)


def middle(node: ElementTree.Element) -> tuple[Point, Point]:
    """The centre of a box or a circle, and half its size."""
    get = {
        key: float(value) for key, value in node.attrib.items() if key in "x y cx cy r width height"
    }
    if node.tag == "circle":
        return (get["cx"], get["cy"]), (get["r"], get["r"])
    half = (get["width"] / 2, get["height"] / 2)
    return (get["x"] + half[0], get["y"] + half[1]), half


def point(node: ElementTree.Element) -> Point:
    """Where a text stands; its baseline is four below the middle."""
    return float(node.get("x", 0)), float(node.get("y", 0)) - 4
