"""What lies in the files a reader brings: labels in files, folders, zips, zips in zips.

Names in a zip are only ever shown; nothing is unpacked to disk, and no more is unpacked to memory
than a label may be long.
"""

import io
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from struct import unpack
from typing import IO

from isal import isal_zlib

from clinical.said import Said
from db.errors import system_reason
from db.labels.records import NO_REASON, RefusedError

_MOST_XML = 32 << 20
_MOST_INNER = 256 << 20
_MOST_JSON = 8 << 30
_MOST_RATIO = 200
_NEVER_A_BOMB = 4 << 20
"""A member no larger than this is harmless however well it was packed."""
_MOST_MEMBERS = 200_000
_MOST_DEPTH = 2
_SUFFIXES = (".xml", ".json", ".zip")
_JOB_BYTES, _JOB_MEMBERS = 1 << 20, 64
_ENCRYPTED = 0x1
_NAME_LENGTH = 26
"""Where a member's header says how long its name is, and what stands between that and its bytes."""
_PARTED = " › "


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Some of one file's labels to read: the whole file, or members of a zip by their numbers.

    `weight` is its share of the whole import, in bytes.
    """

    path: Path
    members: tuple[int, ...] = ()
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes of one label, or why there are none; `record` is openFDA's, read already.

    `digest` is of what the bytes were read from: of a member of a zip, as it is packed there; where
    that is known already, the bytes may be left out.
    """

    name: str
    weight: int = 0
    data: bytes = b""
    record: object = None
    digest: bytes = b""
    why: Said = NO_REASON


def shown(path: Path) -> str:
    """A path in text that can be kept, whatever bytes its name has."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def jobs(paths: Iterable[Path]) -> Iterator[Job | Document]:
    """What there is to read, in pieces; a file that cannot be read is told as a document."""
    for path in paths:
        shut: list[OSError] = []
        for file in _files(path, shut):
            try:
                yield from _jobs_of(file)
            except RefusedError as refusal:
                yield Document(name=shown(file), why=refusal.why)
        for error in shut:
            yield Document(name=shown(Path(error.filename)), why=_unreadable(error))


def _files(path: Path, shut: list[OSError]) -> Iterator[Path]:
    """The file itself, whatever it is called; of a folder all that may hold labels, in order.

    A folder that cannot be looked through is added to those that are `shut`.
    """
    if not _is_folder(path):
        yield path
        return
    for folder, inner, names in os.walk(path, onerror=shut.append):
        inner.sort()
        for name in sorted(names):
            if _may_hold(name):
                yield Path(folder, name)


def _is_folder(path: Path) -> bool:
    """No where it may not be looked at: reading it then says why."""
    with suppress(OSError):
        return path.is_dir()
    return False


def _may_hold(name: str) -> bool:
    hidden = name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith("._")
    return name.lower().endswith(_SUFFIXES) and not hidden


def _kind(name: str) -> str:
    """What a file is by the end of its name: xml, json, zip or another."""
    return name.lower().rpartition(".")[2]


def _jobs_of(path: Path) -> Iterator[Job]:
    with _told():
        about = path.stat()
        if not S_ISREG(about.st_mode):
            raise RefusedError(Said("it is a device or a pipe, not a file"))
        size = about.st_size
        if path.suffix.lower() != ".zip":
            if path.suffix.lower() not in _SUFFIXES:
                raise RefusedError(Said("neither XML nor JSON nor a zip"))
            yield Job(path=path, weight=size)
            return
        with zipfile.ZipFile(path) as packed:
            members = _members(packed)
    taken: list[int] = []
    weight = 0
    for number, member in members:
        taken.append(number)
        weight += member.compress_size
        if weight >= _JOB_BYTES or len(taken) == _JOB_MEMBERS:
            yield Job(path=path, members=tuple(taken), weight=weight)
            taken, weight = [], 0
    if taken:
        yield Job(path=path, members=tuple(taken), weight=weight)


class Opened:
    """What jobs are read from: their zip stays open, for its directory is long, till another's.

    A member of a zip that is `known` by its digest is not unpacked.
    """

    def __init__(self, known: Set[bytes] = frozenset()) -> None:
        self._known = known
        self._path = Path()
        self._packed: zipfile.ZipFile | None = None

    def documents(self, job: Job) -> Iterator[Document]:
        """The labels of a job, one after the other; a fault is told of the label that has it."""
        name = shown(job.path)
        try:
            with _told():
                if not job.members:
                    with job.path.open("rb") as file:
                        if _kind(name) == "json":
                            yield from _of_json(file, name, job.weight, job.weight)
                        else:
                            data = _read(file, _MOST_XML)
                            yield Document(
                                name=name, weight=job.weight, data=data, digest=_digest(data)
                            )
                    return
                packed = self._zip(job.path)
                infos = packed.infolist()
                if job.members[-1] >= len(infos):
                    raise RefusedError(Said("it was changed while the import ran"))
                for number in job.members:
                    yield from _of_member(packed, infos[number], name, 0, self._known)
        except RefusedError as refusal:
            yield Document(name=name, why=refusal.why)

    def _zip(self, path: Path) -> zipfile.ZipFile:
        if self._packed is None or path != self._path:
            self.close()
            self._path, self._packed = path, zipfile.ZipFile(path)
        return self._packed

    def close(self) -> None:
        if self._packed:
            self._packed.close()
            self._packed = None


def _members(packed: zipfile.ZipFile) -> list[tuple[int, zipfile.ZipInfo]]:
    """The members that may hold labels, by their numbers. Raises RefusedError."""
    infos = packed.infolist()
    if len(infos) > _MOST_MEMBERS:
        raise RefusedError(Said("the zip has more than {most} members", most=_MOST_MEMBERS))
    found = [(number, one) for number, one in enumerate(infos) if _may_hold(one.filename)]
    if not found:
        raise RefusedError(Said("the zip holds no label: neither XML nor JSON nor a zip"))
    return found


def _of_member(
    packed: zipfile.ZipFile, member: zipfile.ZipInfo, outer: str, depth: int, known: Set[bytes]
) -> Iterator[Document]:
    name = f"{outer}{_PARTED}{member.filename}"
    try:
        with _told():
            _check(member)
            kind = _kind(member.filename)
            if kind == "zip":
                yield from _of_inner(packed, member, name, depth, known)
            elif kind == "json":
                with packed.open(member) as stream:
                    yield from _of_json(stream, name, member.compress_size, member.file_size)
            else:
                yield _of_packed_xml(packed, member, name, known)
    except RefusedError as refusal:
        yield Document(name=name, weight=member.compress_size, why=refusal.why)


def _check(member: zipfile.ZipInfo) -> None:
    """Raises RefusedError for a member that is not to be opened at all."""
    name, size = member.filename, member.file_size
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name:
        raise RefusedError(Said("its name leads out of the zip"))
    if member.flag_bits & _ENCRYPTED:
        raise RefusedError(Said("it is encrypted"))
    if size > _NEVER_A_BOMB and size > _MOST_RATIO * max(member.compress_size, 1):
        raise RefusedError(Said("it unpacks to more than {most} times its size", most=_MOST_RATIO))
    kinds = {"xml": _MOST_XML, "zip": _MOST_INNER, "json": _MOST_JSON}
    most = kinds[_kind(name)]
    if size > most:
        raise RefusedError(Said("larger than {most} MB", most=most >> 20))


def _of_inner(
    packed: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, depth: int, known: Set[bytes]
) -> Iterator[Document]:
    if depth == _MOST_DEPTH:
        raise RefusedError(Said("more than {most} zips within each other", most=_MOST_DEPTH + 1))
    deflated = _deflated(packed, member)
    data = _stored(packed, member, _MOST_INNER) if deflated is None else _inflated(deflated, member)
    with zipfile.ZipFile(io.BytesIO(data)) as inner:
        for _, one in _members(inner):
            yield from _of_member(inner, one, name, depth + 1, known)


def _of_packed_xml(
    packed: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, known: Set[bytes]
) -> Document:
    deflated = _deflated(packed, member)
    if deflated is None:
        data = _stored(packed, member, _MOST_XML)
        digest = _digest(data)
    else:
        digest = _digest(deflated)
        data = b"" if digest in known else _inflated(deflated, member)
    return Document(name=name, weight=member.compress_size, data=data, digest=digest)


def _digest(data: bytes) -> bytes:
    return sha256(data).digest()[:16]


def _of_json(stream: IO[bytes], name: str, weight: int, size: int) -> Iterator[Document]:
    from db.labels.openfda import records

    for number, (record, text) in enumerate(records(stream), 1):
        digest = _digest(text.encode("utf-8", "surrogatepass"))
        told = f"{name}, record {number}"
        share = len(text) * weight // max(size, 1)
        yield Document(name=told, weight=share, record=record, digest=digest)


def _deflated(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | None:
    """A member as it is packed; None for one that is packed in another way than deflated.

    Raises zipfile.BadZipFile.
    """
    file = packed.fp
    if member.compress_type != zipfile.ZIP_DEFLATED or file is None:
        return None
    with packed.open(member):
        file.seek(member.header_offset + _NAME_LENGTH)
        file.seek(sum(unpack("<HH", file.read(4))), io.SEEK_CUR)
        return file.read(member.compress_size)


def _inflated(deflated: bytes, member: zipfile.ZipInfo) -> bytes:
    """All of a member, by ISA-L in two fifths of the time that zlib takes.

    Raises zipfile.BadZipFile.
    """
    inflate = isal_zlib.decompressobj(-isal_zlib.MAX_WBITS)
    data = inflate.decompress(deflated, member.file_size + 1)
    if not inflate.eof or isal_zlib.crc32(data) != member.CRC:
        raise zipfile.BadZipFile(f"Bad CRC-32 for file {member.filename!r}")
    return data


def _stored(packed: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """All of a member, unpacked by zipfile. Raises RefusedError, zipfile.BadZipFile."""
    with packed.open(member) as stream:
        return _read(stream, most)


def _unreadable(error: OSError) -> Said:
    return Said("it cannot be read: {error}", error=system_reason(error))


def _read(stream: IO[bytes], most: int) -> bytes:
    """All of it. Raises RefusedError where it is longer than its directory said."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise RefusedError(Said("larger than {most} MB", most=most >> 20))
    return data


@contextmanager
def _told() -> Iterator[None]:
    """Tells what is wrong with a file or a zip as a RefusedError."""
    try:
        yield
    except OSError as error:
        raise RefusedError(_unreadable(error)) from error
    except (zipfile.BadZipFile, zlib.error, isal_zlib.error, EOFError) as error:  # type: ignore[misc]
        raise RefusedError(Said("the zip is damaged or cut short: {error}", error=error)) from error
    except (NotImplementedError, RuntimeError, ValueError) as error:
        raise RefusedError(Said("the zip cannot be opened: {error}", error=error)) from error
