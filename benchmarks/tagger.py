"""Would a statistical tagger help? Trains one and scores the extractor with and without it.

usage: python benchmarks/tagger.py CORPUS.jsonl.xz TRAIN_GOLD TEST_GOLD... [--exclude FILE] [--folds 3]

A linear-chain CRF over words with one label for each place in a name of each type. It learns from what the rules mark
in raw articles of CORPUS and from the gold pages of TRAIN_GOLD; a feature counts when five raw articles have it. What
it finds where the rules found nothing joins the rules' candidates above a threshold. ``--exclude`` names files of
article ids that must not be learnt from. ``--folds`` also scores held-back pages of TRAIN_GOLD. Results stand in
``benchmarks/tagger.md``. Needs python-crfsuite, which zonekg does not.
"""

import argparse
import json
import lzma
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path

import pycrfsuite
from oracle import gold_mentions

import kg.recognise as recognition
from kg.core.mentions import HELPER_TYPES, Mention
from kg.core.text import Article, Sentence, Source
from kg.evaluate.report import score_rows
from kg.evaluate.run import evaluate
from kg.lexicon import forms, rows
from kg.read import read_inputs
from kg.recognise.candidate import Candidate
from kg.recognise.edges import edges
from kg.recognise.resolve import resolve
from kg.recognise.words import Word
from kg.segment import articles, sentences

ARTICLES, LEAST_ARTICLES, GOLD_WEIGHT, ROUNDS = 600, 5, 6, 35
BESIDE, JUDGE = (0.97, 0.9, 0.8, 0.6), (0.001, 0.01)
KINDS = ("entity", "relation", "post")
_TOPIC = re.compile("高新区|开发区|产业园|经开区|新区|科技园|园区|企业")
_PROPER = ("ns", "nr", "nt", "nz", "x", "eng", "j")
_NOUNS = ("n", "x", "a", "j", "m", "b", "l", "vn", "eng")
_LEXICONS = ("company_suffixes", "government_units", "institution_heads", "park_heads", "party_units",
             "program_heads", "project_heads", "event_heads")  # fmt: skip
_NAME = re.compile(r"[\w“《][^,。;:!?、\s]*[\w”》)]")
RULES = recognition.candidates


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, the features and the label of each."""

    words: tuple[Word, ...]
    features: list[list[str]]
    labels: list[str]


def lexicon_classes() -> dict[str, set[str]]:
    """Which lists of heads and words hold a word."""
    found: dict[str, set[str]] = {}
    for name in _LEXICONS:
        for form in forms(name):
            found.setdefault(form, set()).add(name)
    for row in rows("recognition_words"):
        found.setdefault(row["form"], set()).add(row["kind"])
    for row in rows("titles"):
        found.setdefault(row["title"], set()).add("title")
    return found


CLASSES = lexicon_classes()


def lines(article: Article, marked: Iterable[Mention]) -> Iterator[Line]:
    """The sentences of the article; the labels say where the outermost of the marked mentions stand."""
    split = sentences(article)
    line = edges(article, split)
    at = labels(line.words.words, marked)
    inside = {offset for start, end in line.places.items() for offset in range(start, end)}
    for sentence in split:
        numbers = [n for n, w in enumerate(line.words.words) if sentence.start <= w.start < sentence.end]
        words = tuple(line.words.words[n] for n in numbers)
        if words:
            yield Line(words, features(words, inside), [at.get(n, "O") for n in numbers])


def labels(words: tuple[Word, ...], marked: Iterable[Mention]) -> dict[int, str]:
    """B, I, E and S with the type, by the number of the word."""
    found: dict[int, str] = {}
    for mention in sorted(marked, key=lambda m: (m.start - m.end, m)):
        held = [n for n, w in enumerate(words) if w.start < mention.end and mention.start < w.end]
        if not held or mention.type in HELPER_TYPES or any(n in found for n in held):
            continue
        for n in held:
            found[n] = f"I-{mention.type}"
        found[held[0]], found[held[-1]] = f"B-{mention.type}", f"E-{mention.type}"
        if len(held) == 1:
            found[held[0]] = f"S-{mention.type}"
    return found


def features(words: tuple[Word, ...], places: set[int]) -> list[list[str]]:
    """Words, tags, ends and lists of each word and its neighbours; names of the dictionary only by their tags."""
    ids = [w.text if not w.tag.startswith(_PROPER) else f"~{w.tag}" for w in words]
    kinds = [sorted(CLASSES.get(w.text, set()) | ({"place"} if w.start in places else set())) for w in words]
    found, quoted = [], False
    for n, word in enumerate(words):
        quoted = (quoted or word.text == "“") and word.text != "”"
        row = [
            "b",
            f"size={len(word.text)}",
            f"end={word.text[-1]}",
            f"start={word.text[0]}",
            f"quoted={quoted}",
        ]
        for step in range(-2, 3):
            if not 0 <= n + step < len(words):
                row.append(f"edge{step}")
                continue
            near = words[n + step]
            row += [f"t{step}={near.tag}", f"w{step}={ids[n + step]}"]
            if abs(step) < 2:
                row += [f"l{step}={kind}" for kind in kinds[n + step]] + [f"e{step}={near.text[-1]}"]
        row += [f"pair{k}={ids[k]}|{ids[k + 1]}" for k in (n - 1, n) if 0 <= k < len(words) - 1]
        row += [f"left={border(words, n, -1)}", f"right={border(words, n, 1)}"]
        found.append(row)
    return found


def border(words: tuple[Word, ...], number: int, step: int) -> str:
    """The first word on one side that is no noun: 生产 before a list of goods, 等企业 behind one."""
    number += step
    while 0 <= number < len(words) and (
        words[number].tag.startswith(_NOUNS) or words[number].text in "、和“”"
    ):
        number += step
    return words[number].text if 0 <= number < len(words) else "^"


def raw_lines(corpus: Path, excluded: set[str]) -> Iterator[list[Line]]:
    """For each raw article about zones and enterprises, its sentences as the rules mark them."""
    seen, count = set(), 0
    with lzma.open(corpus, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            text = row["text"]
            if (
                row["id"] in excluded
                or len(_TOPIC.findall(text)) < 6
                or len(text) > 3000
                or text[200:300] in seen
            ):
                continue
            seen.add(text[200:300])
            source = Source(row["id"], text, "0" * 64, "utf-8")
            yield [s for a in articles(source)[0] for s in lines(a, resolve(RULES(a, sentences(a))))]
            count += 1
            if count == ARTICLES:
                return


def certain(line: Line, salt: int) -> Iterator[list[int]]:
    """Stretches of words to learn from: without unmarked nouns beside a proper word, and three of ten other nouns.

    The rules miss a third of the names of raw news: an unmarked noun is no proof that nothing is named there.
    """
    nouns = [w.tag.startswith(_NOUNS) and y == "O" for w, y in zip(line.words, line.labels, strict=True)]
    doubtful, n = set(), 0
    while n < len(nouns):
        end = n
        while end < len(nouns) and nouns[end]:
            end += 1
        if any(w.tag.startswith(_PROPER) for w in line.words[n:end]) or (n and line.labels[n - 1] != "O"):
            doubtful |= set(range(n, end))
        n = end + 1
    stretch: list[int] = []
    for n, word in enumerate(line.words):
        drawn = int(md5(f"{salt}{word}".encode()).hexdigest(), 16) % 10 < 3
        if n in doubtful or (nouns[n] and drawn):
            yield stretch
            stretch = []
        else:
            stretch.append(n)
    yield stretch


def gold_lines(pages: Iterable[Path]) -> Iterator[Line]:
    """The sentences of gold pages with the labels of gold."""
    for page in pages:
        gold = json.loads(page.read_text(encoding="utf-8"))
        for source in read_inputs([page.parent / gold["source"]]):
            for article in articles(source)[0] if isinstance(source, Source) else ():
                yield from lines(article, gold_mentions(gold, article))


def train(raw: list[list[Line]], gold: list[Line], model: Path) -> None:
    """Trains and writes the model."""
    held = ({f for line in page for row in line.features for f in row} for page in raw)
    counts = Counter(feature for found in held for feature in found)
    kept = {feature for feature, count in counts.items() if count >= LEAST_ARTICLES}
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"max_iterations": ROUNDS, "c1": 0.05, "c2": 0.02})
    known = {id(line): [[f for f in row if f in kept] for row in line.features] for line in gold}
    for number, line in enumerate(line for page in raw for line in page):
        for stretch in filter(None, certain(line, number)):
            chosen = [[f for f in line.features[n] if f in kept] for n in stretch]
            trainer.append(chosen, [line.labels[n] for n in stretch])
    for line in gold * GOLD_WEIGHT:
        trainer.append(known[id(line)], line.labels)
    trainer.train(str(model))


class Tagger:
    """A trained model; keeps what it found in each article."""

    def __init__(self, model: Path) -> None:
        self._model = pycrfsuite.Tagger()
        self._model.open(str(model))
        self._found: dict[str, list[tuple[float, int, int, str]]] = {}

    def spans(self, article: Article) -> list[tuple[float, int, int, str]]:
        """(probability, start, end, type) of each name, the surest first."""
        if article.view not in self._found:
            found = [span for line in lines(article, ()) for span in self._line(line)]
            self._found[article.view] = sorted(found, reverse=True)
        return self._found[article.view]

    def _line(self, line: Line) -> Iterator[tuple[float, int, int, str]]:
        path = self._model.tag(line.features)
        for first, last, type_ in named(path):
            yield self._sure(path, first, last), line.words[first].start, line.words[last].end, type_

    def _sure(self, path: list[str], first: int, last: int) -> float:
        return min(self._model.marginal(path[n], n) for n in range(first, last + 1))

    def beside(self, article: Article, split: tuple[Sentence, ...], least: float) -> list[Candidate]:
        """The candidates of the rules and, where they found nothing, those of the model."""
        found = RULES(article, split)
        taken = [(m.start, m.end) for m in resolve(found)]
        for sure, start, end, type_ in self.spans(article):
            name = article.view[start:end]
            apart = not any(start < b and a < end for a, b in taken)
            if sure >= least and apart and _NAME.fullmatch(name) and name.count("“") == name.count("”"):
                found.append(Candidate(start, end, type_, name, "tagger", 10))
                taken.append((start, end))
        return found

    def trusted(self, article: Article, split: tuple[Sentence, ...], least: float) -> list[Candidate]:
        """The candidates of the rules without the mentions that the model gives less than ``least``."""
        found, doubted = RULES(article, split), set()
        for line in lines(article, resolve(found)):
            self._model.set(line.features)
            for first, last, type_ in named(line.labels):
                if self._sure(line.labels, first, last) < least:
                    doubted.add((line.words[first].start, line.words[last].end, type_))
        return [c for c in found if (c.start, c.end, c.type) not in doubted]


def named(path: list[str]) -> Iterator[tuple[int, int, str]]:
    """(first word, last word, type) of each name of a sentence's labels."""
    first = 0
    for n, label in enumerate(path):
        first = n if label[0] in "BS" else first
        if label[0] in "ES":
            yield first, n, label[2:]


def report(label: str, folders: list[Path]) -> None:
    """A line for each folder: F1 (precision, recall) of each kind."""
    for folder in folders:
        scores = {kind: score for kind, group, score in score_rows(evaluate(folder)) if not group}
        cells = (
            f"{k} {s.f1:.3f} ({s.precision:.3f} {s.recall:.3f})" for k, s in scores.items() if k in KINDS
        )
        print(f"{label:>11} {folder.name:8}", *cells, flush=True)


def compare(tagger: Tagger, folders: list[Path]) -> None:
    """The scores with the rules alone, with the tagger beside them, and with it as their judge."""
    report("rules", folders)
    for least in BESIDE:
        recognition.candidates = lambda a, s, least=least: tagger.beside(a, s, least)
        report(f"beside {least}", folders)
    for least in JUDGE:
        recognition.candidates = lambda a, s, least=least: tagger.trusted(a, s, least)
        report(f"judge {least}", folders)
    recognition.candidates = RULES


def speed(tagger: Tagger, pages: Path) -> None:
    """Characters a second of processor time that rules and tagger take, on pages not yet tagged."""
    found = [a for s in read_inputs([pages]) if isinstance(s, Source) for a in articles(s)[0]]
    size = sum(len(a.text) for a in found)
    RULES(found[0], sentences(found[0]))  # reads the lexicons
    start = time.process_time()
    for article in found:
        RULES(article, sentences(article))
    middle = time.process_time()
    for article in found:
        tagger.spans(article)
    end = time.process_time()
    print(f"characters a second: rules {size / (middle - start):,.0f}, tagger {size / (end - middle):,.0f}")


def main() -> None:
    """Train, score, and score again with held-back folds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("test", type=Path, nargs="+")
    parser.add_argument("--exclude", type=Path, nargs="*", default=[])
    parser.add_argument("--folds", type=int, default=0)
    given = parser.parse_args()
    excluded = {i for file in given.exclude for i in re.findall("[0-9a-f]{12}", file.read_text("utf-8"))}
    raw = list(raw_lines(given.corpus, excluded))
    pages = sorted(given.gold.glob("*.json"))
    print(sum(len(line.words) for page in raw for line in page), "raw words", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model"
        train(raw, list(gold_lines(pages)), model)
        tagger = Tagger(model)
        speed(tagger, given.test[0])
        compare(tagger, given.test)
        for fold in range(given.folds):
            held = Path(folder) / f"fold{fold}"
            held.mkdir()
            for page in pages[fold :: given.folds]:
                shutil.copy(page, held)
                shutil.copy(page.with_suffix(".txt"), held)
            train(raw, list(gold_lines(p for p in pages if p not in pages[fold :: given.folds])), model)
            compare(Tagger(model), [held])


if __name__ == "__main__":
    main()
