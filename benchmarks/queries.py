"""How long each question of the cookbook takes on a build: median of several runs, in milliseconds.

usage: python benchmarks/queries.py [BUILD]          BUILD is graphs unless given
Ends with 1 when a question takes 50 ms or more. Opening the build is timed apart.
"""

import statistics
import sys
import time
from pathlib import Path

from kg.query import PREFIXES, open_store
from kg.query.result import result_of

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 50.0
"""Milliseconds that a question may take on the seeds' build."""
RUNS = 7


def timed(build: Path) -> tuple[float, dict[str, tuple[float, int]]]:
    """Milliseconds to open the build; by question its milliseconds and rows."""
    began = time.perf_counter()
    store = open_store(build)
    opened = (time.perf_counter() - began) * 1000
    found = {}
    for file in sorted((ROOT / "docs" / "queries").glob("*.rq")):
        text, times, rows = file.read_text(encoding="utf-8"), [], 0
        for _ in range(RUNS):
            began = time.perf_counter()
            rows = len(result_of(store.query(text, prefixes=PREFIXES)).rows)
            times.append((time.perf_counter() - began) * 1000)
        found[file.stem] = (statistics.median(times), rows)
    return opened, found


def main() -> int:
    """Print the table."""
    build = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "graphs"
    opened, found = timed(build)
    print(f"{'opening':22}{opened:9.1f} ms")
    for name, (spent, rows) in found.items():
        print(f"{name:22}{spent:9.1f} ms{rows:7} rows")
    worst = max(spent for spent, _ in found.values())
    print(f"{len(found)} questions, the slowest takes {worst:.1f} ms")
    return int(worst >= LIMIT)


if __name__ == "__main__":
    sys.exit(main())
