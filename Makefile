# Guitai on a bare Debian 12: `make run` and `make test` set up whatever is missing by themselves.
PYTHON ?= python3
export PYTHON

.PHONY: run test set-up lock texts format clean

run:
	@.ci/set-up run
	@.venv/bin/python -m app $(ARGS)

test:
	@.ci/set-up test
	@.ci/check $(ARGS)

set-up:
	@.ci/set-up test

format: set-up
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .

# Writes both locks anew from pyproject.toml; versions stay unless UPGRADE=--upgrade is given.
lock:
	@.ci/lock $(UPGRADE)

# Writes the sentences of the program for Qt Linguist; FILES=guitai_bo.ts begins or renews another one.
texts: set-up
	@.venv/bin/python .ci/texts.py $(FILES)

clean:
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
