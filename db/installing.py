"""A pack from a stick to the edition in use: opened, previewed, built, proven, switched to."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
from msgspec import structs

from clinical.said import Said
from db.address import Address
from db.build import build_library
from db.changes import Change, Way, changes, records_of
from db.checks import check_content
from db.content import read_sources
from db.editions import (
    Kept,
    State,
    alone,
    digest_of,
    is_as_installed,
    log,
    refuse_older,
    remember,
    remembered,
    sweep,
    version_of,
    with_installed,
)
from db.errors import ContentError, PackError, UnknownAddressError, system_reason
from db.library import Library
from db.manifest import Manifest, PackKind, refused
from db.manuscript import Content
from db.outline import section_at
from db.overlay import Overlay, read_overlay
from db.pack import MOST_BYTES, Pack, read_pack, refuse_other_comment, refuse_too_large
from db.parts import part_at
from db.schema import SCHEMA_VERSION
from db.signing import Signature, read_signature
from db.storage import settle
from db.trust import Origin, Policy, Signers, Trust

_SIGNED = ".minisig"
_MOST_SIGNATURES, _MOST_SIGNATURE_BYTES = 8, 16_384
Proof = Callable[[Path], None]
"""Looks whether a library just built answers as it should. Raises LibraryError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A pack that passed every check; `expired` where the site's policy let it pass its expiry."""

    pack: Pack
    signers: Signers
    content: Content | None
    overlay: Overlay | None
    expired: bool

    @property
    def manifest(self) -> Manifest:
        return self.pack.manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPreview:
    """What installing would change, changed doses first; of an overlay, its notes.

    `homeless` are the addresses of notes at which nothing stands in the edition in use.
    """

    opened: Opened
    changes: tuple[Change, ...] = ()
    homeless: tuple[Address, ...] = ()

    @property
    def touched(self) -> frozenset[Address]:
        """The records that would read otherwise, or be gone."""
        return frozenset(one.address for one in self.changes if one.way is not Way.NEW)


def trusted_pack(path: Path, trust: Trust) -> tuple[Pack, Signers]:
    """A pack as it was signed, and by whom of those trusted. Raises PackError.

    The file is read once, and no byte of it is understood before its signature is verified.
    """
    data = _bytes_of(path, MOST_BYTES)
    refuse_too_large(len(data))
    signatures = _signatures(path)
    signers = _signers(data, trust, signatures)
    pack = read_pack(data)
    for signature in signatures:
        refuse_other_comment(pack, signature.comment)
    return pack, signers


def open_pack(path: Path, trust: Trust, state: State, shipped: Path, today: date) -> Opened:
    """A pack whose signatures, digests, version, dates and content were all found good.

    `shipped` is the library that came with Dorsal. Raises PackError, LibraryError.
    """
    pack, signers, expired = admitted(path, trust, state, shipped, today)
    content, overlay = read_sound(pack)
    return Opened(pack=pack, signers=signers, content=content, overlay=overlay, expired=expired)


def admitted(
    path: Path, trust: Trust, state: State, shipped: Path, today: date
) -> tuple[Pack, Signers, bool]:
    """A pack by all but its content: who signed it, whether it is past its expiry.

    Raises PackError, LibraryError.
    """
    pack, signers = trusted_pack(path, trust)
    manifest = pack.manifest
    if manifest.schema != SCHEMA_VERSION:
        raise refused(
            Said(
                "it is written for schema {schema}, this Dorsal reads {known}; it "
                "needs the Dorsal it was made for",
                schema=manifest.schema,
                known=SCHEMA_VERSION,
            )
        )
    refuse_older(state, manifest, pack.digest, version_of(shipped))
    _refuse_strangers(manifest, signers, trust.policy)
    expired = today >= manifest.expires
    if expired and manifest.version not in trust.policy.accept_expired:
        raise PackError(
            Said(
                "This pack may not be installed from {day} on.",
                day=manifest.expires.isoformat(),
            ),
            Said(
                "Nothing was changed. Ask for a newer pack; the site's administrator alone can "
                "accept this one (accept_expired in policy.toml)."
            ),
        )
    return pack, signers, expired


def _bytes_of(path: Path, most: int) -> bytes:
    """At most one byte more than `most`."""
    try:
        if not path.is_file():
            raise PackError(
                Said("There is no file {path}.", path=path), Said("Nothing was changed.")
            )
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> PackError:
    return PackError(
        Said("{path} cannot be read: {error}.", path=path, error=system_reason(error)),
        Said("Nothing was changed; copy it again."),
    )


def _signatures(path: Path) -> tuple[Signature, ...]:
    """Those in the files beside a pack: FILE.minisig and, of further signers, FILE.NAME.minisig."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError as error:
        raise _unreadable(path.parent, error) from error
    start = f"{path.name}."
    found = [one for one in beside if one.name.startswith(start) and one.name.endswith(_SIGNED)]
    if not found:
        raise PackError(
            Said(
                "{name} is not signed: there is no {name}{signed} beside it.",
                name=path.name,
                signed=_SIGNED,
            ),
            Said("Nothing was changed. The two files are carried together: copy both."),
        )
    if len(found) > _MOST_SIGNATURES:
        raise refused(Said("{many} signatures lie beside it", many=len(found)))
    texts = [(one.name, _bytes_of(one, _MOST_SIGNATURE_BYTES)) for one in found]
    if any(len(text) > _MOST_SIGNATURE_BYTES for _, text in texts):
        raise refused(Said("a file beside it is too large for a signature"))
    return tuple(read_signature(text, name) for name, text in texts)


def _signers(data: bytes, trust: Trust, signatures: tuple[Signature, ...]) -> Signers:
    signers = trust.signers(data, signatures)
    if not signers:
        ids = ", ".join(one.key_id[::-1].hex().upper() for one in signatures)
        raise PackError(
            Said("This pack is signed by a key that is not known here ({ids}).", ids=ids),
            Said(
                "It was refused whole; nothing was changed. The site's administrator decides "
                "whose packs are trusted."
            ),
        )
    return signers


def _refuse_strangers(manifest: Manifest, signers: Signers, policy: Policy) -> None:
    """Raises PackError where one is missing who must have signed it too."""
    if manifest.kind is PackKind.OVERLAY:
        if all(key.origin is Origin.DORSAL for key in signers):
            raise refused(Said("notes of a site are signed by a key of the site"))
    elif policy.cosigner and not any(
        key.origin is Origin.SITE and key.name == policy.cosigner for key in signers
    ):
        raise PackError(
            Said(
                "This pack is not signed by {cosigner}, as this site requires.",
                cosigner=policy.cosigner,
            ),
            Said("It was refused whole; nothing was changed."),
        )


def read_sound(pack: Pack) -> tuple[Content | None, Overlay | None]:
    """What it holds, checked as the author's side does. Raises PackError."""
    try:
        if pack.manifest.kind is PackKind.OVERLAY:
            overlay = read_overlay(pack.sources)
            _refuse_other(pack.manifest, overlay)
            return None, overlay
        content = read_sources(pack.sources)
        if faults := check_content(content):
            raise ContentError(faults)
    except ContentError as error:
        first, more = error.faults[0], len(error.faults) - 1
        raise refused(
            Said(
                "its content is not sound: {first}, and {more} faults more",
                first=first,
                more=str(more),
            )
            if more
            else Said("its content is not sound: {first}", first=first)
        ) from error
    edition = content.edition
    if edition is None or edition.title != pack.manifest.name:
        raise refused(Said("its content is of another name than its manifest"))
    _refuse_other(pack.manifest, edition)
    return content, None


def _refuse_other(manifest: Manifest, said: object) -> None:
    for name in ("version", "issued", "review_by", "name"):
        if getattr(said, name, getattr(manifest, name)) != getattr(manifest, name):
            raise refused(
                Said(
                    "its content has another {name} than its manifest",
                    name=name.replace("_", " "),
                )
            )


def preview(opened: Opened, library: Library) -> PackPreview:
    """Against the edition in use. Raises LibraryError."""
    if opened.content is not None:
        found = changes(records_of(library), opened.content.records)
        return PackPreview(opened=opened, changes=found)
    assert opened.overlay is not None
    addresses = dict.fromkeys(note.at for note in opened.overlay.notes)
    lost = (address for address in addresses if not _stands(library, address))
    return PackPreview(opened=opened, homeless=tuple(lost))


def _stands(library: Library, address: Address) -> bool:
    try:
        record = library.record(address)
    except UnknownAddressError:
        return False
    place = library.resolve(address).place
    return not place or bool(section_at(record, place) or part_at(record, place))


def install(opened: Opened, folder: Path, shipped: Path, proof: Proof) -> Kept:
    """Makes it the edition in use, in the folder of packs; killed, it leaves the one before.

    Raises PackError, LibraryError; then what is in use is as it was.
    """
    with alone(folder):
        state = remembered(folder)
        manifest, digest = opened.manifest, opened.pack.digest
        refuse_older(state, manifest, digest, version_of(shipped))
        now = state.now.get(manifest.line)
        if now and now.pack == digest and is_as_installed(folder, now):
            raise PackError(
                Said("{version} is in use already.", version=manifest.version),
                Said("Nothing was changed."),
            )
        sweep(folder, state)
        state = structs.replace(state, count=state.count + 1)
        kept = _kept(opened, _made(opened, folder, state.count, proof))
        log(folder, _words(opened))
        state = with_installed(state, kept)
        remember(folder, state)
        sweep(folder, state)
        return kept


def _made(opened: Opened, folder: Path, count: int, proof: Proof) -> Path:
    """The file to switch to, proven and on the disk; none where anything goes wrong."""
    is_content = opened.content is not None
    path = folder / (f"library-{count:04}.sqlite" if is_content else f"overlay-{count:04}.json")
    try:
        if opened.content is not None:
            build_library(opened.content, path)
            proof(path)
        elif opened.overlay is not None:
            path.write_bytes(msgspec.json.encode(opened.overlay.notes))
        settle(path)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise PackError(
                Said("The new edition could not be built: {error}.", error=error),
                Said("The edition in use is as it was."),
            ) from error
        raise
    return path


def _kept(opened: Opened, path: Path) -> Kept:
    return Kept(
        line=opened.manifest.line,
        name=opened.manifest.name,
        version=opened.manifest.version,
        file=path.name,
        sha256=digest_of(path),
        pack=opened.pack.digest,
        signed_by=tuple(key.name for key in opened.signers),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        review_by=opened.manifest.review_by,
    )


def _words(opened: Opened) -> str:
    manifest = opened.manifest
    signers = ", ".join(f"{key.name} ({key.origin})" for key in opened.signers)
    late = f", past its expiry {manifest.expires}, accepted by policy" if opened.expired else ""
    return f"install {manifest.line} {manifest.version} {opened.pack.digest} by {signers}{late}"
