"""What a screen reader calls a choice that no label stands beside."""

from PySide6.QtWidgets import QComboBox


def name_choice(box: QComboBox, words: str) -> None:
    """By description too: on Linux Qt (6.11) gives the value chosen in place of a choice's name."""
    box.setAccessibleName(words)
    box.setAccessibleDescription(words)
