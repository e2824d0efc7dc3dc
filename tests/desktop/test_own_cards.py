"""A card of the reader's own asks for the figures of its statement, and follows it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.address import Address
from db.cards import CardKind
from db.errors import UnknownAddressError
from db.library import Library
from db.notebook import open_notebook
from db.records import Condition
from db.study import Study
from desktop.study.own import as_now, kept_cards, own_card

CHRONIC = Address("condition", "chronic_low_back_pain")


def test_a_card_hides_the_figures_of_its_statement_and_tells_where_it_stands(
    library: Library,
) -> None:
    record = library.record(CHRONIC)
    assert isinstance(record, Condition)
    (definition,) = (s for one in record.sections if one.id == "definition" for s in one.statements)
    card = own_card(library, CHRONIC.at(definition.id))
    assert card.question.startswith("Chronic low back pain › What it is: Back pain for more than …")
    assert card.answer == (definition.text,)
    assert (card.kind, card.cite) == (CardKind.OWN, definition.cite)
    assert card.conditions == ("chronic_low_back_pain",)


def test_a_statement_without_figures_is_asked_for_by_its_place_and_beginning(
    library: Library,
) -> None:
    card = own_card(library, CHRONIC.at("answer"))
    where, begun = card.question.split(": ", 1)
    assert where == "Chronic low back pain › In short"
    assert begun == "“No useful pain relief against …” How does it go on?"
    assert card.answer[0].startswith("No useful pain relief against placebo")


def test_the_readers_own_question_is_kept_when_the_statement_changes(library: Library) -> None:
    card = own_card(library, CHRONIC.at("answer"), "What do I tell the ward?")
    older = replace(card, answer=("It was otherwise.",), fact="It was otherwise.")
    assert as_now(library, older) == card


def test_a_card_whose_statement_is_gone_is_no_card_any_more(library: Library) -> None:
    card = own_card(library, CHRONIC.at("answer"))
    assert as_now(library, replace(card, about=CHRONIC.at("no-such-place"))) is None
    assert as_now(library, replace(card, about=Address("condition", "gone"))) is None


def test_no_card_is_made_of_what_is_no_statement(library: Library) -> None:
    with pytest.raises(UnknownAddressError):
        own_card(library, Address("regimen", "neurontin-us-renal", "rule.bands.above30"))


def test_cards_kept_in_a_notebook_are_those_whose_statement_still_stands(
    library: Library, tmp_path: Path
) -> None:
    notebook = tmp_path / "notebook.sqlite"
    assert kept_cards(library, notebook) == ()
    assert not notebook.exists()
    stands = own_card(library, CHRONIC.at("answer"))
    gone = replace(stands, id="own:gone", about=CHRONIC.at("no-longer-here"))
    with open_notebook(notebook) as book:
        for card in (stands, gone):
            Study(book).add_own(card, datetime.now(UTC))
    assert kept_cards(library, notebook) == (stands,)
