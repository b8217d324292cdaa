"""The labs as mkdocs-jupyter renders their notebooks, with the options that leave out most."""

import gzip
import json
import re
import subprocess
from pathlib import Path

from tests.bench.measure import ENVIRONMENT
from tests.bench.others import python

CONFIGURATION = {
    "site_name": "Labs",
    "theme": "material",
    "plugins": [
        {"mkdocs-jupyter": {"no_prompt": True, "include_requirejs": False, "cache": False}}
    ],
}
STYLES = re.compile(rb"<style.*?</style>", re.DOTALL)
KIB = 1024


def size(content: bytes) -> float:
    """KiB, as they are sent."""
    return len(gzip.compress(content)) / KIB


def labs(folder: Path, site: Path) -> None:
    """Each lab of a built site: what its page weighs, and what mkdocs-jupyter makes of its notebook."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    notebooks = sorted(site.glob("labs/*/*.ipynb"))
    for notebook in notebooks:
        (docs / notebook.name).write_bytes(notebook.read_bytes())
    configuration = folder / "mkdocs.yml"
    configuration.write_text(json.dumps(CONFIGURATION), encoding="utf-8")
    build = ("-m", "mkdocs", "build", "--quiet", "--config-file", str(configuration))
    subprocess.run([python(), *build], env=ENVIRONMENT, check=True)
    print("labs, the page alone, as it is sent:")
    for notebook in notebooks:
        own = (notebook.parent / "index.html").read_bytes()
        other = (folder / "site" / notebook.stem / "index.html").read_bytes()
        styles = size(b"".join(STYLES.findall(other)))
        print(
            f"  {notebook.stem:32}{size(own):6.1f} KiB, by mkdocs-jupyter {size(other) / size(own):.1f} times"
            f" as much ({styles / size(other):.0%} of it styles)"
        )
