"""Qt's Unicode library without the languages Dorsal does not speak: 32 MB become 3 on Linux.

Qt's own wheels bring ICU's data for every language. Qt takes the names of months and the like from
its own tables; of ICU's it asks collation, case and time zones. What is left here is what no
language owns, and English. ICU falls back to its root where a language is not there.

The library holds nothing but one table of contents: a header of its own length, a count, then for
each entry where its name and its data begin, counted from the count itself; entries are sorted.
"""

import re
import struct
import subprocess
import sys
from pathlib import Path

_ENGLISH = re.compile(r"(en(_[A-Z]\w+)?|root|pool|res_index|tzdbNames|ucadata)\.(res|icu)")
_OF_NO_LANGUAGE = re.compile(
    r"(cnvalias|confusables|dayPeriods|genderList|icustd|icuver|keyTypeData|langInfo|likelySubtags"
    r"|metaZones|metadata|numberingSystems|plurals|supplementalData|timezoneTypes|ulayout"
    r"|windowsZones|zoneinfo64|uemoji|pluralRanges|units|grammaticalFeatures|currencyNumericCodes)"
    r"\.(icu|res)|nf\w+\.nrm|uts46\.nrm"
)
_DATA = re.compile(r"^([0-9a-f]+) .*\.rodata\s+([0-9a-f]+)\s+(?:\S+ +)?(icudt\d+_dat)$", re.M)


def is_kept(name: str) -> bool:
    """Whether an entry of ICU's data, such as icudt73l/coll/en.res, is still wanted."""
    _, _, inside = name.partition("/")
    folder, _, last = inside.rpartition("/")
    return bool(
        (folder != "translit" and _ENGLISH.fullmatch(last)) or _OF_NO_LANGUAGE.fullmatch(inside)
    )


def entries_of(data: bytes) -> list[tuple[bytes, bytes]]:
    """Name and contents of each entry of a package of ICU data, in its order."""
    length = struct.unpack_from("<H", data)[0]
    count = struct.unpack_from("<I", data, length)[0]
    places = [struct.unpack_from("<II", data, length + 4 + 8 * n) for n in range(count)]
    ends = [begin for _, begin in places[1:]] + [len(data) - length]
    return [
        (
            data[length + name : data.index(b"\0", length + name)],
            data[length + begin : length + end],
        )
        for (name, begin), end in zip(places, ends, strict=True)
    ]


def package_of(header: bytes, entries: list[tuple[bytes, bytes]]) -> bytes:
    """A package of ICU data with these entries; each begins at a multiple of 16 bytes."""
    names = b"".join(name + b"\0" for name, _ in entries)
    first_name = 4 + 8 * len(entries)
    begin = first_name + len(names)
    begin += -(len(header) + begin) % 16
    contents, table, name_at = b"", struct.pack("<I", len(entries)), first_name
    for name, held in entries:
        table += struct.pack("<II", name_at, begin + len(contents))
        contents += held + b"\xaa" * (-len(held) % 16)
        name_at += len(name) + 1
    body = table + names
    return header + body + b"\xaa" * (begin - len(body)) + contents


def slimmed(library: Path, target: Path) -> None:
    """Writes libicudata anew with the entries kept; needs `as`, `ld` and `objdump` of binutils."""
    told = subprocess.run(["objdump", "-T", library], check=True, capture_output=True, text=True)
    symbol, begin, size = _data_in(told.stdout)
    data = library.read_bytes()[begin : begin + size]
    kept = [entry for entry in entries_of(data) if is_kept(entry[0].decode("ascii"))]
    header = data[: struct.unpack_from("<H", data)[0]]
    target.parent.mkdir(parents=True, exist_ok=True)
    package = target.with_suffix(".dat")
    package.write_bytes(package_of(header, kept))
    source = target.with_suffix(".s")
    source.write_text(
        f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n"
        f'{symbol}:\n.incbin "{package.name}"\n.size {symbol}, . - {symbol}\n'
        '.section .note.GNU-stack,"",@progbits\n',
        encoding="ascii",
    )
    held = target.with_suffix(".o")
    subprocess.run(["as", "-o", held.name, source.name], check=True, cwd=target.parent)
    link = ["ld", "-shared", "-soname", library.name, "-o", target.name, held.name]
    subprocess.run(link, check=True, cwd=target.parent)
    subprocess.run(["strip", "--strip-unneeded", target.name], check=True, cwd=target.parent)


def _data_in(symbols: str) -> tuple[str, int, int]:
    """Name, place and length of the data among a library's symbols, where place is address."""
    found = re.search(
        r"^([0-9a-f]+) .*\.rodata\s+([0-9a-f]+)\s+(?:\S+ +)?(icudt\d+_dat)$", symbols, re.M
    )
    if not found:
        raise ValueError("this library holds no ICU data")
    return found[3], int(found[1], 16), int(found[2], 16)


if __name__ == "__main__":
    slimmed(Path(sys.argv[1]), Path(sys.argv[2]))
