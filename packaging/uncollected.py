"""Runs first in the bundle: hardly anything a start makes is garbage, so Python's collector waits.

`desktop.__main__` has it go on.
"""

import gc

gc.disable()
