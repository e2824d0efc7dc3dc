"""What the window says of itself and of its edition."""

from datetime import date
from html import escape

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from db.editions import Kept
from db.records import Edition
from desktop.pages.markup import long_date
from desktop.pages.site_notes import installed_day, signers_words
from desktop.widgets.announcing import announce
from resources import VERSION


def show_about(parent: QWidget, edition: Edition, installed: Kept | None) -> None:
    """The edition and who signed it, what Dorsal is for, that it speaks to no one, the licences."""
    QMessageBox.about(parent, "About Dorsal", about_words(edition, installed, date.today()))


def about_words(edition: Edition, installed: Kept | None, today: date) -> str:
    """As HTML; `installed` is None of the edition that came with Dorsal."""
    overdue = " <b>It is past its review date.</b>" if today > edition.review_by else ""
    came = "It came with this copy of Dorsal."
    if installed is not None:
        day, signers = installed_day(installed), signers_words(installed)
        came = f"It was installed on {day} from a pack {signers}."
    return (
        f"<h3>Dorsal {VERSION}</h3>"
        f"<p>{escape(edition.title)}: content {escape(edition.version)} of "
        f"{long_date(edition.issued)}, to be reviewed by {long_date(edition.review_by)}.{overdue} "
        f"{came}</p>"
        "<p>A reference for clinicians and students. It does not decide for a patient.</p>"
        "<p>Dorsal speaks to no one: it opens no network connection, looks for no update by itself "
        "and sends nothing anywhere; tests/frozen/test_silence.py watches it. "
        "Updates come as files that you carry in.</p>"
        f"<p>Program: MIT licence. Content: {escape(edition.licence)}.</p>"
    )


def past_review_words(edition: Edition, today: date) -> str:
    """What the window says of an edition past its review date; nothing before."""
    if today <= edition.review_by:
        return ""
    return (
        f"▲  Content {edition.version} was to be reviewed by {long_date(edition.review_by)}. "
        "Check what you use against its source, and ask for a newer edition."
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
