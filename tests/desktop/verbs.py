"""The command line as it is typed, in this process."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop import cli

Run = Callable[..., tuple[int, Any, str]]


def runner(library_path: Path, capsys: pytest.CaptureFixture[str], *first: str) -> Run:
    """Runs words and --json, after some first ones. Gives the code, the document, what was said.

    A document there is always: of one that tells but what was wrong, None.
    """

    def go(*words: str | Path) -> tuple[int, Any, str]:
        typed = ["--library", str(library_path), *first, *map(str, words), "--json"]
        try:
            code = cli.main(typed)
        except SystemExit as ended:
            code = int(ended.code or 0)
        written = capsys.readouterr()
        document = json.loads(written.out)
        if isinstance(document, dict) and set(document) == {"error"}:
            assert f": {document['error']}\n" in written.err
            document = None
        return code, document, written.err

    return go
