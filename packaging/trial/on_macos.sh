#!/usr/bin/env bash
# On macOS itself: the app is copied from the .dmg, its signature checked, the program tried.
set -euo pipefail
cd "$(dirname "$0")/../.."

volume=$(mktemp -d)
hdiutil attach -nobrowse -readonly -mountpoint "$volume" dist/installers/dorsal-*-macos-"$(uname -m)".dmg
trap 'hdiutil detach "$volume"' EXIT
applications=$(mktemp -d)
ditto "$volume/Dorsal.app" "$applications/Dorsal.app"
codesign --verify --deep --strict "$applications/Dorsal.app"
packaging/smoke.sh "$applications/Dorsal.app/Contents/MacOS/dorsal"
