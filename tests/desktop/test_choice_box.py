"""What is chosen, where a box has not room for it."""

from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from desktop.widgets.choice_box import ChoiceBox

LONG = "Nerve or spinal cord injury pain"


class Counting(ChoiceBox):
    """Counts how often its words are given room."""

    times = 0

    def _with_room(self, option: QStyleOptionComboBox) -> str:
        self.times += 1
        return super()._with_room(option)


def test_a_paint_works_out_once_which_words_have_room(qtbot: QtBot) -> None:
    box = Counting()
    qtbot.addWidget(box)
    box.addItem(LONG)
    box.resize(120, box.sizeHint().height())
    with qtbot.waitExposed(box):
        box.show()
    box.times = 0
    box.repaint()
    assert box.times == 1


def test_the_tool_tip_has_all_the_words_while_they_have_no_room_and_no_longer(
    qtbot: QtBot,
) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems([LONG, "Any"])
    box.resize(120, box.sizeHint().height())
    box.show()
    box.grab()
    assert box.toolTip() == LONG
    box.setCurrentText("Any")
    box.grab()
    assert box.toolTip() == ""
    box.setCurrentText(LONG)
    box.resize(box.sizeHint())
    box.grab()
    assert box.toolTip() == ""
