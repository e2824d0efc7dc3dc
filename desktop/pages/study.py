"""A study card as a page: the question, then the answer with its sources; how study goes."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from db.address import Address
from db.cards import Card
from db.records import Reference
from db.study import MORE, Asked, Counts, Retention
from db.study_renewal import why_of
from db.study_rows import Studied
from desktop.pages.markup import (
    Page,
    Sources,
    badge,
    bullets,
    card,
    heading,
    link,
    picture,
    reference_link,
    text,
)
from desktop.pages.signs import Sign, checked_sign
from desktop.pictures.drawing import Picture
from desktop.pictures.progress import forecast_picture, retention_picture
from desktop.words import grouped, later, long_date, tr, translated

_OUT_OF_TURN = Sign("▲", later("changed since it was last asked"), "caution")
_OPEN = later("Open it in the main window")
_NOWHERE = Address("topic", "study")
_MONTH, _YEAR = 30, 365
"""In days."""


def question_page(asked: Asked, names: Mapping[str, str]) -> Page:
    """The question alone, and that it is asked out of turn; not why, which would be the answer."""
    return Page(
        address=asked.card.about,
        title=tr("Question"),
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
        f"{link(told.about, tr(_OPEN))}</p>",
    ]
    return Page(address=told.about, title=tr("Answer"), html="".join(parts), pictures=pictures)


def trouble_page(why: str) -> Page:
    """Instead of a card, where the notebook turns out to be damaged: what can be done."""
    words = (
        why,
        tr(
            "Study waits, and no grade is kept, until the notebook is repaired. The "
            "reference works as ever."
        ),
        tr(
            "Dorsal has opened a window that says what is left and repairs it. It opens "
            "again by File › Notebook › Check in the main window; then open study anew."
        ),
    )
    html = "".join(f"<p>{text(one)}</p>" for one in words)
    return Page(
        address=_NOWHERE, title=tr("Study"), html=tr("<h1>Study waits</h1>{html}", html=html)
    )


def _head(asked: Asked, names: Mapping[str, str]) -> str:
    told = asked.card
    about = [tr(told.kind.value).capitalize(), tr(told.difficulty.value)]
    about += [names[id_] for id_ in told.conditions if id_ in names][:3]
    if asked.new:
        about.append(tr("new", "a study card"))
    sign = f"&nbsp; {badge(_OUT_OF_TURN)}" if asked.why else ""
    return f'<p class="caption">{text(" · ".join(about))}{sign}</p>'


def _why(asked: Asked) -> str:
    if not asked.why:
        return ""
    return card("caution", f"<p>▲ &nbsp;{text(translated(asked.why))}</p>") + "<p></p>"


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
        ("<h1>" + tr("Study") + "</h1>"),
        f'<p class="lead">{text(lead)}</p>',
        f"<p>{text(counts_words(counts))}</p>",
        *(part for name, one in drawn.items() for part in (picture(name, one), _twin(one))),
    ]
    if not kept:
        words = tr("What is remembered is drawn here once cards that were learned have come again.")
        parts.append(f'<p class="soft">{words}</p>')
    if retired:
        told = (f"{text(one.question)} <i>{text(translated(why_of(one)))}</i>" for one in retired)
        parts += [heading(tr("Asked no more")), bullets(told)]
    return Page(address=_NOWHERE, title=tr("Study"), html="".join(parts), pictures=drawn)


def _twin(drawn: Picture) -> str:
    return f'<p class="caption">{text(drawn.words)}</p>'


def counts_words(counts: Counts) -> str:
    changed = (
        tr(", {changed} of them because their fact changed", changed=grouped(counts.changed))
        if counts.changed
        else ""
    )
    told = tr(
        "{due} due now{changed} · {later} later · {new} never asked",
        due=grouped(counts.due),
        changed=changed,
        later=grouped(counts.later),
        new=grouped(counts.new),
    )
    if counts.new:
        left = min(counts.left_today, counts.new)
        told += tr(
            ", {left} of them left for today ({most} new ones a day)",
            left=left or tr("none"),
            most=grouped(counts.a_day),
        )
    return told


def rest_words(counts: Counts, now: datetime) -> str:
    """Where no card is due: when the next one comes, why no new one does, and how to go on."""
    told = [tr("Nothing is due now in this deck.")]
    if counts.next is not None:
        at = counts.next.astimezone(now.tzinfo)
        moment = (
            tr("at {time}", time=f"{at:%H:%M}")
            if at.date() == now.date()
            else tr("on {day}", day=long_date(at.date()))
        )
        told.append(
            tr(
                "The next card comes again in {wait}, {moment}.",
                wait=wait_words(at - now),
                moment=moment,
            )
        )
    if counts.new:
        told.append(
            tr(
                "Today’s new cards are begun: {begun}, of {most} a day. Each comes again in the "
                "days after, so a day has a limit. The next new ones come tomorrow; M asks {more} "
                "more now, and “New cards a day” sets the limit.",
                begun=grouped(counts.begun_today),
                most=grouped(counts.a_day),
                more=MORE,
            )
        )
    return " ".join((*told, tr("Space looks again.")))


def wait_words(wait: timedelta) -> str:
    """How long until a card comes again: "10 min", "3 days", "5 months", "2 years"."""
    minutes = round(wait.total_seconds() / 60)
    if minutes < 60:
        return tr("{count} min", count=max(1, minutes))
    hours, days = round(minutes / 60), round(minutes / (24 * 60))
    if hours < 24:
        return f"{hours} h"
    if days >= 2 * _YEAR:
        return tr("{n} year(s)", "", days // _YEAR)
    if days >= 2 * _MONTH:
        return tr("{n} month(s)", "", days // _MONTH)
    return tr("{n} day(s)", "", days)
