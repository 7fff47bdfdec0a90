"""How fast pages are read: characters a second by stage, and the whole against jieba's part-of-speech tagger.

usage: python -m benchmarks.speed INPUT… (files or folders; the seeds unless given)
One process, its garbage collected as seldom as the command does it; every page is read once before the clock starts, so
that lexicons and rules are loaded. The two take turns, and the fastest round of each counts.
"""

import gc
import logging
import sys
import time
import warnings
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kg.cli import COLLECTED
from kg.core.text import Source
from kg.pipeline import STAGES, read_page
from kg.read import read_inputs
from kg.segment import articles

ROUNDS = 9


def stage_seconds(sources: list[Source]) -> dict[str, float]:
    """Seconds by stage, over all sources."""
    spent: dict[str, float] = defaultdict(float)
    for source in sources:
        start = time.perf_counter()
        found, _ = articles(source)
        spent["segment"] += time.perf_counter() - start
        for article in found:
            state: dict[str, Any] = {"article": article}
            for stage in STAGES:
                start = time.perf_counter()
                state[stage.gives] = stage.run(*(state[need] for need in stage.needs))
                spent[stage.gives] += time.perf_counter() - start
    return dict(spent)


def posseg_seconds(texts: list[str]) -> float:
    """Seconds that jieba.posseg takes for the same texts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own sources warn about escapes
        posseg = import_module("jieba.posseg")
    import_module("jieba").setLogLevel(logging.ERROR)
    list(posseg.cut("热身"))
    start = time.perf_counter()
    for text in texts:
        for _ in posseg.cut(text):
            pass
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    gc.set_threshold(*COLLECTED)
    inputs = sys.argv[1:] or [str(Path(__file__).resolve().parent.parent / "seeds")]
    sources = [s for s in read_inputs(inputs) if isinstance(s, Source)]
    for source in sources:
        read_page(source)
    texts = [s.text for s in sources]
    rounds = [
        (stage_seconds(sources), posseg_seconds(texts)) for _ in range(ROUNDS)
    ]  # in turn: machines are noisy
    best = min((spent for spent, _ in rounds), key=lambda spent: sum(spent.values()))
    characters = sum(map(len, texts))
    for stage, seconds in best.items():
        print(f"{stage:12s} {characters / seconds:12,.0f} characters a second")
    whole = sum(best.values())
    print(
        f"{'all':12s} {characters / whole:12,.0f} characters a second, {1000 * whole / len(sources):.0f} ms a page"
    )
    posseg = min(seconds for _, seconds in rounds)
    print(f"jieba.posseg {characters / posseg:12,.0f} characters a second; all / posseg {posseg / whole:.2f}")


if __name__ == "__main__":
    main()
