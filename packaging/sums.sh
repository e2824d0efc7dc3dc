#!/usr/bin/env bash
# SHA256SUMS of everything in dist/installers, and its signature by the key in DORSAL_KEY, a file of
# minisign; without one the list stays unsigned, and says so.
set -euo pipefail
cd "$(dirname "$0")/../dist/installers"

rm -f SHA256SUMS SHA256SUMS.minisig
find . -type f ! -name 'SHA256SUMS*' -printf '%P\n' 2> /dev/null | LC_ALL=C sort > ../listed ||
    find . -type f ! -name 'SHA256SUMS*' | sed 's|^\./||' | LC_ALL=C sort > ../listed
sum=sha256sum
command -v sha256sum > /dev/null || sum="shasum -a 256"
while IFS= read -r name; do $sum "$name"; done < ../listed > SHA256SUMS
rm ../listed
cat SHA256SUMS
if [ -n "${DORSAL_KEY:-}" ]; then
    minisign -S -s "$DORSAL_KEY" -m SHA256SUMS -t "the installers of Dorsal ${DORSAL_VERSION:-as built here}"
else
    echo "SHA256SUMS is not signed: DORSAL_KEY names no key." >&2
fi
