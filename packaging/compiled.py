"""The Python that PySide6 has within its libraries, compiled for the bundle."""

import py_compile
import shutil
import subprocess
import sys
from pathlib import Path

_UNZIPPED = """
import sys, PySide6.QtCore, shibokensupport.feature as zipped
zipped.__loader__.zfile.extractall(sys.argv[1])
"""

_STUBS = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes PySide's stubs for editors, when it is built; yet it is imported at each start: 9 ms."""


def support_of_shiboken(work: Path) -> list[tuple[str, str]]:
    """For PyInstaller's `datas`, made in the folder `work`.

    In shiboken's library it is a zip of sources, compiled anew at each start: 10 ms. The folder
    `files.dir` is where shiboken looks first. Nothing on macOS, where no folder with a dot in its
    name goes among an app's libraries, which are signed.
    """
    if sys.platform == "darwin":
        return []
    sources, compiled = work / "shiboken", work / "files.dir"
    for folder in (sources, compiled):
        shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-c", _UNZIPPED, str(sources)], check=True)
    (sources / _STUBS).write_bytes(b"")
    for source in sorted(sources.rglob("*.py")):
        name = source.relative_to(sources)
        if name.parts[0] == "shibokensupport":
            py_compile.compile(
                str(source),
                str(compiled / name.with_suffix(".pyc")),
                dfile=name.as_posix(),
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
    return [(str(compiled), "shiboken6/files.dir")]
