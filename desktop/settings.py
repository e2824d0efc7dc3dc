"""The reader's own choices, kept in one small file of theirs."""

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from db.address import Address
from db.bibliography import PROSE, Style
from desktop.folder import UserFolder
from desktop.language import LANGUAGES, LanguageName
from desktop.theme import THEMES, ThemeName, Typeface


class Settings:
    """Read at start, written at once on change.

    A read-only folder keeps them for this run only, as does `private` while it is set.
    """

    def __init__(self, folder: UserFolder, *, private: bool = False) -> None:
        self._folder = folder
        self.private = private
        self._values = QSettings(str(folder.path / "settings.ini"), QSettings.Format.IniFormat)
        self._unsaved: dict[str, object] = {}

    @property
    def folder(self) -> UserFolder:
        """Where the user's own files are."""
        return self._folder

    @property
    def theme(self) -> ThemeName:
        value = self._get("theme", "system")
        return next((name for name in THEMES if name == value), "system")

    @theme.setter
    def theme(self, value: ThemeName) -> None:
        self._set("theme", value)

    @property
    def language(self) -> LanguageName:
        """Not the system's unasked while Spanish is in parts: the page would be in two."""
        value = self._get("language", "en")
        return next((name for name in LANGUAGES if name == value), "en")

    @language.setter
    def language(self, value: LanguageName) -> None:
        self._set("language", value)

    @property
    def zoom(self) -> int:
        value = str(self._get("zoom", "100"))
        return int(value) if value.isdecimal() else 100

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._set("zoom", value)

    @property
    def typeface(self) -> Typeface | None:
        """The reader's own font; None for the usual one."""
        points, _, family = str(self._get("typeface", "")).partition(" ")
        try:
            return Typeface(family, float(points)) if family else None
        except ValueError:
            return None

    @typeface.setter
    def typeface(self, value: Typeface | None) -> None:
        self._set("typeface", f"{value.points} {value.family}" if value else "")

    @property
    def citation_style(self) -> Style:
        value = self._get("citation_style", Style.VANCOUVER.value)
        return next((style for style in PROSE if style.value == value), Style.VANCOUVER)

    @citation_style.setter
    def citation_style(self, value: Style) -> None:
        self._set("citation_style", value.value)

    @property
    def new_a_day(self) -> int:
        """How many new study cards are asked on a day; 0 where the reader has not chosen."""
        value = str(self._get("new_a_day", "0"))
        return int(value) if value.isdecimal() else 0

    @new_a_day.setter
    def new_a_day(self, value: int) -> None:
        self._set("new_a_day", value)

    @property
    def place(self) -> Address | None:
        """The address last read, if it can be understood."""
        try:
            return Address.parse(str(self._get("place", "")))
        except ValueError:
            return None

    @place.setter
    def place(self, value: Address) -> None:
        self._set("place", str(value))

    @property
    def geometry(self) -> QByteArray:
        value = self._get("geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._set("geometry", value)

    @property
    def notebook_panel(self) -> QByteArray:
        """How the window's room is shared between the page and the notebook."""
        value = self._get("notebook_panel", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @notebook_panel.setter
    def notebook_panel(self, value: QByteArray) -> None:
        self._set("notebook_panel", value)

    @property
    def watched_folder(self) -> Path | None:
        """The folder in which the reader wants updates to be looked for."""
        value = str(self._get("watched_folder", ""))
        return Path(value) if value else None

    @watched_folder.setter
    def watched_folder(self, value: Path | None) -> None:
        self._set("watched_folder", str(value or ""))

    def _get(self, name: str, default: object) -> object:
        if name in self._unsaved:
            return self._unsaved[name]
        return self._values.value(name, default)

    def _set(self, name: str, value: object) -> None:
        self._unsaved[name] = value
        if self.private or not self._folder.writable:
            return
        try:
            self._folder.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            logging.getLogger(__name__).info("settings are kept for this run only: %s", error)
            return
        self._values.setValue(name, value)
        self._values.sync()
