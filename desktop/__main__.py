"""Starts Dorsal: `dorsal`, or python -m desktop."""

import sys

from desktop.cli import main as run_command


def main() -> None:
    sys.exit(run_command())


if __name__ == "__main__":
    main()
