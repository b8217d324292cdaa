"""Environments in the few words that a page has room for: `Keras 3.12.4 and older on JAX`."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from .apart import alone, usual
from .environments import BACKENDS, Environment
from .environments import listed as every
from .ranges import listed
from .states import DIFFERS, HOLDS, UNREACHED


@dataclass(frozen=True)
class Span:
    """Neighbouring versions on some backends: all that is known in between is one of them."""

    backends: tuple[str, ...]
    first: Environment
    last: Environment
    all: bool

    @property
    def query(self) -> str:
        """What an address says of its newest version."""
        return replace(self.last, backend=self.backends[0]).query

    def __contains__(self, each: Environment) -> bool:
        """Whether a version lies between its ends."""
        return number(self.first) <= number(each) <= number(self.last)

    def __str__(self) -> str:
        """Its versions, unless it has all, and its backends, unless it has all."""
        if self.last.also:
            return str(self.last)
        oldest, *_, newest = every()["keras"]
        first, last = self.first.keras, self.last.keras
        versions = f"Keras {first} to {last}"
        if self.all:
            versions = ""
        elif first == last:
            versions = f"Keras {last}"
        elif first == oldest:
            versions = f"Keras {last} and older"
        elif last == newest:
            versions = f"Keras {first} and newer"
        names = listed([BACKENDS[backend] for backend in self.backends])
        where = "" if len(self.backends) == len(BACKENDS) and versions else f"on {names}"
        return f"{versions} {where}".strip()


Cells = Mapping[Environment, str]


def number(environment: Environment) -> tuple[int, ...]:
    """A version as something that can be ordered."""
    return tuple(map(int, environment.keras.split(".")))


def spans(some: Collection[Environment], cells: Cells) -> list[Span]:
    """Some of the environments, given what is known of all."""
    apart = [Span((each.backend,), each, each, all=False) for each in alone(some)]
    cells = {each: cells[each] for each in usual(cells)}
    found: list[Span] = []
    for backend in BACKENDS:
        for one in of_backend(backend, some, cells):
            for place, other in enumerate(found):
                both = joined(other, one, cells)
                if backend not in other.backends and fits(both, (other, one), some, cells):
                    found[place] = both
                    break
            else:
                found.append(one)
    return [*found, *apart]


def of_backend(backend: str, some: Collection[Environment], cells: Cells) -> Iterator[Span]:
    """The spans of one backend: only what is known to be otherwise ends one."""
    run = [each for each in cells if each.backend == backend]
    parts: list[list[Environment]] = [[]]
    for each in run:
        if each in some:
            parts[-1].append(each)
        elif cells[each] in (HOLDS, DIFFERS):
            parts.append([])
    for part in filter(None, parts):
        yield Span((backend,), part[0], part[-1], part[0] == run[0] and part[-1] == run[-1])


def joined(one: Span, other: Span, cells: Cells) -> Span:
    """From the lower end of two spans to the higher one, on the backends of both."""
    backends = one.backends + other.backends
    first, last = (
        min(one.first, other.first, key=number),
        max(one.last, other.last, key=number),
    )
    both = Span(backends, first, last, all=False)
    return replace(both, all=all(each in both for each in cells if each.backend in backends))


def fits(both: Span, parts: Collection[Span], some: Collection[Environment], cells: Cells) -> bool:
    """Whether all that two spans have together is one of the environments, or was not reached."""
    inside = [each for each in cells if each.backend in both.backends and each in both]
    return all(
        each in some
        or cells[each] == UNREACHED
        or any(each.backend in part.backends and each in part for part in parts)
        for each in inside
    )
