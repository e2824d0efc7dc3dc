"""The author's side of a pack: sources that pass their checks, with a manifest."""

from datetime import date, timedelta

from db.checks import check_content
from db.content import Sources, read_sources
from db.errors import ContentError
from db.manifest import Manifest, PackKind
from db.overlay import OVERLAY, Overlay, read_overlay
from db.pack import listed, written
from db.records import Edition

_AFTER_REVIEW = timedelta(days=365)


def packed(sources: Sources, expires: date | None = None) -> bytes:
    """The pack of an edition, or of a site's notes where there is an `overlay.yaml`.

    It expires a year past its review date unless another day is given. The same sources give the
    same bytes. Raises ContentError with every fault, PackError.
    """
    head: Overlay | Edition
    if OVERLAY in sources:
        head = read_overlay(sources)
        kind, name = PackKind.OVERLAY, head.name
    else:
        head = _edition(sources)
        kind, name = PackKind.CONTENT, head.title
    manifest = Manifest(
        kind=kind,
        name=name,
        version=head.version,
        issued=head.issued,
        review_by=head.review_by,
        expires=expires or head.review_by + _AFTER_REVIEW,
        files=listed(sources),
    )
    manifest.check()
    return written(manifest, sources)


def _edition(sources: Sources) -> Edition:
    content = read_sources(sources)
    faults = check_content(content)
    if faults or content.edition is None:
        raise ContentError(tuple(faults))
    return content.edition
