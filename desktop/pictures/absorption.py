"""How much of a daily dose is absorbed: the share as its source gives it, the amount calculated."""

from clinical.kinetics import absorbed_mg
from clinical.quantity import rounded, spell
from db.address import Address
from db.records import Absorption
from desktop.pictures.axis import Axis, Scale
from desktop.pictures.drawing import Drawing, Mark, Picture, Shape
from desktop.words import tr

_HEAD, _FOOT, _ROW, _BAR = 40.0, 78.0, 30.0, 16.0
_WIDTH = 788.0
_SHARE, _SHARE_LENGTH = 120.0, 170.0
_AMOUNT, _AMOUNT_LENGTH = 370.0, 218.0


def absorption_picture(rows: tuple[Absorption, ...], record: Address) -> Picture:
    """In the order of the source, which is from the least dose; there must be some."""
    most = max(row.daily_mg for row in rows)
    share = Axis("share", Scale.LINEAR, _SHARE, _SHARE_LENGTH, 0.0, 100.0)
    amount = Axis("amount", Scale.LINEAR, _AMOUNT, _AMOUNT_LENGTH, 0.0, float(most))
    height = _HEAD + _ROW * len(rows) + _FOOT
    drawing = Drawing(_WIDTH, height)
    drawing.text(0, 14, tr("A day, mg"), "ink_soft", 13, weight=600)
    drawing.text(_SHARE, 14, tr("Absorbed, per cent"), "ink_soft", 13, weight=600)
    drawing.text(_AMOUNT, 14, tr("Absorbed, mg a day, calculated"), "ink_soft", 13, weight=600)
    for number, row in enumerate(rows):
        _draw_row(drawing, row, record.at(f"absorption.{row.id}"), share, amount, number)
    for axis in (share, amount):
        axis.draw(drawing, height - _FOOT)
    legend = tr("outlined: the dose; filled: what is absorbed of it, dose × share")
    drawing.text(_SHARE, height - 40, legend, "ink_soft", 12)
    drawing.text(_SHARE, height - 18, _growth(rows), size=13)
    return drawing.picture(f"{_words(rows)} {_growth(rows)}.")


def _draw_row(
    drawing: Drawing, row: Absorption, place: Address, share: Axis, amount: Axis, number: int
) -> None:
    top = _HEAD + _ROW * number - 6
    absorbed = absorbed_mg(row.daily_mg, row.percent)
    drawing.text(0, top + 13, spell(row.daily_mg))
    mark = Mark(place, Shape.BAR, (row.percent,), share.id)
    drawing.rect(_SHARE, top, share.x(row.percent) - _SHARE, _BAR, "accent", mark)
    drawing.text(share.x(row.percent) + 8, top + 13, f"{spell(row.percent)}%", size=13)
    whole, part = (Mark(place, Shape.BAR, (mg,), amount.id) for mg in (row.daily_mg, absorbed))
    end = amount.x(row.daily_mg)
    drawing.rect(_AMOUNT, top, end - _AMOUNT, _BAR, "paper", whole, outline="line_strong")
    drawing.rect(_AMOUNT, top, amount.x(absorbed) - _AMOUNT, _BAR, "accent", part)
    drawing.text(end + 8, top + 13, sum_words(row), size=13)


def sum_words(row: Absorption) -> str:
    """The sum, to be done again: "900 mg × 60% = 540 mg"."""
    absorbed = absorbed_mg(row.daily_mg, row.percent)
    return f"{spell(row.daily_mg)} mg × {spell(row.percent)}% = {spell(absorbed)} mg"


def _growth(rows: tuple[Absorption, ...]) -> str:
    """How the dose grows from the first row to the last, and what is absorbed."""
    first, last = rows[0], rows[-1]
    dose = last.daily_mg / first.daily_mg
    absorbed = dose * last.percent / first.percent
    return tr(
        "From {first} to {last} mg: {dose} times the dose, {absorbed} times what is absorbed",
        first=spell(first.daily_mg),
        last=spell(last.daily_mg),
        dose=rounded(dose),
        absorbed=rounded(absorbed),
    )


def _words(rows: tuple[Absorption, ...]) -> str:
    said = "; ".join(
        tr(
            "{dose} mg a day {given}: {percent}% absorbed, calculated {sum}",
            dose=spell(row.daily_mg),
            given=row.given,
            percent=spell(row.percent),
            sum=sum_words(row),
        )
        for row in rows
    )
    return tr("How much is absorbed. {said}.", said=said)
