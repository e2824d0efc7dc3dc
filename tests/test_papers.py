"""What the papers name is there: tests of the safety case, files of the map of the house."""

import ast
import re
from pathlib import Path

import pytest

from desktop.actions import MENUS, Do
from tests.test_house import MODULES, PROJECT, name

PAPERS = ("SAFETY.md", "SECURITY.md")


def named_in_the_project() -> set[str]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in PROJECT.glob("tests/**/*.py"))
    functions = (node for tree in trees for node in ast.walk(tree))
    return {node.name for node in functions if isinstance(node, ast.FunctionDef)}


def read(paper: str) -> str:
    return (PROJECT / paper).read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", PAPERS)
def test_every_test_that_is_named_exists(paper: str) -> None:
    named = set(re.findall(r"\btest_\w+(?!\.py|\w)", read(paper)))
    files = {Path(one).stem for one in re.findall(r"tests/[\w/]+\.py", read(paper))}
    assert len(named) > 10
    assert sorted(named - files - named_in_the_project()) == []
    for one in re.findall(r"tests/[\w/]+\.py", read(paper)):
        assert (PROJECT / one).is_file(), one


def test_every_hazard_has_its_cause_control_proof_and_rest() -> None:
    log = read("SAFETY.md").partition("## How to report")[0]
    hazards = re.split(r"^### ", log, flags=re.MULTILINE)[1:]
    numbers = [one.split()[0] for one in hazards]
    assert numbers == [f"H{number}" for number in range(1, len(hazards) + 1)]
    for one in hazards:
        parts = re.findall(r"^- \*\*(.+?)\*\*: \S", one, flags=re.MULTILINE)
        assert parts == ["Hazard", "Cause", "Control", "Shown by", "What is left"]
        assert "`test_" in one.partition("**Shown by**")[2]
        rest = one.partition("**What is left**: ")[2]
        assert re.match(
            r"(minor|significant|considerable|major|catastrophic), (very low|low|medium|high)\b",
            rest,
        )


MAPS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "SECURITY.md")
_PATH = re.compile(r"(?<=[`( ])(?:clinical|db|desktop|packaging|resources|tests)/[\w./*-]*")


@pytest.mark.parametrize("paper", MAPS)
def test_every_file_that_is_named_is_there(paper: str) -> None:
    named = [one for one in _PATH.findall(read(paper)) if not one.endswith("/ID.md")]
    assert named
    assert [one for one in named if not list(PROJECT.glob(one.rstrip("/.")))] == []


def test_the_map_of_the_house_names_every_module_or_its_folder() -> None:
    known = set(_PATH.findall(read("ARCHITECTURE.md")))
    folders = tuple(one for one in known if one.endswith("/"))
    assert not {"clinical/", "db/", "desktop/"} & known
    modules = [name(path) for path in MODULES if not name(path).startswith(folders)]
    assert [one for one in modules if one not in known] == []


def test_the_readme_names_every_key_of_the_menus() -> None:
    told = re.findall(r"^\| (.+?) \|", read("README.md"), flags=re.MULTILINE)
    named = {key for row in told for key in re.split(r", | or | … ", row)}
    actions = [action for menu in MENUS for action in menu.actions() if action.do is not Do.TAB]
    assert {key for action in actions for key in action.keys} - named == set()
