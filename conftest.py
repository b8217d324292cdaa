"""Every page under docs/ is a test file; see `checker.plugin`."""

pytest_plugins = ["checker.plugin"]
