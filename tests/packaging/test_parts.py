"""No part is shipped without its name, its licence and the licence's words."""

import json
import math
from pathlib import Path

import msgspec._core
import PySide6.QtCore
import pytest
import segno
from lxml import etree
from parts import (
    _COMPILED_IN,
    OWN_TEXTS,
    PROJECT,
    Part,
    bill_of_materials,
    parts_of,
    write_licences,
)

FILES = [str(module.__file__) for module in (msgspec._core, PySide6.QtCore, segno, etree, math)] + [
    str(PROJECT / "desktop" / "cli.py")
]


@pytest.fixture(scope="module")
def parts() -> tuple[Part, ...]:
    return parts_of(FILES)


def test_each_file_is_of_a_part_and_dorsals_own_are_of_none(parts: tuple[Part, ...]) -> None:
    names = [part.name.lower() for part in parts]
    for name in (
        "libxml2-in-lxml",
        "harfbuzz-in-qt",
        "msgspec",
        "qt",
        "pyside6_essentials",
        "segno",
        "lxml",
        "python",
        "pyinstaller",
    ):
        assert names.count(name) == 1
    assert "dorsal" not in names


def test_each_part_brings_the_words_of_its_licence(parts: tuple[Part, ...], tmp_path: Path) -> None:
    write_licences(parts, tmp_path)
    listed = (tmp_path / "README.txt").read_text(encoding="utf-8")
    for part in parts:
        assert f"{f'{part.name} {part.version}'.strip()}: {part.licence}" in listed
        words = [path.read_text(encoding="utf-8") for path in (tmp_path / part.name).iterdir()]
        assert words
        assert all(len(text) > 500 for text in words)
    qt = {path.name for path in (tmp_path / "Qt").iterdir()}
    assert qt == {"LGPL-3.0.txt", "GPL-3.0.txt"}


def test_what_is_compiled_into_a_part_has_the_words_of_its_licence_here() -> None:
    named = {name: said for held in _COMPILED_IN.values() for name, said in held.items()}
    texts = [name for name, said in named.items() if "LGPL" not in said]
    assert len(texts) > 8
    assert [name for name in [*texts, "FreeType"] if not (OWN_TEXTS / f"{name}.txt").exists()] == []


def test_a_file_of_nobody_stops_the_build(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so"
    stray.write_bytes(b"\x7fELF")
    with pytest.raises(ValueError, match="libstray"):
        parts_of([str(stray)])


def test_the_bill_of_materials_names_every_part_and_every_file(parts: tuple[Part, ...]) -> None:
    bill = json.loads(bill_of_materials("1.2.3", parts, {"a/b.so": b"x"}))
    assert bill["specVersion"] == "1.6"
    known = {component["name"]: component for component in bill["components"]}
    assert {part.name for part in parts} < known.keys()
    assert known["msgspec"]["purl"].startswith("pkg:pypi/msgspec@")
    assert known["a/b.so"]["hashes"][0]["content"].startswith("2d711642b726b044")
    assert len(bill["dependencies"][0]["dependsOn"]) == len(parts)


def test_the_same_files_make_the_same_bill(parts: tuple[Part, ...]) -> None:
    files = {"a": b"1", "b": b"2"}
    backwards = dict(reversed(list(files.items())))
    one = bill_of_materials("1.2.3", parts, files)
    assert one == bill_of_materials("1.2.3", tuple(reversed(parts)), backwards)
    assert one != bill_of_materials("1.2.3", parts, {"a": b"1", "b": b"3"})
