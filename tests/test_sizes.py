"""Every shape in symbols holds at a second set of sizes."""

from pathlib import Path

import pytest

from checker.judging.report import in_order
from checker.judging.sizes import at_other_sizes
from checker.results.observing import Observer
from tests.pages import PATHS, PROJECT, name, read

COINCIDENCE = """# A page { #page }

```python
import numpy as np

units = 4
kernel = np.ones((units, 4 * units))
```

It is `(units, 4 * units)`{ data-expr="kernel.shape" }, not `(units, units * units)`{ data-expr="kernel.shape" }.
"""


def faults(path: Path, observer: Observer) -> list[str]:
    """The reports on a page's symbolic facts."""
    page = read(path)
    found = at_other_sizes(page, observer.results(page), observer.runner.ask)
    return in_order(page, found)


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_shapes_in_symbols_hold_at_other_sizes(path: Path, observer: Observer) -> None:
    """Those of every page."""
    assert not faults(path, observer)


def test_a_coincidence_is_noticed(tmp_path: Path, observer: Observer) -> None:
    """A square of the units is no multiple of them."""
    path = tmp_path / "page.md"
    path.write_text(COINCIDENCE, encoding="utf-8")
    (report,) = faults(path, observer)
    assert "page.md:10: This shape holds at the page's own sizes only." in report
    assert f"(7, 28) at batch = {PROJECT.sizes['batch']}" in report


TABLE = """# A page { #page }

```python
import numpy as np

units = 4
kernels = {name: {"shape": np.ones((units, 4 * units)).shape} for name in ("one", "other")}
```

| kernel | shape |
|---|---|
| one | `(units, 4 * units)` |
| other | `(units, units * units)` |
{ data-expr="kernels" }
"""


def test_a_coincidence_in_a_table_is_noticed(tmp_path: Path, observer: Observer) -> None:
    """In its own cell."""
    path = tmp_path / "page.md"
    path.write_text(TABLE, encoding="utf-8")
    (report,) = faults(path, observer)
    assert "page.md:13: This shape holds at the page's own sizes only." in report
