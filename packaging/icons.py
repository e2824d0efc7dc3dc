"""Dorsal's icon, drawn from its SVG in the sizes and forms that each system asks for."""

import os
import struct
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
DRAWING = PROJECT / "resources" / "icons" / "dorsal.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICO_ENTRY = struct.Struct("<BBBBHHII")
_ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def drawn(size: int) -> bytes:
    """The icon as PNG, `size` pixels wide and high."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(written, "PNG")
    return bytes(written.data().data())


def as_ico() -> bytes:
    """One .ico file with every size, as Windows has it."""
    images = [(size, drawn(size)) for size in SIZES]
    head = struct.pack("<HHH", 0, 1, len(images))
    begin = len(head) + _ICO_ENTRY.size * len(images)
    for size, data in images:
        side = size % 256  # 0 stands for 256
        head += _ICO_ENTRY.pack(side, side, 0, 0, 1, 32, len(data), begin)
        begin += len(data)
    return head + b"".join(data for _, data in images)


def as_icns() -> bytes:
    """One .icns file with every size, as macOS has it."""
    images = [(kind, drawn(size)) for size, kind in _ICNS.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in images)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Writes dorsal.ico, dorsal.icns and dorsal-SIZE.png into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dorsal.ico").write_bytes(as_ico())
    (folder / "dorsal.icns").write_bytes(as_icns())
    for size in SIZES:
        (folder / f"dorsal-{size}.png").write_bytes(drawn(size))


if __name__ == "__main__":
    main()
