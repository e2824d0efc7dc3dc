"""Work off the UI thread: its answers come home while they are wanted, and not after."""

import gc
from threading import Event, Timer

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from desktop.jobs import Jobs


class Home(QObject):
    """Where answers come home."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.heard: list[object] = []
        jobs.done.connect(self.hear)
        jobs.failed.connect(self.hear)

    @Slot(int, object)
    def hear(self, _number: int, answer: object) -> None:
        self.heard.append(str(answer))


def fails() -> object:
    raise ValueError("no")


def test_answers_and_failures_come_home(qtbot: QtBot) -> None:
    jobs = Jobs()
    home = Home(jobs)
    jobs.start(lambda: "yes")
    jobs.start(fails)
    qtbot.waitUntil(lambda: home.heard == ["yes", "no"])


@pytest.mark.parametrize(("whole", "done"), [(False, ["first"]), (True, ["first", "second"])])
def test_what_was_asked_before_the_end_is_done_but_not_told(
    qtbot: QtBot, whole: bool, done: list[str]
) -> None:
    jobs, went, may_end, begun = Jobs(), list[str](), Event(), Event()
    home = Home(jobs)

    def first() -> None:
        begun.set()
        may_end.wait(20)
        went.append("first")

    jobs.start(first)
    jobs.start(lambda: went.append("second"))
    begun.wait(20)
    Timer(0.05, may_end.set).start()
    jobs.close(whole=whole)
    jobs.start(lambda: went.append("third"))
    jobs.finish()
    qtbot.wait(1)
    assert went == done
    assert home.heard == []


def test_the_collector_rests_until_the_last_of_all_work_has_ended(qtbot: QtBot) -> None:
    long, short, may_end = Jobs(), Jobs(), Event()
    home = Home(short)
    assert gc.isenabled()
    long.start(lambda: may_end.wait(20))
    qtbot.waitUntil(lambda: not gc.isenabled())
    short.start(lambda: "short")
    short.finish()
    qtbot.waitUntil(lambda: home.heard == ["short"])
    assert not gc.isenabled()
    may_end.set()
    long.finish()
    assert gc.isenabled()
