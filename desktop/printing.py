"""Pages on paper, always light: as PDF or by a printer, with a running head and foot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from errno import EINVAL, EIO
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import (
    QLocale,
    QMarginsF,
    QRectF,
    QSaveFile,
    QSize,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from clinical.said import Said
from db.address import Address
from db.library import Library
from db.records import Edition
from desktop.canvas import nothing, painted
from desktop.doses_shown import plan_pages
from desktop.folder import refuse_where_read_only
from desktop.pages.markup import PICTURE, Page
from desktop.plans import Plan
from desktop.sheets import break_well
from desktop.theme import interface_font, load_tokens, page_css
from desktop.together import together
from desktop.words import figures_words, table_date, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MARGIN_MM = 12
_HEAD_EM, _FOOT_EM = 2.4, 2.4
_POINTS = 8.5
_FEWEST_POINTS = 8.0
"""No words of a page are smaller: captions, names of sources, words of its pictures."""
_SIZE = re.compile(r"font-size: ([\d.]+)pt")
_PICTURE_POINTS = 12.0
"""The em of a picture that has room; its smallest words, of three quarters, have 9 points."""
_PICTURE_DPI = 300
_NARROW_INDENT = 14.0
"""Of lists where a page must be one sheet, in pixels of the screen; Qt’s own is 40."""
_SMALLER = (
    *((points, 1.0) for points in (11.0, 10.0, 9.25, _POINTS)),
    *product((_POINTS, _FEWEST_POINTS), (0.85, 0.7, 0.55)),
)
"""What is tried where a page must be one sheet: words from large to usual ones, then its pictures,
which have no words, at a share of their width, then with the smallest words.
"""
_LETTER_IN = frozenset(
    {
        QLocale.Country.Belize,
        QLocale.Country.Canada,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.CostaRica,
        QLocale.Country.ElSalvador,
        QLocale.Country.Guatemala,
        QLocale.Country.Mexico,
        QLocale.Country.Nicaragua,
        QLocale.Country.Panama,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.UnitedStates,
        QLocale.Country.Venezuela,
    }
)
"""Where paper is US Letter, by the paperSize of Unicode CLDR; A4 everywhere else."""
_ON_PAPER = "p, li { line-height: 100%; } ul, p.listed { margin-top: 0; margin-bottom: 0; }"
"""Proportional line heights let QTextDocument cut a line in two at the end of a sheet."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands in the running head and foot of every sheet."""

    edition: Edition
    printed_on: date

    def foot(self, address: Address, page: int, pages: int) -> str:
        told = tr(
            "Dorsal, content {version}, to be reviewed by {day} · printed "
            "{today} · page {page} of {pages}",
            version=self.edition.version,
            day=table_date(self.edition.review_by),
            today=table_date(self.printed_on),
            page=page,
            pages=pages,
        )
        return f"{address}\n{told}"

    def head(self, page: Page, metrics: QFontMetricsF, width: float) -> str:
        """With how its doses are to be read, where the language would have them otherwise. A title
        is cut where there is not room for it and for the name of the program.
        """
        told, name = figures_words() if " mg" in page.html else "", " · Dorsal"
        room = width - metrics.horizontalAdvance(name)
        title = metrics.elidedText(page.title, Qt.TextElideMode.ElideRight, room)
        return f"{title}{name}\n{told}".rstrip()


def write_plan(library: Library, plan: Plan, path: Path) -> None:
    """The plan as PDF: for the chart, then for the patient. Raises OSError."""
    write_off_screen(library.edition, plan_pages(library, plan), path)


def write_off_screen(edition: Edition, pages: Sequence[Page], path: Path) -> None:
    """Pages as PDF for a command without a window. Raises OSError."""
    if QGuiApplication.instance() is None:
        _OFFSCREEN.append(QGuiApplication(["dorsal", "-platform", "offscreen"]))
    write_pdf(pages, path, Imprint(edition, date.today()))


_OFFSCREEN: list[QGuiApplication] = []
"""The application of a command that only draws; it lives as long as the command."""


def write_pdf(pages: Sequence[Page], path: Path, imprint: Imprint) -> None:
    """Pages one after another, each on a new sheet, at the path whole or not at all.

    Raises OSError when they cannot be written; what stood at the path is kept then.
    """
    refuse_where_read_only(path)
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, Said("Not a file that can be written"), str(path))
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise OSError(EIO, file.errorString(), str(path))
    writer = QPdfWriter(file)
    writer.setCreator("Dorsal")
    writer.setTitle(pages[0].title)
    writer.setPageSize(QPageSize(paper(QLocale.system())))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    paint_pages(writer, pages, imprint)
    if not file.commit():
        raise OSError(EIO, file.errorString(), str(path))


def paper(locale: QLocale) -> QPageSize.PageSizeId:
    """The usual sheet of a locale's country."""
    if locale.territory() in _LETTER_IN:
        return QPageSize.PageSizeId.Letter
    return QPageSize.PageSizeId.A4


class _Paper(QTextDocument):
    """Has the pictures it was given, and reads no file and no address for others."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return nothing()


def print_by_dialog(parent: "QWidget", pages: Sequence[Page], imprint: Imprint) -> None:
    """Asks for a printer and prints, where the reader agrees."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    agreed = dialog.exec()
    shiboken6.delete(dialog)  # a button let go of later would ask a printer that is no more
    if agreed:
        paint_pages(printer, pages, imprint)


def paint_pages(device: QPagedPaintDevice, pages: Sequence[Page], imprint: Imprint) -> None:
    """Paints pages on a writer or a printer, across the sheet where the first is wide."""
    if pages[0].wide:
        device.setPageOrientation(QPageLayout.Orientation.Landscape)
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # JPEG would blur the words
    font = interface_font(QGuiApplication.font())
    font.setPointSizeF(_POINTS)
    for feature in ("liga", "calt"):
        font.setFeature(QFont.Tag(feature), 0)  # their glyphs have no letters in a PDF's text
    em = device.logicalDpiY() / 72 * _POINTS * 1.4
    sheet = QSizeF(device.width(), device.height())
    body = QSizeF(sheet.width(), sheet.height() - em * (_HEAD_EM + _FOOT_EM))
    documents = [(page, _document(page, font, device, body)) for page in pages]
    total = sum(document.pageCount() for _, document in documents)
    number = 0
    for page, document in documents:
        for part in range(document.pageCount()):
            if number:
                device.newPage()
            number += 1
            foot = imprint.foot(page.address, number, total)
            head = imprint.head(page, QFontMetricsF(font, device), sheet.width())
            _running_lines(painter, font, head, foot, sheet, em)
            _paint_part(painter, document, part, body, em)
    painter.end()


def _document(page: Page, font: QFont, device: QPagedPaintDevice, body: QSizeF) -> QTextDocument:
    if not page.one_sheet:
        return _laid_out(page, font, device, body)
    for points, share in _SMALLER:
        sized = QFont(font)
        sized.setPointSizeF(points)
        document = _laid_out(page, sized, device, body, share)
        if document.pageCount() == 1:
            break
    return document


def _laid_out(
    page: Page, font: QFont, device: QPagedPaintDevice, body: QSizeF, share: float = 1
) -> QTextDocument:
    """The page with its pictures at a share of the width they could have."""
    tokens = load_tokens("light")
    document = _Paper()
    legible = _SIZE.sub(_enlarged, page_css(tokens, font))
    document.setDefaultStyleSheet(legible + _ON_PAPER)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(device)
    screen_dpi = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    letter = device.logicalDpiY() / 72 * _PICTURE_POINTS
    on_screen = screen_dpi / device.logicalDpiY()  # QTextDocument takes images to be of the screen
    for name, drawn in page.pictures.items():
        fitting = drawn.fitting(body.width() / letter)
        unit = min(letter, body.width() / fitting.width_em) * share * on_screen
        size = QSize(round(fitting.width_em * unit), round(fitting.height_em * unit))
        ratio, white = _PICTURE_DPI / screen_dpi, Qt.GlobalColor.white  # no mask: half a PDF's size
        image = painted(fitting, tokens, font.family(), size, ratio, white)
        kind = QTextDocument.ResourceType.ImageResource.value
        document.addResource(kind, QUrl(f"{PICTURE}{name}"), image)
    document.setHtml(f"<body>{together(page.html)}</body>")
    document.setPageSize(body)
    if page.one_sheet:
        document.setIndentWidth(_NARROW_INDENT)
    else:
        break_well(document, 1 / on_screen)
    return document


def _enlarged(size: re.Match[str]) -> str:
    return f"font-size: {max(_FEWEST_POINTS, float(size[1]))}pt"


def _running_lines(
    painter: QPainter, font: QFont, head: str, foot: str, sheet: QSizeF, em: float
) -> None:
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(load_tokens("light").ink_soft))
    upper = QRectF(0, 0, sheet.width(), em * _HEAD_EM)
    bottom = QRectF(0, sheet.height() - em * _FOOT_EM, sheet.width(), em * _FOOT_EM)
    top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    painter.drawText(upper, top, head)
    low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
    painter.drawText(bottom, low, foot)
    painter.restore()


def _paint_part(
    painter: QPainter, document: QTextDocument, part: int, body: QSizeF, em: float
) -> None:
    painter.save()
    painter.translate(0, em * _HEAD_EM - part * body.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, part * body.height(), body.width(), body.height())
    context.palette = QPalette(Qt.GlobalColor.black, Qt.GlobalColor.white)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
