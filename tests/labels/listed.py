"""A label's entry in a list of labels, as if it were the only version."""

from db.labels.records import Label
from db.labels.store import Entry


def entry_of(label: Label) -> Entry:
    return Entry(
        set_id=label.set_id,
        version=label.version,
        newest=True,
        effective=label.effective,
        title=label.title,
        labeler=label.labeler,
        supply=label.supply,
        source=label.source,
        file="label.xml",
        imported="2026-11-22",
    )
