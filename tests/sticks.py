"""Keys made for a test, and packs on a stick signed by them."""

import os
from base64 import b64encode
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from nacl.signing import SigningKey

from db.__main__ import main as author
from db.pack import comment_of, read_pack
from db.signing import SecretKey, read_secret_key, signed
from tests.small import write_small_content

FIRST = "2026.11.1"
LATER = "2026.12.1"


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
