"""What of an imported label the search found, as a hit beside those of Dorsal's own content."""

from db.labels.places import Meant
from db.labels.search import LabelHit, LabelsFound
from db.records import Tab
from db.search import Hit
from desktop.pages.label import dated
from desktop.words import grouped, tr


def label_hits(found: LabelsFound) -> tuple[Hit, ...]:
    """Labels by their names, then sections by their words."""
    return (*map(_of_label, found.labels), *map(_of_section, found.sections))


def _of_label(hit: LabelHit) -> Hit:
    entry = hit.entry
    alike = tr(", and {alike} more of this title", alike=grouped(hit.alike)) if hit.alike else ""
    labeler = entry.labeler or tr("Labeler not named")
    return Hit(
        address=Meant(entry.set_id).at(),
        tab=Tab.REFERENCES,
        title=entry.title,
        section="",
        snippet=f"{labeler}, {dated(entry.effective)}{alike}",
        matched=(),
    )


def _of_section(hit: LabelHit) -> Hit:
    entry = hit.entry
    where = f"{hit.section} · {entry.labeler}" if entry.labeler else hit.section
    return Hit(
        address=Meant(entry.set_id).at(hit.anchor),
        tab=Tab.REFERENCES,
        title=entry.title,
        section=where,
        snippet=hit.snippet,
        matched=(),
    )
