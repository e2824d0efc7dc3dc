"""With --json there is one JSON document on stdout, whatever is asked of whichever verb."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import cli

HUGE = "x" * 20_000
ODD = ("", " ", "?!", "🦴", "\u202e", "'\"; DROP TABLE", "NEAR(", "-1", "dorsal:", "\udcff", HUGE)


def verbs(parser: argparse.ArgumentParser, *above: str) -> Iterator[tuple[str, ...]]:
    """All verbs that take --json, each as the words that lead to it."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, under in action.choices.items():
                yield from verbs(under, *above, name)
        elif "--json" in action.option_strings:
            yield above


VERBS = sorted(verbs(cli.command_line()))


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DORSAL_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def answered(
    library_path: Path, capsys: pytest.CaptureFixture[str], *words: str
) -> tuple[int, object]:
    code = cli.main(["--library", str(library_path), *words])
    written = capsys.readouterr()
    assert code in (0, 1, 2)
    assert written.err.count("Traceback") == 0
    assert written.err or code == 0 or "list" in words, words
    return code, json.loads(written.out)


def test_every_verb_of_contract_is_among_those_that_answer_so() -> None:
    assert len(VERBS) >= 20
    assert {("search",), ("dose",), ("labels", "search"), ("pack", "list")} <= set(VERBS)


@pytest.mark.parametrize("verb", [one for one in VERBS if one not in {("pictures",), ("verify",)}])
def test_a_verb_asked_nothing_or_nonsense_answers_with_one_document(
    library_path: Path, capsys: pytest.CaptureFixture[str], verb: tuple[str, ...]
) -> None:
    answered(library_path, capsys, *verb, "--json")
    for odd in ODD:
        answered(library_path, capsys, *verb, "--json", odd)
    answered(library_path, capsys, *verb, "--json", "no-such-thing", "no-such-thing")
    code, document = answered(library_path, capsys, *verb, "--json", "--no-such-option")
    assert code == 2
    assert isinstance(document, dict)
    assert list(document) == ["error"]


@pytest.mark.parametrize("words", [("no-such-verb", "--json"), ("labels", "--json"), ("--json",)])
def test_what_is_no_verb_answers_with_one_document_too(
    library_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    code, document = answered(library_path, capsys, *words)
    assert code == 2
    assert isinstance(document, dict)
    assert list(document) == ["error"]


def test_a_search_of_labels_that_are_not_there_is_an_empty_answer(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, document = answered(library_path, capsys, "labels", "search", "gabapentin", "--json")
    assert code == 1
    assert isinstance(document, dict)
    assert (document["query"], document["labels"], document["hits"]) == ("gabapentin", [], [])
    assert answered(library_path, capsys, "labels", "list", "--json") == (1, [])


def test_a_word_after_two_dashes_asks_for_no_document(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--library", str(library_path), "show", "--", "--json"]) == 2
    assert capsys.readouterr().out == ""
