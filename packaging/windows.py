"""The Windows bundle as two installers, an MSI for group policy, and an archive.

    python packaging/windows.py nsis|msi|zip [--bundle FOLDER]

Compiled on Linux or Windows by makensis and (on Linux) wixl, from dist/dorsal as built on Windows.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import uuid
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import icons
import msi_summary

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from resources import VERSION  # noqa: E402

WORK = PROJECT / "build" / "windows"
THEN = int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))
FAMILY = uuid.UUID("b1f3a4d6-0f6c-5c56-9a3e-6a1c1f0b7d52")
"""By it Windows knows that one MSI is a newer version of another. It never changes."""
_WIX = "http://schemas.microsoft.com/wix/2006/wi"


def nsis(bundle: Path, version: str, target: Path) -> list[Path]:
    """The two installers, for one user and for all of a machine. Raises ValueError where they would
    leave something behind at removal.
    """
    script = PROJECT / "packaging" / "windows" / "dorsal.nsi"
    removal = re.compile(r'(?:RMDir /r|Delete) "\$INSTDIR\\(.+)"')
    removed = set(removal.findall(script.read_text(encoding="utf-8")))
    if stays := {path.name for path in bundle.iterdir()} - removed:
        raise ValueError(f"{script.name} does not remove {', '.join(sorted(stays))}")
    icon = WORK / "dorsal.ico"
    icon.parent.mkdir(parents=True, exist_ok=True)
    icon.write_bytes(icons.as_ico())
    kibibytes = sum(path.stat().st_size for path in files_of(bundle)) // 1024
    made = []
    for scope in ("user", "machine"):
        out = target / f"dorsal-{version}-windows-x64-{scope}.exe"
        defined = {
            "SCOPE": scope,
            "VERSION": version,
            "BUNDLE": bundle,
            "ICON": icon,
            "LICENCE": PROJECT / "LICENSE",
            "KIBIBYTES": kibibytes,
            "OUT": out,
        }
        flags = [f"-D{name}={value}" for name, value in defined.items()]
        subprocess.run(["makensis", "-V2", "-WX", *flags, script], check=True)
        made.append(out)
    return made


def msi(bundle: Path, version: str, target: Path) -> list[Path]:
    """One package for all of a machine, as group policy and Intune install it."""
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "dorsal.ico").write_bytes(icons.as_ico())
    source = WORK / "dorsal.wxs"
    ElementTree.ElementTree(wxs(bundle, version)).write(source, "utf-8", xml_declaration=True)
    out = target / f"dorsal-{version}-windows-x64.msi"
    command = ["wixl", "--arch", "x64", "--output", out, source.name]
    subprocess.run(command, check=True, cwd=WORK)
    out.write_bytes(msi_summary.settled(out.read_bytes(), FAMILY, THEN))
    return [out]


def wxs(bundle: Path, version: str) -> ElementTree.Element:
    """The sources of the MSI: a component a file, each with an id that stays from version to
    version."""
    root = ElementTree.Element("Wix", xmlns=_WIX)
    product = _put(
        root,
        "Product",
        Id=_guid(f"product {version}"),
        Name="Dorsal",
        Version=version,
        Language="1033",
        Manufacturer="The Dorsal developers",
        UpgradeCode=f"{{{FAMILY}}}".upper(),
    )
    _put(
        product,
        "Package",
        Description="Dorsal: gabapentin for back pain, an offline reference",
        Manufacturer="The Dorsal developers",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
    )
    _put(product, "MajorUpgrade", DowngradeErrorMessage="A newer Dorsal is installed.")
    _put(product, "Media", Id="1", Cabinet="dorsal.cab", EmbedCab="yes")
    _put(product, "Icon", Id="dorsal.ico", SourceFile="dorsal.ico")
    _put(product, "Property", Id="ARPPRODUCTICON", Value="dorsal.ico")
    _put(product, "Property", Id="ARPNOMODIFY", Value="1")
    feature = ElementTree.Element("Feature", Id="Dorsal", Title="Dorsal", Level="1")
    top = _put(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = _put(top, "Directory", Id="ProgramFiles64Folder")
    menu = _put(top, "Directory", Id="ProgramMenuFolder")
    _shortcut(menu, feature)
    _components(_put(programs, "Directory", Id="INSTALLDIR", Name="Dorsal"), bundle, feature)
    product.append(feature)
    return root


def _shortcut(menu: ElementTree.Element, feature: ElementTree.Element) -> None:
    component = _put(menu, "Component", Id="shortcut", Guid=_guid("shortcut"), Win64="yes")
    _put(
        component,
        "Shortcut",
        Id="menu",
        Name="Dorsal",
        Target="[INSTALLDIR]dorsal.exe",
        WorkingDirectory="INSTALLDIR",
    )
    _put(
        component,
        "RegistryValue",
        Root="HKLM",
        Key="Software\\Dorsal",
        Name="InstallLocation",
        Type="string",
        Value="[INSTALLDIR]",
        KeyPath="yes",
    )
    _put(feature, "ComponentRef", Id="shortcut")


def _components(
    directory: ElementTree.Element, folder: Path, feature: ElementTree.Element, within: str = ""
) -> None:
    for path in sorted(folder.iterdir()):
        name = f"{within}{path.name}"
        if path.is_dir():
            inner = _put(directory, "Directory", Id=_id("d", name), Name=path.name)
            _components(inner, path, feature, f"{name}/")
        elif not path.is_symlink():
            component = _put(
                directory, "Component", Id=_id("c", name), Guid=_guid(name), Win64="yes"
            )
            _put(
                component,
                "File",
                Id=_id("f", name),
                Name=path.name,
                Source=f"bundle/{name}",
                KeyPath="yes",
            )
            _put(feature, "ComponentRef", Id=_id("c", name))


def _put(parent: ElementTree.Element, kind: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, kind, attributes)


def _id(kind: str, name: str) -> str:
    return f"{kind}{uuid.uuid5(FAMILY, name).hex}"


def _guid(name: str) -> str:
    return f"{{{uuid.uuid5(FAMILY, name)}}}".upper()


def archive(bundle: Path, version: str, target: Path) -> list[Path]:
    """The bundle in a zip: unpack it anywhere, a stick too, and run dorsal.exe in it."""
    out = target / f"dorsal-{version}-windows-x64.zip"
    day = datetime.fromtimestamp(THEN, UTC).timetuple()[:6]
    held = {
        f"dorsal-{version}/{path.relative_to(bundle).as_posix()}": path for path in files_of(bundle)
    }
    held[f"dorsal-{version}/portable.txt"] = PROJECT / "packaging" / "portable.txt"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as written:
        for name, path in sorted(held.items()):
            member = zipfile.ZipInfo(name, day)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o100644 << 16
            written.writestr(member, path.read_bytes())
    return [out]


def files_of(bundle: Path) -> Iterator[Path]:
    """The files of a bundle, in their order."""
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


def settled(bundle: Path) -> Path:
    """A copy of the bundle, every file of the commit's time."""
    copy = WORK / "bundle"
    shutil.rmtree(copy, ignore_errors=True)
    for path in files_of(bundle):
        kept = copy / path.relative_to(bundle)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, kept)
    for path in copy.rglob("*"):
        os.utime(path, (THEN, THEN))
    return copy


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the installers for Windows.")
    kinds = {"nsis": nsis, "msi": msi, "zip": archive}
    parser.add_argument("kinds", nargs="*", choices=[*kinds, []], metavar="nsis|msi|zip")
    parser.add_argument("--bundle", type=Path, default=PROJECT / "dist" / "dorsal")
    parser.add_argument("--version", default=VERSION)
    parser.add_argument("--into", type=Path, default=PROJECT / "dist" / "installers")
    options = parser.parse_args()
    options.into = options.into.resolve()
    if not (options.bundle / "dorsal.exe").is_file():
        print(f"{options.bundle} is no bundle made on Windows.", file=sys.stderr)
        return 1
    options.into.mkdir(parents=True, exist_ok=True)
    bundle = settled(options.bundle)
    for kind in options.kinds or kinds:
        for path in kinds[kind](bundle, options.version, options.into):
            print(f"{path.name}: {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
