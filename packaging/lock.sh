#!/usr/bin/env bash
# Locks what the program runs on and what its developers use, for every system, with hashes and
# without index addresses.
set -euo pipefail
cd "$(dirname "$0")/.."
options=(--quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url
    --no-emit-find-links --python-version 3.11)
.venv/bin/uv pip compile "${options[@]}" --output-file requirements/run.lock pyproject.toml
.venv/bin/uv pip compile "${options[@]}" --group dev --output-file requirements/dev.lock pyproject.toml
.venv/bin/uv pip compile "${options[@]}" --group audit --output-file requirements/audit.lock
