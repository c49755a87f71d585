# make demo, make test: nothing but Python 3.11 or newer and make need be there.
# make help: every target.

VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
LOOKED := $(VENV)/browser-looked-for
SUPPORTED := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c '$(SUPPORTED)' 2>/dev/null && { echo $$python; break; }; done)

export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help demo docs test check install browser ftm rule rules diff ablate golden fuzz tables floors lock clean
.DEFAULT_GOAL := help

help: ## these lines
	@sed -n 's/^\([a-z]*\):[^#]*## /\1	/p' $(MAKEFILE_LIST) | expand -t 10

demo: $(READY) ## the example story: its account in the terminal, and a page to open
	@$(BIN)/dateline demo

test: $(READY) $(LOOKED) ## every check and every test; ONLY=word runs those whose name holds the word
	@$(BIN)/python -m pytest $(if $(ONLY),-k "$(ONLY)")

check: $(READY) ## lint, format, types, import directions
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

rule: $(READY) ## ID=time.fortnight writes the block of a new rule, with empty fields
	@$(BIN)/python -m tools.rule "$(ID)"

rules: $(READY) ## how many rules, examples and known gaps there are
	@$(BIN)/python -m tools.rules

diff: $(READY) ## marks gained and lost by source of texts, against the last commit (or AGAINST=commit)
	@$(BIN)/python -m tools.diff $(AGAINST)

ablate: $(READY) ## what each rule, finder and guard is worth on texts it was not written for; ONLY=word for some of them
	@$(BIN)/python -m tools.ablate "$(ONLY)"

golden: $(READY) ## the stories' printed accounts and the blocks of README and docs made anew; read them before you commit
	@$(BIN)/python -m tools.golden

docs: $(READY) ## the documentation as a site in out/site, to be read without a network
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet && echo "out/site/index.html"

fuzz: $(READY) ## the whole walk over 5,000 generated piles, 5,000 broken files of every format (INPUTS=, SEED=), what failed
	@$(BIN)/python -m tools.fuzz $(if $(INPUTS),--inputs $(INPUTS)) $(if $(SEED),--seed $(SEED))

tables: $(READY) ## DATA=folder runs the benches on its texts and writes the tables of docs/quality.md (LARGER=python: see there; ONLY=one)
	@$(BIN)/python -m tools.tables "$(DATA)" $(LARGER) $(if $(ONLY),--only $(ONLY))

floors: $(READY) ## scores of the stories, and which floors can be raised; RAISE=1 raises them
	@$(BIN)/python -m tools.floors $(if $(RAISE),--raise)

install: $(READY) ## the virtual environment, with what constraints.txt pins

$(READY): constraints.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 to 3.13 with venv was found; \
	install one (Debian: apt-get install python3 python3-venv) or say PYTHON=/path/to/python3" >&2; exit 2; }
	@echo "Installing dateline into $(VENV) with $$($(PYTHON) --version); the first time takes a minute or two."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

browser $(LOOKED): $(READY) ## Debian's Chromium for the browser tests, where it may be installed
	@sh tools/chromium.sh
	@touch $(LOOKED)

ftm: $(READY) ## followthemoney in out/ftm, with ICU compiled (Debian: libicu-dev, pkg-config, g++), to read our export back
	@$(BIN)/python -m venv out/ftm
	@out/ftm/bin/python -m pip install --quiet -r tests/views/exports/followthemoney.txt

lock: $(READY) ## constraints.txt from pyproject.toml, newest versions, for every Python and platform
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
	--generate-hashes --no-header --no-annotate --quiet --output-file constraints.txt
	@echo "constraints.txt is new; run make test, then commit it"

clean: ## everything made, the environment too
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
