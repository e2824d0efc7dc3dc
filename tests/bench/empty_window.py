"""An empty window with five tabs, of the size that is named: the floor of Dorsal's bundle."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

application = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Empty")
tabs = QTabWidget()
for name in ("Conditions", "Dosing", "Side effects", "Alternatives", "References"):
    tabs.addTab(QWidget(), name)
window.setCentralWidget(tabs)
window.resize(*map(int, sys.argv[1].split("x")))
window.show()
application.exec()
