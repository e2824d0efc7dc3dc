"""What was written for a call for help, for the reader who sends it."""

from pathlib import Path

from db.address import Address
from desktop.pages.markup import Page, text


def diagnostics_page(written: Path, words: str) -> Page:
    lead = "Read it before you send it: no notes, and nothing that was typed, are in it."
    html = (
        f"<h1>Diagnostics</h1><p class='lead'>{lead}</p>"
        f"<p>Written to {text(str(written))}</p>"
        f"<pre style='white-space: pre-wrap'>{text(words)}</pre>"
    )
    return Page(address=Address("edition", "diagnostics"), title="Diagnostics", html=html)


def not_written_page(why: str) -> Page:
    html = f"<h1>Diagnostics</h1><p class='lead'>Nothing was written: {text(why)}</p>"
    return Page(address=Address("edition", "diagnostics"), title="Diagnostics", html=html)
