"""The rules of the house, read from the source. Each says why it is there."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
PACKAGES = ("clinical", "db", "desktop", "resources")
SOURCES = sorted(path for package in PACKAGES for path in (PROJECT / package).rglob("*.py"))
MODULES = [path for path in SOURCES if path.name != "__init__.py"]


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    return [PROJECT / line for line in listed if line and (PROJECT / line).is_file()]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_every_file_has_a_subject(path: Path) -> None:
    """A file called utils holds whatever nobody found a home for."""
    homeless = {"utils", "helpers", "common", "core", "base", "manager", "misc", "tools"}
    assert path.stem not in homeless


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_packages_do_nothing_when_imported(path: Path) -> None:
    """Only `resources` says something in its __init__: where it is."""
    if path.name == "__init__.py" and path.parent.name != "resources":
        assert path.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_files_and_functions_stay_readable(path: Path) -> None:
    """Past about 400 lines a file, 50 a function, there is a second subject to be found.

    db/records.py is one table of types and may be longer.
    """
    text = path.read_text(encoding="utf-8")
    if name(path) != "db/records.py":
        assert len(text.splitlines()) <= 500
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 60, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_signals_are_connected_to_named_slots(path: Path) -> None:
    """A worker's signal connected to a lambda or partial runs on the worker's thread."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "connect"
        ):
            assert not any(isinstance(argument, ast.Lambda) for argument in node.args)
            calls = [a.func for a in node.args if isinstance(a, ast.Call)]
            assert not any(isinstance(call, ast.Name) and call.id == "partial" for call in calls)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_interface_never_waits(path: Path) -> None:
    """No sleep, no processEvents, no timer to put a question off; threads only in the searcher, and
    in an import of labels, which runs off the interface's thread itself; jobs have a lock.

    The searcher alone counts time: to say that an answer is late, and to tell Dorsal's own with the
    labels' where those come at once.
    """
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"processEvents|time\.sleep|QTimer", text)
    if path.name != "searcher.py":
        assert not re.search(r"\bQThread\b|import threading|startTimer|timerEvent", text)
    if path.name not in ("searcher.py", "importing.py"):
        assert "concurrent.futures" not in text
    if path.name not in ("searcher.py", "importing.py", "jobs.py"):
        assert not re.search(r"\bthreading\b", text)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_runs_foreign_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(
        r"\bpickle\b|\beval\(|\bexec\((?!\))|shell=True|yaml\.(?:load|unsafe)", text
    )


def test_the_project_stands_alone() -> None:
    """Nothing names the folder it was planned in, a machine's path or a package registry."""
    forbidden = re.compile(
        r"\.\./shared|/work/|files\.pythonhosted|pypi\.org|registry\.npm|deb\.debian"
    )
    for path in tracked():
        if path == Path(__file__) or path.suffix in {".png", ".ico", ".sqlite", ".zip"}:
            continue
        found = forbidden.search(path.read_text(encoding="utf-8"))
        assert not found, f"{name(path)} names {found[0]}" if found else ""


def test_locked_requirements_carry_hashes_and_no_address() -> None:
    for lock in ("run.lock", "dev.lock", "audit.lock"):
        text = (PROJECT / "requirements" / lock).read_text(encoding="utf-8")
        assert "://" not in text
        pinned = re.findall(r"^\S+==", text, re.MULTILINE)
        assert pinned
        for entry in re.split(r"^(?=\S)", text, flags=re.MULTILINE):
            assert not entry.strip() or "--hash=sha256:" in entry


def test_no_mime_data_is_made_in_python() -> None:
    """On the clipboard it outlives the interpreter and brings the process down when it ends."""
    for path in MODULES:
        assert "= QMimeData(" not in path.read_text(encoding="utf-8"), name(path)


def test_no_widget_is_asked_for_its_screen() -> None:
    """PySide6 6.11 then owns the screen by the widget: it went with the first window that did, and
    the next look at a screen ended the program."""
    called = re.compile(r"\.screen\(\)")
    paths = [*MODULES, *Path("tests").rglob("*.py")]
    assert [str(path) for path in paths if called.search(path.read_text(encoding="utf-8"))] == []
