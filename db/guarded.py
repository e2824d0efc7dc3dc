"""A database that may come from outside: what its schema may do, and how much it may ask for."""

import sqlite3

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 << 20,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 5,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
"""The longest value and statement in bytes, the deepest expression, other files beside it, …"""


def guarded(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The same connection, on which a file's own views and triggers reach nothing outside it."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    for limit, most in _LIMITS.items():
        connection.setlimit(limit, most)
    return connection
