"""Signatures in minisign's file format: Ed25519 over a file's BLAKE2b digest, and over a comment.

The format is minisign's "prehashed" one (algorithm "ED"), described at
https://jedisct1.github.io/minisign/, so that `minisign -V` accepts what is signed here and
`minisign -S` signs what is accepted here. PyNaCl is imported when first used.
"""

from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import blake2b

from clinical.said import Said
from db.errors import PackError

_KEY, _PREHASHED, _LEGACY = b"Ed", b"ED", b"Ed"
_SCRYPT, _PLAIN, _BLAKE2B = b"Sc", b"\0\0", b"B2"
_ID, _PUBLIC, _SEED, _SECRET, _SIGNATURE, _SUM, _SALT = 8, 32, 32, 64, 64, 32, 32
_UNTRUSTED, _TRUSTED = "untrusted comment: ", "trusted comment: "
_LONGEST_COMMENT = 8_000
"""In characters, a little under what minisign takes."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """`name` is its file's, `id` eight bytes that anyone may have given to another key."""

    name: str
    id: bytes
    key: bytes


@dataclass(frozen=True, slots=True)
class SecretKey:
    id: bytes
    seed: bytes


@dataclass(frozen=True, slots=True)
class Signature:
    """As read, not yet verified; `comment` is the trusted comment."""

    key_id: bytes
    signature: bytes
    comment: str
    comment_signature: bytes


def read_public_key(text: bytes, name: str) -> PublicKey:
    """A key file as `minisign -G` writes it. Raises PackError."""
    _, line = _lines(text, name, 2)
    data = _bytes(line, name, len(_KEY) + _ID + _PUBLIC)
    if not data.startswith(_KEY):
        raise _unreadable(name, Said("it is no Ed25519 key"))
    return PublicKey(name, data[2 : 2 + _ID], data[2 + _ID :])


def read_signature(text: bytes, name: str) -> Signature:
    """A signature file, not yet verified. Raises PackError."""
    _, line, comment, last = _lines(text, name, 4)
    data = _bytes(line, name, 2 + _ID + _SIGNATURE)
    if data.startswith(_LEGACY):
        raise _unreadable(name, Said("it is of minisign's old kind; sign again, without -l"))
    if not data.startswith(_PREHASHED) or not comment.startswith(_TRUSTED):
        raise _unreadable(name, Said("it is no signature of minisign"))
    return Signature(
        key_id=data[2 : 2 + _ID],
        signature=data[2 + _ID :],
        comment=comment.removeprefix(_TRUSTED),
        comment_signature=_bytes(last, name, _SIGNATURE),
    )


def is_signed(data: bytes, signature: Signature, key: PublicKey) -> bool:
    """Whether the key signed the data, and the comment with it."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    verifier = VerifyKey(key.key)
    commented = signature.signature + signature.comment.encode()
    try:
        verifier.verify(blake2b(data).digest(), signature.signature)
        verifier.verify(commented, signature.comment_signature)
    except BadSignatureError:
        return False
    return True


def signed(data: bytes, key: SecretKey, comment: str) -> str:
    """The text of a signature file. The comment is one line. Raises ValueError where it is not."""
    from nacl.signing import SigningKey

    if not comment.isprintable() or len(comment) > _LONGEST_COMMENT:
        raise ValueError("a trusted comment is one short line")
    signer = SigningKey(key.seed)
    signature = signer.sign(blake2b(data).digest()).signature
    last = signer.sign(signature + comment.encode()).signature
    return (
        f"{_UNTRUSTED}signature of Dorsal, verify it with minisign -V\n"
        f"{b64encode(_PREHASHED + key.id + signature).decode()}\n"
        f"{_TRUSTED}{comment}\n"
        f"{b64encode(last).decode()}\n"
    )


def is_encrypted(text: bytes, name: str) -> bool:
    """Whether a secret key asks for a password. Raises PackError."""
    return _secret_parts(text, name)[0] == _SCRYPT


def read_secret_key(text: bytes, name: str, password: str = "") -> SecretKey:
    """A secret key file as `minisign -G` writes it, or with -W, then without a checksum.

    Raises PackError.
    """
    kind, salt, operations, memory, kept = _secret_parts(text, name)
    if kind == _SCRYPT:
        from nacl.pwhash.scrypt import kdf

        mask = kdf(len(kept), password.encode(), salt, operations, memory)
        kept = bytes(one ^ other for one, other in zip(kept, mask, strict=True))
    id_, secret, checksum = kept[:_ID], kept[_ID : _ID + _SECRET], kept[_ID + _SECRET :]
    expected = blake2b(_KEY + id_ + secret, digest_size=_SUM).digest()
    if checksum != expected and (kind == _SCRYPT or any(checksum)):
        raise _unreadable(name, Said("the password is wrong, or the file is damaged"))
    return SecretKey(id_, secret[:_SEED])


def _secret_parts(text: bytes, name: str) -> tuple[bytes, bytes, int, int, bytes]:
    """How it is encrypted: kind, salt, operations, memory in bytes; and what is."""
    _, line = _lines(text, name, 2)
    data = _bytes(line, name, 6 + _SALT + 16 + _ID + _SECRET + _SUM)
    kind, rest = data[2:4], data[6 + _SALT :]
    if data[:2] != _KEY or kind not in (_SCRYPT, _PLAIN) or data[4:6] != _BLAKE2B:
        raise _unreadable(name, Said("it is no secret key of minisign"))
    operations, memory = (int.from_bytes(rest[at : at + 8], "little") for at in (0, 8))
    return kind, data[6 : 6 + _SALT], operations, memory, rest[16:]


def _lines(text: bytes, name: str, count: int) -> list[str]:
    """The lines of a file of minisign's, of which the first is a comment nobody signed."""
    try:
        lines = [line.removesuffix("\r") for line in text.decode().split("\n")]
    except UnicodeDecodeError as error:
        raise _unreadable(name, Said("it is no text")) from error
    if lines and not lines[-1]:
        lines.pop()
    if len(lines) != count or not lines[0].startswith(_UNTRUSTED):
        raise _unreadable(name, Said("it is no file of minisign's"))
    return lines


def _bytes(line: str, name: str, length: int) -> bytes:
    try:
        data = b64decode(line, validate=True)
    except ValueError as error:
        raise _unreadable(name, Said("it is cut short or damaged")) from error
    if len(data) != length:
        raise _unreadable(name, Said("it is cut short or damaged"))
    return data


def _unreadable(name: str, why: str) -> PackError:
    return PackError(
        Said("{name} cannot be used: {why}.", name=name, why=why), Said("Nothing was changed.")
    )
