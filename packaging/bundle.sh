#!/usr/bin/env bash
# The bundle for the system it runs on, into dist/. Where `make` has made no .venv, it makes one of
# the locked requirements. The same commit, system and Python make the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

bin=.venv/bin
[ "${OS:-}" = Windows_NT ] && bin=.venv/Scripts
if [ ! -e .venv/.ready ]; then
    "$(command -v python3 || command -v python)" -m venv .venv
    "$bin/python" -m pip install --quiet --require-hashes --requirement requirements/dev.lock
    "$bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
    touch .venv/.ready
fi
[ -e resources/library.sqlite ] || "$bin/python" -m db build
"$bin/python" packaging/words.py
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0
export PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0  # each start would inflate what it imports: 13 ms
exec "$bin/python" -m PyInstaller --noconfirm --clean --log-level ERROR "$@" build.spec
