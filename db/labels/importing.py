"""Takes labels in: read by processes of their own, written by this one, batch after batch.

What a batch holds is on the disk when the batch is; an import that is broken off at any moment
leaves the labels sound, and the next one passes over what is there already.
"""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Semaphore, Thread
from typing import Any

from clinical.said import Said
from db.labels.archive import Document, Job, Opened, jobs, shown
from db.labels.reading import Outcome, outcomes, serve, unpacked_outcomes
from db.labels.ready import Ready
from db.labels.records import Source
from db.labels.store import Importance, Store, importance_of, open_to_write, told
from db.labels.verdicts import Progress, Summary, Told, Verdict
from db.labels.vocabulary import PARTS_OF_WORDS, counted_words

_BATCH_LABELS, _BATCH_BYTES = 500, 32 << 20
_WORTH_PROCESSES = 8 << 20
"""Bytes to read from which starting processes (a third of a second each) pays."""
_MOST_PROCESSES = 8
_AHEAD, _LISTS_AHEAD = 8, 80
"""Jobs that a reader has at once, and lists of what it read that wait for the writer: more than it
reads while a batch is written, during which it is given nothing.
"""
_WORTH_MERGING = 500
_MERGED_FROM, _MERGED_BESIDE, _MANY_PIECES = 0.85, 5000, 16
"""From which share of an import on what is indexed by then is merged, where it is in many pieces,
and how many of its pages after each batch: readers go on meanwhile, and the end comes sooner.
"""
_MERGED_AT_ONCE, _FEW_PIECES = 2000, 3
"""At its end: how many pages between two looks whether it is cancelled, and what may stay as it is.
"""
_REMOVED_AT_ONCE = 100
_TOLD_EVERY, _MOMENT = 0.1, 0.01
"""Seconds."""


def _nobody(_progress: Progress) -> None:
    """Nobody listens."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How to import: `processes` 0 reads in this one, None takes one for each core.

    `of_interest` are names of drugs, in lower case, whose labels are found first. `cancelled` is
    asked often and must answer at once; `progress` and `each` are called in this thread.
    """

    keep_older: bool = False
    processes: int | None = None
    of_interest: frozenset[str] = frozenset()
    progress: Callable[[Progress], None] = _nobody
    each: Callable[[Told], None] | None = None
    cancelled: Callable[[], bool] = _never


def import_labels(path: Path, sources: Iterable[Path], wishes: Wishes | None = None) -> Summary:
    """Imports all labels of files and folders into the file at `path`. Raises LabelsError."""
    wishes = wishes or Wishes()
    with open_to_write(path) as store, told(path):
        return _Import(store, wishes).run(tuple(sources))


def remove_labels(
    path: Path,
    set_ids: Iterable[str],
    progress: Callable[[int], None] = lambda _gone: None,
    cancelled: Callable[[], bool] = _never,
) -> int:
    """Removes every version of some labels and gives back their room. Returns how many there were.

    Of many, `progress` is told how many labels are gone, and `cancelled` asked, from time to time;
    what is gone by then stays so. Raises LabelsError.
    """
    wanted = tuple(dict.fromkeys(one.lower() for one in set_ids))
    with open_to_write(path) as store, told(path):
        all_of_them = store.set_ids() <= set(wanted)
        many = max(1, len(wanted)) if all_of_them else _REMOVED_AT_ONCE
        gone = 0
        for at in range(0, len(wanted), many):
            if at or many > _REMOVED_AT_ONCE:
                progress(at)
            if at and cancelled():
                return gone
            store.connection.execute("BEGIN IMMEDIATE")
            gone += store.clear() if all_of_them else _withdrawn(store, wanted[at : at + many])
            store.forget_where_empty()
            store.connection.execute("COMMIT")
        if not cancelled():
            store.settle()
        return gone


def _withdrawn(store: Store, set_ids: Iterable[str]) -> int:
    """Takes every version of some labels out of the store; how many there were."""
    versions = [one for set_id in set_ids for one in store.versions(set_id)]
    for one in versions:
        store.withdraw(one.id, keep=False)
    return len(versions)


@dataclass(slots=True)
class _Counts:
    labels: int = 0
    taken: int = 0
    of: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    refused: list[Told] = field(default_factory=list)


class _Import:
    """One import into an open store."""

    def __init__(self, store: Store, wishes: Wishes) -> None:
        self._store = store
        self._wishes = wishes
        self._counts = _Counts()
        self._batch: list[tuple[Outcome, Ready]] = []
        self._in_batch: set[str] = set()
        self._bytes = 0
        self._share = 0.0
        self._started = time.monotonic()
        self._told_at = 0.0
        self._day = date.today().isoformat()

    def run(self, sources: tuple[Path, ...]) -> Summary:
        found = list(jobs(sources))
        work = [one for one in found if isinstance(one, Job)]
        for fault in found:
            if isinstance(fault, Document):
                self._say(fault.name, Verdict.REFUSED, fault.why)
        total = sum(job.weight for job in work) or 1
        read = self._read_here if self._processes(total) < 1 else self._read_beside
        cancelled = False
        for outcome, done in read(work):
            self._share = min(done / total, 1.0)
            if outcome is not None:
                self._take(outcome)
            self._tell()
            if cancelled := self._wishes.cancelled():
                break
        self._write()
        if (self._store.unfinished() and not cancelled) or not self._store.has_words():
            self._finish(cancelled=cancelled)
        self._store.settle()
        return Summary(
            imported=self._counts.of[Verdict.IMPORTED],
            updated=self._counts.of[Verdict.UPDATED],
            unchanged=self._counts.of[Verdict.UNCHANGED],
            refused=tuple(self._counts.refused),
            seconds=time.monotonic() - self._started,
            cancelled=cancelled,
        )

    def _processes(self, total: int) -> int:
        wanted = self._wishes.processes
        if wanted is not None:
            return wanted
        return min(os.cpu_count() or 1, _MOST_PROCESSES) if total >= _WORTH_PROCESSES else 0

    def _read_here(self, work: list[Job]) -> Iterator[tuple[Outcome | None, float]]:
        """Each outcome and how many bytes were read by then, read by this process."""
        known, done = self._store.digests(), 0.0
        with closing(Opened(known)) as opened:
            for job in work:
                read = 0
                for outcome in outcomes(job, opened, known):
                    read = min(read + outcome.weight, job.weight)
                    yield outcome, done + read
                done += job.weight

    def _read_beside(self, work: list[Job]) -> Iterator[tuple[Outcome | None, float]]:
        """The same, read by processes of their own, in the order they come.

        Where none can be started (the system may forbid it), the rest is read by this one.
        """
        waiting = list(reversed(work))
        came: _Came = SimpleQueue()
        known = self._store.digests()
        number = self._processes(sum(job.weight for job in work))
        readers = [_Reader(known, came) for _ in range(number)]
        done = 0.0
        try:
            while [one for one in readers if one.fill(waiting)]:
                reader, data = came.get()
                if data is None and not reader.began:
                    waiting += reversed(reader.jobs)
                    readers.remove(reader)
                    reader.stop()
                    continue
                for outcome in reader.take(data):
                    yield (
                        outcome,
                        done + sum(min(r.read, r.jobs[0].weight) for r in readers if r.jobs),
                    )
                if ended := reader.finished():
                    done += ended
                    yield None, done
        finally:
            for reader in readers:
                reader.stop()
        if waiting:
            for left, read in self._read_here(list(reversed(waiting))):
                yield left, done + read

    def _take(self, outcome: Outcome) -> None:
        if outcome.ready is None:
            verdict = Verdict.REFUSED if outcome.why else Verdict.UNCHANGED
            self._say(outcome.name, verdict, outcome.why)
            return
        if outcome.ready.set_id in self._in_batch:
            self._write()
        self._batch.append((outcome, outcome.ready))
        self._in_batch.add(outcome.ready.set_id)
        self._bytes += outcome.ready.size
        if len(self._batch) >= _BATCH_LABELS or self._bytes >= _BATCH_BYTES:
            self._write()

    def _write(self) -> None:
        """Writes the batch in one transaction; rows of the index in the order of their numbers."""
        if not self._batch:
            return
        store = self._store
        said: list[tuple[str, Verdict, str]] = []
        new: list[tuple[int, Outcome, Ready, bool]] = []
        store.connection.execute("BEGIN IMMEDIATE")
        try:
            numbers = {one: store.next_number(one) for one in Importance}
            for outcome, ready in self._batch:
                verdict, why, newest = self._judge(outcome, ready)
                said.append((outcome.name, verdict, why))
                if verdict in (Verdict.IMPORTED, Verdict.UPDATED):
                    importance = importance_of(ready, self._wishes.of_interest)
                    new.append((numbers[importance], outcome, ready, newest))
                    numbers[importance] += 1
            for number, outcome, ready, newest in sorted(new, key=lambda one: one[0]):
                store.add(number, ready, outcome.digest, outcome.name, self._day, newest=newest)
            if new:
                store.leave_unfinished(len(new))
            store.connection.execute("COMMIT")
        except BaseException:
            store.roll_back()
            raise
        self._batch, self._bytes = [], 0
        self._in_batch.clear()
        for name, verdict, why in said:
            self._say(name, verdict, why)
        if self._share >= _MERGED_FROM and self._counts.taken >= _WORTH_MERGING:
            self._store.merge(_MERGED_BESIDE, _MANY_PIECES)

    def _judge(self, outcome: Outcome, ready: Ready) -> tuple[Verdict, str, bool]:
        """What is to become of a label beside what is held of it; withdraws what gives way."""
        held = self._store.versions(ready.set_id)
        keep = self._wishes.keep_older
        if not held:
            return Verdict.IMPORTED, "", True
        same = next((one for one in held if one.version == ready.version), None)
        newest = max(one.version for one in held)
        if same is not None:
            if same.digest == outcome.digest or self._store.has(same.id, ready):
                self._store.know(same.id, outcome.digest)
                return Verdict.UNCHANGED, "", True
            if ready.source is Source.OPENFDA and same.source is Source.SPL:
                return Verdict.UNCHANGED, Said("the SPL file of this version is kept"), True
            self._store.withdraw(same.id, keep=False)
            return Verdict.UPDATED, Said("the same version, in other words"), same.newest
        if ready.version < newest:
            if keep:
                return (
                    Verdict.IMPORTED,
                    Said("kept beside version {version}", version=str(newest)),
                    False,
                )
            return (
                Verdict.UNCHANGED,
                Said("older than version {version}, which is kept", version=str(newest)),
                True,
            )
        for one in held:
            if one.newest or not keep:
                self._store.withdraw(one.id, keep=keep)
        return Verdict.UPDATED, Said("version {version} before", version=str(newest)), True

    def _finish(self, *, cancelled: bool) -> None:
        """Counts the words, by which the beginning of one and a misspelt one are understood, and
        merges the index, which is quicker then: side by side where the file allows it.

        What is broken off here is done by the next import, though it brings nothing new.
        """
        with ThreadPoolExecutor() as beside:
            path = self._store.path
            counts = [beside.submit(counted_words, path, part) for part in PARTS_OF_WORDS]
            if cancelled or not self._store.is_read_beside:
                wait(counts)
            if not cancelled:
                self._merge()
            words = chain.from_iterable(one.result() for one in counts)
            self._store.set_words(words, finished=not (cancelled or self._wishes.cancelled()))

    def _merge(self) -> None:
        enough = self._store.unfinished() >= _WORTH_MERGING
        while enough and not self._wishes.cancelled():
            self._tell(finishing=True)
            if not self._store.merge(_MERGED_AT_ONCE, _FEW_PIECES):
                break

    def _say(self, name: str, verdict: Verdict, why: str = "") -> None:
        told = Told(file=name, verdict=verdict, why=why)
        self._counts.of[verdict] += 1
        if verdict is Verdict.REFUSED:
            self._counts.refused.append(told)
        else:
            self._counts.labels += 1
            self._counts.taken += verdict is not Verdict.UNCHANGED
        if self._wishes.each:
            self._wishes.each(told)

    def _tell(self, *, finishing: bool = False) -> None:
        now = time.monotonic()
        if now - self._told_at < _TOLD_EVERY:
            return
        self._told_at = now
        self._wishes.progress(
            Progress(
                labels=self._counts.labels + len(self._batch),
                refused=len(self._counts.refused),
                share=self._share,
                seconds=now - self._started,
                finishing=finishing,
            )
        )


class _Reader:
    """A process that reads labels, and what it was given to do.

    A thread takes in what it has read, so that it reads on while this process writes. Where it ends
    before its time (a file that brings the parser down), the file is named and another process goes
    on with what is left.
    """

    def __init__(self, known: frozenset[bytes], came: "_Came") -> None:
        self._known = known
        self._came = came
        self.jobs: list[Job] = []
        self.read = 0
        self._ended = 0
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        theirs, self._work = context.Pipe(duplex=False)
        heard, said = context.Pipe(duplex=False)
        args = (theirs, said, self._known)
        self._process: Any = context.Process(target=serve, args=args, daemon=True)
        self.began = False
        with suppress(OSError):  # told by its silence, as where it ends at once
            self._process.start()
        theirs.close()
        said.close()
        self._room = Semaphore(_LISTS_AHEAD)
        self._listener = Thread(target=self._listen, args=(heard, self._room), daemon=True)
        self._listener.start()

    def _listen(self, heard: "Connection[Any, Any]", room: Semaphore) -> None:
        """Passes on what comes in, and None once the process has ended; in a thread of its own."""
        data: bytes | None = b""
        with heard:
            while data is not None:
                room.acquire()
                try:
                    data = heard.recv_bytes()
                except (EOFError, OSError):
                    data = None
                self._came.put((self, data))

    def fill(self, waiting: list[Job]) -> bool:
        """Gives it work. Returns whether it has any."""
        while waiting and len(self.jobs) < _AHEAD:
            self.jobs.append(waiting.pop())
            with suppress(OSError):  # a reader that is gone is told by `take`
                self._work.send(self.jobs[-1])
        return bool(self.jobs)

    def take(self, data: bytes | None) -> list[Outcome]:
        """What came in; a reader that is gone is told as the refusal of what it read."""
        self._room.release()
        self.began = True
        if data is None:
            return self._begin_again() if self.jobs else []
        if not data:
            self._ended = self.jobs.pop(0).weight
            self.read = 0
            return []
        came = unpacked_outcomes(data)
        if not came:
            return []
        self.read = min(self.read + sum(one.weight for one in came), self.jobs[0].weight)
        return came

    def finished(self) -> int:
        """The weight of the job that came to its end just now, once."""
        ended, self._ended = self._ended, 0
        return ended

    def _begin_again(self) -> list[Outcome]:
        broken, left = self.jobs[0], self.jobs[1:]
        self.stop()
        self._start()
        self.jobs, self.read, self._ended = left, 0, broken.weight
        for job in left:
            self._work.send(job)
        why = Said("reading it broke off; its labels not named before are not taken in")
        return [Outcome(name=shown(broken.path), weight=0, why=why)]

    def stop(self) -> None:
        if self._process.pid is not None:
            self._process.terminate()
            self._process.join()
        self._work.close()
        while self._listener.is_alive():
            self._room.release()
            self._listener.join(_MOMENT)


_Came = SimpleQueue[tuple[_Reader, bytes | None]]
"""Which reader has read what."""
