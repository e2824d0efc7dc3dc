"""The author's side: python -m db check | build | pack | sign | verify."""

import argparse
import json
import sys
from collections import Counter
from datetime import date
from getpass import getpass
from pathlib import Path
from typing import Any

from msgspec import structs

from db.build import build_library
from db.checks import (
    check_content,
    numbers_without_record,
    statements_without_reference,
)
from db.content import read_content, sources_in
from db.errors import ContentError, PackError, system_words
from resources import LIBRARY, ROOT

_EXPIRES = "from this day on it is not installed; else a year past its review date"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="the content folder")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check = verbs.add_parser("check", help="name every fault in the content")
    check.add_argument("--json", action="store_true")
    build = verbs.add_parser("build", help="build the library from the content")
    build.add_argument("--to", type=Path, default=LIBRARY, help="where the library goes")
    _add_packing(verbs)
    options = parser.parse_args(arguments)
    try:
        return int(_VERBS[options.verb](options))
    except ContentError as error:
        print(error)
        print(f"{len(error.faults)} problems: nothing was written", file=sys.stderr)
    except PackError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(system_words(error), file=sys.stderr)
    return 1


def _add_packing(verbs: Any) -> None:
    pack = verbs.add_parser("pack", help="the content, or a site's notes, as one file to carry")
    pack.add_argument("file", type=Path, metavar="OUT")
    pack.add_argument("--expires", type=date.fromisoformat, metavar="DATE", help=_EXPIRES)
    sign = verbs.add_parser("sign", help="sign a pack as minisign does, in a file beside it")
    sign.add_argument("file", type=Path, metavar="PACK")
    sign.add_argument("--key", type=Path, required=True, help="a secret key of minisign")
    sign.add_argument("--as", dest="name", default="", help="a further signer: PACK.NAME.minisig")
    verify = verbs.add_parser("verify", help="who signed a pack, and whether it is sound")
    verify.add_argument("file", type=Path, metavar="PACK")
    verify.add_argument("--key", type=Path, help="a public key besides those of Dorsal")


def _build(options: argparse.Namespace) -> int:
    content = read_content(options.content)
    build_library(content, options.to)
    size = options.to.stat().st_size
    print(f"{options.to}: {len(content.records):,} records, {size:,} bytes", file=sys.stderr)
    return 0


def _check(options: argparse.Namespace) -> int:
    content = read_content(options.content)
    faults = check_content(content)
    counts = Counter(address.kind for address in content.records)
    report = {
        "problems": [structs.asdict(fault) for fault in faults],
        "counts": counts,
        "statements": len(content.statements),
        "statements_without_reference": len(list(statements_without_reference(content))),
        "numbers_without_record": len(list(numbers_without_record(content))),
    }
    if options.json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            print(fault)
        counted = ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items()))
        summary = f"{len(faults)} problems; {len(content.statements)} statements; {counted}"
        print(summary, file=sys.stderr)
    return 1 if faults else 0


def _pack(options: argparse.Namespace) -> int:
    from db.packing import packed

    sources, faults = sources_in(options.content)
    if faults:
        raise ContentError(faults)
    data = packed(sources, options.expires)
    options.file.write_bytes(data)
    print(f"{options.file}: {len(sources):,} files, {len(data):,} bytes", file=sys.stderr)
    return 0


def _sign(options: argparse.Namespace) -> int:
    from db.pack import comment_of, read_pack
    from db.signing import is_encrypted, read_secret_key, signed

    name = f"{options.file.name}.{options.name}.minisig" if options.name else ""
    beside = options.file.with_name(name or f"{options.file.name}.minisig")
    data, key = options.file.read_bytes(), options.key.read_bytes()
    comment = comment_of(read_pack(data))
    password = getpass("Password of the key: ") if is_encrypted(key, options.key.name) else ""
    secret = read_secret_key(key, options.key.name, password)
    with beside.open("x", encoding="utf-8", newline="\n") as file:
        file.write(signed(data, secret, comment))
    print(f"{beside}: {comment}", file=sys.stderr)
    return 0


def _verify(options: argparse.Namespace) -> int:
    from db.installing import read_sound, trusted_pack
    from db.trust import with_key

    pack, signers = trusted_pack(options.file, with_key(options.key))
    read_sound(pack)
    manifest = pack.manifest
    print(f"{manifest.kind} {manifest.name!r} {manifest.version}, sha256 {pack.digest}")
    print(f"signed by {', '.join(key.name for key in signers)}; expires {manifest.expires}")
    return 0


_VERBS = {"check": _check, "build": _build, "pack": _pack, "sign": _sign, "verify": _verify}


if __name__ == "__main__":
    sys.exit(main())
