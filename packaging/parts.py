"""What is shipped besides Dorsal: each part with version, licence and the licence's own words.

A part is found from where each file of the bundle came from: an installed Python package, Python
itself, or a package of the system. From this come `licences/` in the bundle and the CycloneDX bill
of materials; neither is written by hand, so neither forgets a part.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import Distribution, distributions
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
OWN_TEXTS = PROJECT / "packaging" / "licences"
_GNU = (OWN_TEXTS / "LGPL-3.0.txt", OWN_TEXTS / "GPL-3.0.txt")
# What the packages say in words, or nowhere, as SPDX has it.
_SPDX = {
    "cached-property": "BSD-3-Clause",
    "chevron": "MIT",
    "click-default-group": "BSD-3-Clause",
    "frozendict": "LGPL-3.0-only",
    "fsrs": "MIT",
    "genanki": "MIT",
    "lxml": "BSD-3-Clause",
    "pluggy": "MIT",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pynacl": "Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "pyyaml": "MIT",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "snowballstemmer": "BSD-3-Clause",
    "sqlite-fts4": "Apache-2.0",
    "tzdata": "Apache-2.0",
}
# What is compiled into the libraries of each, as far as their makers or the libraries say.
_COMPILED_IN = {
    "cffi": {"libffi": "MIT"},
    "isal": {"ISA-L": "BSD-3-Clause"},
    "lxml": {
        "libiconv": "LGPL-2.1-or-later",
        "libxml2": "MIT",
        "libxslt": "X11",
        "zlib": "Zlib",
    },
    "pynacl": {"libsodium": "ISC"},
    "pyyaml": {"libyaml": "MIT"},
    "qt": {
        "double-conversion": "BSD-3-Clause",
        "HarfBuzz": "MIT-Modern-Variant",
        "libjpeg-turbo": "IJG AND BSD-3-Clause AND Zlib",
        "libpng": "libpng-2.0",
        "md4c": "MIT",
        "PCRE2": "BSD-3-Clause",
        **({} if sys.platform == "linux" else {"FreeType": "FTL", "zlib": "Zlib"}),
    },
}
_IN_DEBIAN = "those of its source package in Debian: "
_SHORT_NAME = re.compile(r"^License: *(\S[^\n]*)", re.MULTILINE)
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_QT_ICU = re.compile(r"libicu\w+\.so\.(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing shipped that others made. `texts` are files with its licence's words."""

    name: str
    version: str
    """Nothing where it is compiled into another, whose version stands for it."""
    licence: str
    package: str
    """Its package URL."""
    texts: tuple[Path, ...] = field(compare=False)


def parts_of(sources: Iterable[str]) -> tuple[Part, ...]:
    """The parts that files come from, by name; Dorsal's own are none."""
    owners = _owners()
    found: set[Part] = {_python(), _of_distribution(_named("pyinstaller"))}
    for source in {Path(one) for one in sources}:
        if (owner := owners.get(source)) and owner.metadata["Name"].lower() != "dorsal":
            found.add(_of_distribution(owner))
            found.update(_within(owner, source))
            found.update(_compiled_into(owner.metadata["Name"].lower()))
        elif not source.is_relative_to(PROJECT) and not _is_of_python(source):
            found.update(_of_system(source))
    return tuple(sorted(found, key=lambda part: part.name.lower()))


def _owners() -> dict[Path, Distribution]:
    """Which installed package each file belongs to."""
    return {
        Path(str(owner.locate_file(file))): owner
        for owner in distributions()
        for file in owner.files or ()
    }


def _named(name: str) -> Distribution:
    return Distribution.from_name(name)


def _python() -> Part:
    version = ".".join(map(str, sys.version_info[:3]))
    places = (
        Path(os.__file__).with_name("LICENSE.txt"),
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE",
    )
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        raise FileNotFoundError("Python's own licence is not where Python is")
    return Part(
        name="Python",
        version=version,
        licence="PSF-2.0",
        package=f"pkg:generic/python@{version}",
        texts=(text,),
    )


def _is_of_python(source: Path) -> bool:
    roots = {Path(sys.base_prefix), Path(sys.base_prefix).resolve()}
    inside = any(
        source.is_relative_to(root) or source.resolve().is_relative_to(root) for root in roots
    )
    return inside and Path(sys.base_prefix) != Path("/usr")


def _of_distribution(owner: Distribution) -> Part:
    name, version = owner.metadata["Name"], owner.version
    key = name.lower().replace("_", "-")
    licence = _SPDX.get(key) or owner.metadata.get("License-Expression")
    texts = tuple(
        Path(str(owner.locate_file(file)))
        for file in owner.files or ()
        if ".dist-info" in file.parts[0] and _LICENCE_FILE.search(file.name)
    )
    if licence and "LGPL" in licence:
        texts += _GNU
    if not licence or not texts:
        raise ValueError(f"{name} {version}: under which licence, in which words?")
    return Part(
        name=name,
        version=version,
        licence=licence,
        package=f"pkg:pypi/{key}@{version}",
        texts=texts,
    )


def _within(owner: Distribution, source: Path) -> set[Part]:
    """What PySide6's wheels carry of others: Qt, and on Linux ICU."""
    if not owner.metadata["Name"].lower().startswith("pyside6"):
        return set()
    qt = Part(
        name="Qt",
        version=owner.version,
        licence="LGPL-3.0-only",
        package=f"pkg:generic/qt@{owner.version}",
        texts=_GNU,
    )
    icu = _QT_ICU.fullmatch(source.name)
    if not icu:
        return {qt, *_compiled_into("qt")}
    data = Part(
        name="ICU",
        version=icu[1],
        licence="Unicode-DFS-2016",
        package=f"pkg:generic/icu@{icu[1]}",
        texts=(OWN_TEXTS / "ICU.txt",),
    )
    return {qt, data}


def _compiled_into(whole: str) -> set[Part]:
    return {
        Part(
            name=f"{name}-in-{whole}",
            version="",
            licence=licence,
            package=f"pkg:generic/{name.lower()}?in={whole}",
            texts=(OWN_TEXTS / f"{'LGPL-2.1' if 'LGPL' in licence else name}.txt",),
        )
        for name, licence in _COMPILED_IN.get(whole, {}).items()
    }


def _of_system(source: Path) -> set[Part]:
    """The Debian package a shared library comes from. Windows' own runtime is under its terms."""
    if sys.platform == "win32" and source.is_relative_to(os.environ["SYSTEMROOT"]):
        return set()
    if sys.platform != "linux":
        raise ValueError(f"{source}: whose is it?")
    for place in (source, source.resolve(), Path("/usr") / source.relative_to("/")):
        told = subprocess.run(
            ["dpkg-query", "-S", place], capture_output=True, text=True, check=False
        ).stdout
        if told:
            break
    else:
        raise ValueError(f"{source}: of no package of this system")
    package = told.split(":", 1)[0]
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", told.rsplit(":", 1)[0]],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    text = Path("/usr/share/doc") / package / "copyright"
    names = sorted(set(_SHORT_NAME.findall(text.read_text(encoding="utf-8"))))
    return {
        Part(
            name=package,
            version=version,
            licence=_IN_DEBIAN + (", ".join(names) or "see its copyright"),
            package=f"pkg:deb/debian/{package}@{version}",
            texts=(text,),
        )
    }


def write_licences(parts: tuple[Part, ...], folder: Path) -> None:
    """One folder a part with its licence's words, and a list of all."""
    lines = ["Dorsal is shipped with these parts, each under its own licence.\n"]
    for part in parts:
        lines.append(f"{f'{part.name} {part.version}'.strip()}: {part.licence}")
        for text in part.texts:
            kept = folder / part.name / text.name
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(text.read_bytes())
    free = ", ".join(part.name for part in parts if "LGPL" in part.licence)
    lines.append(
        f"\n{free}: their libraries, or those they are in, are files of their own in the\n"
        "program's folder and may be replaced by others of the same names, built anew from their\n"
        "public sources. `dorsal verify` will then name them as changed."
    )
    (folder / "README.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "Dorsal.txt").write_bytes((PROJECT / "LICENSE").read_bytes())


def bill_of_materials(version: str, parts: tuple[Part, ...], files: dict[str, bytes]) -> str:
    """The CycloneDX 1.6 document; `files` are the shipped files, of which it gives the digests."""
    components = [
        {
            "type": "library",
            "bom-ref": part.package,
            "name": part.name,
            **({"version": part.version} if part.version else {}),
            "purl": part.package,
            "licenses": [_licence_json(part.licence)],
        }
        for part in sorted(parts, key=lambda part: part.package)
    ] + [
        {
            "type": "file",
            "bom-ref": f"file:{name}",
            "name": name,
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(data).hexdigest()}],
        }
        for name, data in sorted(files.items())
    ]
    then = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    own = f"pkg:generic/dorsal@{version}"
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": then.isoformat(),
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "dorsal",
                "version": version,
                "licenses": [{"expression": "MIT AND CC-BY-4.0"}],
            },
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": sorted(part.package for part in parts)}],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(document, sort_keys=True))
    return json.dumps({"serialNumber": f"urn:uuid:{number}", **document}, indent=1) + "\n"


def _licence_json(licence: str) -> dict[str, object]:
    if (
        " " in licence
        and " WITH " not in licence
        and " OR " not in licence
        and " AND " not in licence
    ):
        return {"license": {"name": licence}}
    return {"expression": licence}
