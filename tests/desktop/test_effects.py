"""Results are said with every number the record holds."""

import re
from decimal import Decimal

import pytest

from db.library import Library
from db.records import Condition, Effect, Measure
from desktop.pages.effects import effect_words


def effect(**fields: object) -> Effect:
    plain = {"id": "x", "outcome": "leg pain", "measure": Measure.MEAN_DIFFERENCE}
    return Effect(**{**plain, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (
            effect(estimate=Decimal("0.5"), low=Decimal("-0.2"), high=Decimal("1.2"),
                   time="8 weeks"),
            "leg pain, 8 weeks: mean difference 0.5 (−0.2 to 1.2).",
        ),
        (
            effect(measure=Measure.RISK_RATIO, estimate=Decimal("1.40"), low=Decimal("1.12"),
                   high=Decimal("1.75"), drug=Decimal(514), control=Decimal(367), unit="per 1,000"),
            "leg pain: 514 per 1,000 v. 367 per 1,000; risk ratio 1.40 (1.12 to 1.75).",
        ),
        (
            effect(measure=Measure.PERCENTAGE, drug=Decimal(33), control=Decimal(19), unit="%"),
            "leg pain: 33% v. 19%.",
        ),
        (
            effect(measure=Measure.COUNT, drug=Decimal(2), control=Decimal(4), n_drug=10,
                   n_control=9, p=Decimal("0.35")),
            "leg pain: 2 of 10 v. 4 of 9; P = 0.35.",
        ),
        (
            effect(measure=Measure.P_VALUE, p=Decimal("0.001"), p_below=True),
            "leg pain: P < 0.001.",
        ),
        (
            effect(measure=Measure.NUMBER_NEEDED_TO_TREAT, estimate=Decimal("6.9"),
                   low=Decimal("5.5"), high=Decimal("9.4")),
            "leg pain: number needed to treat 6.9 (5.5 to 9.4).",
        ),
        (effect(estimate=Decimal("-0.1"), n=859), "leg pain: mean difference −0.1 (n = 859)."),
    ],
)  # fmt: skip
def test_a_result_in_words(result: Effect, words: str) -> None:
    assert effect_words(result) == words


def test_no_number_of_any_condition_is_left_unsaid(library: Library) -> None:
    for condition in library.of_type(Condition):
        for one in condition.evidence:
            for result in one.effects:
                said = re.sub(r"(?<=\d),(?=\d{3})", "", effect_words(result).replace("−", "-"))
                values = (
                    result.estimate,
                    result.low,
                    result.high,
                    result.drug,
                    result.control,
                    result.p,
                )
                for value in values:
                    assert value is None or f"{value:f}" in said, f"{condition.id} {result.id}"
