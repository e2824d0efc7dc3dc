"""The window of study: one card at a time, by the keyboard alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.cards import Card, Difficulty
from db.errors import DamagedNotebookError, NotebookError, OvertakenError
from db.library import Library
from db.records import Tab
from db.study import CHOICES_A_DAY, MORE, Asked, Grade, Study
from desktop.linked import reference_names
from desktop.pages.study import (
    answer_page,
    counts_words,
    progress_page,
    question_page,
    rest_words,
    trouble_page,
    wait_words,
)
from desktop.pictures.progress import topic_words
from desktop.study.drawn import picture_of
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.fitting import OwnWindow, TallEnough
from desktop.widgets.flowing import ButtonRow
from desktop.words import later, tr, translated, why

_WIDTH_EM, _HEIGHT_EM, _SIDE_EM, _SIDE_SHARE = 72, 44, 17, 0.4
_ROOM_BESIDE_EM, _NO_LIMIT = 28, (1 << 24) - 1
_GRADES = {
    Grade.AGAIN: later("Again"),
    Grade.HARD: later("Hard"),
    Grade.GOOD: later("Good"),
    Grade.EASY: later("Easy"),
}
_KEYS = later(
    "Space: answer · 1 to 4: how well · U: undo · E: open the source · P: "
    "progress · M: more new cards · Del: take away a card of your own · Esc: close"
)


def _add_row(form: QFormLayout, name: str, box: QWidget) -> None:
    """A name over the whole width: where Qt (6.11) makes it as wide as its words, it forgets that
    the letter underlined stands apart from the next, and cuts the last of "Tab".
    """
    label = QLabel(name)
    label.setBuddy(box)
    form.addRow(label)
    form.addRow(box)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


class StudyWindow(OwnWindow):
    """Space shows the answer, 1 to 4 grade it. `address_requested` leads the main window; `damaged`
    brings what was found of a notebook that cannot be read any more; `new_a_day_chosen` how many
    new cards the reader wants on a day.
    """

    address_requested = Signal(object)
    new_a_day_chosen = Signal(int)
    damaged = Signal(object)

    def __init__(
        self,
        library: Library,
        cards: tuple[Card, ...],
        study: Study,
        theme: Theme,
        parent: QWidget,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(theme, _WIDTH_EM, _HEIGHT_EM, parent)
        self.setWindowTitle(tr("Study · Dorsal"))
        self._library, self._cards, self._study, self._clock = library, cards, study, clock
        self._references = reference_names(library)
        self._names = {e.address.id: e.title for e in library.entries("condition")}
        self._asked: Asked | None = None
        self._removed: Card | None = None
        self._answered = False
        self._resting = self._at_limit = False
        self.view = ArticleView(theme)
        self.view.address_requested.connect(self.address_requested)
        self.tab, self.condition, self.difficulty = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.new_a_day = ChoiceBox()
        self.told, self.notice = QLabel(), QLabel()
        self.more = QPushButton(tr("{more} more new cards today  (M)", more=MORE))
        self.show_answer = QPushButton(tr("Show the answer  (Space)"))
        self.grades = {grade: QPushButton() for grade in Grade}
        self._lay_out()
        self._take_keys()
        self.ask()

    def _lay_out(self) -> None:
        form = QFormLayout()
        tabs = {tab.value: topic_words(tab.value) for tab in Tab}
        levels = {level.value: tr(level.value).capitalize() for level in Difficulty}
        for box, name, values in (
            (self.tab, tr("&Tab"), tabs),
            (self.condition, tr("&Condition"), self._names),
            (self.difficulty, tr("&Difficulty"), levels),
        ):
            box.addItem(tr("All"), "")
            box.setAccessibleName(name.replace("&", ""))
            box.may_be_narrow()
            for value, words in values.items():
                box.addItem(words, value)
            box.currentIndexChanged.connect(self.ask)
            _add_row(form, name, box)
        self._lay_limit(form)
        side = QVBoxLayout()
        side.addLayout(form)
        keys = QLabel(tr(_KEYS).replace(" · ", "\n"))
        for label in (self.told, self.notice, keys):
            label.setWordWrap(True)
            label.setObjectName("caption")
        side.addWidget(self.told)
        side.addWidget(self.notice)
        side.addStretch(1)
        side.addWidget(keys)
        inside = QWidget()
        inside.setObjectName("form")
        inside.setLayout(side)
        self._side = TallEnough(inside)
        self._theme.changed.connect(self._fit_side)
        right = QVBoxLayout()
        right.addWidget(self.view, 1)
        right.addWidget(ButtonRow((self.show_answer, self.more, *self.grades.values())))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._side)
        self._row.addLayout(right, 1)
        self._fit_side()

    def _lay_limit(self, form: QFormLayout) -> None:
        """How many new cards come on a day."""
        for many in CHOICES_A_DAY:
            self.new_a_day.addItem(str(many), many)
        self.new_a_day.setCurrentIndex(self.new_a_day.findData(self._study.new_a_day))
        self.new_a_day.setAccessibleName(tr("&New cards a day").replace("&", ""))
        self.new_a_day.may_be_narrow()
        self.new_a_day.currentIndexChanged.connect(self._choose_limit)
        _add_row(form, tr("&New cards a day"), self.new_a_day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    @Slot()
    def _fit_side(self) -> None:
        """The choices stand at the left, or above the card where there is not room beside it."""
        above = self.width() < self._theme.em * _ROOM_BESIDE_EM
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if above else way.LeftToRight)
        width = min(self._theme.em * _SIDE_EM, self.width() * _SIDE_SHARE)
        self._side.setMinimumWidth(0 if above else round(width))
        self._side.setMaximumWidth(_NO_LIMIT if above else round(width))
        self._side.setMaximumHeight(round(self.height() * _SIDE_SHARE) if above else _NO_LIMIT)

    def _take_keys(self) -> None:
        self.show_answer.clicked.connect(self._show_answer)
        self.more.clicked.connect(self._ask_more)
        self.grades[Grade.AGAIN].clicked.connect(self._grade_again)
        self.grades[Grade.HARD].clicked.connect(self._grade_hard)
        self.grades[Grade.GOOD].clicked.connect(self._grade_good)
        self.grades[Grade.EASY].clicked.connect(self._grade_easy)
        for keys, slot in (
            ("Space", self._show_answer),
            ("1", self._grade_again),
            ("2", self._grade_hard),
            ("3", self._grade_good),
            ("4", self._grade_easy),
            ("U", self._undo),
            ("E", self._open_source),
            ("P", self._show_progress),
            ("M", self._ask_more),
            ("Del", self._remove),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @property
    def asked(self) -> Asked | None:
        """The card on show."""
        return self._asked

    def add(self, card: Card) -> None:
        """A card more, in place of one of the same name."""
        self._cards = (*(one for one in self._cards if one.id != card.id), card)

    def _chosen(self) -> tuple[Card, ...]:
        """The cards of the deck that the boxes name."""
        tab, condition = self.tab.currentData(), self.condition.currentData()
        level = self.difficulty.currentData()
        return tuple(
            card
            for card in self._cards
            if tab in ("", card.tab.value)
            and (not condition or condition in card.conditions)
            and level in ("", card.difficulty.value)
        )

    @Slot()
    def ask(self) -> None:
        """The next card, or how study goes where none is due."""
        with self._telling():
            self._ask()

    @Slot()
    def _choose_limit(self) -> None:
        self._study.new_a_day = self.new_a_day.currentData()
        self.new_a_day_chosen.emit(self._study.new_a_day)
        self.ask()

    @Slot()
    def _ask_more(self) -> None:
        """Some new cards beyond the day's, where these are begun."""
        if self.more.isVisible():
            with self._telling():
                self._study.allow_more(self._clock())
                self._ask()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Says what is wrong with the notebook where it was met with, and what can be done."""
        try:
            yield
        except DamagedNotebookError as error:
            self._asked, self._resting = None, True
            self._answered = self._at_limit = False
            self._show_feet()
            self.notice.setText("")
            self.view.show_page(trouble_page(translated(error.happened)))
            self.damaged.emit(error)
        except NotebookError as error:
            self.notice.setText(why(error))

    def _ask(self) -> None:
        due = self._study.due(self._clock(), self._chosen())
        self._asked = due[0] if due else None
        self._answered = self._resting = self._at_limit = False
        self.told.setText(counts_words(self._study.counts(self._clock(), self._chosen())))
        self._show_feet()
        if self._asked is None:
            self._progress()
            return
        self.view.show_page(question_page(self._asked, self._names))
        self.view.setFocus()

    @Slot()
    def _show_answer(self) -> None:
        if self._asked is None or self._resting:
            self.ask()
            return
        if not self._answered:
            with self._telling():
                self._answer(self._asked)

    def _answer(self, asked: Asked) -> None:
        waits = self._study.next_due(asked.card, self._clock())
        self._answered = True
        drawn = picture_of(self._library, asked.card)
        self.view.show_page(answer_page(asked, self._names, self._references, drawn))
        for grade, wait in waits.items():
            words = tr(
                "{grade}, comes again in {wait}", grade=tr(_GRADES[grade]), wait=wait_words(wait)
            )
            self.grades[grade].setText(f"{int(grade)}  {tr(_GRADES[grade])} · {wait_words(wait)}")
            self.grades[grade].setAccessibleName(words)
        self._show_feet()
        self.view.setFocus()

    def _show_feet(self) -> None:
        """What does not apply is hidden first: both together would widen the window."""
        asks = self._asked is not None and not self._answered and not self._resting
        grades, shown = self.grades.values(), [self.show_answer] if asks else []
        if self._answered:
            shown = [*grades]
        elif self._at_limit:
            shown = [self.more]
        for button in (self.show_answer, self.more, *grades):
            if button not in shown:
                button.hide()
        for button in shown:
            button.show()

    @Slot()
    def _grade_again(self) -> None:
        self._grade(Grade.AGAIN)

    @Slot()
    def _grade_hard(self) -> None:
        self._grade(Grade.HARD)

    @Slot()
    def _grade_good(self) -> None:
        self._grade(Grade.GOOD)

    @Slot()
    def _grade_easy(self) -> None:
        self._grade(Grade.EASY)

    def _grade(self, grade: Grade) -> None:
        """Keeps the grade and goes on; where it cannot be kept the card stays and says why."""
        if self._asked is None or not self._answered:
            return
        with self._telling():
            told = tr("Graded {grade}. U takes it back.", grade=tr(_GRADES[grade]).lower())
            try:
                self._study.grade(self._asked.card, grade, self._clock(), self._asked.state)
                self._removed = None
            except OvertakenError as error:
                told = why(error)
            self.notice.setText(told)
            self._ask()

    @Slot()
    def _undo(self) -> None:
        """Takes the last grade back, or brings back the card taken away after it, and asks that
        card where the deck has it.
        """
        with self._telling():
            if self._removed is not None:
                id_: str | None = self._removed.id
                self._study.bring_back_own(self._removed.id)
                self.add(self._removed)
                self._removed = None
                self.notice.setText(tr("Your card is back."))
            else:
                id_ = self._study.undo()
                told = (
                    tr("The last grade given here is taken back.")
                    if id_
                    else tr("Nothing to undo here.")
                )
                self.notice.setText(told)
            self._ask()
            self._ask_again(id_)

    def _ask_again(self, id_: str | None) -> None:
        back = [one for one in self._study.due(self._clock(), self._chosen()) if one.card.id == id_]
        if back:
            self._asked = back[0]
            self.view.show_page(question_page(back[0], self._names))
            self._show_feet()

    @Slot()
    def _remove(self) -> None:
        """Takes the card on show away, where it is the reader's own."""
        if self._asked is None or self._resting:
            return
        with self._telling():
            card = self._asked.card
            if not self._study.remove_own(card.id, self._clock()):
                self.notice.setText(tr("Only a card of your own can be taken away."))
                return
            self._removed = card
            self._cards = tuple(one for one in self._cards if one.id != card.id)
            self.notice.setText(
                tr(
                    "Your card is taken away, for imports too. U brings it back; so does Ctrl+M "
                    "at its statement."
                )
            )
            self._ask()

    @Slot()
    def _open_source(self) -> None:
        if self._asked is not None:
            self.address_requested.emit(self._asked.card.about)

    @Slot()
    def _show_progress(self) -> None:
        with self._telling():
            self._progress()

    def _progress(self) -> None:
        now, chosen = self._clock(), self._chosen()
        counts = self._study.counts(now, chosen)
        if self._asked is not None:
            lead = tr("Space goes back to the card.")
        elif not chosen:
            lead = tr("No card is of this tab, condition and difficulty together.")
        else:
            lead = rest_words(counts, now)
            self._at_limit = counts.new > 0
        whole = len(chosen) == len(self._cards)
        self._answered, self._resting = False, True
        self._show_feet()
        self.view.show_page(
            progress_page(
                counts,
                self._study.forecast(now, chosen),
                self._study.retention(None if whole else chosen),
                self._study.retired() if whole else (),
                now.date(),
                lead,
            )
        )
        self.view.setFocus()
