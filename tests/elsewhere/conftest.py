pytest_plugins = ["checker.plugin"]
