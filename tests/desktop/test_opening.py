"""A start waits for nothing that the first page can do without."""

import os
import subprocess
import sys
from ast import literal_eval
from pathlib import Path
from typing import Any

import pytest

START = """
import builtins, gc, sys
import desktop.__main__
from desktop.opening import imported
run = imported()
told = {"collector waits": not gc.isenabled(), "imports by": builtins.__import__.__name__}
from dataclasses import is_dataclass
from pathlib import Path
from db.editions import InUse
from desktop.session import Session
opened = Session.open
def open_and_end(session, path):
    window = opened(session, path)
    window.grab()
    reads = session.run.searcher._thread.isRunning
    told["reads before"] = reads()
    told["modules"] = list(sys.modules)
    told["classes"] = list(vars(sys.modules["PySide6.QtWidgets"]))
    told["dataclasses"] = [
        f"{name}.{one.__qualname__}"
        for name, module in list(sys.modules.items())
        if name.startswith(("db", "desktop"))
        for one in vars(module).values()
        if isinstance(one, type) and is_dataclass(one) and one.__module__ == name
    ]
    from PySide6.QtCore import QTimer
    def end():
        window.close()  # which waits for work under way: no collector runs beside it
        told.update({"reads after": reads(), "collects": gc.isenabled()})
    QTimer.singleShot(0, end)
    return window
Session.open = open_and_end
run(InUse(Path(sys.argv[1])), Path(sys.argv[1]))
print(told)
"""

LOADED_BEFORE = """
import builtins
import PySide6.QtCore
from desktop.opening import imported
imported()
print(builtins.__import__.__name__)
"""
READS_SOURCES = "__feature_import__"
"""What PySide puts in the place of Python's `__import__`."""
WITH_PICTURES = "dorsal:condition/sciatica_radiculopathy"
HELD, SOURCE = "dorsal:label/held", "dorsal:reference/nice_ng59"
VERB = """
import gc, sys
gc.disable()
sys.argv = ["dorsal", "--version"]
from desktop.__main__ import main
try:
    main()
finally:
    print(gc.isenabled())
"""


@pytest.fixture(scope="module")
def start(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the first start tells of itself, up to its first page painted."""
    return told_of_start(library_path, tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def return_to_condition(
    library_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """The same of a start on the page where the reader left off, its pictures out of sight."""
    return told_of_start(library_path, left_at(WITH_PICTURES, tmp_path_factory))


@pytest.fixture(scope="module")
def return_to_labels(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What is loaded where the reader left off at the official labels."""
    return set(told_of_start(library_path, left_at(HELD, tmp_path_factory))["modules"])


@pytest.fixture(scope="module")
def return_to_reference(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The same at a source."""
    return set(told_of_start(library_path, left_at(SOURCE, tmp_path_factory))["modules"])


def left_at(place: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    (home / "settings.ini").write_text(f"[General]\nplace={place}\n", encoding="utf-8")
    return home


def told_of_start(library_path: Path, home: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", START, str(library_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DORSAL_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = literal_eval(done.stdout)
    return told


@pytest.mark.parametrize(
    "module",
    [
        "db.backup",
        "db.search",
        "db.trust",
        "desktop.cli",
        "desktop.dosing_verbs",
        "desktop.pictures",
        "desktop.tabs.dosing",
        "desktop.widgets.hit_list",
        "desktop.widgets.page_outline",
        "desktop.widgets.page_window",
        "desktop.widgets.palette_box",
        "desktop.widgets.table_page",
        "PySide6.QtSvg",
        "hashlib",
        "html.parser",
        "json",
        "xml.etree",
    ],
)
def test_the_window_opens_without(start: dict[str, Any], module: str) -> None:
    loaded = [one for one in start["modules"] if one == module or one.startswith(f"{module}.")]
    assert loaded == []


@pytest.mark.parametrize("module", ["PySide6.QtSvg", "xml.etree"])
def test_no_picture_out_of_sight_is_written(
    return_to_condition: dict[str, Any], module: str
) -> None:
    loaded = return_to_condition["modules"]
    assert "desktop.pictures.forest" in loaded
    assert [one for one in loaded if one == module or one.startswith(f"{module}.")] == []


@pytest.mark.parametrize("module", ["db.labels.importing", "lxml", "multiprocessing"])
def test_the_labels_held_are_listed_without_what_reads_labels_in(
    return_to_labels: set[str], module: str
) -> None:
    assert "desktop.widgets.labels_page" in return_to_labels
    assert module not in return_to_labels


def test_a_source_is_read_without_the_list_of_labels(return_to_reference: set[str]) -> None:
    assert "desktop.tabs.references" in return_to_reference
    assert "desktop.widgets.labels_page" not in return_to_reference


def test_the_collector_waits_until_the_window_is_up(start: dict[str, Any]) -> None:
    assert start["collector waits"]
    assert start["collects"]


def test_a_verb_of_the_bundle_does_not_run_without_the_collector() -> None:
    done = subprocess.run([sys.executable, "-c", VERB], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "True", done.stderr


def test_the_words_of_the_library_are_read_after_the_first_page_is_painted(
    start: dict[str, Any],
) -> None:
    assert not start["reads before"]
    assert start["reads after"]


def test_the_source_of_no_module_is_read_at_the_start(start: dict[str, Any]) -> None:
    assert start["imports by"] != READS_SOURCES


def test_nor_where_a_bundle_has_loaded_qt_before() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED_BEFORE], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() != READS_SOURCES


def test_what_the_start_loads_is_made_of_structs(
    start: dict[str, Any], return_to_condition: dict[str, Any]
) -> None:
    assert start["dataclasses"] == []
    assert return_to_condition["dataclasses"] == []


@pytest.mark.parametrize("of_qt", ["QFileDialog", "QMessageBox", "QStyle", "QWizard"])
def test_the_window_opens_without_the_enums_of(start: dict[str, Any], of_qt: str) -> None:
    """PySide makes each class of Qt, and its enums, when it is first named or met: QStyle's take 4
    ms, and all widgets' 6 ms where a widget that Qt made is given to Python (`viewport_of`).
    """
    assert of_qt not in start["classes"]
