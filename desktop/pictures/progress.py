"""Pictures of how study goes: what comes due, and what is remembered."""

from datetime import date, timedelta
from decimal import Decimal

from clinical.quantity import rounded
from db.study import Retention
from desktop.pictures.axis import Axis, Scale
from desktop.pictures.drawing import Drawing, Picture
from desktop.words import capitalised, grouped, short_date, tr

_LEFT, _WIDTH, _HEAD, _RISE, _FOOT = 44.0, 600.0, 40.0, 130.0, 44.0
_GAP, _EVERY = 4.0, 5
_ROW, _BAR, _NAMES = 34.0, 16.0, 150.0
_WEEK = 7
_SUREST = 5


def forecast_picture(counts: tuple[int, ...], today: date) -> Picture:
    """A bar a day from today on; today's has all that is overdue."""
    bottom = _HEAD + _RISE
    cards = Axis("cards", Scale.LINEAR, bottom, -_RISE, 0.0, float(max(*counts, 4)))
    drawing = Drawing(_LEFT + _WIDTH + 20, bottom + _FOOT)
    drawing.text(0, 22, tr("Cards due, by day"), "ink_soft", 13, weight=600)
    cards.draw_upright(drawing, _LEFT, _LEFT + _WIDTH)
    step = _WIDTH / len(counts)
    for day, count in enumerate(counts):
        left, top = _LEFT + day * step, cards.y(Decimal(count))
        if count:
            fill = "accent" if day == 0 else "accent_soft"
            drawing.rect(left + _GAP / 2, top, step - _GAP, bottom - top, fill, outline="accent")
        if day % _EVERY == 0:
            words = _day(today, day)
            drawing.text(left + step / 2, bottom + 20, words, "ink_soft", 12, "middle")
    drawing.line(_LEFT, bottom, _LEFT + _WIDTH, bottom, "line_strong")
    return drawing.picture(forecast_words(counts, today))


def forecast_words(counts: tuple[int, ...], today: date) -> str:
    """The same in words: each day that has cards."""
    days = [f"{_day(today, day)} {grouped(count)}" for day, count in enumerate(counts) if count]
    if not days:
        return tr("No card comes due in the next {days} days.", days=len(counts))
    return tr(
        "Cards due: {soon} in the next {week} days, {all} in {days}. {by_day}.",
        soon=grouped(sum(counts[:_WEEK])),
        week=_WEEK,
        all=grouped(sum(counts)),
        days=len(counts),
        by_day=capitalised(", ".join(days)),
    )


def retention_picture(kept: tuple[Retention, ...]) -> Picture:
    """A bar a topic: of the reviews of learned cards, the share that was remembered."""
    bottom = _HEAD + _ROW * len(kept)
    share = Axis("share", Scale.LINEAR, _NAMES, _WIDTH * 0.55, 0.0, 100.0)
    drawing = Drawing(_NAMES + _WIDTH, bottom + _FOOT)
    drawing.text(0, 22, tr("Remembered, per cent of reviews of learned cards"), "ink_soft", 13,
                 weight=600)  # fmt: skip
    for number, one in enumerate(kept):
        y = _HEAD + number * _ROW
        drawing.text(0, y + _BAR - 3, topic_words(one.topic), size=14)
        percent = Decimal(100 * one.remembered) / one.reviews
        drawing.rect(share.start, y, share.x(percent) - share.start, _BAR, "accent",
                     hatched=one.reviews < _SUREST)  # fmt: skip
        drawing.text(share.x(percent) + 8, y + _BAR - 3, _share(one), "ink", 13)
    share.draw(drawing, bottom)
    return drawing.picture(retention_words(kept))


def retention_words(kept: tuple[Retention, ...]) -> str:
    """The same in words."""
    told = "; ".join(f"{topic_words(one.topic).lower()} {_share(one)}" for one in kept)
    few = any(one.reviews < _SUREST for one in kept)
    said = tr("Remembered: {topics}.", topics=told)
    return f"{said} " + tr("Striped: fewer than five reviews.") if few else said


def topic_words(topic: str) -> str:
    return tr(topic.replace("-", " ").capitalize())


def _share(one: Retention) -> str:
    percent = rounded(Decimal(100 * one.remembered) / one.reviews, 0)
    return tr(
        "{percent}% ({remembered} of {reviews})",
        percent=percent,
        remembered=grouped(one.remembered),
        reviews=grouped(one.reviews),
    )


def _day(today: date, after: int) -> str:
    return short_date(today + timedelta(days=after)) if after else tr("today")
