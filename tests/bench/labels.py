"""Official labels: reading, importing, finding them, each beside a floor of the same run.

python -m tests.bench.labels 45000 FOLDER does so for a whole release of prescription labels; what
it makes is kept in the folder, and used again.
"""

import gc
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from functools import partial
from math import inf
from multiprocessing import get_context
from pathlib import Path
from statistics import fmean
from threading import Barrier
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from db.labels.archive import Job, Opened, jobs
from db.labels.importing import Wishes, import_labels
from db.labels.markup import loose_words_of
from db.labels.ready import ready
from db.labels.search import LabelQuery, LabelSearch
from db.labels.spl import read_spl
from db.labels.store import open_store
from tests.bench.label_floors import floors
from tests.bench.label_keys import painted
from tests.bench.synthetic import synthetic, write_parts
from tests.labels.real import SPL_FILES, xml_of

_SAMPLE, _TURNS, _JOBS, _CORES, _SHOWN = 50, 7, 50, 2, 8
_FRAME = 1000 / 60
_ASKED = """
    dizziness somnolence; renal impairment; creatinine clearance; postherpetic neuralgia;
    suicidal thoughts; respiratory depression; peripheral edema; withdrawal seizures; pregnancy;
    lactation; elderly dose; hepatic impairment; serotonin syndrome; diabetic neuropathy pain;
    low back pain; gastrointestinal bleeding; angioedema anaphylaxis; hyponatremia; weight gain;
    boxed warning addiction abuse; maximum daily dose; missed dose; storage temperature; alcohol;
    inactive ingredients lactose; pediatric patients; CYP2D6 inhibitors; overdose management;
    hemodialysis; patients treated with; atorvastatin; apixaban; naproxen; carvedilol; oxycodone
"""
_PLAIN_EACH, _PAINTED_EACH = 12, 4


def labels(number: int = 2_000, kept: str = "") -> dict[str, object]:
    """Times, rates and sizes at a tenth of so many labels, and at so many."""
    found: dict[str, object] = {"reading": _reading()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(kept or name)
        small = _of_store(folder, number // 10)
        large = _of_store(folder, number)
    found |= {f"{number // 10:,} labels": small, f"{number:,} labels": large}
    found["ten_times_import_cpu"] = large["import_cpu_s"] / small["import_cpu_s"]
    found["ten_times_key_p95"] = large["key_p95_ms"] / small["key_p95_ms"]
    return found


def _reading() -> dict[str, float]:
    """Milliseconds of one core for a label, bare and read, each file in turn, its best time."""
    kinds = {"real": [xml_of(path) for path in SPL_FILES], "synthetic": list(synthetic(_SAMPLE))}
    found = {}
    for kind, files in kinds.items():
        best = {name: [inf] * len(files) for name in _WAYS}
        gc.disable()  # as in the processes that read
        for _ in range(_TURNS):
            for number, data in enumerate(files):
                for name, work in _WAYS.items():
                    started = time.thread_time()
                    work(data)
                    taken = 1000 * (time.thread_time() - started)
                    best[name][number] = min(best[name][number], taken)
        gc.enable()
        mean = {name: sum(times) / len(files) for name, times in best.items()}
        found |= {f"{kind}_{name}_ms": taken for name, taken in mean.items()}
        found |= {f"{kind}_bare_to_{name}": mean["bare"] / mean[name] for name in mean}
    return found


def _bare(data: bytes) -> object:
    """The parser alone, set as the reader sets it."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _texts(data: bytes) -> object:
    return [loose_words_of(section.html) for section in read_spl(data).walk()]


_WAYS: dict[str, Callable[[bytes], object]] = {
    "bare": _bare,
    "html": read_spl,
    "html_and_text": _texts,
    "ready_to_store": lambda data: ready(read_spl(data)),
}


def _of_store(folder: Path, number: int) -> dict[str, Any]:
    parts, path = folder / f"{number}", folder / f"{number}.sqlite"
    if not parts.exists():
        write_parts(parts, number)
    path.unlink(missing_ok=True)
    return _importing(path, parts, number) | _searching(path, folder / f"{number}.floors")


def _importing(path: Path, parts: Path, number: int) -> dict[str, float]:
    """The import beside the reading alone, and beside the bare parser, on as much of the cores."""
    before_it, started = _rates_of_both_cores(parts), _cpu()
    done = import_labels(path, [parts], Wishes(processes=_CORES))
    assert done.imported == number, done.refused[:3]
    cpu = _cpu() - started
    reading, bare = map(fmean, zip(before_it, _rates_of_both_cores(parts), strict=True))
    again = import_labels(path, [parts], Wishes(processes=_CORES))
    assert again.unchanged == number
    with open_store(path) as store:
        text = store.size()
    return {
        "import_s": done.seconds,
        "import_cpu_s": cpu,
        "labels_per_s": number / done.seconds,
        "end_to_end_to_two_cores_reading": number / done.seconds / (_CORES * reading),
        "reading_to_all_cpu_of_the_import": number / reading / cpu,
        "bare_to_all_cpu_of_the_import": number / bare / cpu,
        "again_unchanged_s": again.seconds,
        "text_mb": text / 1e6,
        "file_to_text": path.stat().st_size / text,
    }


def _searching(path: Path, folder: Path) -> dict[str, float]:
    """Each key as the window asks it, snippets and all, and as other engines are asked."""
    long, short = _typed()
    with open_store(path) as store:
        started = time.perf_counter()
        search = LabelSearch(store)
        opened = 1000 * (time.perf_counter() - started)

        def ask(text: str) -> object:
            return search.find(replace(LabelQuery.parse(text), told=_SHOWN))

        for text in long[::7]:
            ask(text)
        keys, names = _timed(long, ask), _timed(short, ask)
    found = {
        "words_read_ms": opened,
        "keys": len(keys),
        "key_p50_ms": _share(keys, 0.5),
        "key_p95_ms": _share(keys, 0.95),
        "key_p99_ms": _share(keys, 0.99),
        "key_worst_ms": max(keys),
        "name_p99_ms": _share(names, 0.99),
        "key_p95_to_half_a_frame": _share(keys, 0.95) / (_FRAME / 2),
        "key_p99_to_a_frame": _share(keys, 0.99) / _FRAME,
        "memory_mb": _memory(path, long[:300]),
    }
    part = _of_each(_PAINTED_EACH, long)
    drawn, own = painted(path, part), painted(None, part)
    further = [with_labels - without for with_labels, without in zip(drawn, own, strict=True)]
    for name, times in (("painted", drawn), ("painted_own", own), ("painted_labels", further)):
        found |= {f"{name}_{q}_ms": _share(times, int(q[1:]) / 100) for q in ("p50", "p95", "p99")}
    for name, other in floors(path, folder, _SHOWN).items():
        times = _timed(long[:: _PLAIN_EACH if name == "plain" else 1], other)
        found |= {f"{name}_p50_ms": _share(times, 0.5), f"{name}_p95_ms": _share(times, 0.95)}
        found[f"key_to_{name}_p95"] = _share(keys, 0.95) / _share(times, 0.95)
    return found


def _typed() -> tuple[list[str], list[str]]:
    """What is typed, letter by letter: keys that ask for text, keys that ask for names only."""
    asked = [one.strip() for one in " ".join(_ASKED.split()).split(";")]
    typed = [text[:end] for text in asked for end in range(1, len(text) + 1)]
    typed = [text for text in dict.fromkeys(typed) if text[-1] != " "]
    long = [text for text in typed if len(text.split()[-1]) >= 3]
    return long, [text for text in typed if len(text) < 3]


def _of_each(number: int, typed: list[str]) -> list[str]:
    """All keys of every fourth question, if `number` is 4, letter by letter as they are typed."""
    questions = [place for place, text in enumerate(typed) if text[:3] != typed[place - 1][:3]]
    ends = [*questions[1:], len(typed)]
    parts = [typed[start:end] for start, end in zip(questions, ends, strict=True)]
    return [text for part in parts[::number] for text in part]


def _memory(path: Path, typed: list[str]) -> float:
    """MB that a process grows by with the words and these searches."""
    code = "import sys; from tests.bench.labels import grown; print(grown(sys.argv[1:]))"
    command = [sys.executable, "-c", code, str(path), *typed]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path.cwd())
    return float(done.stdout)


def grown(arguments: list[str]) -> float:
    """MB by which this process grows when it searches."""
    before = _resident()
    with open_store(Path(arguments[0])) as store:
        search = LabelSearch(store)
        for text in arguments[1:]:
            search.find(replace(LabelQuery.parse(text), told=_SHOWN))
        return _resident() - before


def _resident() -> float:
    """MB of memory of this process, as Linux has it."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else 0.0


def _rates_of_both_cores(parts: Path) -> tuple[float, float]:
    """Labels that a core reads in a second of its own, and parses bare, while the other does so:
    of the files that are imported, an even share, each once.
    """
    context = get_context("spawn")
    with context.Pool(_CORES, _stand_ready, (context.Barrier(_CORES),)) as pool:
        each = pool.map(partial(_rates, parts), range(_CORES), chunksize=1)
    reading, bare = (fmean(rates) for rates in zip(*each, strict=True))
    return reading, bare


def _stand_ready(barrier: Barrier) -> None:
    global _together
    _together = barrier
    gc.disable()  # as in the processes that read


def _rates(parts: Path, core: int) -> tuple[float, float]:
    own = [job for job in jobs([parts]) if isinstance(job, Job)][core::_CORES]
    rates = []
    for work in (_texts, _bare):
        _together.wait()
        number, taken = 0, 0.0
        with closing(Opened()) as opened:
            for job in own[:: max(1, len(own) // _JOBS)]:
                for document in opened.documents(job):
                    started = time.process_time()
                    work(document.data)
                    taken += time.process_time() - started
                    number += 1
        rates.append(number / taken)
    reading, bare = rates
    return reading, bare


def _timed(typed: Iterable[str], work: Callable[[str], object]) -> list[float]:
    """Milliseconds of this thread on its core, what else the machine does left out."""
    times = []
    for text in typed:
        started = time.thread_time()
        work(text)
        times.append(1000 * (time.thread_time() - started))
    return times


def _cpu() -> float:
    """Seconds of all cores that this process and those it has ended have taken."""
    whose = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, whose))


def _share(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


if __name__ == "__main__":
    os.environ.setdefault("DORSAL_READONLY", "1")
    print(json.dumps(labels(int(sys.argv[1]), *sys.argv[2:]), indent=2))
