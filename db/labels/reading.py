"""From documents to labels ready for the store; runs in this process or in one of its own."""

from collections.abc import Iterator, Set
from contextlib import closing, suppress
from typing import Any

import msgspec

from clinical.said import Said
from db.labels.archive import Document, Job, Opened
from db.labels.openfda import read_openfda
from db.labels.ready import Ready, ready
from db.labels.records import NO_REASON, RefusedError
from db.labels.spl import read_spl

_AT_ONCE = 4


def _parts(said: Any) -> Any:
    """Said, as it goes from process to process: its text and values."""
    return said.text, said.values


_PACKED = msgspec.msgpack.Encoder(enc_hook=_parts)


class Outcome(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What became of one document: a label, or why not; neither where it is known already."""

    name: str
    weight: int
    digest: bytes = b""
    ready: Ready | None = None
    why: Said = NO_REASON


def outcomes(job: Job, opened: Opened, known: Set[bytes]) -> Iterator[Outcome]:
    """Reads a job's labels; none whose bytes are known is read again."""
    for document in opened.documents(job):
        yield outcome(document, known)


def outcome(document: Document, known: Set[bytes]) -> Outcome:
    name, weight, digest = document.name, document.weight, document.digest
    if document.why or digest in known:
        return Outcome(name=name, weight=weight, digest=digest, why=document.why)
    try:
        read = read_spl(document.data) if document.record is None else read_openfda(document.record)
        return Outcome(name=name, weight=weight, digest=digest, ready=ready(read))
    except RefusedError as refusal:
        return Outcome(name=name, weight=weight, why=refusal.why)
    except RecursionError:
        return Outcome(name=name, weight=weight, why=Said("it is nested too deep"))


def _of_parts(_type: type, parts: Any) -> Said:
    text, values = parts
    told = {
        name: _of_parts(Said, value) if isinstance(value, list) else value
        for name, value in values.items()
    }
    return Said(text, **told)


def unpacked_outcomes(data: bytes) -> list[Outcome]:
    return msgspec.msgpack.decode(data, type=list[Outcome], dec_hook=_of_parts)


def serve(work: Any, said: Any, known: Set[bytes]) -> None:
    """Reads the jobs that come in by one pipe, in a process of its own, until there are no more.

    Sends outcomes by another, packed in lists (a third of what Python's own way costs), the first
    of them empty as it begins, and nothing at the end of each job.
    """
    import gc
    import signal

    gc.freeze()  # what is imported by now stays
    gc.disable()  # reading makes no cycles and many objects: a twentieth of its time
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError), closing(Opened(known)) as opened:
        said.send_bytes(_PACKED.encode([]))
        while job := work.recv():
            held: list[Outcome] = []
            for one in outcomes(job, opened, known):
                held.append(one)
                if len(held) == _AT_ONCE:
                    said.send_bytes(_PACKED.encode(held))
                    held = []
            if held:
                said.send_bytes(_PACKED.encode(held))
            said.send_bytes(b"")
            gc.collect()
