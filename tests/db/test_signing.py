"""Signatures: ours for minisign, minisign's for us, and nothing else."""

import shutil
import subprocess
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import PackError
from db.signing import (
    is_encrypted,
    is_signed,
    read_public_key,
    read_secret_key,
    read_signature,
    signed,
)
from tests.sticks import Pair, new_pair

with_minisign = pytest.mark.skipif(
    shutil.which("minisign") is None, reason="minisign is not here: make test installs it on Debian"
)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return new_pair(tmp_path_factory.mktemp("keys"), "site")


def minisign(*words: object, typed: str = "") -> str:
    command = ["minisign", *map(str, words)]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else f"good {done.stdout}"


def verified(file: Path, pair: Pair) -> bool:
    beside = Path(f"{file}.minisig")
    signature = read_signature(beside.read_bytes(), beside.name)
    return is_signed(
        file.read_bytes(), signature, read_public_key(pair.public.read_bytes(), "site.pub")
    )


@with_minisign
def test_minisign_accepts_what_is_signed_here(tmp_path: Path, pair: Pair) -> None:
    file = tmp_path / "a.pack"
    file.write_bytes(b"a pack")
    Path(f"{file}.minisig").write_text(signed(file.read_bytes(), pair.key, "dorsal 2026.12.1"))
    said = minisign("-V", "-m", file, "-p", pair.public)
    assert said.startswith("good")
    assert "Trusted comment: dorsal 2026.12.1" in said
    file.write_bytes(b"another")
    assert "failed" in minisign("-V", "-m", file, "-p", pair.public)


@with_minisign
def test_what_minisign_signs_is_accepted_here(tmp_path: Path) -> None:
    made = Pair(tmp_path / "a.pub", tmp_path / "a.key")
    assert minisign("-G", "-W", "-p", made.public, "-s", made.secret).startswith("good")
    file = tmp_path / "a.pack"
    file.write_bytes(b"a pack")
    assert minisign("-S", "-m", file, "-s", made.secret).startswith("good")
    assert verified(file, made)
    file.write_bytes(b"a pacK")
    assert not verified(file, made)


@with_minisign
def test_a_key_of_minisign_with_a_password_signs_here(tmp_path: Path) -> None:
    made = Pair(tmp_path / "a.pub", tmp_path / "a.key")
    minisign("-G", "-p", made.public, "-s", made.secret, typed="open\nopen\n")
    text = made.secret.read_bytes()
    assert is_encrypted(text, "a.key")
    with pytest.raises(PackError, match="password is wrong"):
        read_secret_key(text, "a.key", "shut")
    key = read_secret_key(text, "a.key", "open")
    file = tmp_path / "a.pack"
    file.write_bytes(b"a pack")
    Path(f"{file}.minisig").write_text(signed(b"a pack", key, "by password"))
    assert minisign("-V", "-m", file, "-p", made.public).startswith("good")


@with_minisign
def test_signatures_of_the_old_kind_are_refused_with_a_reason(tmp_path: Path) -> None:
    made = Pair(tmp_path / "a.pub", tmp_path / "a.key")
    minisign("-G", "-W", "-p", made.public, "-s", made.secret)
    file = tmp_path / "a.pack"
    file.write_bytes(b"a pack")
    assert minisign("-S", "-l", "-m", file, "-s", made.secret).startswith("good")
    with pytest.raises(PackError, match="old kind"):
        verified(file, made)


def test_a_comment_is_signed_with_the_file(pair: Pair) -> None:
    text = signed(b"a pack", pair.key, "dorsal 2026.12.1")
    public = read_public_key(pair.public.read_bytes(), "site.pub")
    assert is_signed(b"a pack", read_signature(text.encode(), "a"), public)
    other = text.replace("2026.12.1", "2026.12.2")
    assert not is_signed(b"a pack", read_signature(other.encode(), "a"), public)


def test_every_flipped_bit_of_a_signature_is_noticed(pair: Pair) -> None:
    public = read_public_key(pair.public.read_bytes(), "site.pub")
    lines = signed(b"a pack", pair.key, "dorsal").split("\n")
    for line, first in ((1, 10), (3, 0)):
        data = b64decode(lines[line])
        for at in range(first, len(data)):
            flipped = bytearray(data)
            flipped[at] ^= 1
            text = [*lines]
            text[line] = b64encode(flipped).decode()
            signature = read_signature("\n".join(text).encode(), "a")
            assert not is_signed(b"a pack", signature, public), (line, at)


@given(st.binary(max_size=400))
def test_no_file_is_worse_than_refused(data: bytes) -> None:
    for read in (read_signature, read_public_key, read_secret_key):
        with pytest.raises(PackError):
            read(data, "a")
        with pytest.raises(PackError):
            read(b"untrusted comment: x\n" + data, "a")


def test_a_file_that_came_by_windows_is_read_all_the_same(pair: Pair) -> None:
    text = signed(b"a pack", pair.key, "dorsal").replace("\n", "\r\n")
    public = read_public_key(pair.public.read_bytes().replace(b"\n", b"\r\n"), "site.pub")
    assert is_signed(b"a pack", read_signature(text.encode(), "a"), public)
