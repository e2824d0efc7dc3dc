#!/usr/bin/env bash
# The installers of this system from its bundle, then the list of their digests. On Linux those for
# Windows too, from a bundle made there that lies in dist/windows:
#
#     packaging/installers.sh [windows]
set -euo pipefail
cd "$(dirname "$0")/.."
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
PYTHON=${PYTHON:-.venv/bin/python}

system=$(uname -s)
bill=dist/dorsal.cdx.json
case "${1:-$system}" in
    windows)
        "$PYTHON" packaging/windows.py --bundle dist/windows/dorsal
        system=windows
        bill=dist/windows/dorsal.cdx.json
        ;;
    Linux)
        packaging/system_libraries.sh rpm lintian appstream desktop-file-utils minisign zstd
        "$PYTHON" packaging/linux.py
        desktop-file-validate packaging/linux/dorsal.desktop
        # Dorsal has no domain of its own to be named after.
        appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info \
            build/linux/deb/usr/share/metainfo/dorsal.metainfo.xml
        if command -v lintian > /dev/null; then
            lintian --fail-on error,warning dist/installers/dorsal_*.deb
        fi
        if command -v rpmlint > /dev/null; then
            rpmlint --config packaging/linux/rpmlint.toml dist/installers/dorsal-*.rpm
        fi
        ;;
    Darwin) packaging/macos/dmg.sh ;;
esac
cp "$bill" "dist/installers/dorsal-$system-$(uname -m).cdx.json"
packaging/sums.sh
