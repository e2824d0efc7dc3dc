"""Starts Dorsal: `dorsal`, or python -m desktop."""

import sys

from desktop.cli import main as run_command


def main() -> None:
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a bundle that reads labels starts itself once more as the reader
    sys.exit(run_command())


if __name__ == "__main__":
    main()
