"""One file to read and to carry: what is written is read back, and nothing hostile gets in."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.address import Address
from db.anchors import anchor_at
from db.library import Library
from db.marks import Anchor, Mark, MarkKind
from db.notebook import Notebook, open_notebook, private_notebook
from db.notebook_file import Imported, exported, import_notebook, write_export

SCIATICA = Address("condition", "sciatica_radiculopathy")
LOST = Anchor(address=Address("condition", "gone"), title="A record of old", quote="old words")


@pytest.fixture
def book(library: Library, tmp_path: Path) -> Iterator[Notebook]:
    with open_notebook(tmp_path / "notebook.sqlite") as opened:
        anchor = anchor_at(library, SCIATICA.at("answer"), "leg pain", "the ", " did")
        opened.add(MarkKind.NOTE, anchor, edition="1", words="ask\n# the ward", tags=("exam",))
        table = anchor_at(library, Address("regimen", "neurontin-us-renal"))
        opened.add(MarkKind.BOOKMARK, table, edition="1")
        opened.add(MarkKind.HIGHLIGHT, LOST, edition="1")
        yield opened


def written(book: Notebook, library: Library, tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    write_export(book.all(), library, path)
    return path


def test_a_person_can_read_it_by_tab_and_record(book: Notebook, library: Library) -> None:
    text = exported(book.all(), library)
    told = text[: text.index("```json")]
    headings = [line for line in told.split("\n") if line.startswith("#")]
    assert headings == [
        "# Notebook",
        "## Conditions",
        f"### {library.title(SCIATICA)}",
        "## Dosing",
        f"### {library.title(Address('regimen', 'neurontin-us-renal'))}",
        "## No longer in this library",
        "### A record of old",
    ]
    assert "> leg pain" in told
    assert "\nask  \n\\# the ward\n" in told
    assert "\n> — Enke 2018" in told
    assert " · exam" in told


def test_notes_in_official_labels_stand_under_a_heading_of_their_own(
    book: Notebook, library: Library
) -> None:
    label = Address("label", "e9481622-7cc6-418a-acb6-c5450daae9b0", "5.2")
    book.add(MarkKind.BOOKMARK, Anchor(address=label, title="Eliquis › 5.2 Bleeding"), edition="1")
    told = exported(book.all(), library)
    headings = [line for line in told.split("\n") if line.startswith("#")]
    assert headings[-4:-2] == ["## Official labels", "### Eliquis"]


def test_what_is_written_is_read_back_and_a_second_time_changes_nothing(
    book: Notebook, library: Library, tmp_path: Path
) -> None:
    path = written(book, library, tmp_path)
    with open_notebook(tmp_path / "other" / "notebook.sqlite") as other:
        assert import_notebook(other, path) == Imported(added=3)
        assert other.all() == book.all()
        before = other.select("SELECT * FROM mark"), other.select("SELECT * FROM state")
        assert import_notebook(other, path) == Imported(unchanged=3)
        assert (other.select("SELECT * FROM mark"), other.select("SELECT * FROM state")) == before


def test_the_later_change_wins_whichever_way_it_comes(
    book: Notebook, library: Library, tmp_path: Path
) -> None:
    early = written(book, library, tmp_path)
    first = book.all()[0]
    changed = book.change(first.id, words="later")
    assert import_notebook(book, early) == Imported(unchanged=3)
    assert book.mark(first.id) == changed
    late = tmp_path / "late.md"
    write_export(book.all(), library, late)
    with private_notebook() as other:
        import_notebook(other, early)
        assert import_notebook(other, late) == Imported(updated=1, unchanged=2)
        assert other.mark(first.id) == changed


def test_what_a_person_writes_into_the_file_above_the_data_does_no_harm(
    book: Notebook, library: Library, tmp_path: Path
) -> None:
    path = written(book, library, tmp_path)
    mine = "My copy\n```json dorsal-notebook\n{}\n```\n"
    path.write_text(mine + path.read_text(encoding="utf-8"), encoding="utf-8")
    with private_notebook() as other:
        assert import_notebook(other, path) == Imported(added=3)


TEXT = st.text(st.characters(codec="utf-8"), max_size=80)
WORDS = TEXT | st.sampled_from(
    ["```json dorsal-notebook\n{}\n```", "<script>alert(1)</script>", "> # a\r\n- b", "`\\`", "a&b"]
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    notes=st.lists(
        st.tuples(st.sampled_from(MarkKind), WORDS, WORDS, WORDS,
                  st.lists(TEXT.filter(lambda t: len(t) <= 60), max_size=4).map(tuple)),
        max_size=6,
    )
)  # fmt: skip
def test_whatever_is_noted_comes_back_as_it_was(
    library: Library,
    tmp_path: Path,
    notes: list[tuple[MarkKind, str, str, str, tuple[str, ...]]],
) -> None:
    with private_notebook() as book, private_notebook() as other:
        for kind, words, quote, context, tags in notes:
            anchor = Anchor(
                address=SCIATICA, title=context, quote=quote, before=context, after=context
            )
            book.add(kind, anchor, edition="1", words=words, tags=tags)
        done = import_notebook(other, written(book, library, tmp_path))
        assert done == Imported(added=len(notes))
        assert other.all() == book.all()


Fault = Callable[[dict[str, Any]], object]
FAULTS: dict[str, tuple[Fault, str]] = {
    "another id": (lambda m: m.update(id="../../etc/passwd"), "id does not have its form"),
    "an id that is a number": (lambda m: m.update(id=7), "id is not text"),
    "another kind": (lambda m: m.update(kind="<b>note</b>"), "kind is none of"),
    "an address elsewhere": (
        lambda m: m["at"].update(address="https://example.org"), "not an address"),
    "markup for an address": (
        lambda m: m["at"].update(address="dorsal:condition/x<img src=y>"), "not an address"),
    "control characters": (lambda m: m.update(words="a\u0000b"), "control characters"),
    "half a character": (lambda m: m.update(words="a\ud800"), ""),
    "too long a note": (lambda m: m.update(words="x" * 100_001), "characters long"),
    "too long a quote": (lambda m: m["at"].update(quote="x" * 10_001), "longer than"),
    "too many tags": (lambda m: m.update(tags=[str(n) for n in range(21)]), "tags"),
    "tags that are no list": (lambda m: m.update(tags="exam"), "not a list"),
    "a tag with a line end": (lambda m: m.update(tags=["a\nb"]), "a tag is"),
    "no zone": (lambda m: m.update(changed="2026-01-01T00:00:00"), "zone"),
    "a time that is none": (lambda m: m.update(made="soon"), "not a time"),
    "a time at the end of time": (
        lambda m: m.update(changed="9999-12-31T23:59:59+00:00"), "not a time"),
    "a field more": (lambda m: m.update(run="rm"), "fields alone"),
    "a field less": (lambda m: m.pop("words"), "fields alone"),
    "a place that is text": (lambda m: m.update(at="here"), "fields alone"),
    "another fact": (lambda m: m["at"].update(fact="<i>"), "fact"),
}  # fmt: skip


@pytest.mark.parametrize(("fault", "why"), FAULTS.values(), ids=FAULTS)
def test_a_file_with_a_fault_in_one_mark_is_refused_whole(
    book: Notebook, library: Library, tmp_path: Path, fault: Fault, why: str
) -> None:
    path = written(book, library, tmp_path)
    head, _, rest = path.read_text(encoding="utf-8").rpartition("```json dorsal-notebook\n")
    data = json.loads(rest.removesuffix("```\n"))
    fault(data["marks"][1])
    path.write_text(f"{head}```json dorsal-notebook\n{json.dumps(data)}\n```\n", encoding="utf-8")
    with private_notebook() as other:
        done = import_notebook(other, path)
        assert other.all() == ()
    ((what, told),) = done.refused
    assert what in ("mark 2", path.name)
    assert why in told
    assert (done.added, done.updated, done.unchanged) == (0, 0, 0)


FENCE = "\n```json dorsal-notebook\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no data"),
        (b"<!doctype html><p>hello", "no data"),
        (b"\xff\xfe\x00", "UTF-8"),
        (f"# Notebook{FENCE}{{".encode(), "no data"),
        (f"{FENCE}{{]\n```".encode(), "cannot be read"),
        (f"{FENCE}{'[' * 100_000}\n```".encode(), "cannot be read"),
        (f"{FENCE}[]\n```".encode(), "which format"),
        (f'{FENCE}{{"format": 99, "marks": []}}\n```'.encode(), "newer"),
        (f'{FENCE}{{"format": 1, "marks": 5}}\n```'.encode(), "no list"),
        (f'{FENCE}{{"format": 1, "marks": [7]}}\n```'.encode(), "fields alone"),
        (b"x" * (64 * 1024 * 1024 + 1), "larger than 64 MB"),
    ],
)  # fmt: skip
def test_what_is_no_notebook_file_is_refused_in_words(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(content)
    with private_notebook() as other:
        done = import_notebook(other, path)
        assert other.all() == ()
    ((_, told),) = done.refused
    assert why in told


def test_twenty_thousand_notes_are_written_and_read_in_seconds(
    library: Library, tmp_path: Path
) -> None:
    anchor = anchor_at(library, SCIATICA.at("answer"), "leg pain")
    day = datetime(2026, 11, 1, tzinfo=UTC)
    marks = tuple(
        Mark(
            id=f"{number:032x}", kind=MarkKind.NOTE, anchor=anchor, origin=anchor,
            words="x" * 300, tags=("exam",), made=day, changed=day, edition="1",
        )
        for number in range(20_000)
    )  # fmt: skip
    path = tmp_path / "notes.md"
    write_export(marks, library, path)
    with open_notebook(tmp_path / "notebook.sqlite") as book:
        assert import_notebook(book, path) == Imported(added=20_000)
        assert book.all() == marks
