# The two commands that matter: `make site` builds the archive, `make test` proves that it works.
# Everything lives in a private environment, .venv, made from the locks in requirements/. GNU make, git and
# Python >= 3.11 (with venv) are all that must be there for the site, Node.js and a Chromium too for the tests; all paths are relative, so any folder name will do.

PYTHON ?= python3
ARGS ?=
VENV_PYTHON := .venv/bin/python
SCRIPTS := docs/assets/js docs/assets/search
GENERATOR := $(VENV_PYTHON) -m generator
PIP_INSTALL := $(VENV_PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all:

# Material prints its end-of-life notice in every build; we know (see README) and silence it in our own runs.
export NO_MKDOCS_2_WARNING := 1
# Vietnamese names and texts are printed, whatever the terminal's locale says.
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site test offline bag fixity links submission canary serve check report add extras eval fit bench bench-search audit screenshots simulate lint lock clean

ifeq ($(wildcard pyproject.toml),)
$(error run make in the project's folder, or as "make -C FOLDER")
endif

# An environment whose Python is gone (moved checkout, upgraded system) counts as not made.
ifneq ($(shell $(VENV_PYTHON) -c 'import sys; print("works")' 2>/dev/null),works)
$(shell rm -f .venv/site.stamp .venv/add.stamp .venv/test.stamp .venv/bench.stamp .venv/fit.stamp)
endif

help: ## list what make can do
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS='	' read -r name what; do \
		printf '  make %-13s  %s\n' "$$name" "$$what"; done

site: .venv/site.stamp ## build the archive from seeds/ into site/
	@$(GENERATOR) build $(ARGS)

test: .venv/test.stamp lint ## run all checks and tests, the end-to-end ones in Chromium included
	@$(VENV_PYTHON) -m pytest $(ARGS)

offline: .venv/site.stamp ## pack the whole site into archive-YYYY-MM-DD.zip, to be read without a network
	@$(GENERATOR) offline $(ARGS)

bag: .venv/site.stamp ## pack seeds and site into kho-YYYY-MM-DD.zip, a bag (BagIt) with checksums, to be kept
	@$(GENERATOR) bag --out build/bag $(ARGS)

fixity: .venv/site.stamp ## tell whether the seeds are what they were (ARGS=manifest-sha256.txt, from a release)
	@$(GENERATOR) fixity $(ARGS)

links: .venv/site.stamp ## ask whether the pages that the seeds were copied from are still on the web
	@$(GENERATOR) links $(ARGS)

# For .github/workflows/submit.yml. The issue is a file that GitHub names; what is printed of it stays out of the log.
submission: .venv/site.stamp
	@rm -rf build/submission && mkdir -p build/submission
	@$(GENERATOR) add --issue-body "$$GITHUB_EVENT_PATH" --copy-to build/submission > build/submission.log
	@$(GENERATOR) report --since HEAD --out build/submission/comment.md

serve: .venv/site.stamp ## show the archive on this machine; rebuilds when a seed changes
	@$(GENERATOR) serve $(ARGS)

check: .venv/site.stamp ## tell what the program could not understand of the seeds
	@$(GENERATOR) check --today "$$(date +%F)" $(ARGS)

report: .venv/site.stamp ## tell what was understood of the seeds of a pull request (ARGS="--since main")
	@$(GENERATOR) report $(ARGS)

add: .venv/add.stamp ## put a seed in place and show what was understood (ARGS="FILE --url ADDRESS")
	@$(GENERATOR) add $(ARGS)

extras: .venv/add.stamp ## install what saved HTML and web archives need

eval: .venv/site.stamp ## measure cleaning and metadata on the gold pages (ARGS=--verbose: every mistake)
	@$(GENERATOR) eval $(ARGS)

fit: .venv/fit.stamp ## fit the weights of rules/scenes.yml to the gold pages and print them (ARGS=--verbose: every mistake)
	@$(VENV_PYTHON) -m tests.fit_scenes $(ARGS)

bench: .venv/site.stamp ## measure speed and memory on many made seeds (ARGS="--seeds 500": fewer)
	@$(GENERATOR) bench $(ARGS)

bench-search: .venv/bench.stamp ## compare our search with Pagefind and the theme's own (ARGS="--sizes 1000 --growth ''": shorter)
	@$(VENV_PYTHON) -m tests.bench_search $(ARGS)

audit: .venv/test.stamp tests/audit/node_modules/.stamp ## measure accessibility, speed, valid HTML and size (ARGS=axe: only that)
	@$(VENV_PYTHON) -m tests.audit $(ARGS)

screenshots: .venv/test.stamp ## take pictures of every kind of page into build/screenshots/
	@rm -rf build/screenshots
	@$(VENV_PYTHON) -m tests.audit screenshots

simulate: .venv/test.stamp ## make a pull request of good, poor and hostile seeds here, and print the comment on it
	@$(VENV_PYTHON) -m tests.simulate_pr

canary: .venv/test.stamp ## try the newest ProperDocs and Zensical on the site; may fail, and then tells why
	@rm -rf .venv/canary && $(PYTHON) -m venv .venv/canary
	@.venv/canary/bin/python -m pip install --quiet --disable-pip-version-check --only-binary=:all: -r requirements/canary.in
	@$(VENV_PYTHON) -m tests.canary .venv/canary/bin

lint: .venv/test.stamp tests/js/node_modules/.stamp ## style, formatting and types only, of the site's scripts too
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m mypy
	@tests/js/node_modules/.bin/tsc -p tests/js
	@tests/js/node_modules/.bin/eslint --config tests/js/eslint.config.js $(SCRIPTS)

lock: .venv/lock.stamp ## write requirements/*.txt from *.in (ARGS=--upgrade: newest versions)
	@cd requirements && for name in site add test bench fit; do \
		../.venv/lock/bin/python -m uv pip compile --quiet $(ARGS) --universal --python-version 3.11 \
			--generate-hashes --no-emit-index-url --no-header $$name.in --output-file $$name.txt || exit 1; done
	@echo 'requirements/*.txt are renewed: look at the difference, then run make test'

clean: ## remove everything that was made: site/, generated pages, caches, the environment
	@rm -rf site build tests/audit/node_modules tests/js/node_modules archive-*.zip .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +
	@if [ -e .git ]; then git clean -fdXq -- docs; fi

NODE_IS_NEW := const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 18 || major === 18 && minor >= 18 ? 0 : 1)

# --- the environment --------------------------------------------------------------------------------------

# Made anew unless it works; the checks come first because venv's own messages name neither cause nor remedy.
define MAKE_VENV
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
		echo 'Python is missing: install Python 3.11 or newer, or name it: make PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$$($(PYTHON) --version) is too old: Python 3.11 or newer is needed; name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo 'Python lacks venv: install it (Debian, Ubuntu: apt install python3-venv)' >&2; exit 1; }
	@$(VENV_PYTHON) -c 'import pip' 2>/dev/null || { \
		echo 'making the environment .venv ...'; rm -rf .venv && $(PYTHON) -m venv .venv; }
endef

.venv/site.stamp: requirements/site.txt
	$(MAKE_VENV)
	@echo 'installing what the build needs ...'
	@$(PIP_INSTALL) -r requirements/site.txt
	@touch $@

.venv/add.stamp: requirements/add.txt
	$(MAKE_VENV)
	@echo 'installing what reads saved HTML and web archives ...'
	@$(PIP_INSTALL) -r requirements/add.txt
	@touch .venv/site.stamp $@

# The tests' lock holds all of the other locks, so that they need no second installation.
.venv/test.stamp: requirements/test.txt requirements/add.txt requirements/site.txt
	$(MAKE_VENV)
	@echo 'installing what the tests need ...'
	@$(PIP_INSTALL) -r requirements/test.txt
	@touch .venv/site.stamp .venv/add.stamp $@

# The site's own scripts are checked by what npm brings; nothing of it goes into the site.
tests/js/node_modules/.stamp: tests/js/package-lock.json
	@for tool in node npm; do command -v $$tool >/dev/null 2>&1 || { \
		echo "$$tool is missing: the tests need Node.js 18.18 or newer, and npm (Debian, Ubuntu: apt install nodejs npm)" >&2; exit 1; }; done
	@node -e '$(NODE_IS_NEW)' || { \
		echo "Node.js $$(node --version) is too old: the tests need 18.18 or newer" >&2; exit 1; }
	@echo 'installing what checks the scripts ...'
	@cd tests/js && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# Only `make bench-search` needs another search engine.
.venv/bench.stamp: requirements/bench.txt requirements/test.txt
	$(MAKE_VENV)
	@echo 'installing what the comparison of searches needs ...'
	@$(PIP_INSTALL) -r requirements/bench.txt
	@touch .venv/site.stamp .venv/add.stamp .venv/test.stamp $@

# Only `make fit` needs a library for regressions.
.venv/fit.stamp: requirements/fit.txt requirements/test.txt
	$(MAKE_VENV)
	@echo 'installing what the fit needs ...'
	@$(PIP_INSTALL) -r requirements/fit.txt
	@touch .venv/site.stamp .venv/add.stamp .venv/test.stamp $@

# The audit needs java as well.
tests/audit/node_modules/.stamp: tests/audit/package-lock.json
	@for tool in node npm java; do command -v $$tool >/dev/null 2>&1 || { \
		echo "$$tool is missing: the audit needs Node.js 20 or newer, npm, and Java 17 or newer" >&2; exit 1; }; done
	@echo 'installing the tools of the audit ...'
	@cd tests/audit && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

.venv/lock.stamp:
	$(MAKE_VENV)
	@$(PYTHON) -m venv .venv/lock
	@.venv/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	@touch $@
