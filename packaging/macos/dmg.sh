#!/usr/bin/env bash
# Dorsal.app, from dist/, signed and in a .dmg. On macOS only, and not run anywhere else.
#
# DORSAL_SIGN_AS       the identity of a Developer ID, the same for `make bundle`; without it the app is
#                      signed by nobody ("-"), and macOS asks its user to allow it
# DORSAL_NOTARY        a keychain profile made once by: xcrun notarytool store-credentials
set -euo pipefail
cd "$(dirname "$0")/../.."

app=dist/Dorsal.app
version=$(.venv/bin/python -c 'from resources import VERSION; print(VERSION)')
dmg=dist/installers/dorsal-$version-macos-$(uname -m).dmg
identity=${DORSAL_SIGN_AS:--}
mkdir -p dist/installers

# PyInstaller has signed what is inside; the licences and the list of digests came later, so that the
# app is sealed again. Hardened, macOS loads only libraries of the same hand, and nobody has none.
seal=(--force --entitlements packaging/macos/dorsal.entitlements)
[ "$identity" = - ] || seal+=(--timestamp --options runtime)
codesign "${seal[@]}" --sign "$identity" "$app"
codesign --verify --deep --strict "$app"
"$app/Contents/MacOS/dorsal" verify

folder=$(mktemp -d)
cp -R "$app" ADMINISTRATORS.md "$folder"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "Dorsal $version" -srcfolder "$folder" -format UDZO -ov "$dmg"
rm -rf "$folder"
if [ -n "${DORSAL_NOTARY:-}" ]; then
    codesign --sign "$identity" "$dmg"
    xcrun notarytool submit "$dmg" --keychain-profile "$DORSAL_NOTARY" --wait
    xcrun stapler staple "$dmg"
fi
