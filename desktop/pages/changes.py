"""What changed between two editions, word by word, changed doses first."""

from collections import Counter
from collections.abc import Callable, Iterable

from db.address import Address
from db.changes import Change, Difference, Mark, Way, word_by_word
from db.records import Edition
from desktop.pages.markup import Page, badge, bullets, card, heading, link, text
from desktop.pages.references import KIND_WORDS
from desktop.pages.signs import Sign
from desktop.words import later, tr

_WAYS = {
    Way.NEW: Sign("+", later("new"), "advised"),
    Way.CHANGED: Sign("◐", later("changed"), "caution"),
    Way.WITHDRAWN: Sign("✕", later("withdrawn"), "against"),
}
_MARKS = {
    Mark.SAME: "{}",
    Mark.GONE: '<span class="gone">{}</span>',
    Mark.ADDED: '<span class="added">{}</span>',
}

_FIELDS = frozenset(
    (
        later("Label table"),
        later("a day, mg"),
        later("each dose, mg"),
        later("after haemodialysis, mg"),
        later("strengths, mg"),
        later("in the day, mg"),
        later("doses, mg"),
        later("In whom"),
        later("In short"),
        later("Role of gabapentin"),
        later("Who advises what"),
        later("Licensed for"),
        later("Usual dose"),
        later("What happens"),
        later("Signs"),
        later("What to do"),
        later("How it comes about"),
        later("Evidence"),
        later("Harms"),
        later("Why this verdict"),
        later("references"),
        later("title"),
        later("version"),
        later("issued"),
        later("review by"),
        later("reviewed"),
        later("verdict"),
        later("note"),
        later("dose"),
        later("frequency"),
        later("start"),
        later("maintenance"),
        later("taper"),
        later("steps"),
        later("gaps"),
        later("haemodialysis"),
        later("half lives"),
        later("absorption"),
        later("rates"),
        later("arms"),
        later("outcome"),
        later("estimate"),
        later("certainty"),
        later("duration"),
        later("effects"),
        later("side effects"),
        later("indication"),
        later("population"),
        later("jurisdiction"),
        later("status"),
        later("figures"),
        later("related"),
        later("resolution"),
        later("severity"),
        later("stance"),
        later("suitability"),
        later("codes"),
        later("errata"),
        later("pending"),
        later("value"),
        later("urgent"),
        later("line"),
        later("authors"),
    )
)
"""What `db.changes` calls the fields that readers meet; the others stay as the content has them."""


def changes_page(before: Edition, after: Edition, changes: tuple[Change, ...]) -> Page:
    html = (
        tr(
            '<h1>What changed</h1><p class="lead">From content {version} of {issued} to '
            "content {other} of {other_issued}: {tally}</p>",
            version=text(before.version),
            issued=before.issued,
            other=text(after.version),
            other_issued=after.issued,
            tally=tally(changes),
        )
        + changed_doses(changes)
        + told(changes)
    )
    return Page(address=Address("edition", "changes"), title=tr("What changed"), html=html)


def changed_doses(changes: tuple[Change, ...]) -> str:
    """The doses that read otherwise, on a card; nothing where there is none."""
    dosed = "".join(_change(change, lambda one: one.dose) for change in changes if change.dose)
    head = "<p class='status caution'>" + tr("▲ &nbsp;Changed doses") + "</p>"
    return card("caution", head + dosed) if dosed else ""


def told(changes: tuple[Change, ...]) -> str:
    """What changed besides doses, what is new and what is withdrawn."""
    parts = []
    for way in (Way.CHANGED, Way.NEW, Way.WITHDRAWN):
        some = [change for change in changes if change.way is way]
        some_told = "".join(_by_kind(some, way))
        if some_told:
            parts.append(heading(tr(way.value).capitalize(), way.value) + some_told)
    return "".join(parts)


def not_compared(error: str) -> Page:
    """Why two editions could not be compared."""
    words = tr("<h1>What changed</h1><p>Nothing could be compared. {error}</p>", error=text(error))
    return Page(address=Address("edition", "changes"), title=tr("What changed"), html=words)


def tally(changes: tuple[Change, ...]) -> str:
    """How many records are new, changed and withdrawn."""
    if not changes:
        return tr("nothing changed.")
    many = Counter(change.way for change in changes)
    told = {
        Way.NEW: tr("{n} new", "", many[Way.NEW]),
        Way.CHANGED: tr("{n} changed", "", many[Way.CHANGED]),
        Way.WITHDRAWN: tr("{n} withdrawn", "", many[Way.WITHDRAWN]),
    }
    return ", ".join(words for way, words in told.items() if many[way]) + "."


def _by_kind(changes: Iterable[Change], way: Way) -> Iterable[str]:
    for kind, title in KIND_WORDS.items():
        some = [change for change in changes if change.address.kind == kind]
        if not some:
            continue
        if way is Way.CHANGED:
            told = "".join(_change(change, lambda one: not one.dose) for change in some)
        elif way is Way.NEW:
            told = bullets(link(change.address, change.title) for change in some)
        else:
            told = bullets(text(change.title) for change in some)
        yield f"<h3>{text(title)}</h3>{told}" if told else ""


def _change(change: Change, wanted: Callable[[Difference], bool]) -> str:
    told = [difference for difference in change.differences if wanted(difference)]
    if not told:
        return ""
    items = bullets(
        f'<span class="caption">{text(" › ".join(map(_called, one.where)))}</span><br>'
        f"{told_word_by_word(one.before, one.after)}"
        for one in told
    )
    return f"<p>{badge(_WAYS[change.way])} <b>{link(change.address, change.title)}</b></p>{items}"


def _called(name: str) -> str:
    return tr(name) if name in _FIELDS else name


def told_word_by_word(before: str, after: str) -> str:
    """Two texts as one, what went struck through, what came underlined."""
    runs = word_by_word(before, after)
    told = "".join(_MARKS[mark].format(text(words)) for mark, words in runs)
    return told.replace("</span><span", "</span> <span")
