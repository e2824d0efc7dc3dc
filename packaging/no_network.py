"""Runs early in the bundle, which lacks Python's sockets and what is built on them.

Libraries that import them for what Dorsal never does, such as a mail's id or a queue between
machines, find names that open nothing.
"""

import sys
from inspect import iscoroutinefunction
from types import ModuleType
from typing import NoReturn, Self


class Socket:
    """None can be made."""

    def __init__(self, *_wanted: object, **_more: object) -> NoReturn:
        raise OSError("Dorsal has no sockets")


def stand_in(name: str, **names: object) -> None:
    """A module of this name that has these names alone."""
    module = ModuleType(name, __doc__)
    module.__dict__.update(names)
    sys.modules[name] = module


stand_in("socket", socket=Socket, error=OSError, timeout=TimeoutError)
stand_in("asyncio", iscoroutinefunction=iscoroutinefunction)
stand_in("urllib.request")
stand_in("typing_extensions", Self=Self)
