"""All that can be drawn of a record's studies."""

from collections.abc import Mapping

from db.address import Address
from db.records import Effect, Evidence, Reference
from desktop.pictures.arms import arm_pictures, can_be_barred
from desktop.pictures.drawing import Picture
from desktop.pictures.forest import can_be_plotted, forest_plots
from desktop.pictures.results import results_of


def can_be_drawn(effect: Effect) -> bool:
    """A bare P value, the size of an arm or a time between doses is no picture."""
    return can_be_plotted(effect) or can_be_barred(effect)


def study_pictures(
    evidence: tuple[Evidence, ...], references: Mapping[str, Reference], field: Address
) -> dict[str, Picture]:
    """By name, in reading order; `field` is where the evidence stands in its record."""
    results = results_of(evidence, references, field)
    drawn = {"forest": forest_plots(results), "arms": arm_pictures(results)}
    return {
        f"{field.place}-{kind}-{number}": picture
        for kind, pictures in drawn.items()
        for number, picture in enumerate(pictures)
    }
