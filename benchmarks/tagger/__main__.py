"""Train the network of the tagger.

usage: python -m benchmarks.tagger CORPUS.jsonl.xz [--out FILE] [--raw 7000] [--rounds 2] [--without FILE…]

Needs torch beside zonekg (``pip install torch``; a CPU will do: about a quarter of an hour on one core). ``--without``
names files of article ids that are held back. Round by round a fresh network learns first from raw articles, marked by
the rules in the first round and by the network of the round before in the next, then from the names that readers
marked in articles (names.tsv) and in composed pages (pages/).
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from benchmarks.tagger.export import arrays
from benchmarks.tagger.net import Net, Sizes
from benchmarks.tagger.texts import (
    HIDDEN,
    Text,
    alphabet_of,
    annotated,
    composed,
    marked_by_rules,
    open_corpus,
    read_names,
    text,
    topical,
)
from benchmarks.tagger.train import FINE, RAW, learn
from kg.core.text import Source
from kg.read import read_inputs
from kg.recognise.tagger.features import FIRST, Alphabet
from kg.recognise.tagger.network import PATH, from_arrays
from kg.segment import articles

_SURE = 0.5

PAGE_TURNS = 2
"""So often is a composed page learnt from for once that an article is: there are a tenth as many."""


def main() -> None:
    """Read, train, write."""
    asked = _arguments()
    torch.set_num_threads(1)
    alphabet = alphabet_of(json.loads(line)["text"] for line in open_corpus(asked.corpus))
    _tell(f"{len(alphabet.points)} characters, {len(alphabet.pairs)} pairs")
    sources = {_record(s): s for s in _sources([asked.corpus])}
    held = {
        i for path in asked.without for i in re.findall(r"\b[0-9a-f]{12}\b", path.read_text(encoding="utf-8"))
    }
    named = read_names().keys()
    marked = annotated(sources, alphabet) + PAGE_TURNS * composed(alphabet)
    _tell(f"{len(marked)} articles with names, {sum(len(t.view) for t in marked)} characters")
    raw = _raw([s for i, s in sources.items() if i not in held and i not in named], asked.raw, alphabet)
    _tell(f"{len(raw)} raw articles, {sum(len(t.view) for t in raw)} characters, marked by the rules")
    for number in range(asked.rounds):
        torch.manual_seed(number)
        net = Net(Sizes(FIRST + len(alphabet.points), 1 + len(alphabet.pairs)), RAW.dropout)
        learn(net, raw, RAW, alphabet, number)
        learn(net, marked, FINE, alphabet, number)
        np.savez_compressed(asked.out, **arrays(net, alphabet))
        _tell(f"round {number + 1} is in {asked.out}")
        if number + 1 < asked.rounds:
            raw = _marked_again(raw, net, alphabet)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tagger", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=PATH)
    parser.add_argument("--raw", type=int, default=7000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    return parser.parse_args()


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _sources(inputs: list[Path]) -> Iterator[Source]:
    return (s for s in read_inputs(inputs) if isinstance(s, Source))


def _record(source: Source) -> str:
    """The id that a record of the corpus has."""
    return source.path.rpartition("#")[2]


def _raw(sources: list[Source], number: int, alphabet: Alphabet) -> list[Text]:
    return [
        text(article.view, marked_by_rules(article), alphabet)
        for source in topical(sources, number)
        for article in articles(source)[0]
    ]


def _marked_again(texts: list[Text], net: Net, alphabet: Alphabet) -> list[Text]:
    """The texts with the tags that a network gives each character where one is likelier than all others together."""
    network = from_arrays(arrays(net, alphabet))
    return [_again(one, network.weights(one.characters, one.pairs, one.words)) for one in texts]


def _again(one: Text, weights: np.ndarray) -> Text:
    shares = np.exp(weights - weights.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    tags = np.where(shares.max(1) >= _SURE, shares.argmax(1), HIDDEN)
    return Text(one.view, one.characters, one.pairs, one.words, tags)


if __name__ == "__main__":
    main()
