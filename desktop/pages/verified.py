"""What the self-check found, for the reader who asked."""

from db.address import Address
from desktop.pages.markup import Page, badge, heading, table, text
from desktop.pages.signs import Sign
from desktop.verify import Check

_OK = Sign("✓", "holds", "advised")
_WRONG = Sign("✕", "fails", "against")


def verified_page(checks: tuple[Check, ...]) -> Page:
    whole = all(check.ok for check in checks)
    answer = "This copy of Dorsal is whole." if whole else "Do not rely on this copy of Dorsal."
    rows = [
        (badge(_OK if check.ok else _WRONG), text(check.name), text(check.detail))
        for check in checks
    ]
    html = (
        f"<h1>Checked now</h1><p class='lead'>{answer}</p>"
        + heading("Checks", "checks")
        + table(("", "What", "Found"), rows)
    )
    return Page(address=Address("edition", "verified"), title="Checked now", html=html)
