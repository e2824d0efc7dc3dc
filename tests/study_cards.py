"""A study card of no library, for tests of what is kept of cards."""

from clinical.citation import VerifyKind
from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.records import Tab

CARD = Card(
    id="dose:regimen/one#rule",
    kind=CardKind.DOSE,
    about=Address("regimen", "one", "rule"),
    question="What dose?",
    answer=("400 mg",),
    fact="400 mg",
    cite=(),
    checked=VerifyKind.PRIMARY,
    tab=Tab.DOSING,
    difficulty=Difficulty.BASIC,
)
