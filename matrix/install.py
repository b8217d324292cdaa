"""Makes an environment apart from all others, in a folder that git ignores.

Versions of Keras are small, backends are large: those of one backend share its folder, and each adds
its own Keras in front. Another Python or NumPy has a shared folder of its own.
"""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from .environments import NIGHTLY, ROOT, Environment, requirements

CACHE = ROOT / ".cache" / "matrix"
BACKENDS = CACHE / "backends"
DONE = "installed"


class NoPython(Exception):
    """A Python that an environment asks for is not there."""


def python(environment: Environment) -> Path:
    """The environment's Python; what is missing is installed first."""
    folder = CACHE / environment.name
    nightly = environment.keras == NIGHTLY
    shared = BACKENDS / environment.base
    make(shared, requirements(environment), environment.python)
    package = "keras-nightly" if nightly else f"keras=={environment.keras}"
    make(folder, ["--no-deps", *(["--pre"] if nightly else []), package], environment.python)
    (packages(folder) / "shared.pth").write_text(f"{packages(shared)}\n", encoding="utf-8")
    return interpreter(folder)


def make(folder: Path, wanted: list[str], version: str = "") -> None:
    """A virtual environment with some packages, unless it has them; nightlies change every day."""
    done = folder / DONE
    text = "\n".join(wanted)
    if done.is_file() and done.read_text("utf-8") == text and NIGHTLY not in text:
        return
    done.unlink(missing_ok=True)
    if version:
        empty = ["-m", "venv", "--clear", "--without-pip", str(folder)]
        subprocess.run([found(version), *empty], check=True, stderr=subprocess.PIPE)
    else:
        venv.create(folder, clear=True, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--python", str(interpreter(folder))]
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", *quiet, *wanted], check=True, stderr=subprocess.PIPE)
    done.write_text(text, encoding="utf-8")


def found(version: str) -> str:
    """The program of another Python."""
    if path := shutil.which(f"python{version}"):
        return path
    raise NoPython(
        f"There is no python{version} in PATH. Install Python {version}, or run the other environments."
    )


def interpreter(folder: Path) -> Path:
    """The Python of a virtual environment."""
    return folder / "bin" / "python"


def packages(folder: Path) -> Path:
    """Where a virtual environment has its packages."""
    return next((folder / "lib").glob("python*")) / "site-packages"


def runs(folder: Path) -> str:
    """The Python of a virtual environment, without its patch: `3.13`."""
    return packages(folder).parent.name.removeprefix("python")


def variables(environment: Environment) -> dict[str, str]:
    """What the processes of an environment find in theirs."""
    return {
        "KERAS_BACKEND": environment.backend,
        "TF_CPP_MIN_LOG_LEVEL": "3",
        # what is run is small: threads would only wait for each other
        "OMP_NUM_THREADS": "1",
        # JAX compiles each operation, in each process again
        "JAX_COMPILATION_CACHE_DIR": str(CACHE / "compiled"),
        "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": "0",
    }
