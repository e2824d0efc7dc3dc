"""What `clinical` and `db` say: the command line has it in English, the window as it speaks."""

import ast
import json
import pickle
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from clinical.errors import ClinicalError
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from clinical.renal import clearances
from clinical.said import Said, joined
from db.errors import LibraryError, system_words
from db.labels.importing import Wishes, import_labels
from db.labels.verdicts import Verdict
from db.library import open_library
from db.notebook import open_notebook
from db.notebook_file import import_notebook
from db.study_renewal import why_of
from db.study_rows import Standing, Studied
from desktop.output import as_plain
from desktop.pages.keeping import imported_page
from desktop.pages.label_import import as_text
from desktop.words import translated, why
from resources import ROOT
from tests.speaking import spanish

pytestmark = pytest.mark.usefixtures("qapp")
_KINDS = re.compile(
    r"\w*(?:Clinical|Implausible|Library|Pack|Notebook|Overtaken|Labels|Refused)Error"
)
_MAKERS = {"refused", "damaged", "_unreadable", "_unknown", "unreadable"}


def told_in_english_alone(path: Path) -> Iterator[str]:
    """Where an error is given words that are no Said."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        if not (_KINDS.fullmatch(name) or name in _MAKERS):
            continue
        of_field = 1 if _KINDS.fullmatch(name) and name.startswith(("Clin", "Impl")) else None
        for one in node.args[:of_field]:
            if isinstance(one, ast.JoinedStr) or (
                isinstance(one, ast.Constant) and isinstance(one.value, str)
            ):
                yield f"{path.name}:{one.lineno}"


def test_every_error_of_the_layers_below_can_be_told_in_another_language() -> None:
    paths = [*(ROOT.parent / "clinical").rglob("*.py"), *(ROOT.parent / "db").rglob("*.py")]
    assert [one for path in paths for one in told_in_english_alone(path)] == []


def test_what_is_said_is_its_english_wherever_a_text_is_asked_for() -> None:
    said = Said("{many} files in {folder}", many=12345, folder=Path("packs"))
    assert said == "12,345 files in packs"
    assert json.dumps(said) == '"12,345 files in packs"'
    assert as_plain({"why": said}) == {"why": "12,345 files in packs"}
    assert translated(said) == said


def test_what_is_said_is_carried_from_process_to_process_with_what_it_was_made_of() -> None:
    said = joined(Said("There is no file {path}.", path="a{b}"), Said("Nothing was changed."))
    again = pickle.loads(pickle.dumps(said))
    assert again == said
    with spanish():
        assert translated(again) == "No existe el archivo a{b}. No se ha cambiado nada."


def test_why_a_number_is_refused_is_told_in_spanish_its_numbers_as_they_were() -> None:
    with pytest.raises(ClinicalError) as caught:
        Patient(creatinine=Quantity(Decimal("0.05"), Unit.MG_DL))
    in_english = "Creatinine 0.05 mg/dL: expected 0.1 mg/dL to 30 mg/dL. Check the unit."
    assert (str(caught.value), why(caught.value)) == (in_english, in_english)
    with spanish():
        assert str(caught.value) == in_english
        assert why(caught.value) == (
            "Creatinina 0.05 mg/dL: se esperaba de 0.1 mg/dL a 30 mg/dL. Compruebe la unidad."
        )


def test_the_working_of_a_clearance_is_told_in_spanish_its_sums_as_they_were() -> None:
    patient = Patient(
        age=70,
        sex=Sex.FEMALE,
        weight=Quantity(Decimal(100), Unit.KG),
        height=Quantity(Decimal(160), Unit.CM),
        creatinine=Quantity(Decimal("120.5"), Unit.UMOL_L),
    )
    steps = clearances(patient).selected.steps
    assert "by adjusted weight" in " ".join(steps)
    with spanish():
        told = [translated(one) for one in steps]
    assert "por peso ajustado" in " ".join(told)
    figures = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")
    assert [figures.findall(one) for one in told] == [figures.findall(one) for one in steps]


def test_what_is_wrong_with_a_file_and_what_to_do_is_told_in_spanish(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite"
    with pytest.raises(LibraryError) as caught, open_library(path):
        pass
    with spanish():
        assert str(caught.value).startswith(f"There is no library at {path}. Install Dorsal")
        assert why(caught.value) == (
            f"No hay ninguna biblioteca en {path}. Instale Dorsal de nuevo; desde una copia de su"
            " código fuente, ejecute: python -m db build"
        )


def test_what_the_system_says_most_is_told_in_spanish(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "none").read_bytes()
    assert system_words(caught.value) == f"No such file or directory: {tmp_path / 'none'}"
    with spanish():
        assert translated(system_words(caught.value)) == (
            f"no existe el archivo o la carpeta: {tmp_path / 'none'}"
        )


@pytest.mark.parametrize("processes", [0, 1])
def test_why_a_label_is_refused_is_told_in_spanish_by_whichever_process_read_it(
    tmp_path: Path, processes: int
) -> None:
    file = tmp_path / "label.xml"
    file.write_text("<a/>", encoding="utf-8")
    done = import_labels(tmp_path / "labels.sqlite", [file], Wishes(processes=processes))
    assert [one.why for one in done.refused] == ["the XML is not an SPL document"]
    with spanish():
        assert as_text(done.refused).splitlines()[1:] == [
            f"rechazada\t{file}\tel XML no es un documento SPL"
        ]
    assert done.refused[0].verdict is Verdict.REFUSED


def test_why_a_card_is_asked_again_is_kept_in_english_and_told_in_spanish() -> None:
    kept = "What it says has changed. It was: 300 mg {a} Now: 600 mg"
    known = Studied(
        id="a", question="?", fact="", state="", due="", standing=Standing.CHANGED, why=kept
    )
    assert why_of(known) == kept
    with spanish():
        assert (
            translated(why_of(known)) == "Lo que dice ha cambiado. Antes: 300 mg {a} Ahora: 600 mg"
        )
        assert translated(why_of(replace(known, why="Otherwise."))) == "Otherwise."


def test_why_a_file_of_notes_is_not_taken_in_is_told_in_spanish(tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("# Not notes\n", encoding="utf-8")
    with open_notebook(tmp_path / "notebook.sqlite") as book:
        done = import_notebook(book, file)
    assert done.refused == (
        ("notes.md", "it has no data of a notebook at its end: was it cut short?"),
    )
    with spanish():
        assert "no tiene al final los datos de un cuaderno" in imported_page(file.name, done).html
