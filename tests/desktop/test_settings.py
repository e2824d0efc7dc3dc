"""What the reader chose is kept, or is not where nothing may be written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from db.address import Address
from desktop.folder import UserFolder, user_folder
from desktop.settings import Settings
from desktop.theme import Typeface


def test_a_folder_that_cannot_be_written_keeps_choices_for_this_run(tmp_path: Path) -> None:
    in_the_way = tmp_path / "home"
    in_the_way.write_text("a file", encoding="utf-8")
    settings = Settings(UserFolder(in_the_way, writable=True))
    settings.zoom = 150
    assert settings.zoom == 150


def test_choices_are_there_again(tmp_path: Path) -> None:
    settings = Settings(UserFolder(tmp_path, writable=True))
    settings.theme = "dark"
    settings.zoom = 150
    settings.typeface = Typeface("DejaVu Serif", 12.5)
    settings.place = Address("condition", "fibromyalgia", "evidence")
    again = Settings(UserFolder(tmp_path, writable=True))
    assert (again.theme, again.zoom) == ("dark", 150)
    assert again.typeface == Typeface("DejaVu Serif", 12.5)
    again.typeface = None
    assert Settings(UserFolder(tmp_path, writable=True)).typeface is None
    assert again.place == Address("condition", "fibromyalgia", "evidence")


def test_a_read_only_folder_is_left_as_it_was(tmp_path: Path) -> None:
    settings = Settings(UserFolder(tmp_path / "none", writable=False))
    settings.zoom = 150
    assert settings.zoom == 150
    assert list(tmp_path.iterdir()) == []


def test_nonsense_in_the_file_gives_the_usual_values(tmp_path: Path) -> None:
    nonsense = "[General]\ntheme=neon\nzoom=huge\nplace=nowhere\ngeometry=x\n"
    nonsense += "typeface=large Serif\n"
    (tmp_path / "settings.ini").write_text(nonsense, encoding="utf-8")
    settings = Settings(UserFolder(tmp_path, writable=True))
    assert (settings.theme, settings.zoom, settings.place) == ("system", 100, None)
    assert settings.geometry.isEmpty()
    assert settings.typeface is None


@pytest.mark.parametrize(("value", "writable"), [("", True), ("0", True), ("1", False)])
def test_dorsal_readonly_forbids_writing(value: str, writable: bool) -> None:
    folder = user_folder({"DORSAL_HOME": "/somewhere", "DORSAL_READONLY": value})
    assert folder == UserFolder(Path("/somewhere"), writable)


def test_the_user_s_folder_is_where_qt_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DORSAL_HOME", raising=False)
    location = QStandardPaths.StandardLocation.GenericDataLocation
    for named in ("", "/somewhere/else", "not/absolute"):
        monkeypatch.setenv("XDG_DATA_HOME", named)
        expected = Path(QStandardPaths.writableLocation(location)) / "Dorsal"
        assert user_folder().path == expected
