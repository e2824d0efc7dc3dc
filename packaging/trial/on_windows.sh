#!/usr/bin/env bash
# On Windows itself: installs silently, tries the installed program, removes it; the notes stay.
#
#     packaging/trial/on_windows.sh user|machine|msi
set -euo pipefail
cd "$(dirname "$0")/../.."
kind=$1
export MSYS2_ARG_CONV_EXCL='*' # /S is no path

notes=$(cygpath "$LOCALAPPDATA")/Dorsal/notebook.sqlite
folder=$(cygpath "$PROGRAMFILES")/Dorsal
[ "$kind" = user ] && folder=$(cygpath "$LOCALAPPDATA")/Programs/Dorsal

run() {
    if [ "$kind" = msi ]; then
        msiexec.exe "$1" "$(cygpath -w dist/installers/dorsal-*-windows-x64.msi)" /qn /norestart
    elif [ "$1" = /i ]; then
        "$(echo dist/installers/dorsal-*-windows-x64-"$kind".exe)" /S
    else
        "$folder/uninstall.exe" /S
    fi
}

run /i
packaging/smoke.sh "$folder/dorsal-cli.exe"
"$folder/dorsal-cli.exe" notebook import "$(cygpath -w packaging/trial/notes.md)"
[ -e "$notes" ]
run /i || [ "$kind" = msi ] # the same version over itself; an MSI may call that no change
packaging/smoke.sh "$folder/dorsal-cli.exe"
exported=$(mktemp -d)/notes.md
"$folder/dorsal-cli.exe" notebook export "$(cygpath -w "$exported")"
grep -q 'written by the trial' "$exported"
run /x
for _ in $(seq 60); do
    [ -e "$folder/dorsal.exe" ] || break
    sleep 1 # the uninstaller goes on as a copy of itself
done
[ ! -e "$folder/dorsal.exe" ]
[ -e "$notes" ]
echo "$kind: installed, tried, installed over, removed; the notes stayed."
