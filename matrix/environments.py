"""The environments that pages and laws are run in, read from `environments.toml`."""

import json
import tomllib
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
RECORDS = ROOT / "tests" / "records" / "matrix"
BACKENDS = {"torch": "PyTorch", "jax": "JAX", "tensorflow": "TensorFlow"}


@dataclass(frozen=True)
class Environment:
    """A version of Keras on a backend."""

    keras: str
    backend: str

    @property
    def name(self) -> str:
        """What its folder and its record are called."""
        return f"{self.backend}-{self.keras}"

    @property
    def record(self) -> Path:
        """The file of what was found there."""
        return RECORDS / f"{self.name}.json"

    def __str__(self) -> str:
        """As a reader knows it."""
        return f"Keras {self.keras} on {BACKENDS[self.backend]}"


@cache
def listed() -> dict[str, Any]:
    """What the file says."""
    return tomllib.loads((Path(__file__).parent / "environments.toml").read_text("utf-8"))


def requirements(backend: str) -> list[str]:
    """What a backend's environments share: the backend, and what the versions of Keras need."""
    return [*listed()["backends"][backend], *listed()["needs"]]


def environments() -> list[Environment]:
    """All of them: backend by backend, versions in order."""
    first, *others = listed()["backends"]
    return [Environment(keras, first) for keras in listed()["keras"]] + [
        Environment(keras, backend) for backend in others for keras in listed()["on_every_backend"]
    ]


def newest(backend: str) -> Environment:
    """The newest version on a backend: what a nightly is held against."""
    return [each for each in environments() if each.backend == backend][-1]


def chosen(keras: str, backend: str) -> list[Environment]:
    """Those that are asked for: one that is not listed if both are named."""
    if keras and backend:
        if backend not in BACKENDS:
            raise SystemExit(f"There is no backend {backend}: {', '.join(BACKENDS)}.")
        return [Environment(keras, backend)]
    found = [e for e in environments() if keras in ("", e.keras) and backend in ("", e.backend)]
    if not found:
        raise SystemExit("There is no such environment in matrix/environments.toml.")
    return found


if __name__ == "__main__":  # for the workflow: all that are listed, and the nightly of each backend
    nightly = [Environment("nightly", backend) for backend in BACKENDS]
    print(json.dumps([asdict(each) for each in [*environments(), *nightly]]))
