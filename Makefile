# The two commands: make run, make test. Both do their own set-up on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
LIBRARY := resources/library.sqlite
WORDS := resources/words/es.qm
CONTENT := $(shell find resources/content -type f)
WRITER := $(wildcard db/*.py clinical/*.py)

.PHONY: run test check bench fuzz sight bundle frozen installers trial pictures words clean lock

run: $(READY) $(LIBRARY) $(WORDS)
	@$(BIN)/python packaging/start.py

test: $(READY) $(LIBRARY) $(WORDS)
	@QT_QPA_PLATFORM=offscreen packaging/system_libraries.sh minisign strace \
	    at-spi2-core dbus gir1.2-atspi-2.0 openbox python3-gi xvfb
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m db check
	$(BIN)/pytest

bench: $(READY) $(LIBRARY) $(WORDS)
	$(BIN)/python -m tests.bench

# A hundred thousand cases of each target; the tests run 2,000.
fuzz: $(READY) $(LIBRARY) $(WORDS)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.fuzz

bundle: $(READY) $(LIBRARY) $(WORDS)
	packaging/bundle.sh

# For the system it runs on, into dist/installers.
installers: bundle
	packaging/installers.sh

# Installs, upgrades and removes them in clean places; as root, for minutes, without a network.
trial:
	packaging/trial/linux.sh
	packaging/trial/windows.sh

# A whole journey of the bundle, watched in a place without a network; and a walk by screen reader.
frozen: bundle
	packaging/system_libraries.sh strace at-spi2-core dbus gir1.2-atspi-2.0 openbox python3-gi xvfb
	DORSAL_BUNDLE=$(CURDIR)/dist/dorsal/dorsal $(BIN)/pytest tests/frozen tests/reader/test_walk.py

# Every screen at every scale, size and zoom, for hours; the tests look at a sample.
sight: $(READY) $(LIBRARY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.sight

# The pictures in the README.
pictures: $(READY) $(LIBRARY) $(WORDS)
	$(BIN)/python -m desktop pictures packaging/pictures

# New locked versions, with hashes and without addresses.
lock: $(READY)
	packaging/lock.sh

$(READY): pyproject.toml requirements/dev.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.lock
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

$(LIBRARY): $(READY) $(CONTENT) $(WRITER)
	$(BIN)/python -m db build

# The interface in other languages; `make words` brings their .ts up to date with the source.
$(WORDS): $(READY) packaging/words.py $(WORDS:.qm=.ts)
	$(BIN)/python packaging/words.py

words: $(READY)
	$(BIN)/python packaging/words.py update

clean:
	rm -rf $(VENV) build dist $(LIBRARY) resources/words/*.qm
