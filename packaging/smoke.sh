#!/usr/bin/env bash
# Is an installed Dorsal whole, does it answer, does it paint? On any of the three systems.
#
#     packaging/smoke.sh PROGRAM
set -euo pipefail
program=$1
pictures=$(mktemp -d)

"$program" --version
"$program" verify
"$program" search can I stop suddenly --limit 3
"$program" dose --clearance 34 --json | tr -d ' \n' | grep -q '"verdict":"[a-z]'
[ "$("$program" list condition | grep -c '^dorsal:condition/')" -gt 5 ]
"$program" pictures "$pictures" > /dev/null
[ "$(find "$pictures" -name '*.png' -size +4k | wc -l)" -ge 10 ]
rm -rf "$pictures"
echo "It is whole, answers, and paints."
