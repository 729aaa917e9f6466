# What a developer types. `make` alone lists it.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?=
ARGS ?=
APP_ID := io.github.armchair_reader.Armchair

export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help run test fuzz lint types validate check bench screenshots translations wheel clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/armchair.stamp ## Open the window; without a display it is drawn into a picture
	@$(BIN)/armchair open

test: $(VENV)/dev.stamp ## Run all tests; ARGS="-k search" picks some
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 8 --dist loadgroup $(ARGS)

fuzz: $(VENV)/dev.stamp ## Do random deeds in the window; ARGS="--seed 40 --seeds 9"
	@$(BIN)/python -m tests.ui.fuzz $(ARGS)

lint: $(VENV)/dev.stamp ## Check style and formatting
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo 'Some files are not formatted: $(BIN)/ruff format' >&2; exit 1; }

types: $(VENV)/dev.stamp ## Check types
	@$(BIN)/mypy --no-error-summary

validate: ## Check the desktop entry and the AppStream description
	@desktop-file-validate packaging/$(APP_ID).desktop
	@appstreamcli validate --no-net --no-color packaging/$(APP_ID).metainfo.xml

check: ## Lint, types and tests, the tests last
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory test

bench: $(VENV)/dev.stamp ## Measure start, search, import and memory
	@$(BIN)/python -m benchmarks.all $(ARGS)

screenshots: $(VENV)/armchair.stamp ## Draw the pictures of the README anew
	@$(BIN)/python packaging/screenshots.py

translations: $(VENV)/dev.stamp ## Collect the texts of the window and compile their translations
	@$(BIN)/python packaging/translations.py

wheel: $(VENV)/dev.stamp ## Build dist/armchair-*.whl
	@$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

clean: ## Remove what was built and installed here, never the reader's library
	@rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis armchair.png
	@find reader tests benchmarks packaging -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/armchair.stamp: pyproject.toml | $(BIN)/python
	@echo 'Installing Armchair into $(VENV), once.'
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml | $(BIN)/python
	@echo 'Installing Armchair and its developers'"'"' tools into $(VENV), once.'
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $(VENV)/armchair.stamp $@

# A folder that could not be finished is taken away, so that the next call begins anew.
$(BIN)/python:
	@for python in $(if $(PYTHON),'$(PYTHON)',python3 python3.13 python3.12 python3.11); do \
	    if "$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2> /dev/null; then \
	        "$$python" -m venv $(VENV) && exit 0; \
	        rm -rf $(VENV); \
	        exit 1; \
	    fi; \
	done; \
	echo 'Armchair needs Python 3.11, 3.12 or 3.13; $(or $(PYTHON),python3) is' \
	    "$$('$(or $(PYTHON),python3)' --version 2> /dev/null || echo missing)." \
	    'Install one of them, or name it: make run PYTHON=/path/to/python3.12' >&2; \
	exit 1
