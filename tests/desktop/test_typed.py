"""Figures as they are typed, in a language that writes decimals after a comma."""

import re
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clinical.errors import ClinicalError
from db.address import Address
from db.library import Library
from desktop import typed
from desktop.pages.markup import Page
from desktop.printing import Imprint
from desktop.theme import Theme
from desktop.widgets.child_form import ChildForm
from desktop.widgets.patient_form import PatientForm
from desktop.widgets.plan_form import PlanForm
from desktop.words import why
from tests.speaking import spanish

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("dose", ["3,600", "3.600", "1,800 mg"])
def test_where_a_comma_divides_a_dose_of_two_meanings_is_refused(dose: str) -> None:
    with spanish():
        with pytest.raises(ClinicalError) as caught:
            typed.milligrams(dose, "dose now")
        whole = re.sub("[^0-9]", "", dose)
        assert f"puede leerse de dos maneras. Escriba {whole}, sin coma ni punto" in why(
            caught.value
        )
        for plain, meant in (("3600", 3600), ("1.5", Decimal("1.5")), ("300 mg", 300)):
            assert typed.milligrams(plain, "dose now") == meant
    with pytest.raises(ClinicalError):
        typed.milligrams("1,5", "dose now")
    assert typed.milligrams("3,600", "dose now") == 3600


def test_a_decimal_comma_is_refused_in_words_wherever_a_figure_is_typed() -> None:
    with spanish():
        with pytest.raises(ClinicalError) as caught:
            typed.quantity("1,5", "creatinine", typed.CREATININE)
        assert why(caught.value) == (
            "Creatinina: escriba un número con cifras y punto decimal, como 1.5, no '1,5'."
        )
        with pytest.raises(ClinicalError) as caught:
            typed.milligrams("1,5", "step")
        assert why(caught.value).startswith("Escalón: '1,5' no es una dosis en mg.")


@pytest.mark.parametrize("name", ["age", "height", "weight", "creatinine", "clearance"])
def test_a_figure_of_too_many_digits_is_called_out_of_range_in_the_width_of_the_form(
    qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    form = PatientForm(Theme(qapp, "light", 100))
    qtbot.addWidget(form)
    form.resize(320, 700)
    form.show()
    before = form.fields[name].width()
    form.fields[name].setText("74" * 20)
    held = form.typed()
    form.point_at(held)
    qtbot.wait(20)
    assert held.field == name
    assert "'7474747474747474…' is out of range" in held.error
    assert form.fields[name].width() == before


@pytest.mark.parametrize(("typed_in", "unit"), [("u", "µmol/L"), ("µ", "µmol/L"), ("m", "mg/dL")])
def test_a_unit_is_chosen_by_its_first_letter(
    qapp: QApplication, qtbot: QtBot, typed_in: str, unit: str
) -> None:
    form = PatientForm(Theme(qapp, "light", 100))
    qtbot.addWidget(form)
    form.show()
    qtbot.keyClicks(form.units["creatinine"], typed_in)
    assert form.units["creatinine"].currentText() == unit


def test_a_unit_after_too_many_digits_does_not_make_them_a_wrong_number() -> None:
    for text in ("7474747cm", "160.1234567 cm"):
        with pytest.raises(ClinicalError, match="at most 6 digits before the point and 6 after"):
            typed.quantity(text, "height", typed.HEIGHT)


def test_where_doses_are_typed_and_on_paper_it_is_said_how_figures_are_to_be_read(
    library: Library, qtbot: QtBot
) -> None:
    told = "3,600 mg son tres mil seiscientos miligramos; el punto separa los decimales."
    page = Page(address=Address.parse("dorsal:dosing/x"), title="x", html="<p>3,600 mg</p>")
    imprint = Imprint(library.edition, date(2026, 11, 21))
    assert imprint.head(page, QFontMetricsF(QFont()), 1000) == "x · Dorsal"
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with spanish():
        assert told in imprint.head(page, QFontMetricsF(QFont()), 1000)
        theme = Theme(application, "light", 100)
        for form in (PatientForm(theme), ChildForm(theme), PlanForm(theme)):
            qtbot.addWidget(form)
            assert any(told in label.text() for label in form.findChildren(QLabel))
