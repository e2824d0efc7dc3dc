"""What is left out of the bundle is missed by nothing that Dorsal imports."""

import json
import subprocess
import sys

import pytest
from trimmed import EXCLUDED, OF_OTHER_SYSTEMS

from tests.test_house import SOURCES
from tests.test_silence import imported

PROJECT = SOURCES[0].parents[1]
_WITHOUT = """
import importlib, json, runpy, sys
from importlib.abc import MetaPathFinder

class LeftOut(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in excluded:
            raise ModuleNotFoundError(f"{name} is left out of the bundle", name=name)

asked, excluded = json.loads(sys.argv[1])
for name in excluded:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, LeftOut())
runpy.run_path("packaging/no_network.py")
missed = {}
for name in asked:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name in excluded:
            missed[name] = error.name
print(json.dumps(missed))
"""
"""Imports each module that is asked for as the bundle would; says which miss what is left out."""


def missed(asked: list[str]) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT, json.dumps([asked, EXCLUDED])],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_nothing_that_dorsal_imports_misses_what_the_bundle_leaves_out() -> None:
    asked = sorted(set().union(*(imported(path) for path in SOURCES)))
    assert {"segno", "genanki", "citeproc", "lxml"} < {name.partition(".")[0] for name in asked}
    assert missed(asked) == {name: name for name in OF_OTHER_SYSTEMS}


@pytest.mark.parametrize("module", ["lxml.objectify", "ftplib"])
def test_what_is_left_out_is_missed(module: str) -> None:
    assert missed(["json", module]) == {module: module}
