"""The time and the memory that ``kg build`` takes: ``building.py CORPUS.jsonl[.xz] --articles N``.

Builds N articles, spread evenly over a JSON Lines file, into a folder that is removed again. Prints the seconds of CPU
time, and the memory's peak when all pages were read and when all outputs were written.
"""

import argparse
import lzma
import resource
import tempfile
import time
from itertools import islice
from pathlib import Path

import kg


def main() -> None:
    """Builds the articles and prints one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages.jsonl")
        pages.write_text("".join(spread(given.corpus, given.articles)), encoding="utf-8")
        read = [0]
        begun = time.process_time()
        made = kg.build([pages], Path(folder, "out"), progress=lambda path: read.append(peak()))
        seconds = time.process_time() - begun
    print(f"{len(made.graph.articles)} articles, {len(made.graph.claims)} claims: {seconds:.0f} s")
    print(f"{read[1]} MB at first, {read[-1]} MB when all were read, {peak()} MB at most")


def spread(corpus: Path, number: int) -> list[str]:
    """So many lines of the file, at even distances."""
    opener = lzma.open if corpus.suffix == ".xz" else open
    with opener(corpus, "rt", encoding="utf-8") as lines:
        count = sum(1 for _ in lines)
    with opener(corpus, "rt", encoding="utf-8") as lines:
        return list(islice(lines, 0, None, max(1, count // number)))[:number]


def peak() -> int:
    """The most memory this process held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
