"""A screen reader's side of AT-SPI: finds, reads and operates a program without its pixels.

Runs in the system's Python, which has the bindings (python3-gi, gir1.2-atspi-2.0).
"""

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - their version is asked for first

_WAIT_SECONDS, _MOVE_SECONDS = 30.0, 5.0
_MOST_STEPS = 80
_HELD = {"Control": 37, "Shift": 50, "Alt": 64}
"""The keys that hold others down, by their codes in X."""
_NAMED = {
    "Down": 0xFF54, "Up": 0xFF52, "Left": 0xFF51, "Right": 0xFF53, "Return": 0xFF0D,
    "Escape": 0xFF1B, "Tab": 0xFF09,
}  # fmt: skip
"""Keys that are no letters, by their X keysyms."""
Thing = Atspi.Accessible
There = TypeVar("There")


class NotThereError(Exception):
    """What was waited for did not come."""


class Program:
    """One program on the bus, walked by keys alone.

    `said` is all it has said of its own accord, `focused` what has had the focus, the last last.
    """

    def __init__(self, name: str) -> None:
        Atspi.init()
        Atspi.set_timeout(10_000, 30_000)
        self.said: list[str] = []
        self.focused: list[Thing] = []
        self._ears = [Atspi.EventListener.new(ear) for ear in (self._hear, self._follow)]
        self._ears[0].register("object:announcement")
        self._ears[1].register("object:state-changed:focused")
        self.root = self.until(lambda: self._called(name), f"the program {name}")

    def _hear(self, event: Atspi.Event) -> None:
        self.said.append(str(event.any_data))

    def _follow(self, event: Atspi.Event) -> None:
        if event.detail1:
            self.focused.append(event.source)

    def _called(self, name: str) -> Thing | None:
        desktop = Atspi.get_desktop(0)
        programs = map(desktop.get_child_at_index, range(desktop.get_child_count()))
        return next((one for one in programs if one and one.get_name() == name), None)

    def turn(self, seconds: float = 0.05) -> None:
        """Takes in the events that come in this time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.01)

    def until(self, found: Callable[[], There | None], what: str) -> There:
        """What is found, as soon as it is. Raises NotThereError."""
        there = self._within(_WAIT_SECONDS, found)
        if not there:
            raise NotThereError(f"{what}; the focus is at {self.here!r}")
        return there

    def _within(self, seconds: float, found: Callable[[], There | None]) -> There | None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                there = found()
            except GLib.Error:
                there = None  # it went while it was asked
            if there:
                return there
            self.turn()
        return None

    def all(self, top: Thing | None = None) -> Iterator[Thing]:
        """Everything that shows, from the top, in the order of the tree."""
        top = top or self.root
        for child in map(top.get_child_at_index, range(top.get_child_count())):
            if child and child.get_state_set().contains(Atspi.StateType.SHOWING):
                yield child
                yield from self.all(child)

    def find(self, role: str, name: str, within: Thing | None = None) -> Thing:
        """The first that shows of a role and whose name begins so, once it is there."""

        def there() -> Thing | None:
            known = (one for one in self.all(within) if one.get_role_name() == role)
            return next((one for one in known if called(one).startswith(name)), None)

        return self.until(there, f"{role} {name!r}")

    @property
    def here(self) -> str:
        """What the thing in focus is called."""
        try:
            return called(self.focused[-1]) if self.focused else ""
        except GLib.Error:
            return ""  # it has just gone

    def press(self, *keys: str) -> None:
        """Keys one after another, as `Control+Shift+o`."""
        for chord in keys:
            *held, key = chord.split("+")
            for one in held:
                Atspi.generate_keyboard_event(_HELD[one], None, Atspi.KeySynthType.PRESS)
            symbol = _NAMED.get(key) or ord(key)
            Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)
            for one in reversed(held):
                Atspi.generate_keyboard_event(_HELD[one], None, Atspi.KeySynthType.RELEASE)
            self.turn(0.1)

    def type(self, words: str) -> None:
        self.press(*words.replace("+", ""))

    def step(self, keys: str) -> str:
        """Keys that move the focus; what it then is at."""
        before = len(self.focused)
        self.press(keys)
        self._within(_MOVE_SECONDS, lambda: len(self.focused) > before)
        return self.here

    def walk(self, keys: str, wanted: Callable[[], bool]) -> None:
        """The same keys until the focus is where it is wanted. Raises NotThereError."""
        for _ in range(_MOST_STEPS):
            if wanted():
                return
            self.step(keys)
        raise NotThereError(f"what {keys} should lead to; the focus is at {self.here!r}")

    def walk_to(self, keys: str, name: str) -> str:
        """The same keys until the focus is at what is called so."""
        self.walk(keys, lambda: self.here.startswith(name))
        return self.here

    def tab_to(self, thing: Thing) -> None:
        """The Tab key until it has the focus."""
        self.walk("Tab", lambda: has_focus(thing))

    def at(self, name: str) -> str:
        """What the thing in focus is called, once its name begins so."""
        self.until(lambda: self.here.startswith(name) and self.here, f"the focus at {name!r}")
        return self.here

    def heard(self, words: str, since: int) -> str:
        """What was said of its own accord with these words, once it is."""

        def there() -> str | None:
            return next((one for one in self.said[since:] if words in one), None)

        return self.until(there, f"to hear {words!r}")


def has_focus(thing: Thing) -> bool:
    return bool(thing.get_state_set().contains(Atspi.StateType.FOCUSED))


def called(thing: Thing) -> str:
    """What a reader calls it: by the words of its label, else its own name. On Linux Qt (6.11)
    names a choice by its value; what it is for is its description then.
    """
    for relation in thing.get_relation_set():
        if relation.get_relation_type() is Atspi.RelationType.LABELLED_BY:
            return str(relation.get_target(0).get_name())
    if thing.get_role_name() == "combo box":
        return str(thing.get_description())
    return str(thing.get_name())


def unnamed(program: Program) -> list[str]:
    """Where each focusable thing without a name stands; the list of a choice is the choice."""
    return [
        " > ".join(f"{one.get_role_name()} {one.get_name()!r}" for one in _way(thing))
        for thing in program.all()
        if thing.get_state_set().contains(Atspi.StateType.FOCUSABLE)
        and not called(thing).strip()
        and thing.get_parent().get_role_name() != "combo box"
    ]


def _way(thing: Thing) -> list[Thing]:
    above = thing.get_parent()
    return [*(_way(above) if above and above.get_role_name() != "application" else []), thing]
