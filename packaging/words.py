"""The interface's words in other languages: collected from the source, compiled for the program.

    python packaging/words.py update    the texts of the source into resources/words/*.ts
    python packaging/words.py           the .ts into .qm, with Qt's own words beside them

`update` keeps what is translated and drops what the source no longer says. A translator fills the
<translation> of each new text in the .ts (Qt Linguist does it in a window) and takes the word
"unfinished" away; CONTRIBUTING.md has the glossary.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6

PROJECT = Path(__file__).resolve().parent.parent
WORDS = PROJECT / "resources" / "words"
_TOOLS = Path(PySide6.__file__).parent
_OF_QT = (_TOOLS / "Qt" / "translations", _TOOLS / "translations")


def collect(into: Path) -> None:
    """Brings a .ts up to date with the texts of the source."""
    sources = [
        str(path)
        for folder in ("desktop", "clinical", "db")
        for path in sorted((PROJECT / folder).rglob("*.py"))
    ]
    _run(
        "lupdate",
        *sources,
        *("-tr-function-alias", "QT_TR_NOOP+=later"),
        *("-tr-function-alias", "QT_TR_NOOP+=Said"),
        *("-locations", "none", "-no-obsolete", "-silent"),
        *("-ts", str(into)),
    )


def compile_words(source: Path, target: Path) -> None:
    """Only what is finished goes in."""
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([str(_TOOLS / name), *arguments], check=True, cwd=PROJECT, env=os.environ)


def main() -> None:
    for source in sorted(WORDS.glob("*.ts")):
        if sys.argv[1:] == ["update"]:
            collect(source)
        else:
            compile_words(source, source.with_suffix(".qm"))
            name = f"qtbase_{source.stem}.qm"
            shutil.copyfile(
                next(one / name for one in _OF_QT if (one / name).exists()), WORDS / name
            )


if __name__ == "__main__":
    main()
