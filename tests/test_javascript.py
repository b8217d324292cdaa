"""The check of the JavaScript gets what it needs by itself, or says what is missing."""

import json

import pytest

from tests import javascript


def test_without_node(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what to install."""
    monkeypatch.setattr(javascript, "of_python", lambda: None)
    monkeypatch.setattr(javascript, "of_system", lambda: None)
    with pytest.raises(SystemExit, match="needs Node 20 or newer"):
        javascript.main()


def test_an_old_node_does_not_count() -> None:
    """Neither does one that does not start."""
    assert not javascript.is_new("/bin/false")
    assert not javascript.is_new("/nowhere/node")


def test_packages_are_locked() -> None:
    """Each with the hash of what is installed; no registry is written down."""
    lock = javascript.LOCK.read_text(encoding="utf-8")
    packages = json.loads(lock)["packages"]
    assert len(packages) > 2
    assert all("integrity" in package for name, package in packages.items() if name)
    assert "resolved" not in lock
