"""What all tests share: the real content, built once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from db.build import build_library
from db.content import read_content
from db.library import Library, open_library
from db.manuscript import Content
from resources import ROOT


@pytest.fixture(scope="session")
def content() -> Content:
    return read_content(ROOT / "content")


@pytest.fixture(scope="session")
def library_path(content: Content, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    build_library(content, path)
    return path


@pytest.fixture
def library(library_path: Path) -> Iterator[Library]:
    with open_library(library_path) as opened:
        yield opened
