"""What a calculation says when it cannot give a number."""

from clinical.said import Said

_NAMES = {
    "age": Said("Age"),
    "sex": Said("Sex"),
    "weight": Said("Weight"),
    "height": Said("Height"),
    "creatinine": Said("Creatinine"),
    "clearance": Said("Clearance"),
}


def called(field: str) -> str:
    """A field at the beginning of a sentence: Said where it is one of the patient."""
    return _NAMES.get(field, field.capitalize())


class ClinicalError(Exception):
    """What is wrong, and with which of the patient's fields (`field` is its name, or empty)."""

    def __init__(self, words: str, field: str = "") -> None:
        super().__init__(words)
        self.field = field


class MissingError(ClinicalError):
    """A field that the calculation needs is empty."""

    def __init__(self, field: str) -> None:
        super().__init__(Said("{field} is missing.", field=called(field)), field)


class ImplausibleError(ClinicalError):
    """A value outside what a person can have, or outside what the formula covers."""
