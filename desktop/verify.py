"""Is this copy of Dorsal whole? Each check a line."""

import sys
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from clinical.said import Said, joined, said_of
from db.editions import digest_of, edition_in_use, is_as_installed, remembered
from db.errors import LibraryError
from db.library import Library, open_library
from db.records import statements_of
from desktop.folder import user_folder
from resources import LIBRARY, ROOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    name: str
    ok: bool
    detail: str


_SHIPPED = Said("shipped files")


def run_checks(library_path: Path) -> tuple[Check, ...]:
    """All checks of this copy, in order; none stops the others."""
    return (*_shipped_files(), _edition(library_path), *library_checks(library_path))


def _edition(library_path: Path) -> Check:
    """Which edition is in use, and whether all that was installed is as it was."""
    packs = user_folder().packs
    found = edition_in_use(packs, LIBRARY)
    if found.fault:
        return Check(name=Said("edition"), ok=False, detail=said_of(found.fault))
    state = remembered(packs)
    for kept in (*state.now.values(), *state.before.values()):
        if not is_as_installed(packs, kept):
            return Check(
                name=Said("edition"),
                ok=False,
                detail=Said("changed or missing: {names}", names=kept.file),
            )
    detail = Said("the edition that came with Dorsal")
    if library_path not in (found.path, LIBRARY):
        detail = Said("{path}, as asked for", path=library_path)
    elif found.kept and library_path == found.path:
        signers = ", ".join(found.kept.signed_by)
        detail = Said(
            "installed {at} from a pack signed by {signers}", at=found.kept.at, signers=signers
        )
    return Check(name=Said("edition"), ok=True, detail=detail)


def library_checks(library_path: Path) -> Iterator[Check]:
    """The checks of a library alone."""
    try:
        with open_library(library_path) as library:
            for name, check in _LIBRARY_CHECKS.items():
                try:
                    yield Check(name=name, ok=True, detail=check(library))
                except (LibraryError, _FailedError) as error:
                    yield Check(name=name, ok=False, detail=said_of(error))
    except LibraryError as error:
        yield Check(name=Said("library"), ok=False, detail=said_of(error))


class _FailedError(Exception):
    """A check that came out wrong, in words."""


def _shipped_files() -> Iterator[Check]:
    """Every shipped file against the list made when Dorsal was packed (see build.spec)."""
    listed = ROOT / "digests.txt"
    if not listed.exists():
        packed = getattr(sys, "frozen", False)
        missing = Said("the list of shipped files is missing")
        yield Check(
            name=_SHIPPED, ok=not packed, detail=missing if packed else Said("run from its source")
        )
        return
    lines = listed.read_text(encoding="utf-8", errors="replace").splitlines()
    packed_as = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    wrong = [name for name, digest in packed_as.items() if not _is_as_packed(name, digest)]
    found = [Said("changed or missing: {names}", names=", ".join(wrong))] if wrong else []
    if strange := _strangers(listed, packed_as.keys()):
        found.append(Said("not packed with Dorsal: {names}", names=", ".join(strange)))
    detail = (
        joined(*found, by="; ")
        if found
        else Said("{many} files as packed", many=str(len(packed_as)))
    )
    yield Check(name=_SHIPPED, ok=not found, detail=detail)


def _is_as_packed(name: str, digest: str) -> bool:
    path = ROOT.parent / name
    return path.is_file() and digest_of(path) == digest


def _strangers(listed: Path, packed: Set[str]) -> list[str]:
    """Files that lie among those of Dorsal and are none: it might load what is put there.

    On macOS code is in no list: its signature speaks for it.
    """
    inside = ROOT.parent
    if sys.platform == "darwin":
        return []
    paths = (path for path in inside.rglob("*") if path.is_file() and not path.is_symlink())
    names = {path.relative_to(inside).as_posix() for path in paths if path != listed}
    return sorted(names - packed)


def _whole(library: Library) -> str:
    library.check()
    return Said(
        "whole, content {version}, sha256 {digest}",
        version=library.edition.version,
        digest=digest_of(library.path),
    )


def _sourced(library: Library) -> str:
    count = 0
    for kind in library.counts():
        for entry in library.entries(kind):
            for statement in statements_of(library.record(entry.address)):
                count += 1
                if not statement.cite:
                    raise _FailedError(
                        Said(
                            "{address} names no reference",
                            address=f"{entry.address}#{statement.id}",
                        )
                    )
    return Said("{many} statements, each with a reference", many=count)


def _searchable(library: Library) -> str:
    from db.search import Query, Search

    hits = Search(library).find(Query.parse("gabapentin sciatica")).hits
    if not hits:
        raise _FailedError(Said("a search for gabapentin sciatica finds nothing"))
    return Said("a search finds {many} places", many=len(hits))


def _proven(library: Library) -> str:
    from desktop.proof import prove

    proofs = prove(library)
    wrong = [f"{proof.formula}, {words}" for proof in proofs for words in proof.wrong]
    if wrong:
        raise _FailedError("; ".join(wrong))
    count = sum(proof.examples for proof in proofs)
    return Said(
        "{many} worked examples of {formulas} formulas come out",
        many=str(count),
        formulas=len(proofs),
    )


_LIBRARY_CHECKS: dict[str, Callable[[Library], str]] = {
    Said("library"): _whole,
    Said("references"): _sourced,
    Said("search"): _searchable,
    Said("calculators"): _proven,
}
