PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m
LAWS := checker.laws snippets/laws

export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve test build update matrix libraries bench lock

help:
	@echo "make serve    read the site at http://127.0.0.1:8000, with live reload"
	@echo "make test     check every fact, the site in a browser, and the code"
	@echo "make build    write the static site to site/"
	@echo "make update   re-run every example and rewrite what the pages show"
	@echo "make matrix   run laws and pages in other versions of Keras (KERAS=3.12.4 BACKEND=jax: in one)"
	@echo "make libraries run the programs of PyTorch and Flax, and record what they return"
	@echo "make bench    what checking and building cost"
	@echo "make lock     pin the newest releases of requirements.in in requirements.txt"

.venv/installed: requirements.txt
	$(PYTHON) -m venv .venv
	$(RUN) pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@echo "$(CURDIR)/snippets" > "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/snippets.pth"
	@touch $@

serve: .venv/installed
	$(RUN) mkdocs serve --livereload

build: .venv/installed
	$(RUN) mkdocs build --strict

test: .venv/installed
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(RUN) tests.javascript
	$(RUN) tests.browser.install
	$(RUN) pytest -n auto

update: .venv/installed
	$(RUN) $(LAWS) --write tests/records/laws.json
	$(RUN) checker update

matrix: .venv/installed
	$(RUN) matrix --keras "$(KERAS)" --backend "$(BACKEND)" --also "$(ALSO)" --report "$(REPORT)" $(AGAIN)

libraries: .venv/installed
	$(RUN) matrix.libraries

bench: .venv/installed
	$(RUN) tests.bench

lock: .venv/installed
	$(RUN) uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--upgrade requirements.in --output-file requirements.txt
