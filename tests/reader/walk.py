"""A journey through Dorsal by ear and by keys. Writes what was heard as JSON into the file named.

Each step takes up where the one before it ended.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from heard import NotThereError, Program, called, has_focus, unnamed

TABS = ("Conditions", "Dosing", "Side effects", "Alternatives", "References")


def outline(program: Program) -> list[str]:
    """Everything in the outline of the page, which is opened, as it is read."""
    program.press("Control+Shift+o")
    tree = program.find("tree", "Outline of")
    program.until(lambda: program.here in [called(one) for one in program.all(tree)], "a piece")
    return [called(one) for one in program.all(tree)]


def search(program: Program) -> object:
    """From the search box to a condition."""
    since = len(program.said)
    program.press("Control+l")
    box = program.find("text", "Search")
    program.until(lambda: has_focus(box), "the search box in focus")
    program.type("sciatica")
    found = program.heard("Sciatica, lumbar radiculopathy", since)
    count = program.heard(" results", since)
    program.press("Return")
    program.at("Sciatica, lumbar radiculopathy")
    return {"found": found, "count": count, "place": program.heard("1 of ", since)}


def status(program: Program) -> object:
    """The condition's status, then its evidence, from heading to heading."""
    pieces = outline(program)
    program.at("Sciatica, lumbar radiculopathy, heading 1")
    lead = []
    while not program.here.startswith("Who advises what"):
        lead.append(program.step("Down"))
    program.walk_to("Control+Down", "Evidence, heading 2")
    evidence = [program.step("Down")]
    program.walk("Down", lambda: program.here.startswith("•"))
    return {"pieces": pieces, "status": lead, "evidence": [*evidence, program.here]}


def table(program: Program) -> object:
    """Who advises what, cell by cell under its headings, and back to the page."""
    program.walk_to("Control+Up", "Who advises what")
    program.step("Down")
    program.step("Return")
    first = program.at("NICE NG59")
    second = program.step("Right")
    grid = program.find("table", "Table: ")
    heads = [called(one) for one in program.all(grid) if "header" in one.get_role_name()]
    program.step("Escape")
    back = program.at("Table, ")
    program.step("Escape")
    return {"heads": heads, "cells": [first, second], "back": back, "page": program.here}


def dose(program: Program) -> object:
    """A dose by kidney function, typed into its field and heard; then the advice, read."""
    program.press("Control+2")
    field = program.find("text", "or clearance, mL/min")
    program.tab_to(field)
    program.type("4x")
    error = program.until(field.get_description, "the error at its field")
    program.press("Control+a")
    since = len(program.said)
    program.type("45")
    answer = program.heard("45 mL/min", since)
    advice = outline(program)
    program.step("Escape")
    return {"error": error, "answer": answer, "advice": advice}


def compare(program: Program) -> object:
    """Two alternatives side by side, chosen in their boxes, read cell by cell."""
    program.press("Control+Shift+d")
    for number in (1, 2):
        box = program.find("combo box", f"Column {number}")
        program.tab_to(box)
        program.press("Down")
        program.until(lambda box=box: box.get_name() != "Choose…", "an alternative in its column")
    words = outline(program)
    program.walk_to("Down", "Table, ")
    program.step("Return")
    cells = [program.here, *(program.step("Down") for _ in range(3))]
    program.step("Escape")
    program.step("Escape")
    return {"words": words, "cells": cells}


def cite(program: Program) -> object:
    """A reference by its name, and its citation copied along a link in a table."""
    since = len(program.said)
    program.step("Control+k")
    program.type("NICE NG59")
    program.heard("(NG59), References", since)
    program.step("Return")
    outline(program)
    program.walk_to("Control+Down", "Cite it")
    program.step("Down")
    program.step("Return")
    program.at("Vancouver")
    citation = program.step("Right")
    program.step("Right")
    program.press("Return")
    said = program.heard("Copied the citation", since)
    program.step("Escape")
    program.step("Escape")
    return {"citation": citation, "said": said}


def keys(program: Program) -> object:
    """The sheet of all keys by the key that asks for it; Esc leads back to the page."""
    page = program.here
    program.press("Shift+/")
    window = program.find("dialog", "Keys")
    pieces = outline(program)
    without_name = unnamed(program)
    program.step("Escape")
    program.press("Escape")
    program.until(lambda: window not in list(program.all()), "the sheet gone")
    return {"pieces": pieces, "without_name": without_name, "back": program.at(page)}


def names(program: Program) -> object:
    """What each tab has that can have the focus and has no name, with the outline open."""
    found = {}
    for number, tab in enumerate(TABS, 1):
        program.press(f"Control+{number}")
        program.find("page tab list", tab)
        program.press("Control+Shift+o")
        program.find("tree", "Outline of")
        found[tab] = unnamed(program)
        program.press("Escape")
    return found


STEPS: tuple[Callable[[Program], object], ...] = (
    search,
    status,
    table,
    dose,
    compare,
    cite,
    keys,
    names,
)


def main() -> None:
    program = Program("Dorsal")
    heard: dict[str, object] = {}
    for step in STEPS:
        try:
            heard[step.__name__] = step(program)
        except NotThereError as missing:
            heard["missing"] = f"{step.__name__}: {missing}"
            break
    Path(sys.argv[1]).write_text(json.dumps(heard), encoding="utf-8")


main()
