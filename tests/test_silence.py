"""Nothing of Dorsal can reach a network, and no link is ever opened: read from the source."""

import ast
from pathlib import Path

import pytest

from tests.test_house import SOURCES, name

NETWORK = (
    "asyncio ftplib http imaplib nntplib pip poplib smtplib socket socketserver ssl telnetlib"
    " urllib.request urllib3 requests webbrowser xmlrpc PySide6.QtNetwork PySide6.QtWebSockets"
    " PySide6.QtWebEngineCore PySide6.QtWebEngineWidgets multiprocessing.managers logging.handlers"
).split()


def imported(path: Path) -> set[str]:
    """Every module a file imports, at its head or in a function, and what it takes from each."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def is_of_network(module: str) -> bool:
    return any(module == one or module.startswith(f"{one}.") for one in NETWORK)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_module_imports_a_network(path: Path) -> None:
    assert [module for module in imported(path) if is_of_network(module)] == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_module_opens_a_link_or_starts_another_program(path: Path) -> None:
    """But for the readers of labels, which are Dorsal itself once more."""
    text = path.read_text(encoding="utf-8")
    assert "QDesktopServices" not in text
    assert "setOpenExternalLinks(True)" not in text
    assert "setOpenLinks(True)" not in text
    starting = {"subprocess", "os.system", "os.popen", "os.startfile", "PySide6.QtCore.QProcess"}
    assert imported(path).isdisjoint(starting)
    assert not any(f"{call}(" in text for call in starting)


@pytest.mark.parametrize(
    "line", ["import socket", "from PySide6 import QtNetwork", "def f():\n import urllib.request"]
)
def test_an_import_of_a_network_is_seen_wherever_it_stands(tmp_path: Path, line: str) -> None:
    path = tmp_path / "planted.py"
    path.write_text(line, encoding="utf-8")
    assert any(is_of_network(module) for module in imported(path))
