"""The folder of content, themes, icons and the built library; it knows where it is."""

from pathlib import Path

ROOT = Path(__file__).parent
LIBRARY = ROOT / "library.sqlite"
VERSION = "0.1.0"
