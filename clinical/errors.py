"""What a calculation says when it cannot give a number."""


class ClinicalError(Exception):
    """What is wrong, and with which of the patient's fields (`field` is its name, or empty)."""

    def __init__(self, words: str, field: str = "") -> None:
        super().__init__(words)
        self.field = field


class MissingError(ClinicalError):
    """A field that the calculation needs is empty."""

    def __init__(self, field: str) -> None:
        super().__init__(f"{field.capitalize()} is missing.", field)


class ImplausibleError(ClinicalError):
    """A value outside what a person can have, or outside what the formula covers."""
