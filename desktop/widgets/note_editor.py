"""Where a note is written: its words, its tags; what is half written is never lost."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QMimeData,
    QStringListModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.marks import Anchor, Mark
from desktop.widgets.whole_label import WholeLabel
from desktop.widgets.wrapped_rows import AnyIndex
from desktop.words import later, tr

_LONGEST_WORD = 1000
"""Letters; the time to break a longer one into lines grows with their square."""

_WAITS = later(
    "Not kept yet: your words wait until Dorsal is closed. Open the note again to keep it."
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written, of a mark that is kept already or for a new one at an anchor."""

    about: Mark | Anchor
    words: str
    tags: str

    @property
    def name(self) -> str:
        """By which it is found again: the mark's id, or the place and its words."""
        return self.about.id if isinstance(self.about, Mark) else _name_of(self.about)

    @property
    def kept(self) -> bool:
        """Whether the notebook has it just so."""
        return (self.words, self.tags) == _kept(self.about)

    @property
    def listed(self) -> tuple[str, ...]:
        return tuple(tag.strip() for tag in self.tags.split(",") if tag.strip())


class NoteEditor(QWidget):
    """Ctrl+Enter asks to keep it, Esc leaves it as a draft; another note asked for does too.

    A draft is in memory alone: `said` tells that it is not kept yet; `thrown` brings one that was
    thrown away.
    """

    keep_wanted = Signal()
    thrown = Signal(object)
    left = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: Mark | Anchor | None = None
        self._drafts: dict[str, Draft] = {}
        self.place = WholeLabel()
        self.place.setObjectName("caption")
        self.words = _Words()
        self.words.setTabChangesFocus(True)
        self.words.setPlaceholderText(tr("Your note"))
        self.tags = QLineEdit()
        self.tags.setPlaceholderText(tr("Tags, with commas between"))
        self.tags.setAccessibleName(tr("Tags, with commas between"))
        self.known = QStringListModel(self)
        self.tags.setCompleter(_LastTag(self.known, self.tags))
        self.keep = QPushButton(tr("Keep"))
        self.keep.setToolTip("Ctrl+Enter")
        self.drop = QPushButton(tr("Throw away"))
        self.keep.clicked.connect(self.keep_wanted)
        self.drop.clicked.connect(self.throw_away)
        feet = QHBoxLayout()
        feet.addWidget(self.keep)
        feet.addWidget(self.drop)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.place, self.words, self.tags):
            column.addWidget(widget)
        column.addLayout(feet)
        self.hide()

    @property
    def draft(self) -> Draft | None:
        """What stands in the editor, or None while it is closed."""
        if self._about is None:
            return None
        return Draft(self._about, self.words.toPlainText(), self.tags.text())

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All that is written and not yet kept."""
        self._put_by()
        return tuple(self._drafts.values())

    def write(self, about: Mark | Anchor, where: str) -> None:
        """Opens a mark, or a new note at an anchor, with what was half written of it."""
        self._put_by()
        kept = Draft(about, *_kept(about))
        draft = self._drafts.get(kept.name, kept)
        self._about = draft.about
        self.words.show_words(draft.words)
        self.tags.setText(draft.tags)
        self.place.setText(where)
        self.words.setAccessibleName(tr("Note on {where}", where=where))
        self.show()

    def let_write(self, *, may: bool) -> None:
        """Whether what it shows can be changed, or only read."""
        self.words.setReadOnly(not may)
        self.tags.setReadOnly(not may)
        for button in (self.keep, self.drop):
            button.setEnabled(may)
            button.setVisible(may)

    def take_focus(self) -> None:
        self.words.setFocus()
        self.words.moveCursor(self.words.textCursor().MoveOperation.End)

    @Slot()
    def throw_away(self) -> None:
        """Closes without what was written since it was last kept."""
        draft = self.draft
        self.forget()
        if draft is not None and not draft.kept:
            self.thrown.emit(draft)
        self.left.emit()

    def bring_back(self, draft: Draft) -> None:
        """A draft that was thrown away, before what has been written there since."""
        self._put_by()
        since = self._drafts.get(draft.name)
        self._drafts[draft.name] = draft if since is None else _both(draft, since, since.about)
        if self._about is not None and Draft(self._about, "", "").name == draft.name:
            self._about = None

    def forget(self) -> None:
        """Closes, with no draft left of what stood here."""
        draft = self.draft
        if draft is not None:
            self.dismiss(draft)

    def dismiss(self, draft: Draft) -> None:
        """Forgets a draft; closes where it stands in the editor."""
        open_draft = self.draft
        self._drafts.pop(draft.name, None)
        if open_draft is not None and open_draft.name == draft.name:
            self._about = None
            self.hide()

    def bring_together(self, draft: Draft, now: Mark) -> None:
        """A draft after the words that its mark has by now, so that nothing of either is lost."""
        both = _both(Draft(now, *_kept(now)), draft, now)
        self._drafts[both.name] = both
        if self.draft is not None and self.draft.name == both.name:
            self._about = now
            self.words.show_words(both.words)
            self.tags.setText(both.tags)

    def put_aside(self) -> None:
        """Closes; what is not kept waits as a draft."""
        draft = self.draft
        self._put_by()
        if draft is not None and not draft.kept:
            self.said.emit(tr(_WAITS))
        self._about = None
        self.hide()

    def clear(self) -> None:
        """Forgets every draft."""
        self._about = None
        self._drafts = {}
        self.hide()

    def _put_by(self) -> None:
        draft = self.draft
        if draft is None:
            return
        if draft.kept:
            self._drafts.pop(draft.name, None)
        else:
            self._drafts[draft.name] = draft

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ctrl:
            self.keep.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_aside()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Words(QPlainTextEdit):
    """Breaks lines between words; anywhere once a word is so long that Qt would take seconds to
    find where.
    """

    def show_words(self, words: str) -> None:
        wrap = QTextOption.WrapMode
        usual = wrap.WrapAtWordBoundaryOrAnywhere
        self.setWordWrapMode(wrap.WrapAnywhere if _unbroken(words) else usual)
        self.setPlainText(words)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if _unbroken(source.text()):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        super().insertFromMimeData(source)


class _LastTag(QCompleter):
    """Completes what stands after the last comma."""

    def __init__(self, known: QStringListModel, field: QLineEdit) -> None:
        super().__init__(known, field)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: AnyIndex) -> str:
        field = self.widget()
        before = field.text().rpartition(",")[0] if isinstance(field, QLineEdit) else ""
        chosen = super().pathFromIndex(index)
        return f"{before}, {chosen}" if before else chosen


def _unbroken(words: str) -> bool:
    return max(map(len, words.split()), default=0) > _LONGEST_WORD


def _both(first: Draft, second: Draft, about: Mark | Anchor) -> Draft:
    """The words of two drafts one after the other, and the tags of both."""
    words = "\n\n".join(one.words for one in (first, second) if one.words.strip())
    return Draft(about, words, ", ".join(dict.fromkeys((*first.listed, *second.listed))))


def _kept(about: Mark | Anchor) -> tuple[str, str]:
    """The words and tags that are in the notebook now."""
    return (about.words, ", ".join(about.tags)) if isinstance(about, Mark) else ("", "")


def _name_of(anchor: Anchor) -> str:
    return f"{anchor.address} {anchor.quote} {anchor.before} {anchor.after}"
