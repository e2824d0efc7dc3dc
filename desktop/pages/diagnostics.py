"""What was written for a call for help, for the reader who sends it."""

from pathlib import Path

from db.address import Address
from desktop.pages.markup import Page, text
from desktop.words import tr, translated


def diagnostics_page(written: Path, words: str) -> Page:
    """The text itself is English in every language, for whoever is called."""
    lead = tr("Read it before you send it: no notes, and nothing that was typed, are in it.")
    title, where = tr("Diagnostics"), tr("Written to {path}", path=text(str(written)))
    html = (
        f"<h1>{title}</h1><p class='lead'>{lead}</p>"
        f"<p>{where}</p>"
        f"<pre style='white-space: pre-wrap'>{text(words)}</pre>"
    )
    return Page(address=Address("edition", "diagnostics"), title=title, html=html)


def not_written_page(why: str) -> Page:
    title, told = tr("Diagnostics"), tr("Nothing was written: {why}", why=text(translated(why)))
    html = f"<h1>{title}</h1><p class='lead'>{told}</p>"
    return Page(address=Address("edition", "diagnostics"), title=title, html=html)
