"""The daily dose by day, step by step, as a staircase."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from clinical.quantity import spell
from clinical.schedule import PlanStep
from db.address import Address
from db.records import Regimen
from desktop.pictures.axis import Axis, Scale
from desktop.pictures.drawing import Drawing, Mark, Picture, Shape
from desktop.words import capitalised, long_date, short_date, tr

_HEAD, _RISE, _LEFT, _RIGHT = 54.0, 112.0, 64.0, 34.0
_LENGTH, _WIDEST_DAY = 690.0, 84.0
_ROW = 18.0
_LETTER = 6.8
"""About the width of a letter at the size of the labels."""
_TAIL = Decimal("0.15")
"""How much of the whole is drawn of a last step that has no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tread:
    """A daily dose from `day` on, up to but not on day `until`; None has no end."""

    place: Address
    day: int
    until: int | None
    daily_mg: Decimal
    doses_mg: tuple[Decimal, ...]

    def words(self, start: date | None) -> str:
        """The day, its date when day 1 is `start`, the doses of the day."""
        days = _days(self.day, self.until)
        on = f" ({long_date(_date(start, self.day))})" if start else ""
        if not self.daily_mg:
            return tr("{days}: nothing", days=f"{days}{on}")
        parts = " + ".join(spell(mg) for mg in self.doses_mg)
        doses = f" ({parts} mg)" if len(self.doses_mg) > 1 else ""
        return f"{days}{on}: {spell(self.daily_mg)} mg{doses}"


def regimen_staircase(regimen: Regimen, address: Address) -> Picture:
    """The steps of a source; it must have some."""
    treads = []
    for number, step in enumerate(regimen.steps):
        first, _, last = step.days.removesuffix(" on").partition("-")
        until = None if step.days.endswith(" on") else int(last or first) + 1
        treads.append(
            Tread(
                place=address.at(f"steps.{number}"),
                day=int(first),
                until=until,
                daily_mg=step.total_mg,
                doses_mg=step.doses_mg,
            )
        )
    return _draw(tuple(treads), None)


def plan_staircase(steps: tuple[PlanStep, ...], start: date) -> Picture:
    """The steps of a plan, dates under the days; each mark names the source of its step."""
    ends = (*(step.day for step in steps[1:]), None)
    treads = tuple(
        Tread(
            place=Address("reference", step.cite[0].reference),
            day=step.day,
            until=until,
            daily_mg=step.total_mg,
            doses_mg=step.doses_mg,
        )
        for step, until in zip(steps, ends, strict=True)
    )
    return _draw(treads, start)


def _draw(treads: tuple[Tread, ...], start: date | None) -> Picture:
    days, doses = _axes(treads)
    bottom = doses.start
    right = days.start + days.length
    rows = 2 if start else 1
    drawing = Drawing(right + _RIGHT, bottom + 10 + _ROW * rows)
    drawing.text(0, 26, tr("Daily dose, mg"), "ink_soft", 13, weight=600)
    doses.draw_upright(drawing, days.start, days.start - 4)
    days.write_down(drawing)
    for tread in treads:
        _draw_tread(drawing, tread, days, doses)
    drawing.line(days.start, bottom, right, bottom, "line_strong")
    _label(
        drawing, tr("day"), ((days.x(Decimal(t.day)), str(t.day)) for t in treads), bottom + _ROW
    )
    if start:
        dates = ((days.x(Decimal(t.day)), short_date(_date(start, t.day))) for t in treads)
        _label(drawing, tr("from", "date"), dates, bottom + 2 * _ROW)
    words = "; ".join(tread.words(start) for tread in treads)
    return drawing.picture(tr("Daily dose step by step. {days}.", days=capitalised(words)))


def _axes(treads: tuple[Tread, ...]) -> tuple[Axis, Axis]:
    """Days along, with room for a last step without end; doses upright."""
    first, last = treads[0].day, treads[-1]
    end = last.until or last.day + max(1, round((last.day - first) * _TAIL))
    length = min(_LENGTH, _WIDEST_DAY * (end - first))
    most = max(tread.daily_mg for tread in treads)
    days = Axis("day", Scale.LINEAR, _LEFT, length, float(first), float(end))
    doses = Axis("dose", Scale.LINEAR, _HEAD + _RISE, -_RISE, 0.0, float(most))
    return days, doses


def _draw_tread(drawing: Drawing, tread: Tread, days: Axis, doses: Axis) -> None:
    left = days.x(Decimal(tread.day))
    right = days.x(Decimal(tread.until)) if tread.until else days.start + days.length
    top, bottom = doses.y(tread.daily_mg), doses.start
    ends = (Decimal(tread.until),) if tread.until else ()
    mark = Mark(tread.place, Shape.STEP, (Decimal(tread.day), tread.daily_mg, *ends), "day dose")
    if tread.daily_mg:
        fill, outline = "accent_soft", "accent"
        drawing.rect(left, top, right - left, bottom - top, fill, mark, outline=outline)
    else:
        drawing.line(left, bottom, right, bottom, "accent", 4, mark=mark)
    drawing.line(left, top, right, top, "accent", 2.4)
    told = spell(tread.daily_mg) if tread.daily_mg else tr("none", "dose")
    if len(told) * _LETTER <= right - left:
        drawing.text((left + right) / 2, top - 6, told, size=12, anchor="middle")
    if tread.until is None:
        drawing.text(right + 6, top + 5, "→", "accent")


def _label(drawing: Drawing, name: str, labels: Iterable[tuple[float, str]], y: float) -> None:
    """Labels under the beginnings of steps, the last one always, others where there is room."""
    drawing.text(_LEFT - 8, y, name, "ink_soft", 12, "end")
    placed = list(labels)
    last_x, last = placed[-1]
    free = _LEFT
    for x, words in placed[:-1]:
        if x >= free and x + len(words) * _LETTER + 8 <= last_x:
            drawing.text(x, y, words, "ink_soft", 12)
            free = x + len(words) * _LETTER + 8
    drawing.text(last_x, y, last, "ink_soft", 12)


def _days(day: int, until: int | None) -> str:
    if until is None:
        return tr("from day {day} on", day=day)
    if until == day + 1:
        return tr("day {day}", day=day)
    return tr("days {first} to {last}", first=day, last=until - 1)


def _date(start: date, day: int) -> date:
    return start + timedelta(days=day - 1)
