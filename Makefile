# Two commands on a fresh machine (Debian 12 with Python 3.11, Node 20 and make):
#   make run     make test
# Each sets up what it needs the first time; later runs start in seconds.

.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile pyproject.toml --generate-hashes --no-header --python-version 3.11 --quiet --no-strip-extras --group build

FAST := $(filter-out %/test_facts_in_columns.py,$(wildcard tests/law/test_fast_*.py tests/law/test_*_in_columns.py)) \
	$(addprefix tests/law/test_,odd_columns.py resettlement.py correcting.py every_day.py swept.py crowded.py vouched.py findings_of_many.py)

PYTEST := $(BIN)/pytest -q -n auto --dist loadfile --no-loadscope-reorder
# Run on their own, after the others: no branch is counted there, and to count takes thrice the time.
OFFICE := tests/browser tests/faults tests/office

export PYTHONUTF8 := 1
# Some machines set it, and then each of the hundred commands that the tests start compiles anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check mutate faults law bench golden docs guide wheel lock clean debian

help: ## show these lines
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 16

run: .venv/.run node_modules/.package-lock.json ## load the demo programme, print its status table, serve the office (PORT=8000)
	@$(BIN)/virksom demo --load
	@$(BIN)/virksom status --facts demo
	@exec $(BIN)/virksom serve --port $(PORT)

test: .venv/.dev node_modules/.package-lock.json debian ## run every test, PostgreSQL and browser included (TESTS=tests/core for some)
	@$(if $(TESTS),$(PYTEST) $(TESTS),failed=0; $(PYTEST) tests $(OFFICE:%=--ignore=%) --cov || failed=1; $(PYTEST) $(OFFICE) || failed=1; exit $$failed)

check: .venv/.dev ## lint, format, types and floors
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

mutate: .venv/.dev ## break the rules' code in small ways and see the tests catch it (ROOM=status for one room)
	@$(BIN)/python .ci/mutate.py $(ROOM)

faults: .venv/.dev ## kill the office 200 times while it settles, on SQLite and on PostgreSQL (TIMES=, SEED=)
	@$(BIN)/python -m tests.faults

law: .venv/.dev ## hold the fast reading to the reference on very many cohorts (EXAMPLES=5000, LAWS=tests/law/…)
	@HYPOTHESIS_PROFILE=large EXAMPLES=$(or $(EXAMPLES),5000) $(BIN)/pytest -q -n auto $(or $(LAWS),$(FAST))

bench: .venv/.dev node_modules/.package-lock.json debian ## time the heavy jobs beside their peers into bench/RESULTS.md (QUICK=1: does it all run? SIZE=10000, JOBS=rows for less; SCALE=1: the office with 100,000)
	@$(BIN)/python -m bench $(if $(SCALE),scale,$(if $(QUICK),--quick) $(if $(SIZE),--sizes $(SIZE)) $(if $(JOBS),--jobs $(JOBS)))

golden: .venv/.dev ## write tests/golden/demo anew (read the difference; it needs a line in CHANGELOG.md)
	@$(BIN)/python -m tests.golden.write

docs: .venv/.dev ## write docs/reference anew from the code, and what commands print in the other pages
	@$(BIN)/python -m tests.house.documents
	@$(BIN)/python -m tests.house.shown_commands

guide: .venv/.dev node_modules/.package-lock.json ## take the pictures of docs/guide anew (a test run only looks for them)
	@VIRKSOM_GUIDE_PICTURES=1 $(BIN)/pytest -q tests/browser/test_guide.py

wheel: .venv/.dev node_modules/.package-lock.json ## build dist/virksom-*.whl, assets included
	@$(BIN)/python -m hatchling build --target wheel

lock: .venv/.dev ## write requirements/*.txt anew, keeping the pins that still fit (UPGRADE=1 takes the newest)
	@$(LOCK) $(if $(UPGRADE),--upgrade) --extra office --output-file requirements/run.txt >/dev/null
	@$(LOCK) $(if $(UPGRADE),--upgrade) --extra office --extra spark --extra bench --extra dev --constraints requirements/run.txt --output-file requirements/dev.txt >/dev/null
	@npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund --silent

clean: ## remove everything made here, the demo's database included
	@rm -rf .venv node_modules var dist build mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage

debian:
	@bash .ci/debian

.venv/.made:
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: requirements/run.txt pyproject.toml hatch_build.py | .venv/.made
	@echo "Installing (the first time takes a minute) …"
	@$(PIP) install --require-hashes --requirement requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/.dev: requirements/dev.txt pyproject.toml hatch_build.py | .venv/.made
	@echo "Installing with the tools for development (the first time takes a minute) …"
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ .venv/.run

node_modules/.package-lock.json: package-lock.json
	@npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@
