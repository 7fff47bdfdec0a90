"""How fast and how safely news are read: ``reading_corpus.py CORPUS.jsonl[.xz] [--articles N] [--wrapped N]``.

Reads every article of a JSON Lines file as it is, one line each; then sets some of them in columns of 14 to 22
characters a line with spaces, captions, folios and empty lines put in, and reads them back. Prints characters a
second of CPU time on one core, failures, the share of characters read back in order, and the memory's peak.
"""

import argparse
import json
import lzma
import random
import re
import resource
import time
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from kg.core.text import Article, Source
from kg.core.view import without_space
from kg.repair.columns import width as printed_width
from kg.segment import articles, sentences

SHORTEST = 200
"""Shorter articles are not set in columns."""

WARMING = 300
"""So many articles are read before the clock runs."""

_LAYOUT = re.compile("[▲△►■●◆#*]|编辑[:：]|责编|(?:^|\n).{0,20}(?:\n|$)")
"""Texts with a layout of their own (pictures, lists, headings, editors' lines) are not set anew."""

CAPTIONS = ("▲云岭高新区一角。", "▲长风重工的生产车间。 赵一鸣 摄", "►园区夜景 （云岭高新区供图）")


def main() -> None:
    """Prints the figures of both readings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=0, help="So many, spread over the file; 0 for all.")
    parser.add_argument("--wrapped", type=int, default=2000)
    parser.add_argument("--show", type=int, default=0, help="So many of the worst pages.")
    given = parser.parse_args()
    texts = list(_texts(given.corpus))
    step = max(1, len(texts) // given.articles) if given.articles else 1
    bodies = _plain(texts[::step])
    long = [body for body in bodies if len(body) >= SHORTEST and not _LAYOUT.search(body)]
    _wrapped(long[:: max(1, len(long) // given.wrapped)][: given.wrapped], given.show)
    print(f"memory    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")


def _texts(corpus: Path) -> Iterator[str]:
    opener = lzma.open if corpus.suffix == ".xz" else open
    with opener(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def _read(text: str) -> tuple[Article, ...]:
    found, _ = articles(Source("page.txt", text, "0" * 64, "utf-8"))
    for article in found:
        sentences(article)
    return found


def _plain(texts: list[str]) -> list[str]:
    """The bodies of crawled articles; prints how fast they were read."""
    for text in texts[:WARMING]:  # lexicons are loaded when first asked for: that is no reading
        _read(text)
    bodies, failures, several = [], 0, 0
    begun = time.process_time()
    for text in texts:
        try:
            found = _read(text)
        except Exception as error:  # any failure is counted, none may stop the count
            failures += 1
            print(f"failed: {error!r} on {text[:40]!r}")
            continue
        several += len(found) != 1
        bodies.append("\n".join(b.text for a in found for b in a.blocks if b.role == "body"))
    _speed("one line", sum(map(len, texts)), time.process_time() - begun)
    print(f"          {len(texts)} articles, {failures} failures, {several} cut into none or several")
    return bodies


def _wrapped(bodies: list[str], show: int) -> None:
    pages = [set_in_columns(body, seed) for seed, body in enumerate(bodies)]
    begun = time.process_time()
    read = [_read(page) for page in pages]
    _speed("wrapped", sum(map(len, pages)), time.process_time() - begun)
    shares = []
    for body, found in zip(bodies, read, strict=True):
        wanted = without_space(body)
        text = without_space("".join(b.text for a in found for b in a.blocks if b.role == "body"))
        shares.append((_same(wanted, text), len(wanted)))
    right, total = sum(s for s, _ in shares), sum(n for _, n in shares)
    whole = sum(s == n for s, n in shares)
    print(f"          {right / max(1, total):.5f} of characters in order; {whole} of {len(bodies)} whole")
    worst = sorted(range(len(bodies)), key=lambda i: shares[i][0] - shares[i][1])
    for index in worst[:show]:
        print(index, shares[index], repr(pages[index]))
        print([(b.role, b.text) for a in read[index] for b in a.blocks])


def set_in_columns(body: str, seed: int) -> str:
    """A page of the body in a column of 14 to 22 characters, with what layout puts between the lines."""
    chance = random.Random(seed)  # a fixed seed: the same pages each time
    width = chance.randint(14, 22)
    lines = ["2", "", "云岭日报", "", "# 云岭高新区三招留住人才", "本报记者 赵一鸣", ""]
    for paragraph in body.split("\n"):
        rest, room = paragraph, width - 2
        lines += [""] if chance.random() < 0.5 else []
        while rest:
            end = _fitting(rest, room)
            line, rest, room = rest[:end], rest[end:].lstrip(), width
            lines.append(_justified(line, chance) if rest else line)
            if rest and chance.random() < 0.02:
                lines += ["", "", chance.choice(CAPTIONS), ""]
    return "\n".join(lines) + "\n"


def _fitting(text: str, room: int) -> int:
    """How many characters fit in a line: no figure and no Latin word is cut that fits the next one."""
    end, used = 0, 0.0
    while end < len(text) and used < room:
        used += printed_width(text[end])
        end += 1
    word = end
    while 0 < word < len(text) and _together(text[word - 1 : word + 1]):
        word -= 1
    return word if end - word < room // 2 and word else end


def _together(pair: str) -> bool:
    return pair.isascii() and (pair.isalnum() or (pair[0].isalnum() and pair[1] in ".,%-"))


def _justified(line: str, chance: random.Random) -> str:
    """The line with a space between two Chinese characters here and there."""
    if chance.random() > 0.1:
        return line
    at = chance.randrange(1, len(line)) if len(line) > 1 else 0
    han = at and all("\u4e00" <= c <= "\u9fff" for c in line[at - 1 : at + 1])
    return f"{line[:at]} {line[at:]}" if han else line


def _same(wanted: str, text: str) -> int:
    if wanted == text:
        return len(wanted)
    return sum(
        block.size for block in SequenceMatcher(None, wanted, text, autojunk=False).get_matching_blocks()
    )


def _speed(name: str, characters: int, seconds: float) -> None:
    print(f"{name:10}{characters / max(seconds, 1e-9) / 1e6:.2f} million characters a second")


if __name__ == "__main__":
    main()
