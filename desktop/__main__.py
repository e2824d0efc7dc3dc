"""Starts Dorsal: `dorsal`, or python -m desktop."""

import gc
import sys
from importlib import import_module

from desktop.opening import open_in_use
from desktop.output import answered


def main() -> None:
    if len(sys.argv) == 1:
        sys.exit(answered(open_in_use))  # the verbs and what reads them are not waited for
    gc.enable()
    if getattr(sys, "frozen", False):
        import_module("pyi_rth_multiprocessing")
        from multiprocessing import freeze_support

        freeze_support()  # a bundle that reads labels starts itself once more as the reader
    from desktop.cli import main as run_command

    sys.exit(run_command())


if __name__ == "__main__":
    main()
