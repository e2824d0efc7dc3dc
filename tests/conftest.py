"""What all tests share: the real content, built once, and once with fits tests can rely on."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from db.address import Address
from db.build import build_library
from db.content import read_content
from db.library import Library, open_library
from db.manuscript import Content
from db.records import Alternative, Fit, PatientFactor, Record, Suitability
from resources import ROOT


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the window is started."""
    from desktop.theme import STYLE

    return ["dorsal", *STYLE]


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


CARE, AVOID, USUAL = Suitability.CARE, Suitability.AVOID, Suitability.USUAL
FITS = {
    "snri": (
        Fit(factor=PatientFactor.OLDER_AGE, suitability=CARE, because=("caution-sodium",)),
        Fit(factor=PatientFactor.LIVER, suitability=AVOID, because=("liver",)),
    ),
    "tca": (
        Fit(factor=PatientFactor.OLDER_AGE, suitability=CARE, because=("caution-older",)),
        Fit(
            factor=PatientFactor.HEART,
            suitability=AVOID,
            because=("caution-never", "caution-care"),
        ),
    ),
    "topical_lidocaine": (
        Fit(factor=PatientFactor.OLDER_AGE, suitability=USUAL, because=("answer",)),
    ),
}
"""Fits for the tests, by alternative; all other alternatives are not covered in these tests."""


@pytest.fixture(scope="session")
def fitted_path(content: Content, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real library, but for the fits of its alternatives."""
    records: dict[Address, Record] = {
        address: structs.replace(one, fits=FITS.get(one.id, ()))
        if isinstance(one, Alternative)
        else one
        for address, one in content.records.items()
    }
    path = tmp_path_factory.mktemp("fitted") / "library.sqlite"
    build_library(replace(content, records=records), path)
    return path
