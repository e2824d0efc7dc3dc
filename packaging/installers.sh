#!/usr/bin/env bash
# The installers of this system from its bundle, then the list of their digests.
set -euo pipefail
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-.venv/bin/python}

case "$(uname -s)" in
    Linux)
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
    *) "$PYTHON" packaging/windows.py ;;
esac
cp dist/dorsal.cdx.json "dist/installers/dorsal-$(uname -s)-$(uname -m).cdx.json"
packaging/sums.sh
