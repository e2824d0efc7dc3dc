"""The manual names what there is, and nothing else: entries, keys, settings, verbs, errors."""

import argparse
import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from html import unescape
from pathlib import Path
from unicodedata import normalize

import pytest

import clinical
import db
import desktop
from clinical.errors import ClinicalError
from db.address import Address
from db.errors import ContentError, LibraryError
from db.labels.records import RefusedError
from db.library import Library
from db.outline import section_at
from db.trust import Policy
from desktop import cli
from desktop.actions import MENUS, Action, Menu
from desktop.cli import command_line
from desktop.folder import UserFolder
from desktop.helping import help_page
from desktop.manual import FOLDER, called, chapters
from desktop.output import SenselessError
from desktop.pages.keys import _WITHIN
from desktop.pages.plain import plain_text
from desktop.settings import Settings
from desktop.subjects import FIRST, HELP, MANUAL
from resources import ROOT, VERSION
from tests.test_house import MODULES, PROJECT

SOURCE = {path.stem.partition("-")[2]: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
WHOLE = "\n".join(SOURCE.values())
FAMILIES = (LibraryError, ClinicalError, RefusedError, SenselessError, ContentError)
_SHORTEST = 8
"""In letters: a shorter piece of a message tells nothing of which it is."""


def rows(chapter: str, under: str = "") -> list[list[str]]:
    """The cells of the tables of a chapter, or of one section of it, without their heads."""
    text = SOURCE[chapter]
    if under:
        text = re.split(r"^#", text.partition(f"{{#{under}}}")[2], flags=re.M)[0]
    lines = [line for line in text.splitlines() if line.startswith("|")]
    heads = [n - 1 for n, line in enumerate(lines) if re.fullmatch(r"[|\s-]+", line)]
    told = [line for n, line in enumerate(lines) if n not in heads and n - 1 not in heads]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in told]


def code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def entries(menu: Menu, path: str) -> Iterator[tuple[str, Action]]:
    for entry in (one for group in menu.groups for one in group):
        if isinstance(entry, Menu):
            yield from entries(entry, f"{path} › {entry.title.replace('&', '')}")
        else:
            yield f"{path} › {entry.words.replace('&', '')}", entry


ENTRIES = [pair for menu in MENUS for pair in entries(menu, menu.title.replace("&", ""))]


def test_every_entry_of_the_menus_stands_in_its_chapter_with_its_keys() -> None:
    told = {tuple(plain(cell).strip("* ") for cell in row[:2]) for row in rows("menus")}
    assert told == {(path, " or ".join(action.keys)) for path, action in ENTRIES}
    assert all(row[2] for row in rows("menus"))


def test_an_entry_that_is_named_anywhere_exists() -> None:
    known = {path for path, _ in ENTRIES}
    named = set(re.findall(r"\*\*([^*]+ › [^*]+)\*\*", plain(WHOLE)))
    assert len(named) > 50
    assert sorted(named - known) == []


def test_a_key_with_ctrl_or_alt_or_f_that_is_named_anywhere_does_something() -> None:
    key = re.compile(r"\b(?:Ctrl\+|Alt\+|Shift\+)+(?:\w+|\+|-)|\bF\d+\b")
    within = " ".join(keys for _, told in _WITHIN for keys, _ in told)
    known = {one for _, action in ENTRIES for one in action.keys} | set(key.findall(within))
    named = set(key.findall(WHOLE))
    assert len(named) > 25
    assert sorted(named - known) == []


def test_every_key_of_one_place_stands_in_its_chapter_as_on_the_sheet() -> None:
    told = [tuple(row) for row in rows("keys")]
    assert told == [(where, *row) for where, keys in _WITHIN for row in keys]


def test_every_setting_stands_in_its_chapter() -> None:
    kept = {
        name
        for name, one in vars(Settings).items()
        if isinstance(one, property) and one.fset is not None
    }
    assert {code(row[0])[0] for row in rows("settings")} == kept


def verbs(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, set[str]]]:
    below = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not below or name == "dorsal":
        told = (one for one in parser._actions if one.help != argparse.SUPPRESS)
        options = {word for one in told for word in one.option_strings}
        yield name, options - {"-h", "--help", "--json"}
    for one in below:
        for word, verb in one.choices.items():
            yield from verbs(verb, f"{name} {word}")


def test_every_verb_and_option_of_the_command_line_stands_in_its_chapter() -> None:
    table = [row for row in rows("command") if len(row) == 3]
    told = {
        re.sub(r" [A-Z]+(\.apkg)?\b", "", code(verb)[0]): set(code(options))
        for verb, options, _ in table
    }
    assert told == dict(verbs(command_line(), "dorsal"))


def test_an_option_that_is_named_anywhere_exists() -> None:
    known = {option for _, options in verbs(command_line(), "dorsal") for option in options}
    named = set(re.findall(r"(?<![\w-])--[a-z][\w-]+", WHOLE))
    assert sorted(named - known - {"--json", "--help"}) == []


def test_every_entry_of_the_policy_stands_in_its_chapter() -> None:
    assert {code(row[0])[0] for row in rows("it", "policy")} == {one.name for one in fields(Policy)}


def test_every_variable_that_the_program_reads_is_told() -> None:
    source = "\n".join(path.read_text("utf-8") for path in MODULES)
    assert set(re.findall(r"DORSAL_\w+", source)) == set(re.findall(r"DORSAL_\w+", SOURCE["it"]))


def test_what_the_it_desk_types_is_what_administrators_are_told() -> None:
    typed = re.findall(r"^    (\S.*)$", SOURCE["it"], flags=re.M)
    papers = (PROJECT / "ADMINISTRATORS.md").read_text("utf-8")
    assert len(typed) > 10
    assert [line for line in typed if line not in papers] == []
    assert set(re.findall(r"dorsal[-_](\d\.\d\.\d)", SOURCE["it"])) == {VERSION}


def test_numbers_of_the_program_s_own_are_as_it_has_them() -> None:
    from db import backup, study
    from desktop import keeping, theme

    zoom = f"{theme._SMALLEST_ZOOM} to {theme._LARGEST_ZOOM} per cent, {theme.ZOOM_STEP} a step"
    assert zoom in SOURCE["settings"]
    assert f"On a day {study.NEW_A_DAY} new cards are asked" in SOURCE["study"]
    assert f"M asks {study.MORE} more on the same day" in SOURCE["study"]
    assert (backup._LAST, keeping.CHANGE_SECONDS) == (10, 30 * 60)
    assert "after half an hour of change" in SOURCE["notes"]
    assert "The last ten are kept" in SOURCE["notes"]


def test_a_file_of_settings_put_in_place_beforehand_is_taken_up(tmp_path: Path) -> None:
    lines = re.findall(r"^    (\[General\]|\w+=\w+)$", SOURCE["it"], flags=re.M)
    (tmp_path / "settings.ini").write_text("\n".join(lines), encoding="utf-8")
    settings = Settings(UserFolder(tmp_path, writable=True))
    assert (settings.theme, settings.zoom, settings.place) == ("contrast", 120, None)


def test_every_formula_is_told_in_how_numbers_are_made() -> None:
    worked = json.loads((ROOT / "vectors.json").read_text("utf-8"))
    assert set(re.findall(r"#formula-([\w-]+)", SOURCE["numbers"])) == set(worked)


def test_every_form_is_told_in_the_tabs() -> None:
    from desktop.subjects import BENEFIT, CHILD, COMPARE, DOSE, PLAN, SHORTLIST

    for one in (BENEFIT, CHILD, COMPARE, DOSE, PLAN, SHORTLIST):
        assert f"({one})" in SOURCE["tabs"]


def kinds(error: type[Exception]) -> Iterator[type[Exception]]:
    yield error
    for one in error.__subclasses__():
        yield from kinds(one)


def test_every_kind_of_error_is_told() -> None:
    for package in (clinical, db, desktop):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    known = {one.__name__ for family in FAMILIES for one in kinds(family)}
    told = {
        "".join(word.capitalize() for word in name.split("-")) + "Error"
        for name in re.findall(r"#error-([\w-]+)", WHOLE)
    }
    assert told == known


def plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def pieces(node: ast.expr) -> Iterator[str]:
    """The words of a message, without what is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield plain(node.value)
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from pieces(part)
    elif isinstance(node, ast.BinOp):
        yield from pieces(node.left)
        yield from pieces(node.right)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said":
        for part in re.split(r"\{\w+\}", next(pieces(node.args[0]))):
            yield plain(part)


def messages() -> dict[str, str]:
    """The longest piece of each message that is written where its error is made, and where."""
    names = {one.__name__ for family in FAMILIES for one in kinds(family)}
    found = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if made and node.func.id in names and node.args:
                words = max(pieces(node.args[0]), key=len, default="")
                if len(words) >= _SHORTEST:
                    found[words] = path.name
    return found


def test_every_message_of_an_error_is_told() -> None:
    told = plain(re.sub(r" \{:.*?\}", "", SOURCE["errors"]))
    known = messages()
    assert len(known) > 90
    assert {words: file for words, file in known.items() if words not in told} == {}


def test_every_message_that_is_told_is_one() -> None:
    said = {
        piece
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant | ast.JoinedStr)
        for piece in pieces(node)
    }
    everything = "\n".join(said)
    for row in rows("errors"):
        for piece in re.sub(r" \{:.*?\}", "", row[0]).split("…"):
            assert plain(piece) in everything, row[0]


def links() -> list[str]:
    return re.findall(r"\]\((dorsal:[^)]+)\)", WHOLE)


@pytest.mark.parametrize("target", sorted(set(links())))
def test_every_link_leads_somewhere(library: Library, target: str) -> None:
    address = Address.parse(target)
    if address.kind == HELP:
        assert address.place in help_page(library, MANUAL).parts
        return
    record = library.record(address)
    if address.place and section_at(record, address.place) is None:
        library.part(address)


def test_the_manual_gives_no_dose_and_no_rate() -> None:
    """They stand in records, with their source; these are of the program's own examples."""
    prose = re.sub(r"^    .*$|`[^`]*`", "", WHOLE, flags=re.M)
    assert set(re.findall(r"\d[\d,]* ?(?:mg|mcg|g)\b", prose)) <= {"0 mg"}
    assert set(re.findall(r"\d+ ?%", prose)) <= {"95%"}


def test_each_chapter_has_one_title_and_names_that_are_its_own() -> None:
    names = [name for chapter in chapters() for name, _ in chapter.headings]
    assert len(names) == len(set(names))
    for chapter in chapters():
        assert chapter.html.count("<h1") == 1
        assert chapter.html.startswith("<h1")
        assert chapter.html.count("<h2") == len(chapter.headings) - 1


def run(capsys: pytest.CaptureFixture[str], library_path: Path, *words: str) -> tuple[int, str]:
    code = cli.main(["--library", str(library_path), "manual", *words])
    return code, capsys.readouterr().out


def test_the_same_words_are_read_on_the_command_line(
    capsys: pytest.CaptureFixture[str], library_path: Path, library: Library
) -> None:
    done, shown = run(capsys, library_path)
    page = plain_text(help_page(library, MANUAL).html)
    assert done == 0
    for line in filter(None, shown.splitlines()):
        assert line in page or not line.strip("=-")


@pytest.mark.parametrize("json", [(), ("--json",)])
def test_show_prints_the_pages_dorsal_has_of_itself(
    capsys: pytest.CaptureFixture[str], library_path: Path, json: tuple[str, ...]
) -> None:
    for address, words in ((FIRST, "What can be asked"), (MANUAL.at("backups"), "Backups")):
        asked = ["--library", str(library_path), "show", str(address), *json]
        assert cli.main(asked) == 0
        shown = capsys.readouterr().out
        assert words in shown
        assert str(address) in shown
        assert "Roll it out silently" not in shown
    assert cli.main(["--library", str(library_path), "show", "dorsal:help/manual#nowhere"]) == 1
    assert not capsys.readouterr().out


def test_headings_are_found_by_their_words_or_how_those_begin() -> None:
    assert [one.name for one in called("backups")] == ["backups"]
    assert [one.title for one in called("print")] == ["Copy and print"]
    assert called("your no")[:1] == called("ca")[:1] == ()
    assert {one.name for one in called("notes")} <= {n for c in chapters() for n, _ in c.headings}
    assert len(called("the")) == 3
    assert called("print xylophone") == ()


def test_as_html_it_is_one_file_whose_links_lead_within_it(
    capsys: pytest.CaptureFixture[str], library_path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "manual.html"
    done, _ = run(capsys, library_path, "--html", str(file))
    html = file.read_text("utf-8")
    within = re.findall(r'href="([^"]*)"', html)
    names = set(re.findall(r'id="([^"]*)"', html))
    assert done == 0
    assert len(within) > 20
    assert all(target[1:] in names for target in within if target[0] == "#")
    assert [target for target in within if target[0] != "#"] == []
    assert not re.search(r"src=|@import|url\(|https?:", html)


@pytest.mark.usefixtures("qapp")
def test_as_pdf_it_has_the_words_of_every_chapter(
    capsys: pytest.CaptureFixture[str], library_path: Path, tmp_path: Path
) -> None:
    from pypdf import PdfReader

    file = tmp_path / "manual.pdf"
    done, _ = run(capsys, library_path, "--pdf", str(file), "--json")
    texts = (normalize("NFKC", page.extract_text()) for page in PdfReader(file).pages)
    read = "".join("".join(text.split()) for text in texts)
    assert done == 0
    for chapter in chapters():
        for _, title in chapter.headings:
            assert "".join(title.split()) in read


def test_where_nothing_may_be_written_no_manual_is(
    monkeypatch: pytest.MonkeyPatch, library_path: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("DORSAL_READONLY", "1")
    words = ["--library", str(library_path), "manual", "--html", str(tmp_path / "manual.html")]
    assert cli.main(words) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_window_and_the_verb_start_without_what_only_the_manual_needs() -> None:
    asked = "import sys, desktop.{}; print(*(m for m in {} if m in sys.modules))"
    for module, kept_out in (
        ("window", ("markdown", "desktop.manual", "desktop.pages.manual")),
        ("cli", ("markdown", "PySide6", "desktop.manual")),
    ):
        code = asked.format(module, kept_out)
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert told.stdout.strip() == "", told.stderr


def test_nothing_is_left_of_markdown_in_what_is_shown() -> None:
    shown = unescape(plain_text("".join(chapter.html for chapter in chapters())))
    assert not re.search(r"\{:|\*\*|\]\(|\{#", shown)


def test_each_table_of_the_manual_has_a_heading_that_is_repeated_on_paper(library: Library) -> None:
    html = help_page(library, MANUAL).html
    assert html.count("<thead><tr>") == html.count("<table ") > 10
