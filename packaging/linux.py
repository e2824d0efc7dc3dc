"""The bundle as a .deb, an .rpm and an archive that needs no installation.

    python packaging/linux.py deb|rpm|tar     from dist/dorsal, into dist/installers

Each is made of the same tree and has the commit's time on every file, so the same bundle makes the
same bytes. None has a script that runs at installation: what the desktop must learn of Dorsal, its
own triggers tell it.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import icons
from asked_of import asked_of_system, packages, sonames
from manual import PROJECT, VERSION, manual

BUNDLE = PROJECT / "dist" / "dorsal"
TARGET = PROJECT / "dist" / "installers"
DATA = PROJECT / "packaging" / "linux"
THEN = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
_MAINTAINER = "The Dorsal developers <dorsal@localhost>"
_SUMMARY = "gabapentin for back pain: an offline clinical reference"
_WORDS = (
    "Does gabapentin help this back pain, at what dose for this patient, at what",
    "price in side effects, what else is there, and who says so? Dorsal answers on",
    "a machine with no network, and every sentence names its source. It informs",
    "clinicians and students; it does not decide for a patient.",
)


def staged(root: Path) -> None:
    """The tree as it is installed: /usr/lib/dorsal and what makes it known to the desktop."""
    shutil.rmtree(root, ignore_errors=True)
    share = root / "usr" / "share"
    shutil.copytree(BUNDLE, root / "usr" / "lib" / "dorsal", symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "dorsal").symlink_to("../lib/dorsal/dorsal")
    _write(share / "applications" / "dorsal.desktop", (DATA / "dorsal.desktop").read_bytes())
    _write(share / "metainfo" / "dorsal.metainfo.xml", metainfo().encode())
    _write(share / "mime" / "packages" / "dorsal.xml", (DATA / "dorsal-pack.xml").read_bytes())
    hicolor = share / "icons" / "hicolor"
    _write(hicolor / "scalable" / "apps" / "dorsal.svg", icons.DRAWING.read_bytes())
    for size in icons.SIZES:
        _write(hicolor / f"{size}x{size}" / "apps" / "dorsal.png", icons.drawn(size))
    _write(share / "man" / "man1" / "dorsal.1.gz", _packed(manual()))
    doc = share / "doc" / "dorsal"
    _write(doc / "README.md", (PROJECT / "README.md").read_bytes())
    for paper in [*BUNDLE.glob("*.md"), *BUNDLE.glob("*.html")]:
        (doc / paper.name).symlink_to(f"../../../lib/dorsal/{paper.name}")
    _settled(root)


def metainfo() -> str:
    """What software centres show of Dorsal."""
    text = (DATA / "dorsal.metainfo.xml.in").read_text(encoding="utf-8")
    return text.replace("@VERSION@", VERSION).replace("@DATE@", THEN.date().isoformat())


def deb(root: Path) -> Path:
    """The .deb, made by dpkg-deb."""
    doc = root / "usr" / "share" / "doc" / "dorsal"
    _write(doc / "copyright", (DATA / "copyright").read_bytes())
    _write(doc / "changelog.gz", _packed(_changelog()))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / "dorsal"
    _write(overrides, (DATA / "lintian-overrides").read_bytes())
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(
        f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
    )
    _write(root / "DEBIAN" / "md5sums", sums.encode())
    kibibytes = sum(-(-path.stat().st_size // 1024) for path in files)
    _write(root / "DEBIAN" / "control", _control(kibibytes).encode())
    _settled(root)
    made = TARGET / f"dorsal_{VERSION}_{_architecture()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", root, made], check=True)
    return made


def _control(kibibytes: int) -> str:
    needed, recommended = packages(asked_of_system(BUNDLE))
    words = "\n".join(f" {line}" for line in _WORDS)
    return (
        f"Package: dorsal\nVersion: {VERSION}\nArchitecture: {_architecture()}\n"
        f"Maintainer: {_MAINTAINER}\nInstalled-Size: {kibibytes}\n"
        f"Depends: {', '.join(needed)}\nRecommends: {', '.join(recommended)}\n"
        "Suggests: minisign\n"
        "Section: science\nPriority: optional\n"
        f"Description: {_SUMMARY}\n{words}\n"
    )


def _changelog() -> str:
    return (
        f"dorsal ({VERSION}) stable; urgency=medium\n\n"
        "  * What changed is told in CHANGELOG.md and in File, What changed.\n\n"
        f" -- {_MAINTAINER}  {THEN:%a, %d %b %Y %H:%M:%S} +0000\n"
    )


def _architecture() -> str:
    told = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    )
    return told.stdout.strip()


def rpm(root: Path) -> Path:
    """The .rpm, made by rpmbuild."""
    top = PROJECT / "build" / "rpm"
    shutil.rmtree(top, ignore_errors=True)
    spec = (DATA / "dorsal.spec.in").read_text(encoding="utf-8")
    requires = "\n".join(f"Requires: {name}" for name in sonames(asked_of_system(BUNDLE)))
    for key, value in {
        "@VERSION@": VERSION,
        "@SUMMARY@": _SUMMARY[:1].upper() + _SUMMARY[1:],
        "@WORDS@": "\n".join(_WORDS),
        "@REQUIRES@": requires,
        "@DATE@": f"{THEN:%a %b %d %Y}",
        "@MAINTAINER@": _MAINTAINER,
    }.items():
        spec = spec.replace(key, value)
    _write(top / "dorsal.spec", spec.encode())
    definitions = {"_topdir": top, "staged": root, "_rpmdir": TARGET, "_buildhost": "localhost"}
    options = [part for name, value in definitions.items() for part in ("-D", f"{name} {value}")]
    subprocess.run(["rpmbuild", "-bb", "--quiet", *options, top / "dorsal.spec"], check=True)
    return next(TARGET.glob(f"dorsal-{VERSION}-1.*.rpm"))


def tar(work: Path) -> Path:
    """The archive: unpack it anywhere, a stick too, and run `dorsal` in it."""
    name = f"dorsal-{VERSION}-linux-{os.uname().machine}"
    root = work / name
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(BUNDLE, root, symlinks=True)
    _write(root / "portable.txt", (PROJECT / "packaging" / "portable.txt").read_bytes())
    _settled(work)
    made = TARGET / f"{name}.tar.zst"
    made.unlink(missing_ok=True)
    command = ["tar", "--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"]
    command += [f"--mtime=@{int(THEN.timestamp())}", "--use-compress-program=zstd -19 -T0"]
    subprocess.run([*command, f"--file={made}", f"--directory={work}", name], check=True)
    return made


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _settled(root: Path) -> None:
    """The same rights and times for all: what is no program need not be one."""
    seconds = int(THEN.timestamp())
    for path in sorted([root, *root.rglob("*")], reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    return path.name == "dorsal" and path.read_bytes()[:4] == b"\x7fELF"


def main() -> int:
    if not BUNDLE.is_dir():
        print("There is no dist/dorsal: make bundle first.", file=sys.stderr)
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    work = PROJECT / "build" / "linux"
    made = []
    for kind in sys.argv[1:] or ("deb", "rpm", "tar"):
        if kind == "tar":
            made.append(tar(work / "tar"))
        else:
            staged(work / kind)
            made.append({"deb": deb, "rpm": rpm}[kind](work / kind))
    for path in made:
        print(f"{path.relative_to(PROJECT)}: {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
