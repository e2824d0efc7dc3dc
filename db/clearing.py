"""Emptying the notebook so that nothing of it is left in its file."""

from clinical.said import Said
from db.backup import Reason, backups, copy_out
from db.errors import NotebookError
from db.notebook import Notebook
from db.salvage import set_aside
from db.storage import tables_of, told, unguarded


def clear_all(notebook: Notebook, *, backups_too: bool) -> None:
    """Takes every mark, card and review out of an open notebook and out of its file's free pages.

    A backup is taken first; with `backups_too` none is, and those there are go as well, as do the
    damaged files that were set aside. Raises NotebookError: where the rows are gone but another
    copy of Dorsal still reads old pages, too.
    """
    connection, path = notebook.connection, notebook.path
    if path and not backups_too:
        copy_out(connection, path, Reason.ASKED)
    with notebook.writing(), unguarded(connection):
        for table in tables_of(connection):
            if table != "state":
                connection.execute(f"DELETE FROM {table}")
        connection.execute("INSERT INTO mark_search(mark_search) VALUES ('delete-all')")
    if path is None:
        return
    with told(path):
        connection.execute("VACUUM")
        (held, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    copies = (*(one.path for one in backups(path)), *set_aside(path)) if backups_too else ()
    for copy in copies:
        with told(copy):
            copy.unlink(missing_ok=True)
    if held:
        raise NotebookError(
            Said("All is cleared, but another copy of Dorsal still reads what was there."),
            Said("Close it and clear once more, so that nothing is left in the file."),
        )
