"""Which edition of the content is in use: the newest installed and sound, else the one shipped.

All of it is one small file, replaced in one step: a process killed at any moment leaves the old
state or the new. What was installed never changes afterwards; two of each kind are kept.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Struct, field, structs

from clinical.said import Said, joined
from db.errors import LibraryError, PackError, system_reason
from db.library import open_library
from db.manifest import Manifest, PackKind, order_of

_STATE, _LOCK, LOG = "installed", "lock", "log.txt"
CONTENT = PackKind.CONTENT.value
_AS_WAS = Said("Nothing was changed.")
_NEVER_OLDER = joined(Said("An older edition is never put in the place of a newer one."), _AS_WAS)

_FileName = Annotated[str, msgspec.Meta(pattern=r"^(library|overlay)-\d{4,}\.(sqlite|json)$")]


class Kept(Struct, frozen=True, kw_only=True):
    """One thing installed from a pack.

    `line` is what it succeeds to (`Manifest.line`), `file` its name in the folder of packs,
    `sha256` that file's, `pack` that of the pack; `signed_by` names the keys, `at` the moment.
    `review_by` is None of what was installed before that was kept.
    """

    line: str
    name: str
    version: str
    file: _FileName
    sha256: str
    pack: str
    signed_by: tuple[str, ...]
    at: str
    review_by: date | None = None


class Highest(Struct, frozen=True):
    """The newest version of a line that was ever installed, and of which pack."""

    version: str
    pack: str


class State(Struct, frozen=True, kw_only=True):
    """By line: what is in use, what was before it, the highest ever trusted, which no undo lowers.

    `last` is the line that was installed last, empty where there is nothing to undo; `count` the
    number of the newest file.
    """

    now: dict[str, Kept] = field(default_factory=dict)
    before: dict[str, Kept] = field(default_factory=dict)
    highest: dict[str, Highest] = field(default_factory=dict)
    last: str = ""
    count: int = 0


class InUse(Struct, frozen=True):
    """The library to open; `kept` where it was installed; `fault` says what cannot be used."""

    path: Path
    kept: Kept | None = None
    fault: PackError | None = None


def remembered(folder: Path) -> State:
    """What is installed in the folder of packs. Raises PackError where it cannot be told."""
    path = folder / _STATE
    try:
        digest, _, body = path.read_bytes().partition(b"\n")
        if _sha256(body).encode() == digest:
            return msgspec.json.decode(body, type=State)
    except FileNotFoundError:
        return State()
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unknown(path, str(error)) from error
    raise _unknown(path, Said("it is damaged"))


def _unknown(path: Path, why: str) -> PackError:
    return PackError(
        Said("Which editions are installed cannot be told from {path}: {why}.", path=path, why=why),
        Said("The edition that came with Dorsal is used. To begin anew from it, remove that file."),
    )


def edition_in_use(folder: Path, shipped: Path) -> InUse:
    """The library to open. Where an installed one is damaged, the one before it, and says so."""
    try:
        state = remembered(folder)
    except PackError as error:
        return InUse(shipped, fault=error)
    fault = None
    for kept in (state.now.get(CONTENT), state.before.get(CONTENT)):
        if kept is None:
            break
        if not _is_newer(kept, shipped):
            return InUse(shipped, fault=fault)
        why = _why_not(folder, kept)
        if not why:
            return InUse(folder / kept.file, kept, fault)
        fault = fault or PackError(
            Said(
                "The installed edition {version} cannot be used: {why}",
                version=kept.version,
                why=why,
            ),
            Said("An older one is shown. Install its pack again."),
        )
    return InUse(shipped, fault=fault)


def _is_newer(kept: Kept, shipped: Path) -> bool:
    """Than the edition that came with Dorsal, or that one is of no use."""
    try:
        return order_of(kept.version) > order_of(version_of(shipped))
    except LibraryError:
        return True


def version_of(library: Path) -> str:
    """The version of a library's edition. Raises LibraryError."""
    with open_library(library) as opened:
        return opened.edition.version


def _why_not(folder: Path, kept: Kept) -> str:
    if not is_as_installed(folder, kept):
        return Said("its file is missing or damaged.")
    try:
        version_of(folder / kept.file)
    except LibraryError as error:
        return error.happened
    return ""


def is_as_installed(folder: Path, kept: Kept) -> bool:
    """Whether its file is there, byte for byte."""
    try:
        return digest_of(folder / kept.file) == kept.sha256
    except OSError:
        return False


def digest_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal. Raises OSError."""
    from hashlib import file_digest

    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _sha256(data: bytes) -> str:
    """In hexadecimal. Loaded here: most starts have nothing installed to hold against a digest."""
    from hashlib import sha256

    return sha256(data).hexdigest()


def refuse_older(state: State, manifest: Manifest, pack: str, shipped: str) -> None:
    """Raises PackError unless a pack is newer than any of its line ever trusted, or the newest.

    `shipped` is the version of the edition that came with Dorsal, `pack` the pack's SHA-256.
    """
    known = state.highest.get(manifest.line)
    wanted = order_of(manifest.version)
    if known and pack != known.pack and wanted <= order_of(known.version):
        both = {"version": manifest.version, "known": known.version}
        raise PackError(
            Said("This pack is {version}; {known} was installed here before.", **both)
            if wanted != order_of(known.version)
            else Said(
                "This pack is {version}; {known} was installed here before from another "
                "pack of that version.",
                **both,
            ),
            _NEVER_OLDER,
        )
    if manifest.kind is PackKind.CONTENT and wanted <= order_of(shipped):
        raise PackError(
            Said(
                "This pack is {version}; {shipped} came with Dorsal.",
                version=manifest.version,
                shipped=shipped,
            ),
            _NEVER_OLDER,
        )


def with_installed(state: State, kept: Kept) -> State:
    """The state once something new is in use."""
    was = state.now.get(kept.line)
    if was and was.pack == kept.pack:
        was = state.before.get(kept.line)
    before = _without(state.before, kept.line)
    return structs.replace(
        state,
        now={**state.now, kept.line: kept},
        before={**before, kept.line: was} if was else before,
        highest={**state.highest, kept.line: Highest(kept.version, kept.pack)},
        last=kept.line,
    )


def _without(kept: dict[str, Kept], line: str) -> dict[str, Kept]:
    return {one: what for one, what in kept.items() if one != line}


def undo(folder: Path) -> Kept | None:
    """Goes back from what was installed last to what was before; gives that, or None for nothing.

    Raises PackError where there is nothing to undo or it cannot be written.
    """
    with alone(folder):
        state = remembered(folder)
        if not state.last:
            raise PackError(Said("There is no update to undo."), _AS_WAS)
        was = state.before.get(state.last)
        if was and not is_as_installed(folder, was):
            raise PackError(
                Said("The edition before, {version}, is damaged.", version=was.version), _AS_WAS
            )
        now, before = (_without(kept, state.last) for kept in (state.now, state.before))
        back = {state.last: was} if was else {}
        log(folder, f"undo {state.last} to {was.version if was else 'what came with Dorsal'}")
        remember(folder, structs.replace(state, now={**now, **back}, before=before, last=""))
        return was


def remove(folder: Path, line: str) -> None:
    """Takes the notes of a site out of use; an older version of them never comes after.

    Raises PackError where they are not in use, or it cannot be written.
    """
    with alone(folder):
        state = remembered(folder)
        if line not in state.now or line == CONTENT:
            raise PackError(Said("There is no {line} in use.", line=line), _AS_WAS)
        now, before = (_without(kept, line) for kept in (state.now, state.before))
        last = "" if state.last == line else state.last
        log(folder, f"remove {line}")
        remember(folder, structs.replace(state, now=now, before=before, last=last))


def remember(folder: Path, state: State) -> None:
    """Puts the state in place of the one there, on the disk when it returns."""
    from db.storage import write_whole

    body = msgspec.json.encode(state)
    with _told(folder):
        write_whole(folder / _STATE, _sha256(body).encode() + b"\n" + body)


def sweep(folder: Path, state: State) -> None:
    """Removes what is kept no longer, and what a killed install left; open files as they close."""
    kept = {one.file for one in (*state.now.values(), *state.before.values())}
    for pattern in ("library-*", "overlay-*"):
        for path in folder.glob(pattern):
            if path.name not in kept:
                with suppress(OSError):
                    path.unlink()


def log(folder: Path, words: str) -> None:
    """One line more in the log of what was installed and undone, on the disk when it returns."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    with (folder / LOG).open("a", encoding="utf-8") as file:
        file.write(f"{moment} {words}\n")
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keeps other copies of Dorsal from installing meanwhile. Raises PackError where one does.

    The lock is SQLite's, which the system lifts when a process is killed.
    """
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _lock_errors():
            lock = sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)
        with closing(lock):
            with _lock_errors():
                lock.execute("BEGIN EXCLUSIVE")
            yield


@contextmanager
def _lock_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise PackError(
                Said("Another copy of Dorsal is installing a pack."),
                Said("Nothing was changed; wait until it is done."),
            ) from error
        raise OSError(str(error)) from error


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PackError(
            Said(
                "Nothing can be installed in {folder}: {error}.",
                folder=folder,
                error=system_reason(error),
            ),
            Said(
                "The edition in use is as it was. Check that you may write there and that the "
                "disk has room."
            ),
        ) from error
