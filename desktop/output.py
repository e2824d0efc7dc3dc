"""What the command line prints."""

import json
import sys
from typing import Any

import msgspec

DONE, NO, SENSELESS = 0, 1, 2
_ENCODER = msgspec.json.Encoder(decimal_format="number")


class SenselessError(Exception):
    """The request makes no sense; the message says why in one line."""


def as_plain(value: object) -> Any:
    """A record as JSON values, its numbers as numbers."""
    return json.loads(_ENCODER.encode(value))


def print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def complain(words: str, code: int = SENSELESS) -> int:
    """One line on stderr. Returns the exit code."""
    print(f"dorsal: {words}", file=sys.stderr)
    return code
