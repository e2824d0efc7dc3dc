"""All that is fuzzed, by name."""

from tests.fuzz import kept, labels, sources, typed
from tests.fuzz.target import Target, fuzzing

TARGETS: dict[str, Target] = {
    **sources.TARGETS,
    **labels.TARGETS,
    **kept.TARGETS,
    **typed.TARGETS,
}


def run(name: str, cases: int) -> None:
    """Raises what the first harmful case raises."""
    fuzzing(TARGETS[name], cases // TARGETS[name].weight)()
