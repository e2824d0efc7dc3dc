"""A pack: the text of an edition, or of a site's own notes, as one file to carry by hand.

It is a zip archive without compression, so that nothing in it can swell, and the same sources give
the same bytes everywhere. What was not written exactly as here is refused: there is one way only to
write a pack, and none to hide something in it. Nothing of it is ever unpacked to a disk.
"""

import re
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import msgspec

from clinical.said import Said
from db.manifest import FORMAT, Manifest, refused

MANIFEST = "manifest.json"
MOST_BYTES = 32 << 20
MOST_FILES = 2_000
MOST_FILE_BYTES = 4 << 20
DEEPEST = 4
_LONGEST_NAME = 120
_STEP = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_ENDINGS = (".md", ".yaml")
_END_BYTES, _END_MARK, _COUNT_AT = 22, b"PK\5\6", 10
_THEN = (1980, 1, 1, 0, 0, 0)
_COMMENT = re.compile(r"dorsal (\S+) (\S+) sha256 ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack whose sources are what its manifest says; `digest` is its own SHA-256."""

    manifest: Manifest
    sources: Mapping[str, bytes]
    digest: str


def comment_of(pack: Pack) -> str:
    """The trusted comment of a signature: which version it is, and of which bytes."""
    return f"dorsal {pack.manifest.line} {pack.manifest.version} sha256 {pack.digest}"


def refuse_other_comment(pack: Pack, comment: str) -> None:
    """Raises PackError where a trusted comment in Dorsal's form names another pack."""
    if _COMMENT.fullmatch(comment) and comment != comment_of(pack):
        raise refused(Said("its signature is for another pack: {comment}", comment=comment))


def listed(sources: Mapping[str, bytes]) -> dict[str, str]:
    """The digest of each source, as a manifest has it."""
    return {name: sha256(data).hexdigest() for name, data in sorted(sources.items())}


def written(manifest: Manifest, sources: Mapping[str, bytes]) -> bytes:
    """The bytes of a pack. Raises PackError where it would not be read again."""
    _refuse_names(tuple(sources))
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        head = msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=1)
        for name, data in ((MANIFEST, head), *sorted(sources.items())):
            if len(data) > MOST_FILE_BYTES:
                raise refused(
                    Said(
                        "{name} has {size} bytes, the most is {most}",
                        name=name,
                        size=len(data),
                        most=MOST_FILE_BYTES,
                    )
                )
            member = zipfile.ZipInfo(name, _THEN)
            member.create_system = 3
            member.external_attr = 0o100644 << 16
            archive.writestr(member, data)
    data = made.getvalue()
    refuse_too_large(len(data))
    return data


def refuse_too_large(size: int) -> None:
    """Raises PackError for a file of more bytes than a pack may have."""
    if size > MOST_BYTES:
        raise refused(Said("it has {size} bytes, the most is {most}", size=size, most=MOST_BYTES))


def read_pack(data: bytes) -> Pack:
    """A pack from its bytes, whose signature the caller verifies. Raises PackError."""
    refuse_too_large(len(data))
    _refuse_count(data)
    members = _members(data)
    if MANIFEST not in members:
        raise refused(Said("it has no manifest"))
    manifest = _manifest(members.pop(MANIFEST))
    if manifest.files != listed(members):
        wrong = sorted(dict(manifest.files.items() ^ listed(members).items()))
        raise refused(
            Said("these are not what its manifest says: {names}", names=", ".join(wrong)[:200])
        )
    if written(manifest, members) != data:
        raise refused(Said("it is not written as a pack is; something may be hidden in it"))
    return Pack(manifest, members, sha256(data).hexdigest())


def _refuse_count(data: bytes) -> None:
    """By the last bytes alone, before a list of names is read."""
    end = data[-_END_BYTES:]
    if len(end) < _END_BYTES or not end.startswith(_END_MARK):
        raise refused(Said("it is no pack, or was cut short on the way"))
    (count,) = struct.unpack_from("<H", end, _COUNT_AT)
    if count > MOST_FILES + 1:
        raise refused(
            Said(
                "it holds {many} files, the most is {most}",
                many=count - 1,
                most=MOST_FILES,
            )
        )


def _members(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            found = archive.infolist()
            _refuse_members(found, len(data))
            return {one.filename: archive.read(one) for one in found}
    except (
        zipfile.BadZipFile,
        struct.error,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ) as error:
        raise refused(Said("it cannot be read: {error}", error=error)) from error


def _refuse_members(found: list[zipfile.ZipInfo], size: int) -> None:
    """By the list of names, before any of the files is read."""
    _refuse_names(tuple(one.filename for one in found if one.filename != MANIFEST))
    for one in found:
        if one.compress_type != zipfile.ZIP_STORED or one.compress_size != one.file_size:
            raise refused(
                Said("{name} is compressed, which nothing in a pack is", name=one.filename)
            )
        if one.file_size > MOST_FILE_BYTES:
            raise refused(
                Said(
                    "{name} has {size} bytes",
                    name=one.filename,
                    size=one.file_size,
                )
            )
    if sum(one.file_size for one in found) > size:
        raise refused(Said("its files are together larger than it is"))


def _refuse_names(names: tuple[str, ...]) -> None:
    if len(names) > MOST_FILES:
        raise refused(
            Said(
                "it holds {many} files, the most is {most}",
                many=len(names),
                most=MOST_FILES,
            )
        )
    if len({name.casefold() for name in names}) < len(names):
        raise refused(Said("a name is in it twice"))
    for name in names:
        steps = name.split("/")
        if (
            len(name) > _LONGEST_NAME
            or len(steps) > DEEPEST
            or not name.endswith(_ENDINGS)
            or not all(_STEP.fullmatch(step) for step in steps)
            or any(_DEVICES.fullmatch(step) for step in steps)
        ):
            raise refused(
                Said("{name} is no name for a file of a pack", name=repr(name[:_LONGEST_NAME]))
            )


def _manifest(data: bytes) -> Manifest:
    try:
        known = msgspec.json.decode(data)
        if isinstance(known, dict) and known.get("format") != FORMAT:
            raise refused(Said("it is of a newer form than this Dorsal knows"))
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise refused(Said("its manifest cannot be read: {error}", error=error)) from error
    manifest.check()
    return manifest
