"""Pictures of made-up records, one of each kind: what the golden pictures are drawn from."""

from datetime import date
from decimal import Decimal

from clinical.citation import Citation, VerifyKind
from clinical.risk import Interval
from clinical.schedule import PlanStep
from db.address import Address
from db.records import (
    Absorption,
    Arm,
    Better,
    Certainty,
    Course,
    Effect,
    Evidence,
    Figure,
    Incidence,
    Jurisdiction,
    Measure,
    Rate,
    Reference,
    Statement,
    Table,
)
from desktop.outcomes import Outcome, People
from desktop.pictures.absorption import absorption_picture
from desktop.pictures.course import course_picture
from desktop.pictures.drawing import Picture
from desktop.pictures.icons import icon_arrays
from desktop.pictures.incidence import side_effect_picture, table_picture
from desktop.pictures.staircase import plan_staircase
from desktop.pictures.studies import study_pictures

_REFERENCES = {
    "alpha": Reference(
        id="alpha", title="Alpha", short="Alpha 2020", type="article-journal",
        checked=VerifyKind.PRIMARY, checked_how="made up",
    )
}  # fmt: skip
_FINDING = Statement(
    id="f", text="f", html="f", cite=(Citation(reference="alpha"),), checked=VerifyKind.PRIMARY
)
_FIELD = Address("condition", "sample", "evidence")
_TOPIC = Address("topic", "sample")
_CITE = (Citation(reference="alpha"),)
_PEOPLE = People(
    record=_FIELD, title="Alpha 2020", reference="alpha", design="trial",
    population="adults with pain after shingles", dose="1,800 mg a day", time="8 weeks",
    jurisdiction=None, n_drug=None, n_control=None,
)  # fmt: skip


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _effect(
    id_: str,
    outcome: str,
    measure: Measure,
    numbers: tuple[str, str, str] = ("", "", ""),
    arms: tuple[str, str] = ("", ""),
    *,
    unit: str = "",
    better: Better | None = Better.LOWER,
    important: str = "",
    n: int | None = None,
) -> Effect:
    low, estimate, high = map(_number, numbers)
    drug, control = map(_number, arms)
    return Effect(
        id=id_, outcome=outcome, measure=measure, low=low, estimate=estimate, high=high,
        drug=drug, control=control, unit=unit, better=better, important=_number(important), n=n,
        time="8 weeks",
    )  # fmt: skip


def _evidence(id_: str, comparator: str, *effects: Effect) -> Evidence:
    return Evidence(
        id=id_, study="alpha", drug="gabapentin", comparator=comparator,
        certainty=Certainty.MODERATE, finding=_FINDING, effects=effects,
    )  # fmt: skip


def samples() -> dict[str, Picture]:
    """By the name of their golden files."""
    evidence = (
        _evidence(
            "one",
            "placebo",
            _effect("pain", "leg pain, 0 to 10", Measure.MEAN_DIFFERENCE, ("-0.7", "-0.1", "0.5"),
                    unit="points of 10", important="1", n=120),
            _effect("back", "back pain, 0 to 10, asked of everyone who took a dose",
                    Measure.MEAN_DIFFERENCE, ("", "0.4", ""), unit="points of 10"),
            _effect("half", "half the pain gone", Measure.RISK_RATIO, ("1.4", "1.7", "2.0"),
                    ("33", "19"), unit="%", better=Better.HIGHER),
            _effect("nnt", "half the pain gone", Measure.NUMBER_NEEDED_TO_TREAT,
                    ("5.5", "6.9", "9.4"), better=None),
            _effect("dizzy", "dizziness", Measure.PERCENTAGE, arms=("28", "7.5"), unit="%"),
            _effect("fall", "fall in pain", Measure.CHANGE, arms=("-1.72", "-0.94"),
                    unit="points of 10"),
        ),
        _evidence(
            "two",
            "an injection into the space around the nerve",
            _effect("pain", "leg pain, 0 to 10", Measure.MEAN_DIFFERENCE, ("-0.3", "0.4", "1.2"),
                    unit="points of 10"),
        ),
    )  # fmt: skip
    arrays = {f"icons-{people}": icon_arrays(_outcomes(), people) for people in (100, 1000)}
    return study_pictures(evidence, _REFERENCES, _FIELD) | arrays | _of_time() | _of_rates()


def _of_rates() -> dict[str, Picture]:
    """A label's table with a rate printed as below 1, and one side effect in two populations."""

    def rates(*texts: str) -> tuple[Rate, ...]:
        return tuple(Rate(percent=Decimal(t.lstrip("<")), below=t[0] == "<") for t in texts)

    def table(id_: str, rows: dict[str, tuple[Rate, ...]]) -> Table:
        return Table(
            id=id_, title=f"The {id_} trials", population="adults with pain after shingles",
            dose="up to 3,600 mg a day", jurisdiction=Jurisdiction.US, complete=True, cite=_CITE,
            checked=VerifyKind.PRIMARY,
            arms=(Arm(id="drug", name="gabapentin", n=336),
                  Arm(id="placebo", name="placebo", n=227, placebo=True)),
            rows=tuple(
                Incidence(id=term.lower(), side_effect=term.lower(), term=term, rates=had)
                for term, had in rows.items()
            ),
        )  # fmt: skip

    first = table("first", {"Dizziness": rates("28", "8"), "Thirst": rates("1", "<1"),
                            "Headache": rates("3", "4")})  # fmt: skip
    second = table("second", {"Dizziness": rates("10.9", "2.2")})
    return {
        "rates-table": table_picture(first),
        "rates-populations": side_effect_picture(
            "Dizziness", [(one, one.rows[0]) for one in (first, second)]
        ),
    }


def _outcomes() -> tuple[Outcome, ...]:
    """More helped, more harmed, fewer harmed with no interval, and a name of two lines."""
    numbers = (
        ("At least half pain relief", True, "0.33", "0.19", ("0.076", "0.19")),
        ("Dizziness", False, "0.28", "0.08", ("0.138", "0.258")),
        ("Much or very much worse, in one’s own judgement", False, "0.034", "0.126", ()),
    )
    return tuple(
        Outcome(
            place=_FIELD.at(f"evidence.{number}"), what=what, wished=wished, drug="gabapentin",
            comparator="placebo", treated=Decimal(treated), control=Decimal(control),
            printed=Interval(low=Decimal(ends[0]), high=Decimal(ends[1])) if ends else None,
            people=_PEOPLE, certainty=Certainty.MODERATE,
        )
        for number, (what, wished, treated, control, ends) in enumerate(numbers)
    )  # fmt: skip


def _of_time() -> dict[str, Picture]:
    up = ((1, "300"), (2, "600"), (3, "900"), (10, "1500"), (17, "1800"))
    down = ((1, "1500"), (8, "1200"), (15, "900"), (22, "600"), (29, "300"), (36, ""))
    start = date(2026, 12, 1)
    figures = (_half_life("usual", "5", "7"), _half_life("slow", "52", "52"))
    both = Course(id="both", title="Both ways", half_lives=("usual", "slow"), hours=Decimal(96))
    going = Course(id="going", title="Going", half_lives=("usual",), hours=Decimal(8), rises=False)
    shares = tuple(
        Absorption(
            id=f"at-{mg}", daily_mg=Decimal(mg), percent=Decimal(percent), given="in three doses",
            cite=_CITE, checked=VerifyKind.PRIMARY,
        )
        for mg, percent in ((900, 60), (2400, 34), (4800, 27))
    )  # fmt: skip
    return {
        "steps-up": plan_staircase(tuple(_step(*one) for one in up), start),
        "steps-down": plan_staircase(tuple(_step(*one) for one in down), start),
        "absorption": absorption_picture(shares, _TOPIC),
        "course-both": course_picture(both, figures, _TOPIC),
        "course-going": course_picture(going, figures, _TOPIC),
    }


def _step(day: int, mg: str) -> PlanStep:
    return PlanStep(day=day, doses_mg=(Decimal(mg),) if mg else (), cite=_CITE)


def _half_life(id_: str, low: str, high: str) -> Figure:
    one = low == high
    return Figure(
        id=id_, what=f"{id_} half-life", value=Decimal(low) if one else None,
        low=None if one else Decimal(low), high=None if one else Decimal(high), unit="h",
        cite=_CITE, checked=VerifyKind.PRIMARY,
    )  # fmt: skip
