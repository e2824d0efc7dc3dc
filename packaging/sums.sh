#!/usr/bin/env bash
# SHA256SUMS of everything in dist/installers. A release is signed away from any network
# (CONTRIBUTING.md, Make a release), and held against packaging/signed.sh before it is published.
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
