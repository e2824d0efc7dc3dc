"""A study card as a page: the question, then the answer with its sources; how study goes."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from db.address import Address
from db.cards import Card
from db.records import Reference
from db.study import NEW_A_DAY, Asked, Counts, Retention
from db.study_rows import Studied
from desktop.pages.markup import (
    Page,
    Sources,
    badge,
    bullets,
    card,
    heading,
    link,
    long_date,
    picture,
    reference_link,
    text,
)
from desktop.pages.signs import Sign, checked_sign
from desktop.pictures.drawing import Picture
from desktop.pictures.progress import forecast_picture, retention_picture

_OUT_OF_TURN = Sign("▲", "changed since it was last asked", "caution")
_NOWHERE = Address("topic", "study")


def question_page(asked: Asked, names: Mapping[str, str]) -> Page:
    """The question alone, and that it is asked out of turn; not why, which would be the answer."""
    return Page(
        address=asked.card.about,
        title="Question",
        html=_head(asked, names) + _question(asked.card),
    )


def answer_page(
    asked: Asked,
    names: Mapping[str, str],
    references: Mapping[str, Reference],
    drawn: Picture | None,
) -> Page:
    """The question with its answer, working, picture and sources."""
    told = asked.card
    sources = Sources(told.about.record, references)
    links = (f"{reference_link(cite, sources)} {text(cite.locator)}".strip() for cite in told.cite)
    sign = checked_sign(told.checked, references[told.cite[0].reference].type)
    pictures = {"answer": drawn} if drawn else {}
    parts = [
        _head(asked, names),
        _question(told),
        "<hr>",
        _why(asked),
        *(f'<p class="lead"><b>{text(line)}</b></p>' for line in told.answer),
        *(f"<p>{text(line)}</p>" for line in told.because),
        *(picture(name, one) for name, one in pictures.items()),
        f'<p class="caption">{" · ".join(links)} &nbsp;{badge(sign)}<br>'
        f"{link(told.about, 'Open it in the main window')}</p>",
    ]
    return Page(address=told.about, title="Answer", html="".join(parts), pictures=pictures)


def trouble_page(why: str) -> Page:
    """Instead of a card, where the notebook turns out to be damaged: what can be done."""
    words = (
        why,
        "Study waits, and no grade is kept, until the notebook is repaired. The reference works as"
        " ever.",
        "Dorsal has opened a window that says what is left and repairs it. It opens again by"
        " File › Notebook › Check in the main window; then open study anew.",
    )
    html = "".join(f"<p>{text(one)}</p>" for one in words)
    return Page(address=_NOWHERE, title="Study", html=f"<h1>Study waits</h1>{html}")


def _head(asked: Asked, names: Mapping[str, str]) -> str:
    told = asked.card
    about = [told.kind.value.capitalize(), told.difficulty.value]
    about += [names[id_] for id_ in told.conditions if id_ in names][:3]
    if asked.new:
        about.append("new")
    sign = f"&nbsp; {badge(_OUT_OF_TURN)}" if asked.why else ""
    return f'<p class="caption">{text(" · ".join(about))}{sign}</p>'


def _why(asked: Asked) -> str:
    if not asked.why:
        return ""
    return card("caution", f"<p>▲ &nbsp;{text(asked.why)}</p>") + "<p></p>"


def _question(told: Card) -> str:
    return f"<h2>{text(told.question)}</h2>"


def progress_page(
    counts: Counts,
    forecast: tuple[int, ...],
    kept: tuple[Retention, ...],
    retired: tuple[Studied, ...],
    today: date,
    lead: str,
) -> Page:
    """How study goes, in words and pictures; `lead` says first what there is to do."""
    drawn: dict[str, Picture] = {}
    if any(forecast):
        drawn["forecast"] = forecast_picture(forecast, today)
    if kept:
        drawn["retention"] = retention_picture(kept)
    parts = [
        "<h1>Study</h1>",
        f'<p class="lead">{text(lead)}</p>',
        f"<p>{text(counts_words(counts))}</p>",
        *(part for name, one in drawn.items() for part in (picture(name, one), _twin(one))),
    ]
    if not kept:
        words = "What is remembered is drawn here once cards that were learned have come again."
        parts.append(f'<p class="soft">{words}</p>')
    if retired:
        told = (f"{text(one.question)} <i>{text(one.why)}</i>" for one in retired)
        parts += [heading("Asked no more"), bullets(told)]
    return Page(address=_NOWHERE, title="Study", html="".join(parts), pictures=drawn)


def _twin(drawn: Picture) -> str:
    return f'<p class="caption">{text(drawn.words)}</p>'


def counts_words(counts: Counts) -> str:
    changed = f", {counts.changed:,} of them because their fact changed" if counts.changed else ""
    told = f"{counts.due:,} due now{changed} · {counts.later:,} later · {counts.new:,} never asked"
    if counts.new:
        left = min(counts.left_today, counts.new)
        told += f", {left or 'none'} of them left for today ({NEW_A_DAY} new ones a day)"
    return told


def rest_words(counts: Counts, now: datetime) -> str:
    """Where no card is due: when the next one comes, and the next new ones."""
    told = ["Nothing is due now in this deck."]
    if counts.next is not None:
        at = counts.next.astimezone(now.tzinfo)
        moment = f"at {at:%H:%M}" if at.date() == now.date() else f"on {long_date(at.date())}"
        told.append(f"The next card comes again in {wait_words(at - now)}, {moment}.")
    if counts.new:
        told.append(f"Today’s {NEW_A_DAY} new cards are begun; the next new ones come tomorrow.")
    return " ".join((*told, "Space looks again."))


def wait_words(wait: timedelta) -> str:
    """How long until a card comes again: "10 min", "3 days", "5 months", "2 years"."""
    minutes = round(wait.total_seconds() / 60)
    if minutes < 60:
        return f"{max(1, minutes)} min"
    days = wait.days
    if days < 1:
        return f"{minutes // 60} h"
    for length, name in ((365, "year"), (30, "month"), (1, "day")):
        if days >= length * (2 if length > 1 else 1):
            count = days // length
            return f"{count} {name}{'' if count == 1 else 's'}"
    raise AssertionError(days)
