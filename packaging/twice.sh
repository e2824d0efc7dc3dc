#!/usr/bin/env bash
# Builds the bundle once more and holds it against dist/: the same bytes, or the names that differ.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/bundle.sh --distpath build/twice --workpath build/twice-work
diff --recursive --brief dist/dorsal build/twice/dorsal
cmp dist/dorsal.cdx.json build/twice/dorsal.cdx.json
echo "Built twice: the same bytes."
