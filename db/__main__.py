"""The author's side: python -m db check | build."""

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from db.build import build_library
from db.checks import (
    check_content,
    numbers_without_record,
    statements_without_reference,
)
from db.content import read_content
from db.errors import ContentError
from resources import LIBRARY, ROOT


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="the content folder")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check = verbs.add_parser("check", help="name every fault in the content")
    check.add_argument("--json", action="store_true")
    build = verbs.add_parser("build", help="build the library from the content")
    build.add_argument("--to", type=Path, default=LIBRARY, help="where the library goes")
    options = parser.parse_args(arguments)
    if options.verb == "build":
        return _build(options.content, options.to)
    return _check(options.content, options.json)


def _build(folder: Path, path: Path) -> int:
    content = read_content(folder)
    try:
        build_library(content, path)
    except ContentError as error:
        print(error)
        print(f"{len(error.faults)} problems: no library was built", file=sys.stderr)
        return 1
    size = path.stat().st_size
    print(f"{path}: {len(content.records):,} records, {size:,} bytes", file=sys.stderr)
    return 0


def _check(folder: Path, as_json: bool) -> int:
    content = read_content(folder)
    faults = check_content(content)
    counts = Counter(address.kind for address in content.records)
    report = {
        "problems": [asdict(fault) for fault in faults],
        "counts": counts,
        "statements": len(content.statements),
        "statements_without_reference": len(list(statements_without_reference(content))),
        "numbers_without_record": len(list(numbers_without_record(content))),
    }
    if as_json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            print(fault)
        counted = ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items()))
        summary = f"{len(faults)} problems; {len(content.statements)} statements; {counted}"
        print(summary, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
