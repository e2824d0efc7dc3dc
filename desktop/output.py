"""What the command line prints."""

import io
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from clinical.errors import ClinicalError
from db.errors import LibraryError, system_words

if TYPE_CHECKING:
    from db.changes import Change

DONE, NO, SENSELESS = 0, 1, 2
_ENCODER = msgspec.json.Encoder(decimal_format="number", enc_hook=str)


class SenselessError(Exception):
    """The request makes no sense; the message says why in one line. `verb` is what it was asked."""

    def __init__(self, words: str, verb: str = "dorsal") -> None:
        super().__init__(words)
        self.verb = verb


def answered(run: Callable[[], int], *, as_json: bool = False) -> int:
    """Runs a command. Returns its exit code; what is wrong is one line on stderr.

    Where JSON is asked for, that line is a document on stdout too, in place of the answer.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = run()
        if sys.stdout is not None:  # closed by who started it, or a program without a console
            sys.stdout.flush()
    except LibraryError as error:
        return _failed(str(error), NO, as_json=as_json)
    except SenselessError as error:
        return _failed(str(error), as_json=as_json, verb=error.verb)
    except ClinicalError as error:
        return _failed(str(error), as_json=as_json)
    except BrokenPipeError:
        sys.stdout = None
        return DONE
    except OSError as error:
        return _failed(system_words(error), as_json=as_json)
    return code


def as_plain(value: object) -> Any:
    """A record as JSON values, its numbers as numbers."""
    import json

    return json.loads(_ENCODER.encode(value))


def print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def plain_changes(changes: "Iterable[Change]") -> list[dict[str, Any]]:
    """Changed records as JSON values."""
    return [
        {
            "address": str(change.address),
            "title": change.title,
            "way": change.way.value,
            "dose": change.dose,
            "differences": as_plain(change.differences),
        }
        for change in changes
    ]


def print_change(change: "Change") -> None:
    """What is other in a record, part by part."""
    print(f"\n{'DOSE ' if change.dose else ''}{change.way}: {change.title}\n{change.address}")
    for part in change.differences:
        print(f"  {part.place}\n    - {part.before}\n    + {part.after}")


def complain(words: str, code: int = SENSELESS, verb: str = "dorsal") -> int:
    """One line on stderr. Returns the exit code."""
    print(f"{verb}: {words}", file=sys.stderr)
    return code


def _failed(words: str, code: int = SENSELESS, *, as_json: bool, verb: str = "dorsal") -> int:
    if as_json:
        print_json({"error": words})
    return complain(words, code, verb)


def counted(number: int, one: str, many: str = "") -> str:
    """A count with its noun in English, as the command line says it."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
