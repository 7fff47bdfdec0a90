"""Write down as numbers what the network learns from: the corpus, raw articles with words and figures, marked documents.

usage: python -m benchmarks.network.prepare CORPUS.jsonl.xz FOLDER [--raw 14000000] [--without FILE…]

``--without`` names files of article ids whose texts are not read; of the articles held back (held.txt) only their marks
are written, to be tested on. The rest of the training needs numpy and torch alone, and may run on another machine.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.network.texts import (
    HELD,
    Marked,
    Said,
    Statement,
    alphabet_of,
    identifiers,
    in_article,
    marked_sources,
    open_corpus,
    read_said,
    topics,
)  # fmt: skip
from kg.core.text import Article, Source
from kg.core.vocabulary import SIGNATURES
from kg.measure.quantities import quantities
from kg.network import words_in
from kg.network.features import BOUNDARY, FIRST, WORD_NUMBERS, Alphabet, numbers
from kg.network.pairs import FIGURE, KINDS, OWNS, SPAN_TYPES
from kg.network.places import CLAUSE_ENDS, SENTENCE_ENDS
from kg.network.spans import TYPES
from kg.segment import articles

_SHORTEST, _LONGEST, _LEAST_TOPICS = 150, 4000, 2
"""Raw articles of so many characters, cut at so many, that speak so often of enterprises, zones or projects."""


def main() -> None:
    """Read, count, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.network.prepare", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--raw", type=int, default=14_000_000)
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    texts = {one["id"]: one["text"] for one in map(json.loads, open_corpus(asked.corpus))}
    alphabet = alphabet_of(texts.values())
    without = {name for path in asked.without for name in identifiers(path)}
    write_alphabet(alphabet, asked.folder)
    write_documents(list(documents(texts, alphabet)), asked.folder)
    without |= identifiers(HELD)
    free = [text for name, text in texts.items() if name not in without]
    np.save(asked.folder / "corpus.npy", corpus(free, alphabet))
    write_raw(chosen(free, asked.raw), alphabet, asked.folder)


def source_of(text: str, name: str = "text") -> Source:
    """A text as a source that was read."""
    return Source(name, text, "0" * 64, "utf-8")


def write_alphabet(alphabet: Alphabet, folder: Path) -> None:
    """The characters and pairs that have vectors, and the scheme of types, kinds and places."""
    np.save(folder / "characters.npy", alphabet.points)
    np.save(folder / "pairs.npy", alphabet.pairs)
    scheme = {
        "types": TYPES,
        "span_types": SPAN_TYPES,
        "kinds": KINDS,
        "characters": FIRST + len(alphabet.points),
        "pairs": len(alphabet.pairs),
        "words": WORD_NUMBERS,
        "allowed": [[[_allows(kind, a, b) for kind in KINDS] for b in SPAN_TYPES] for a in SPAN_TYPES],
        "sentence_marks": numbers(SENTENCE_ENDS, alphabet)[0].tolist(),
        "clause_marks": numbers(CLAUSE_ENDS, alphabet)[0].tolist(),
    }
    (folder / "scheme.json").write_text(json.dumps(scheme), encoding="utf-8")


def _allows(kind: str, subject: str, obj: str) -> bool:
    if kind == OWNS:
        return subject in TYPES and obj == FIGURE
    return subject in SIGNATURES[kind][0] and obj in SIGNATURES[kind][1]


def write_documents(found: list[dict[str, Any]], folder: Path) -> None:
    """The marked documents."""
    print(f"{len(found)} documents, {sum(len(d['said']) for d in found)} statements", file=sys.stderr)
    (folder / "documents.json").write_text(json.dumps(found), encoding="utf-8")


def documents(texts: dict[str, str], alphabet: Alphabet) -> Iterator[dict[str, Any]]:
    """Every article in which readers marked names and statements, as numbers."""
    said, held = read_said(), identifiers(HELD)
    for name, text, names in marked_sources(texts):
        for article in articles(source_of(text, name))[0]:
            made = _document(article, names, said.get(name, ([], [])), alphabet)
            if len(made["spans"]) > 1:
                yield {"name": f"{name}/{article.number}", "held": name in held, **made}


def _document(article: Article, names: list[Marked], told: Said, alphabet: Alphabet) -> dict[str, Any]:
    """An article's spans in order, those that name the same, and what they say; spans are told apart by their places."""
    groups, said = told
    figures = [s[2] for s in said if isinstance(s[2], tuple)]
    placed = {n: mark for n, mark in enumerate(in_article(article, names)) if mark}
    owned = {f: place for f in figures if (place := _in_article(article, f))}
    spans = {(a, b, SPAN_TYPES.index(t)): doubtful for a, b, t, doubtful in placed.values()}
    covered = bytearray(len(article.view))
    for start, end, _ in spans:
        covered[start:end] = b"\1" * (end - start)
    figure = SPAN_TYPES.index(FIGURE)
    free = {(q.start, q.end) for q in quantities(article.view) if not any(covered[q.start : q.end])}
    spans |= {(a, b, figure): False for a, b in free | set(owned.values())}
    order = {span: number for number, span in enumerate(sorted(spans))}
    of_name = {n: order[a, b, SPAN_TYPES.index(t)] for n, (a, b, t, _) in placed.items()}
    of_figure = {f: order[a, b, figure] for f, (a, b) in owned.items()}
    return {
        **_as_numbers(article, alphabet),
        "spans": [[*span, spans[span]] for span in order],
        "same": _same(len(order), groups, of_name),
        "said": [s for one in said if (s := _statement(one, of_name, of_figure))],
        "figure": figure,
    }


def _in_article(article: Article, figure: tuple[int, int]) -> tuple[int, int] | None:
    (found,) = in_article(article, [(*figure, FIGURE, False)])
    return found and found[:2]


def _as_numbers(article: Article, alphabet: Alphabet) -> dict[str, Any]:
    words = words_in(article.view)
    return {"characters": numbers(article.view, alphabet)[0].tolist(), "words": words.tolist()}


def _same(length: int, groups: list[list[int]], of_name: dict[int, int]) -> list[int]:
    """For each span the first of those that name the same."""
    same = list(range(length))
    for group in groups:
        spans = [of_name[n] for n in group if n in of_name]
        for span in spans:
            same[span] = min(spans)
    return same


def _statement(
    one: Statement, of_name: dict[int, int], of_figure: dict[tuple[int, int], int]
) -> list[Any] | None:
    subject, kind, obj, doubtful = one
    other = of_figure.get(obj) if isinstance(obj, tuple) else of_name.get(obj)
    if subject not in of_name or other is None:
        return None
    return [of_name[subject], KINDS.index(kind), other, doubtful]


def corpus(texts: Iterable[str], alphabet: Alphabet) -> np.ndarray:
    """The numbers of all characters, articles behind each other with a boundary between."""
    parts = []
    for text in texts:
        for article in articles(source_of(text))[0]:
            parts += [numbers(article.view, alphabet)[0].astype(np.uint16), np.array([BOUNDARY], np.uint16)]
    return np.concatenate(parts)


def chosen(texts: list[str], characters: int) -> list[str]:
    """So many characters of topical articles, in an order that a seed decides."""
    found = [t[:_LONGEST] for t in texts if len(t) >= _SHORTEST and topics(t) >= _LEAST_TOPICS]
    random.Random(5).shuffle(found)
    lengths = np.cumsum([len(t) for t in found])
    return found[: int(np.searchsorted(lengths, characters)) + 1]


def write_raw(texts: list[str], alphabet: Alphabet, folder: Path) -> None:
    """Raw articles with the tags of their words and their figures, behind each other with boundaries between."""
    characters, words, figures, at = [], [], [], 0
    for text in texts:
        for article in articles(source_of(text))[0]:
            made = _as_numbers(article, alphabet)
            characters += [np.array([*made["characters"], BOUNDARY], np.uint16)]
            words += [np.array([*made["words"], 0], np.uint8)]
            figures += sorted({(at + q.start, at + q.end) for q in quantities(article.view)})
            at += len(article.view) + 1
    np.savez_compressed(
        folder / "raw.npz", characters=np.concatenate(characters), words=np.concatenate(words),
        figures=np.array(figures, np.int64).reshape(-1, 2),
    )  # fmt: skip


if __name__ == "__main__":
    main()
