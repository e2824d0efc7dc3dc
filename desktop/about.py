"""What the window says of itself and of its edition."""

from datetime import date

from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from db.records import Edition
from desktop.pages.markup import long_date


def show_about(parent: QWidget, edition: Edition) -> None:
    """The edition, the licences and what Dorsal is for."""
    overdue = " It is past its review date." if date.today() > edition.review_by else ""
    QMessageBox.about(
        parent,
        "About Dorsal",
        f"<h3>Dorsal</h3><p>{edition.title}: content {edition.version} of {edition.issued}, "
        f"to be reviewed by {edition.review_by}.{overdue}</p>"
        "<p>A reference for clinicians and students. It does not decide for a patient. "
        "It opens no network connection.</p>"
        f"<p>Program: MIT licence. Content: {edition.licence}.</p>",
    )


def past_review_words(edition: Edition, today: date) -> str:
    """What the window says of an edition past its review date; nothing before."""
    if today <= edition.review_by:
        return ""
    return (
        f"▲  Content {edition.version} was to be reviewed by {long_date(edition.review_by)}. "
        "Check what you use against its source, and ask for a newer edition."
    )


def banner(name: str, words: str = "") -> QLabel:
    """Words across the window, above the page."""
    label = QLabel(words)
    label.setObjectName(name)
    label.setAccessibleName(words)
    label.setWordWrap(True)
    return label
