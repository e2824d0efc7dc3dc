"""What the safety case and the security paper say is tested, is."""

import ast
import re
from pathlib import Path

import pytest

from tests.test_house import PROJECT

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
