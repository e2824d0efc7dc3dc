"""What a dose is made up of: the capsules, tablets and liquid whose strength is known."""

from dataclasses import dataclass
from decimal import Decimal

from clinical.dosing import volume_ml
from clinical.schedule import made_of
from db.library import Library
from db.records import Jurisdiction, Product

_BRAND = "Neurontin"
_MEASURED_ML = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One dose of one product: its units in mg, largest first, or else its volume in mL."""

    product: Product
    units_mg: tuple[Decimal, ...] = ()
    volume_ml: Decimal | None = None

    @property
    def form(self) -> str:
        """As the label names it, without its kind: "capsule" of "capsule, hard"."""
        return self.product.form.partition(",")[0]


def products_of(library: Library, jurisdiction: Jurisdiction) -> tuple[Product, ...]:
    """The immediate-release products of a place: another place's strengths say nothing here."""
    return tuple(
        one
        for one in library.of_type(Product)
        if one.brand == _BRAND and one.jurisdiction is jurisdiction
    )


def finest_mg(products: tuple[Product, ...]) -> Decimal | None:
    """What half a millilitre of the weakest liquid holds; None where no liquid is known."""
    liquids = [one.mg_per_ml for one in products if one.mg_per_ml]
    return min(liquids) * _MEASURED_ML if liquids else None


def made(dose_mg: Decimal, products: tuple[Product, ...]) -> Made | None:
    """A dose from one product alone, in the fewest units; as liquid where no units make it up."""
    whole = [
        Made(product=one, units_mg=units)
        for one in products
        if (units := made_of(dose_mg, one.strengths_mg))
    ]
    if whole:
        return min(whole, key=lambda one: len(one.units_mg))
    for one in products:
        if one.mg_per_ml:
            return Made(product=one, volume_ml=volume_ml(dose_mg, one.mg_per_ml))
    return None
