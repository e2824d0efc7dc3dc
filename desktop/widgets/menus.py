"""The menu bar and its keys, made from the table of actions."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.actions import Action, Menu
from desktop.doing import CHOICES, SWITCHES, Do
from desktop.words import tr


class Menus(QObject):
    """`wanted` is the entry chosen, by mouse, key or palette: a QAction whose data is an Action."""

    wanted = Signal(QAction)

    def __init__(self, bar: QMenuBar, table: Iterable[Menu]) -> None:
        super().__init__(bar)
        self._made: dict[tuple[Do, str], tuple[Action, QAction]] = {}
        self._plain = self._group(exclusive=False)
        self._of_choice = {do: self._group(exclusive=True) for do in CHOICES}
        for menu in table:
            self._fill(bar.addMenu(tr(menu.title)), menu)

    def entries(self) -> tuple[tuple[Action, QAction], ...]:
        """Each action of the table with what does it, in the order of the menus."""
        return tuple(self._made.values())

    def entry(self, do: Do, value: str = "") -> QAction:
        """What does an action."""
        return self._made[do, value][1]

    def _group(self, *, exclusive: bool) -> QActionGroup:
        group = QActionGroup(self)
        policy = QActionGroup.ExclusionPolicy
        group.setExclusionPolicy(policy.Exclusive if exclusive else policy.None_)
        group.triggered.connect(self.wanted)
        return group

    def _fill(self, shown: QMenu, menu: Menu) -> None:
        for number, group in enumerate(menu.groups):
            if number:
                shown.addSeparator()
            for entry in group:
                if isinstance(entry, Menu):
                    self._fill(shown.addMenu(tr(entry.title)), entry)
                else:
                    self._add(shown, entry)

    def _add(self, shown: QMenu, action: Action) -> None:
        made = shown.addAction(action.shown)
        made.setData(action)
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        if action.do is Do.QUIT:  # from the windows beside this one, too
            made.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        made.setCheckable(action.do in (*CHOICES, *SWITCHES))
        self._of_choice.get(action.do, self._plain).addAction(made)
        self._made[action.do, action.value] = action, made
