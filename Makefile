# `make status` shows the shipped plan, `make test` proves the program; CONTRIBUTING.md lists the other checks.
PYTHON ?= python3
VENV := .venv
export PIP_CONSTRAINT := $(abspath constraints.txt)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

.PHONY: status test quick lowest lint types format data wheel bench docs golden fuzz mutants clean

status: $(VENV)/installed
	$(BIN)/plan-eval status --data data

test: $(VENV)/developed
	$(BIN)/python -m pytest -q -n auto -m "not slow" --cov --cov-report=term
	$(BIN)/python -m pytest -q -n auto -m slow --dist worksteal

quick: $(VENV)/developed
	$(BIN)/python -m pytest -q -n auto -m "not slow"

lowest: $(VENV)/developed
	$(BIN)/python -m scripts.try_lowest

lint: $(VENV)/developed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/developed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/developed
	$(BIN)/mypy

data: $(VENV)/developed
	$(BIN)/plan-eval check data
	$(BIN)/plan-eval audit --data data

wheel: $(VENV)/developed
	$(BIN)/python -m scripts.try_wheel

bench: $(VENV)/developed
	$(BIN)/python -m benchmarks.run

docs: $(VENV)/developed
	$(BIN)/python -m scripts.write_docs
	$(BIN)/python -m scripts.write_pictures

golden: $(VENV)/developed
	$(BIN)/python -m scripts.write_golden

fuzz: $(VENV)/developed
	$(BIN)/python -m scripts.fuzz --cases 200000

mutants: $(VENV)/developed
	$(BIN)/python -m scripts.mutate --mutants 400

clean:
	rm -rf $(VENV) .venv-lowest .coverage* build dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/developed: $(VENV)/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	touch $@
