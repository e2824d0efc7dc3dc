"""Every worked example comes out; a wrong one is found and named."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from clinical import body, filtration, renal, risk
from db.library import Library
from desktop import proof, verify
from desktop.proof import prove
from resources import ROOT

WORKED = json.loads((ROOT / "vectors.json").read_text(encoding="utf-8"))


def test_every_worked_example_of_every_formula_comes_out(library: Library) -> None:
    proofs = prove(library)
    assert {one.formula: one.wrong for one in proofs} == dict.fromkeys(WORKED, ())
    assert sum(one.examples for one in proofs) == 173


@pytest.mark.parametrize(
    ("module", "name", "value", "formula"),
    [
        (renal, "_SEX_FACTOR", dict.fromkeys(body.Sex, 1), "cg-mgdl"),
        (renal, "_UK_CONSTANT", dict.fromkeys(body.Sex, 1), "cg-umol"),
        (renal, "_OBESE", 2, "weight-choice"),
        (body, "_PER_INCH", 2, "ibw"),
        (body, "_SHARE_OF_EXCESS", 0, "adjbw"),
        (body, "_MOSTELLER", Decimal(3601), "bsa"),
        (filtration, "_PER_YEAR", Decimal("0.9939"), "ckdepi-2021"),
        (filtration, "_REFERENCE_SURFACE", Decimal("1.74"), "deindex"),
        (risk, "_Z", Decimal("1.96"), "risk"),
    ],
)
def test_a_wrong_constant_is_found(
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    name: str,
    value: object,
    formula: str,
) -> None:
    monkeypatch.setattr(module, name, value)
    wrong = {one.formula: one.wrong for one in prove(library)}
    assert wrong[formula]


def test_a_dose_of_the_table_that_was_changed_is_found(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = proof._rule(library, "neurontin-us-renal")
    first, *others = rule.bands
    row = replace(first, single_doses_mg=(*first.single_doses_mg[:-1], Decimal(1300)))
    changed = replace(rule, bands=(row, *others))
    monkeypatch.setattr(proof, "_rule", lambda *_: changed)
    wrong = {one.formula: one.wrong for one in prove(library)}
    assert wrong["band-neurontin"]


def test_verify_says_that_the_calculators_were_run(library_path: Path) -> None:
    (check,) = (one for one in verify.run_checks(library_path) if one.name == "calculators")
    assert check.ok
    assert check.detail == "173 worked examples of 18 formulas come out"
