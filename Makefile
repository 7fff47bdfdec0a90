# make graph: build the seeds into graphs/.   make test: the gate.   make test-slow: what takes long.
SHELL := /bin/bash
PY := .venv/bin/python

.PHONY: graph test test-slow lint lock clean

graph:
	@.ci/setup run
	$(PY) -m kg build seeds --out graphs

test:
	@.ci/setup test
	$(MAKE) --no-print-directory lint
	$(PY) -m pytest -m "not slow"

test-slow:
	@.ci/setup test
	$(PY) -m pytest -m slow

lint:
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

# The locked packages with their hashes, for every platform; run it after a change of pyproject.toml.
lock:
	@.ci/setup test
	$(PY) -m pip install --quiet uv
	$(PY) -m uv pip compile pyproject.toml --extra build --generate-hashes --universal --python-version 3.11 \
	    --no-header --no-annotate --quiet -o requirements.lock
	$(PY) -m uv pip compile pyproject.toml --extra dev --generate-hashes --universal --python-version 3.11 \
	    --no-header --no-annotate --quiet -o requirements-dev.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache dist
