#!/usr/bin/env bash
# Asks the public list of known faults about every part locked to be shipped. Needs a network, so it
# is asked at a release and never by the program. A part that the list cannot tell of is a failure.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
python3 -m venv "$tools"
"$tools/bin/pip" install --quiet --require-hashes --requirement requirements/audit.lock
"$tools/bin/pip-audit" --strict --require-hashes --disable-pip --requirement requirements/run.lock
