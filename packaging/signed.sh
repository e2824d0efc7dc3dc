#!/usr/bin/env bash
# Is everything in a folder of installers what the authors signed? SHA256SUMS must be signed by a key
# that Dorsal ships (resources/keys), must name every file there, and every digest must hold.
#
#     packaging/signed.sh FOLDER
set -euo pipefail
keys=$(cd "$(dirname "$0")/../resources/keys" && pwd)
cd "$1"

for key in "$keys"/*.pub; do
    if minisign -Vm SHA256SUMS -p "$key"; then
        sha256sum --check --strict --quiet SHA256SUMS
        diff <(sed 's/^[0-9a-f]*  //' SHA256SUMS) \
            <(find . -type f ! -name 'SHA256SUMS*' -printf '%P\n' | LC_ALL=C sort)
        echo "All of it is signed."
        exit 0
    fi
done
echo "SHA256SUMS is signed by none of the keys that Dorsal ships." >&2
exit 1
