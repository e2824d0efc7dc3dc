#!/usr/bin/env bash
# The few system libraries Qt needs, and the packages named as arguments. As root on Debian or
# Ubuntu they are installed; otherwise the one line that does it is printed.
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0
command -v dpkg-query >/dev/null || exit 0

offscreen="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
window="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-render-util0 libxcb-image0 libxkbcommon-x11-0"

missing=()
for package in $offscreen $window "$@"; do
    # Newer releases call some of these NAMEt64, which provides NAME.
    states=$(dpkg-query -W -f '${db:Status-Status}\n' "$package" "${package}t64" 2>/dev/null || true)
    if ! grep -qx installed <<<"$states"; then
        missing+=("$package")
    fi
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ]; then
    echo "Installing the system packages needed: ${missing[*]}" >&2
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "System packages are needed that are not here. Install them with:" >&2
    echo "    sudo apt-get install ${missing[*]}" >&2
    exit 1
fi
