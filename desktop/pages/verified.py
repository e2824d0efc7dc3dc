"""What the self-check found, for the reader who asked."""

from db.address import Address
from desktop.pages.markup import Page, badge, heading, table, text
from desktop.pages.signs import Sign
from desktop.verify import Check
from desktop.words import later, tr, translated

_OK = Sign("✓", later("holds"), "advised")
_WRONG = Sign("✕", later("fails"), "against")


def verified_page(checks: tuple[Check, ...]) -> Page:
    whole = all(check.ok for check in checks)
    answer = (
        tr("This copy of Dorsal is whole.") if whole else tr("Do not rely on this copy of Dorsal.")
    )
    rows = [
        (
            badge(_OK if check.ok else _WRONG),
            text(translated(check.name)),
            text(translated(check.detail)),
        )
        for check in checks
    ]
    html = (
        tr("<h1>Checked now</h1><p class='lead'>{answer}</p>", answer=answer)
        + heading(tr("Checks"), "checks")
        + table(("", tr("What"), tr("Found")), rows)
    )
    return Page(address=Address("edition", "verified"), title=tr("Checked now"), html=html)
