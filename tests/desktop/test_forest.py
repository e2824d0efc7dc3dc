"""Forest plots show the records' own numbers."""

from xml.etree import ElementTree

from db.library import Library
from db.records import Condition
from desktop.page_of import reference_names
from desktop.pictures.forest import forest_plots

SVG = "{http://www.w3.org/2000/svg}"


def drawn_values(svg: str) -> set[str]:
    boxes = ElementTree.fromstring(svg).iter(f"{SVG}rect")
    return {box.get("data-value", "") for box in boxes} - {""}


def test_what_is_drawn_is_what_the_records_say(library: Library) -> None:
    names = reference_names(library)
    drawn_somewhere = 0
    for condition in library.of_type(Condition):
        known = {
            f"{effect.low} {effect.estimate} {effect.high}"
            for one in condition.evidence
            for effect in one.effects
        }
        for picture in forest_plots(condition.evidence, names).values():
            values = drawn_values(picture.svg)
            assert values <= known
            drawn_somewhere += len(values)
            for value in values:
                assert value.split()[1].replace("-", "−") in picture.words
    assert drawn_somewhere >= 20


def test_measures_are_never_mixed_in_one_plot(library: Library) -> None:
    names = reference_names(library)
    for condition in library.of_type(Condition):
        for picture in forest_plots(condition.evidence, names).values():
            texts = [t.text or "" for t in ElementTree.fromstring(picture.svg).iter(f"{SVG}text")]
            heads = [t for t in texts if t.split(",")[0] in ("Mean difference", "Risk ratio")]
            assert len(heads) <= 1
