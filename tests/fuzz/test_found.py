"""What the fuzzing found, each once: it stays mended."""

import json
from pathlib import Path

import pytest

from db.checks import check_content
from db.content import read_sources
from db.editions import InUse, edition_in_use
from desktop.typed import whole_years
from tests.small import FILES
from tests.sticks import Desk, new_desk


def faults_with(name: str, old: str, new: str) -> list[str]:
    assert old in FILES[name]
    sources = {one: text.encode() for one, text in FILES.items()}
    content = read_sources({**sources, name: FILES[name].replace(old, new, 1).encode()})
    return [fault.what for fault in check_content(content)]


def test_a_list_without_its_name_in_a_band_is_a_fault() -> None:
    assert faults_with("dosing/regimens.yaml", " single_doses_mg:", "")


def test_a_name_that_no_address_can_hold_is_a_fault() -> None:
    """It passed the checks, and the library could not be built."""
    (fault,) = faults_with("alternatives/topics/fitted.md", "{#said ", "{#[said ")
    assert fault == "a name is letters, digits, . - and _: '[said'"


def test_an_id_that_no_address_can_hold_is_a_fault() -> None:
    """A mark of writing direction in it, which nobody sees, passed the checks too."""
    (fault,) = faults_with("dosing/regimens.yaml", "{id: upper,", "{id: u\u202epper,")
    assert fault == "an id is letters, digits, - and _: 'u\\u202epper'"


def test_an_edition_that_says_nothing_is_a_fault() -> None:
    """A lone "~", which is YAML for nothing, passed the checks, and no library could be built."""
    (fault,) = faults_with("edition.yaml", FILES["edition.yaml"], "~")
    assert fault == "Edition is empty"


def installed_as(desk: Desk, body: bytes) -> InUse:
    """What is in use where that is in the list of what is installed, under its own digest."""
    desk.write_state(body)
    return edition_in_use(desk.folder, desk.shipped)


def test_a_list_of_what_is_installed_that_is_no_text_leaves_the_edition_of_dorsal(
    tmp_path: Path,
) -> None:
    """Its digest fitted; Dorsal did not start."""
    desk = new_desk(tmp_path)
    desk.install(desk.pack())
    found = installed_as(desk, b'{"last": "\x80"}')
    assert found.path == desk.shipped
    assert found.fault
    assert "cannot be told" in str(found.fault)


@pytest.mark.parametrize("name", ["library-0001.sqlite\0", "../library-0001.sqlite", "/etc/passwd"])
def test_an_installed_file_of_a_name_that_is_never_given_leaves_the_edition_of_dorsal(
    tmp_path: Path, name: str
) -> None:
    """No file can be called so in the folder of packs; with the first Dorsal did not start."""
    desk = new_desk(tmp_path)
    desk.install(desk.pack())
    _, _, body = (desk.folder / "installed").read_bytes().partition(b"\n")
    state = json.loads(body)
    state["now"]["content"]["file"] = name
    found = installed_as(desk, json.dumps(state).encode())
    assert found.path == desk.shipped
    assert found.fault
    assert "cannot be told" in str(found.fault)


def test_an_age_with_a_control_character_after_it_is_that_age() -> None:
    """str.strip takes away what int does not; a traceback stood in the place of the answer."""
    assert whole_years("78\x1f") == 78
