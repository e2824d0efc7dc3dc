"""Keys made for a test, packs on a stick signed by them, and a desk where they are installed."""

import os
from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b, sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from nacl.signing import SigningKey

from db.__main__ import main as author
from db.build import build_library
from db.content import read_content
from db.editions import Kept, edition_in_use, is_as_installed, remembered
from db.installing import Opened, install, open_pack
from db.library import open_library
from db.pack import comment_of, read_pack
from db.signing import SecretKey, read_secret_key, signed
from db.trust import trust_at
from tests.small import FIRST, write_small_content

LATER = "2026.12.1"
TODAY = date(2026, 12, 24)


@dataclass(frozen=True, slots=True)
class Pair:
    """The files of a key pair, as minisign has them with -W."""

    public: Path
    secret: Path

    @property
    def key(self) -> SecretKey:
        return read_secret_key(self.secret.read_bytes(), self.secret.name)


def new_pair(folder: Path, name: str) -> Pair:
    folder.mkdir(parents=True, exist_ok=True)
    made, id_ = SigningKey.generate(), os.urandom(8)
    secret = bytes(made) + bytes(made.verify_key)
    checksum = blake2b(b"Ed" + id_ + secret, digest_size=32).digest()
    pair = Pair(folder / f"{name}.pub", folder / f"{name}.key")
    for path, data in (
        (pair.public, b"Ed" + id_ + bytes(made.verify_key)),
        (pair.secret, b"Ed\0\0B2" + bytes(48) + id_ + secret + checksum),
    ):
        path.write_text(f"untrusted comment: {name}\n{b64encode(data).decode()}\n")
    return pair


def sign(pack: Path, pair: Pair, comment: str = "", name: str = "") -> Path:
    """Signs whatever the file holds; without a comment, in Dorsal's form."""
    data = pack.read_bytes()
    beside = pack.with_name(f"{pack.name}{f'.{name}' if name else ''}.minisig")
    beside.write_text(signed(data, pair.key, comment or comment_of(read_pack(data))))
    return beside


def zipped(files: dict[str, bytes], method: int = ZIP_STORED) -> bytes:
    """Files in the form of a pack's, whatever they hold."""
    made = BytesIO()
    with ZipFile(made, "w", method) as archive:
        for name, data in files.items():
            one = ZipInfo(name)
            one.create_system, one.external_attr = 3, 0o100644 << 16
            one.compress_type = method
            archive.writestr(one, data)
    return made.getvalue()


def content_of(folder: Path, version: str = LATER, dose: str = "") -> Path:
    """The small content in a version, its lower band with another highest dose if one is given."""
    write_small_content(folder)
    edition = folder / "edition.yaml"
    edition.write_text(edition.read_text().replace(FIRST, version))
    if dose:
        regimens = folder / "dosing/regimens.yaml"
        text = regimens.read_text().replace("[400, 1400]", f"[400, {dose}]")
        regimens.write_text(text.replace("[200, 700]", f"[200, {int(dose) // 2}]"))
    return folder


def packed(folder: Path, stick: Path, *options: str) -> Path:
    stick.parent.mkdir(parents=True, exist_ok=True)
    assert author(["--content", str(folder), "pack", str(stick), *options]) == 0
    return stick


@dataclass(frozen=True, slots=True)
class Desk:
    """A workplace with an edition that came with Dorsal, an administrator's folder, and a stick."""

    root: Path
    pair: Pair

    @property
    def shipped(self) -> Path:
        return self.root / "shipped.sqlite"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def folder(self) -> Path:
        return self.root / "home" / "packs"

    @property
    def in_use(self) -> Path:
        return edition_in_use(self.folder, self.shipped).path

    def pack(self, version: str = LATER, dose: str = "", *options: str) -> Path:
        """A signed pack on the stick."""
        stick = self.root / "stick" / f"{version}.pack"
        content = content_of(self.root / "sources" / f"{version}-{dose}", version, dose)
        packed(content, stick, *options)
        sign(stick, self.pair)
        return stick

    def open(self, pack: Path, today: date = TODAY) -> Opened:
        trust = trust_at(self.site, self.root / "home")
        return open_pack(pack, trust, remembered(self.folder), self.shipped, today)

    def install(self, pack: Path) -> Kept:
        return install(self.open(pack), self.folder, self.shipped, proven)

    def version(self) -> str:
        with open_library(self.in_use) as library:
            library.check()
            return library.edition.version

    def write_state(self, body: bytes) -> None:
        """Any bytes as what is remembered of installed editions, with the digest that fits them."""
        digest = sha256(body).hexdigest().encode()
        (self.folder / "installed").write_bytes(digest + b"\n" + body)

    def bytes(self) -> dict[str, bytes]:
        """Every file of the home and of what was shipped but the lock."""
        files = [self.shipped, *sorted((self.root / "home").rglob("*"))]
        return {str(p): p.read_bytes() for p in files if p.is_file() and p.name != "lock"}


def proven(path: Path) -> None:
    with open_library(path) as library:
        library.check()


def left_whole(folder: Path, shipped: Path) -> str:
    """The version of the edition in use, read from end to end, as is all that was installed."""
    in_use = edition_in_use(folder, shipped)
    assert in_use.fault is None, f"it fell back: {in_use.fault}"
    state = remembered(folder)
    for kept in (*state.now.values(), *state.before.values()):
        assert is_as_installed(folder, kept), f"{kept.file} is not whole"
    with open_library(in_use.path) as library:
        library.check()
        return library.edition.version


def new_desk(root: Path) -> Desk:
    desk = Desk(root, new_pair(root / "site" / "keys", "hospital"))
    build_library(read_content(content_of(root / "sources" / FIRST, FIRST)), desk.shipped)
    return desk
