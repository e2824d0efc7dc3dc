#!/usr/bin/env bash
# Tries the Linux packages on a clean Debian without a network, as root, with real windows:
# installs, works, upgrades, removes, purges, and lists what is left.
#
#     packaging/trial/linux.sh [deb] [rpm] [tar]
#
# The Debian is made once, in a folder for trials, with what the .deb depends on in its cache; from
# then on nothing here has a network.
set -euo pipefail
cd "$(dirname "$0")/../.."
packaging/system_libraries.sh debootstrap debian-archive-keyring xvfb xdotool scrot rpm zstd

TRIAL=${DORSAL_TRIAL:-${TMPDIR:-/tmp}/dorsal-trial}
CLEAN=$TRIAL/debian
ROOT=$TRIAL/root
SHOTS=$TRIAL/shots
DEB=$(echo "$PWD"/dist/installers/dorsal_*.deb)
RPM=$(echo "$PWD"/dist/installers/dorsal-*.rpm)
TAR=$(echo "$PWD"/dist/installers/dorsal-*-linux-*.tar.zst)
SCREEN=:97
RAN=0

say() { printf '\n== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
check() { RAN=$((RAN + 1)); "$@" || fail "$*"; }

# A command in the root: no network, its own processes; as the reader unless told otherwise.
as_root() { unshare --net --pid --fork --mount-proc="$ROOT/proc" chroot "$ROOT" /usr/bin/env -i \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
as_reader() { unshare --net --pid --fork --mount-proc="$ROOT/proc" \
    chroot --userspec=1000:1000 "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/reader \
    DISPLAY="$SCREEN" QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 "$@"; }

clean_debian() {
    local release=${DORSAL_TRIAL_RELEASE:-bookworm}
    [ -e "$CLEAN/ready" ] && return
    say "A clean Debian $release, with what Dorsal depends on in its cache"
    rm -rf "$CLEAN" && mkdir -p "$(dirname "$CLEAN")"
    debootstrap --variant=minbase "$release" "$CLEAN" > "$TRIAL/debootstrap.log"
    cp "$DEB" "$CLEAN/root/dorsal.deb"
    cp /etc/resolv.conf "$CLEAN/etc/resolv.conf"
    cat /etc/apt/apt.conf.d/*proxy* > "$CLEAN/etc/apt/apt.conf.d/99proxy" 2>/dev/null || true
    chroot "$CLEAN" apt-get -qq update
    chroot "$CLEAN" apt-get -qq --download-only --no-install-recommends -y install /root/dorsal.deb
    rm -f "$CLEAN/root/dorsal.deb" "$CLEAN/etc/resolv.conf"
    touch "$CLEAN/ready"
}

fresh_root() {
    put_away
    rm -rf "$ROOT" && cp -a "$CLEAN" "$ROOT"
    [ -c "$ROOT/dev/null" ] || mknod -m 666 "$ROOT/dev/null" c 1 3
    chmod 666 "$ROOT/dev/null"
    mkdir -p "$ROOT/home/reader" "$ROOT/tmp/.X11-unix" "$ROOT/media/stick"
    echo 'reader:x:1000:1000::/home/reader:/bin/sh' >> "$ROOT/etc/passwd"
    chown 1000:1000 "$ROOT/home/reader"
    mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
}

put_away() {
    for place in "$ROOT/media/stick" "$ROOT/tmp/.X11-unix" "$ROOT/proc"; do
        if mountpoint -q "$place"; then umount "$place"; fi
    done
}

listed() { (cd "$ROOT" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp \) -prune \
    -o -print | sort); }

# A window opens, a question is asked, a note is written on what it finds, the window is closed.
journey() {
    local name=$1 program=$2 window
    shift 2
    mkdir -p "$SHOTS"
    as_reader "$@" "$program" > "$SHOTS/$name.txt" 2>&1 &
    local running=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Dorsal|Dorsal$' | head -1)
    export DISPLAY=$SCREEN
    xdotool windowfocus --sync "$window"
    sleep 2
    xdotool key ctrl+l && xdotool type --delay 30 'can I stop suddenly'
    sleep 2
    scrot --overwrite "$SHOTS/$name-search.png"
    xdotool key Down Return
    sleep 2
    xdotool key ctrl+shift+n
    sleep 2
    xdotool type --delay 30 "written by the trial" && xdotool key ctrl+Return
    sleep 2
    scrot --overwrite "$SHOTS/$name-note.png"
    xdotool key ctrl+q
    wait "$running" || fail "$name: the window ended with $?: $(cat "$SHOTS/$name.txt")"
    if [ -s "$SHOTS/$name.txt" ]; then fail "$name said: $(cat "$SHOTS/$name.txt")"; fi
}

answers() {
    local program=$1
    check as_reader "$program" --version
    check as_reader "$program" verify
    check as_reader "$program" search can I stop suddenly --limit 1
    check as_reader "$program" dose --clearance 34 --json > "$ROOT/tmp/dose.json"
    check grep -q '"verdict"' "$ROOT/tmp/dose.json"
}

# A notebook is closed: the write-ahead log is folded in, so its bytes can be compared.
notes() { as_reader "$1" notebook export /tmp/notes.md > /dev/null && cat "$ROOT/tmp/notes.md" \
    && rm "$ROOT/tmp/notes.md"; }

try_deb() {
    say "deb: installed without a network"
    fresh_root
    cp "$DEB" "$ROOT/var/dorsal.deb"
    listed > "$TRIAL/before"
    check as_root apt-get install -qq -y --no-install-recommends /var/dorsal.deb
    answers dorsal
    say "deb: a journey"
    journey deb dorsal
    notes dorsal > "$TRIAL/notes-1"
    check grep -q "written by the trial" "$TRIAL/notes-1"

    say "deb: upgraded over it"
    newer "$DEB" "$ROOT/var/newer.deb"
    check as_root apt-get install -qq -y /var/newer.deb
    check grep -q '^Version: .*+next$' <(as_root dpkg -s dorsal)
    answers dorsal
    notes dorsal > "$TRIAL/notes-2"
    check diff "$TRIAL/notes-1" "$TRIAL/notes-2"

    say "deb: removed, purged"
    check as_root apt-get remove -qq -y dorsal
    check test ! -e "$ROOT/usr/lib/dorsal"
    check test -e "$ROOT/home/reader/.local/share/Dorsal/notebook.sqlite"
    check as_root dpkg --purge dorsal
    check as_root apt-get autoremove -qq -y --purge
    rm "$ROOT/var/newer.deb"
    left
}

# What is there that was not: only the reader's own files, and what apt and dpkg note of themselves.
left() {
    listed > "$TRIAL/after"
    comm -13 "$TRIAL/before" "$TRIAL/after" \
        | grep -vE '^\./(var/(log|cache|lib/(dpkg|apt|systemd))|etc/(ld\.so\.cache|passwd-))' \
        > "$TRIAL/left" || true
    cat "$TRIAL/left"
    check test -z "$(grep -vE '^\./home/reader/\.(local(/share(/Dorsal.*)?)?|cache(/fontconfig.*)?)$' \
        "$TRIAL/left" || true)"
}

# The same package under a higher version.
newer() {
    local tree
    tree=$(mktemp -d)
    dpkg-deb -R "$1" "$tree"
    sed -i 's/^Version: .*/&+next/' "$tree/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone -b "$tree" "$2" > /dev/null
    rm -rf "$tree"
}

# The libraries alone, as another distribution would have them: what the .deb depends on.
libraries_installed() {
    local needed
    needed=$(dpkg-deb -f "$DEB" Depends | sed -E 's/\([^)]*\)//g; s/,/ /g')
    # shellcheck disable=SC2086
    as_root apt-get install -qq -y --no-install-recommends $needed > /dev/null
}

try_rpm() {
    say "rpm: what it requires is there by name"
    fresh_root
    libraries_installed
    chroot "$ROOT" ldconfig -p > "$TRIAL/libraries"
    rpm -qp --requires "$RPM" | sed -nE 's/^(lib[^ (]*).*/\1/p' | sort -u | while read -r library; do
        check grep -qF "$library (" "$TRIAL/libraries"
    done
    # Folders that other packages of a desktop own.
    mkdir -p "$ROOT"/usr/share/{applications,metainfo,mime/packages}
    mkdir -p "$ROOT"/usr/share/icons/hicolor/{16x16,24x24,32x32,48x48,64x64,128x128,256x256,scalable}/apps
    listed > "$TRIAL/before"
    say "rpm: installed, upgraded, erased (--nodeps: Debian's libraries are in no rpm database)"
    check rpm -K --nosignature "$RPM"
    local into=(--root "$ROOT" --dbpath /var/lib/trial-rpm --nodeps --nosignature)
    check rpm "${into[@]}" -i "$RPM"
    answers dorsal
    journey rpm dorsal
    notes dorsal > "$TRIAL/notes-1"
    check rpm "${into[@]}" -V dorsal
    check rpm "${into[@]}" -U --replacepkgs "$RPM"
    notes dorsal > "$TRIAL/notes-2"
    check diff "$TRIAL/notes-1" "$TRIAL/notes-2"
    check rpm "${into[@]}" -e dorsal
    rm -rf "$ROOT/var/lib/trial-rpm"
    check test ! -e "$ROOT/usr/lib/dorsal"
    left
}

try_tar() {
    say "tar.zst: from a stick that cannot be written"
    fresh_root
    libraries_installed
    local stick="$TRIAL/stick" program
    rm -rf "$stick" && mkdir -p "$stick"
    tar --zstd -xf "$TAR" -C "$stick"
    program=/media/stick/$(ls "$stick")/dorsal
    mount --bind "$stick" "$ROOT/media/stick"
    mount -o remount,bind,ro "$ROOT/media/stick"
    listed > "$TRIAL/before"
    answers "$program"
    journey_to_read stick "$program"
    left
    say "tar.zst: from a stick that can"
    umount "$ROOT/media/stick"
    chown -R 1000:1000 "$stick"
    mount --bind "$stick" "$ROOT/media/stick"
    journey carried "$program"
    notes "$program" > "$TRIAL/notes-1"
    check grep -q "written by the trial" "$TRIAL/notes-1"
    check test -e "$(dirname "$ROOT$program")/Dorsal data/notebook.sqlite"
    check test ! -e "$ROOT/home/reader/.local/share/Dorsal"
    umount "$ROOT/media/stick"
    left
}

# A window opens, a question is asked, the window is closed; nothing can be kept.
journey_to_read() {
    local name=$1 program=$2 window
    mkdir -p "$SHOTS"
    as_reader "$program" > "$SHOTS/$name.txt" 2>&1 &
    local running=$!
    export DISPLAY=$SCREEN
    window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Dorsal|Dorsal$' | head -1)
    xdotool windowfocus --sync "$window"
    sleep 2
    xdotool key ctrl+l && xdotool type --delay 30 'can I stop suddenly'
    sleep 2
    xdotool key Down Return
    sleep 2
    scrot --overwrite "$SHOTS/$name.png"
    xdotool key ctrl+q
    wait "$running" || fail "$name: the window ended with $?: $(cat "$SHOTS/$name.txt")"
    cat "$SHOTS/$name.txt"
}

export DISPLAY=$SCREEN
mkdir -p "$TRIAL"
Xvfb "$SCREEN" -screen 0 1440x900x24 -nolisten tcp > "$TRIAL/xvfb.log" 2>&1 &
XVFB=$!
trap 'put_away; kill "$XVFB"' EXIT
clean_debian
[ $# -gt 0 ] || set -- deb rpm tar
for kind in "$@"; do "try_$kind"; done
say "$RAN checks held"
