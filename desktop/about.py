"""What the window says of itself and of its edition."""

from datetime import date
from html import escape

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel

from db.address import Address
from db.editions import Kept
from db.records import Edition
from desktop.pages.markup import Page
from desktop.pages.site_notes import installed_day, signers_words
from desktop.widgets.announcing import announce
from desktop.words import long_date, tr
from resources import VERSION


def about_page(edition: Edition, installed: Kept | None, today: date) -> Page:
    """The edition and who signed it, what Dorsal is for, that it speaks to no one, the licences.

    `installed` is None of the edition that came with Dorsal.
    """
    overdue = (" " + tr("<b>It is past its review date.</b>")) if today > edition.review_by else ""
    came = tr("It came with this copy of Dorsal.")
    if installed is not None:
        day, signers = installed_day(installed), signers_words(installed)
        came = tr("It was installed on {day} from a pack {signers}.", day=day, signers=signers)
    edition_words = tr(
        "{title}: content {version} of {issued}, to be reviewed by {review_by}.",
        title=escape(edition.title),
        version=escape(edition.version),
        issued=long_date(edition.issued),
        review_by=long_date(edition.review_by),
    )
    html = (
        f"<h1>Dorsal {VERSION}</h1><p>{edition_words}{overdue} {came}</p><p>"
        + tr("A reference for clinicians and students. It does not decide for a patient.")
        + "</p><p>"
        + tr(
            "Dorsal speaks to no one: it opens no network connection, looks for no update by "
            "itself and sends nothing anywhere; tests/frozen/test_silence.py watches it. "
            "Updates come as files that you carry in."
        )
        + "</p><p>"
        + tr("Program: MIT licence. Content: {licence}.", licence=escape(edition.licence))
        + "</p>"
    )
    return Page(address=Address("edition", "about"), title=tr("About Dorsal"), html=html)


def window_title(title: str, *, private: bool, read: bool) -> str:
    """What the title bar says: the page, and that nothing is kept, or can be `read` only."""
    words = f"{title} · Dorsal" if title else "Dorsal"
    if private:
        return tr("{title} (private)", title=words)
    return tr("{title} (read only)", title=words) if read else words


def past_review_words(edition: Edition, today: date) -> str:
    """What the window says of an edition past its review date; nothing before."""
    if today <= edition.review_by:
        return ""
    return tr(
        "▲  Content {version} was to be reviewed by {day}. Check what you use "
        "against its source, and ask for a newer edition.",
        version=edition.version,
        day=long_date(edition.review_by),
    )


class Banner(QLabel):
    """Words across the window, above the page, as long as there are any."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setText(words)
        self.setAccessibleName(words)
        if not words:
            self.hide()

    @Slot(str)
    def tell(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        announce(self, words)
