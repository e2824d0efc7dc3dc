"""What is open over one SQLite connection, and closed where a `with` block ends."""

import sqlite3
from types import TracebackType
from typing import Self


class Connected:
    """Used by the thread that opened it, unless its own words say otherwise."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.connection.close()
