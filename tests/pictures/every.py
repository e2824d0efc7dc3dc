"""Every picture that a page of the library shows, and of those that hang on a choice one each."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from clinical.quantity import Quantity, Unit
from db.library import Library
from db.records import Condition
from db.study import Retention
from desktop.lowering import plan_taper
from desktop.outcomes import comparisons_of
from desktop.page_of import page_of
from desktop.pictures.drawing import Picture
from desktop.pictures.icons import icon_arrays
from desktop.pictures.progress import forecast_picture, retention_picture
from desktop.pictures.staircase import plan_staircase
from desktop.plans import Wish
from desktop.raising import plan_titration

_TODAY = date(2026, 11, 21)


def pictures(library: Library) -> Iterator[tuple[str, Picture]]:
    """Every picture of a page, and those that hang on what is chosen."""
    for place in library.places():
        if not place.section:
            for name, one in page_of(library, place.address, _TODAY).pictures.items():
                if name != "qr":
                    yield f"{place.address} {name}", one
    for condition in library.of_type(Condition):
        for comparison in comparisons_of(library, condition):
            groups = comparison.harms()
            chosen = (*comparison.benefits[:1], *(groups[0][:3] if groups else ()))
            for people in (100, 1000) if chosen else ():
                yield f"{condition.id} of {people}", icon_arrays(chosen, people)
    yield "due", forecast_picture((30, 0, 1200, *[5] * 27), _TODAY)
    yield "none due", forecast_picture((0,) * 30, _TODAY)
    kept = (Retention(topic="side-effects", reviews=1200, remembered=900),
            Retention(topic="conditions", reviews=3, remembered=1))  # fmt: skip
    yield "kept", retention_picture(kept)
    up = plan_titration(library, Wish(start=_TODAY, clearance=Quantity(Decimal(45), Unit.ML_MIN)))
    down = plan_taper(library, Wish(start=_TODAY + timedelta(days=40), from_mg=Decimal(1800)))
    for plan in (up, down):
        yield plan.title, plan_staircase(plan.steps, plan.wish.start)
