"""The picture that goes with a card's answer, where its record has one."""

from db.address import Address
from db.cards import Card, CardKind
from db.library import Library
from db.records import Condition, Regimen, Table
from desktop.linked import reference_names
from desktop.pictures.drawing import Picture
from desktop.pictures.incidence import side_effect_picture
from desktop.pictures.staircase import regimen_staircase
from desktop.pictures.studies import study_pictures


def picture_of(library: Library, card: Card) -> Picture | None:
    record = library.record(card.about)
    if isinstance(record, Table) and card.about.place.startswith("rows.") and record.arms:
        rows = ((record, row) for row in record.rows if f"rows.{row.id}" == card.about.place)
        return side_effect_picture(record.title, rows)
    if isinstance(record, Regimen) and card.kind is CardKind.SCHEDULE:
        return regimen_staircase(record, card.about.record)
    if isinstance(record, Condition) and card.kind is CardKind.RESULT:
        return _of_study(library, record, card.about)
    return None


def _of_study(library: Library, condition: Condition, about: Address) -> Picture | None:
    """The first picture of one study's results, where any can be drawn."""
    told = tuple(one for one in condition.evidence if f"evidence.{one.id}" == about.place)
    drawn = study_pictures(told, reference_names(library), about.record.at("evidence"))
    return next(iter(drawn.values()), None)
