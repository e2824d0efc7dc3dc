"""The man page, made from the command line itself, so that it forgets no verb and no option."""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from desktop.cli import command_line  # noqa: E402
from resources import VERSION  # noqa: E402

_TOLD = ("help", "json")
_HEAD = """.TH DORSAL 1 "{date}" "Dorsal {version}" "User Commands"
.SH NAME
dorsal \\- gabapentin for back pain: an offline clinical reference
.SH SYNOPSIS
.B dorsal
.RI [ --private ]
.br
.B dorsal
.I VERB
.RI [ ARGUMENT... ]
.SH DESCRIPTION
Without a verb,
.B dorsal
opens its window over one library that was shipped with it. No verb opens a network connection.
Every verb that answers takes
.BR \\-\\-json ,
and then writes one JSON document to standard output and its messages to standard error.
Units are written against the number: 61kg, 160cm, 1.4mg/dL, 124umol/L.
.PP
Dorsal informs clinicians and students. It does not decide for a patient.
.SH OPTIONS
"""
_TAIL = """.SH EXIT STATUS
.TP
.B 0
Done. A dose that is not covered, or not to be given, is an answer too.
.TP
.B 1
The answer is no: nothing was found, a check failed, a pack was refused.
.TP
.B 2
The request makes no sense; one line on standard error says why.
.SH ENVIRONMENT
.TP
.B DORSAL_HOME
Where the reader's own files go.
.TP
.B DORSAL_READONLY
Set to 1, nothing is written at all.
.SH FILES
.TP
.I ~/.local/share/Dorsal
The reader's own files: notebook, backups, installed editions, imported labels, settings, log.
.TP
.I /etc/dorsal
The site's own folder: further keys in keys/ and policy.toml. Dorsal only reads it.
.TP
.I portable.txt
Where this file lies beside the program, the reader's files go into a folder beside it.
.SH SEE ALSO
.BR minisign (1)
"""


def manual() -> str:
    """The page in the man(7) language."""
    then = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    parser = command_line()
    lines = [_HEAD.format(date=then.date().isoformat(), version=VERSION).rstrip("\n")]
    lines += _options(parser)
    lines.append(".SH VERBS")
    for name, words, verb in _verbs(parser):
        lines += _verb(f"dorsal {name}", words, verb)
    return "\n".join(lines) + "\n" + _TAIL


def _verb(name: str, words: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    within = list(_verbs(parser))
    if not within:
        named = " ".join(_plain(_placed(action)) for action in _placed_actions(parser))
        yield f".SS {_plain(name)} {named}".rstrip()
        yield _plain(words[:1].upper() + words[1:]) + "."
        yield from _options(parser)
    for inner, inner_words, inner_parser in within:
        yield from _verb(f"{name} {inner}", inner_words, inner_parser)


def _verbs(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """Name, words and parser of each verb of a parser, in its order."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            words = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, verb in action.choices.items():
                yield name, words[name], verb


def _placed_actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        if not action.option_strings and action.help != argparse.SUPPRESS:
            yield action


def _placed(action: argparse.Action) -> str:
    """An argument as it is asked for: FILE, [FILE], PATH..."""
    name = str(action.metavar or "|".join(map(str, action.choices or ())) or action.dest)
    return {"?": f"[{name}]", "*": f"[{name}...]", "+": f"{name}..."}.get(str(action.nargs), name)


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """The options of a verb; those that every verb has are told once, above."""
    for action in parser._actions:
        if not action.option_strings or action.help == argparse.SUPPRESS or action.dest in _TOLD:
            continue
        choices = "|".join(map(str, action.choices or ()))
        value = "" if action.nargs == 0 else str(action.metavar or choices or action.dest.upper())
        words = (action.help or "").replace("%(default)s", str(action.default))
        yield ".TP"
        yield f".B {_plain(', '.join(action.option_strings))}{' ' + _plain(value) if value else ''}"
        yield _plain(words) or "\\&"


def _plain(words: str) -> str:
    """Words as man(7) shows them letter by letter."""
    shown = words.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown


if __name__ == "__main__":
    sys.stdout.write(manual())
