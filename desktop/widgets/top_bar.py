"""Above the tabs: back and forward, the search box, which content this is."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from db.records import Edition
from desktop.theme import Theme
from desktop.widgets.search_box import SearchBox
from desktop.words import month_and_year, tr

_SEARCH_EM, _ROOMY_EM, _ROOM_FOR_BRAND_EM = (12, 40), 42, 28


class TopBar(QWidget):
    """The search box has room at any zoom; where there is too little, the caption goes, then the
    name.
    """

    def __init__(self, search: SearchBox, edition: Edition, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.search = search
        self._brand = QLabel("Dorsal")
        self._brand.setObjectName("brand")
        self.back = _button("←", tr("Back"))
        self.forward = _button("→", tr("Forward"))
        self._about = QLabel(
            tr(
                "content {version} · review by {month}",
                version=edition.version,
                month=month_and_year(edition.review_by),
            )
        )
        self._about.setObjectName("caption")
        row = self._row = QHBoxLayout(self)
        for widget in (self._brand, self.back, self.forward):
            row.addWidget(widget)
        row.addWidget(search, 3)
        row.addStretch(1)
        row.addWidget(self._about)
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        em = self._theme.em
        self._row.setContentsMargins(round(em * 1.25), round(em * 0.5), round(em), round(em * 0.4))
        self._row.setSpacing(round(em * 0.5))
        self._brand.setVisible(self.width() > em * _ROOM_FOR_BRAND_EM)
        self.search.setMinimumWidth(round(em * _SEARCH_EM[0]))
        self.search.setMaximumWidth(round(em * _SEARCH_EM[1]))
        self._about.setVisible(self.width() > max(em * _ROOMY_EM, self._whole()))

    def _whole(self) -> int:
        """The width in which all is whole, in whatever language it is said."""
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        beside = (self._brand, self.back, self.forward, self._about)
        words = sum(one.sizeHint().width() + gap for one in beside)
        return margins.left() + margins.right() + self.search.minimumWidth() + words + gap


def _button(shape: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(shape)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
