"""The environments that pages and laws are run in, read from `environments.toml`."""

import json
import tomllib
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).parents[1]
RECORDS = ROOT / "tests" / "records" / "matrix"
BACKENDS = {"torch": "PyTorch", "jax": "JAX", "tensorflow": "TensorFlow"}
BESIDES = {"python": "Python", "numpy": "NumPy"}
NIGHTLY = "nightly"


@dataclass(frozen=True)
class Environment:
    """A version of Keras on a backend; Python and NumPy are told where they are not the usual ones."""

    keras: str
    backend: str
    python: str = ""
    numpy: str = ""

    @property
    def besides(self) -> dict[str, str]:
        """The versions of Python and NumPy, of those that are not the usual ones."""
        return {name: version for name in BESIDES if (version := getattr(self, name))}

    @property
    def also(self) -> str:
        """What tells it from the usual one: `python3.13`; empty for that."""
        return "-".join(f"{name}{version}" for name, version in self.besides.items())

    @property
    def usual(self) -> "Environment":
        """The same Keras and backend with the usual Python and NumPy: what it is held against."""
        return replace(self, python="", numpy="")

    @property
    def name(self) -> str:
        """What its folder and its record are called."""
        return "-".join(filter(None, [self.backend, self.keras, self.also]))

    @property
    def base(self) -> str:
        """What environments share that have its backend, Python and NumPy, as the name of a folder."""
        nightly = self.keras == NIGHTLY and self.backend in listed()["nightly"]
        return "-".join(filter(None, [self.backend, self.also, NIGHTLY if nightly else ""]))

    @property
    def query(self) -> str:
        """What an address says of it."""
        return urlencode({"keras": self.keras, "backend": self.backend} | self.besides)

    @property
    def record(self) -> Path:
        """The file of what was found there."""
        return RECORDS / f"{self.name}.json"

    def said(self, first: str) -> str:
        """Some words, and Python and NumPy where they are not the usual ones."""
        others = [f"{BESIDES[name]} {version}" for name, version in self.besides.items()]
        return ", ".join([first, *others])

    @property
    def briefly(self) -> str:
        """What tells its column from the one before: the Keras, or another Python or NumPy."""
        for name, version in self.besides.items():
            return f"{BESIDES[name]} {'.'.join(version.split('.')[:2])}"
        return self.keras

    def __str__(self) -> str:
        """As a reader knows it."""
        return self.said(f"Keras {self.keras} on {BACKENDS[self.backend]}")


@cache
def listed() -> dict[str, Any]:
    """What the file says."""
    return tomllib.loads((Path(__file__).parent / "environments.toml").read_text("utf-8"))


def requirements(environment: Environment) -> list[str]:
    """What environments share: the backend, and what the versions of Keras need."""
    pinned = {"numpy": f"numpy=={environment.numpy}"} if environment.numpy else {}
    needs = [pinned.get(need, need) for need in listed()["needs"]]
    nightly = listed()["nightly"] if environment.keras == NIGHTLY else {}
    usual = listed()["backends"][environment.backend]
    return [*nightly.get(environment.backend, usual), *needs]


def environments() -> list[Environment]:
    """All of them: backend by backend, versions in order, the usual ones first."""
    first = next(iter(listed()["backends"]))
    also = [Environment(**each) for each in listed().get("also", ())]
    found: list[Environment] = []
    for backend in listed()["backends"]:
        versions = listed()["keras" if backend == first else "on_every_backend"]
        found += [Environment(keras, backend) for keras in versions]
        found += [each for each in also if each.backend == backend]
    return found


def newest(backend: str) -> Environment:
    """The newest version on a backend: what a nightly is held against."""
    return [each for each in environments() if each.backend == backend and not each.also][-1]


def chosen(keras: str, backend: str, also: str = "") -> list[Environment]:
    """Those that are asked for: one that is not listed if Keras and backend are named alone."""
    if keras and backend and not also:
        if backend not in BACKENDS:
            raise SystemExit(f"There is no backend {backend}: {', '.join(BACKENDS)}.")
        return [Environment(keras, backend)]
    asked = {"keras": keras, "backend": backend, "also": also}
    found = [
        each
        for each in environments()
        if all(value in ("", getattr(each, name)) for name, value in asked.items())
    ]
    if not found:
        raise SystemExit("There is no such environment in matrix/environments.toml.")
    return found


if __name__ == "__main__":  # for the workflow: all that are listed, and the nightly of each backend
    every = [*environments(), *(Environment(NIGHTLY, backend) for backend in BACKENDS)]
    print(json.dumps([asdict(each) | {"name": each.name, "also": each.also} for each in every]))
