#!/usr/bin/env bash
# Tries both Windows installers and the MSI under wine, silently: installs, upgrades over it,
# removes, and lists what is left. What is in them is a stand-in, for the real bundle is built and
# tried on Windows itself.
#
#     packaging/trial/windows.sh [user] [machine] [msi]
set -euo pipefail
cd "$(dirname "$0")/../.."
packaging/system_libraries.sh nsis wixl wine64 wine xvfb

TRIAL=${DORSAL_TRIAL:-${TMPDIR:-/tmp}/dorsal-trial}/windows
PYTHON=${PYTHON:-.venv/bin/python}
export WINEPREFIX=$TRIAL/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
export DISPLAY=:96
export LC_ALL=C.UTF-8 # else wine can make no file whose name is not ASCII
C=$WINEPREFIX/drive_c
NOTES=$C/users/$(id -un)/AppData/Local/Dorsal/notebook.sqlite
UNINSTALL='Software\Microsoft\Windows\CurrentVersion\Uninstall\Dorsal'
RAN=0

say() { printf '\n== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
check() { RAN=$((RAN + 1)); "$@" || fail "$*"; }
refused() { RAN=$((RAN + 1)); local code=$1 got=0; shift; "$@" || got=$?
    [ "$got" -eq "$code" ] || fail "$* ended with $got, not $code"; }
told() { wine reg query "$1\\$UNINSTALL" /v "$2" 2>/dev/null | tr -d '\r' | grep -q "$3"; }
gone() { ! wine reg query "$1\\$UNINSTALL" > /dev/null 2>&1; }
listed() { (cd "$C" && find . -path ./windows -prune -o -print | sort); }

# Two versions; the second lacks a file of the first and has one of its own.
made() {
    rm -rf "$TRIAL" && mkdir -p "$TRIAL"
    local bundle=$TRIAL/bundle wine_own
    wine_own=$(dirname "$(find /usr/lib -name notepad.exe -path '*x86_64-windows*' | head -1)")
    mkdir -p "$bundle/_internal/resources/größer" "$bundle/licences"
    cp "$wine_own/notepad.exe" "$bundle/dorsal.exe"
    cp "$wine_own/winver.exe" "$bundle/dorsal-cli.exe"
    cp LICENSE "$bundle/licences/Dorsal.txt"
    cp ADMINISTRATORS.md CHANGELOG.md SAFETY.md SECURITY.md "$bundle"
    cp resources/icons/dorsal.svg "$bundle/manual.html"
    cp resources/page.css "$bundle/_internal/resources/größer/kept in both.css"
    cp resources/page.css "$bundle/_internal/only in the first.css"
    versions 0.1.0
    mkdir "$TRIAL/first" && cp "$TRIAL"/dorsal-* "$TRIAL/first"
    versions 0.1.0
    for one in "$TRIAL"/first/*; do check cmp "$one" "$TRIAL/${one##*/}"; done
    rm "$bundle/_internal/only in the first.css"
    cp resources/window.css "$bundle/_internal/only in the second.css"
    versions 0.1.1
}
versions() {
    "$PYTHON" packaging/windows.py nsis msi --bundle "$TRIAL/bundle" --version "$1" \
        --into "$TRIAL" > /dev/null
}

program_is() {
    local folder=$1 version=$2
    check test -f "$folder/dorsal.exe"
    check test -f "$folder/dorsal-cli.exe"
    check test -f "$folder/_internal/resources/größer/kept in both.css"
    if [ "$version" = 0.1.0 ]; then
        check test -f "$folder/_internal/only in the first.css"
    else
        check test -f "$folder/_internal/only in the second.css"
        check test ! -e "$folder/_internal/only in the first.css"
    fi
}
notes_are_kept() { check grep -q 'written by the trial' "$NOTES"; }
write_notes() { mkdir -p "$C/users/$(id -un)/AppData/Local/Programs" && mkdir -p "$(dirname "$NOTES")" && echo 'written by the trial' > "$NOTES"; }

try_nsis() {
    local scope=$1 root=$2 folder=$3
    say "$scope: installed silently"
    write_notes
    listed > "$TRIAL/before"
    check wine "$TRIAL/dorsal-0.1.0-windows-x64-$scope.exe" /S
    program_is "$folder" 0.1.0
    check told "$root" DisplayVersion '0\.1\.0'
    check test -n "$(find "$C" -name Dorsal.lnk)"
    echo kept > "$folder/portable.txt"

    say "$scope: refused while the program is open"
    wine "$folder/dorsal.exe" &
    local open=$!
    sleep 5
    refused 3 wine "$TRIAL/dorsal-0.1.1-windows-x64-$scope.exe" /S
    program_is "$folder" 0.1.0
    wineserver -k
    wait "$open" || true

    say "$scope: upgraded over it"
    check wine "$TRIAL/dorsal-0.1.1-windows-x64-$scope.exe" /S
    program_is "$folder" 0.1.1
    check told "$root" DisplayVersion '0\.1\.1'
    check test -f "$folder/portable.txt"
    notes_are_kept

    say "$scope: removed silently, the notes stay"
    rm "$folder/portable.txt"
    uninstalled "$folder"
    check gone "$root"
    notes_are_kept
    left
}

# The uninstaller goes on as a copy of itself elsewhere, or it could not remove itself.
uninstalled() {
    local folder=$1
    shift
    check wine "$folder/uninstall.exe" /S "$@"
    wineserver -w
    check test ! -e "$folder"
}

left() {
    listed > "$TRIAL/after"
    comm -13 "$TRIAL/before" "$TRIAL/after" | grep -vE '/Temp(/|$)' > "$TRIAL/left" || true
    cat "$TRIAL/left"
    check test ! -s "$TRIAL/left"
}

try_user() {
    local folder
    folder=$C/users/$(id -un)/AppData/Local/Programs/Dorsal
    try_nsis user HKCU "$folder"
    say "user: removed with the notes, where that is asked for"
    check wine "$TRIAL/dorsal-0.1.0-windows-x64-user.exe" /S
    uninstalled "$folder" /REMOVENOTES
    check test ! -e "$NOTES"
    say "user: into a folder of one's own"
    check wine "$TRIAL/dorsal-0.1.0-windows-x64-user.exe" /S '/D=C:\own\Dorsal'
    program_is "$C/own/Dorsal" 0.1.0
    uninstalled "$C/own/Dorsal"
    rmdir "$C/own"
}

try_machine() { try_nsis machine HKLM "$C/Program Files/Dorsal"; }

try_msi() {
    local folder="$C/Program Files/Dorsal"
    say "msi: installed silently"
    write_notes
    listed > "$TRIAL/before"
    check wine msiexec /i "$(winepath -w "$TRIAL/dorsal-0.1.0-windows-x64.msi")" /qn
    program_is "$folder" 0.1.0
    say "msi: upgraded over it"
    check wine msiexec /i "$(winepath -w "$TRIAL/dorsal-0.1.1-windows-x64.msi")" /qn
    program_is "$folder" 0.1.1
    notes_are_kept
    say "msi: removed silently, the notes stay"
    check wine msiexec /x "$(winepath -w "$TRIAL/dorsal-0.1.1-windows-x64.msi")" /qn
    check test ! -e "$folder/dorsal.exe"
    notes_are_kept
    left
}

mkdir -p "$TRIAL"
Xvfb "$DISPLAY" -screen 0 1024x768x24 -nolisten tcp > /dev/null 2>&1 &
XVFB=$!
trap 'wineserver -k 2>/dev/null; kill "$XVFB"' EXIT
made
wineboot --init > /dev/null 2>&1
wineserver -w
[ $# -gt 0 ] || set -- user machine msi
for kind in "$@"; do "try_$kind"; done
say "$RAN checks held"
