"""make fuzz: a hundred thousand cases of each target, or as many as are asked for, two at a time.

python -m tests.fuzz [CASES] [TARGET …]
"""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tests.fuzz.targets import TARGETS

_CASES, _PROCESSES = 100_000, 2
_ONE = "import sys; from tests.fuzz.targets import run; run(sys.argv[1], int(sys.argv[2]))"


def main(words: list[str]) -> int:
    cases = int(words.pop(0)) if words and words[0].isdecimal() else _CASES
    with ThreadPoolExecutor(_PROCESSES) as pool:
        return sum(pool.map(lambda name: _fuzzed(name, cases), words or TARGETS))


def _fuzzed(name: str, cases: int) -> int:
    """Runs a target in a process of its own. Returns 1 where something was found."""
    started = time.monotonic()
    command = [sys.executable, "-c", _ONE, name, str(cases)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    end = "nothing found" if done.returncode == 0 else f"FOUND:\n{done.stderr[-6_000:]}"
    cases //= TARGETS[name].weight
    print(f"{name}: {cases:,} cases, {time.monotonic() - started:.0f} s, {end}", flush=True)
    return int(done.returncode != 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
