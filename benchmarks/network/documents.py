"""Marked documents as windows of a fixed length, each with its pairs of spans and what they say."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from benchmarks.network.scheme import Scheme, places

LENGTH, STRIDE = 512, 256
"""Characters of a window, and how far one begins behind the other."""
BOUNDARY, HIDDEN_CHARACTER = 3, 2
IGNORED = -100
"""The tag of characters that are not learnt from."""

Document = dict[str, Any]
"""``name``, ``characters`` and ``words`` (numbers), ``spans`` (start, end, type's number, whether readers may differ; in
order), ``same`` (a number for each span, equal for those that name the same), ``said`` (span, kind's number, span,
whether readers may differ), ``figure`` (the type of figures), ``held`` (whether it is kept for testing)."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window at ``begin`` of its document; pairs are of spans by their numbers in the document.

    ``labels`` has a row for each pair: 1 what is said, 0 what is not, -1 what is not learnt from.
    """

    document: Document
    begin: int
    characters: np.ndarray
    words: np.ndarray
    tags: np.ndarray
    first: np.ndarray
    second: np.ndarray
    labels: np.ndarray
    places: np.ndarray


def read_documents(folder: Path) -> list[Document]:
    """The documents that ``prepare`` wrote."""
    found: list[Document] = json.loads((folder / "documents.json").read_text(encoding="utf-8"))
    return found


def tags_of(document: Document) -> np.ndarray:
    """The tag of each character: none, or begin, inside, end, single of a type, by the outermost names."""
    tags = np.zeros(len(document["characters"]), np.int64)
    end_before = 0
    for start, end, type_, doubtful in sorted(document["spans"], key=lambda s: (s[0], -s[1])):
        begin = 1 + 4 * type_
        if start < end_before or type_ == document["figure"]:
            continue
        end_before = end
        if doubtful:
            tags[start:end] = IGNORED
        elif end - start == 1:
            tags[start] = begin + 3
        else:
            tags[start], tags[start + 1 : end - 1], tags[end - 1] = begin, begin + 1, begin + 2
    return tags


def spans_of(document: Document) -> Any:
    """The spans of a document as :class:`places.Spans`."""
    columns = np.array([s[:3] for s in document["spans"]], np.int64).reshape(-1, 3).T
    return places.Spans(columns[0], columns[1], columns[2])


def windows(document: Document, scheme: Scheme) -> Iterator[Window]:
    """The windows of a document."""
    characters, words = np.array(document["characters"]), np.array(document["words"])
    tags, spans = tags_of(document), spans_of(document)
    first, second = fitting(spans, np.zeros_like(spans.start), scheme, reach=LENGTH)
    labels = _labels(document, scheme, first, second)
    told = (labels >= 0).any(1)
    first, second, labels = first[told], second[told], labels[told]
    rows = rows_of(characters, spans, np.zeros_like(spans.start), scheme, first, second)
    for begin in range(0, max(1, len(characters) - LENGTH // 4), STRIDE):
        end = min(len(characters), begin + LENGTH)
        inside = (spans.start >= begin) & (spans.end <= end)
        both = inside[first] & inside[second] if len(first) else np.zeros(0, bool)
        yield Window(
            document, begin, _padded(characters[begin:end], BOUNDARY), _padded(words[begin:end], 0),
            _padded(tags[begin:end], IGNORED), first[both], second[both], labels[both], rows[both],
        )  # fmt: skip


def _padded(values: np.ndarray, filler: int) -> np.ndarray:
    return np.concatenate([values, np.full(LENGTH - len(values), filler)]).astype(np.int64)


def fitting(spans: Any, document: np.ndarray, scheme: Scheme, reach: int) -> tuple[np.ndarray, np.ndarray]:
    """Pairs, in both orders, of spans of one document within reach whose types allow a statement."""
    may = scheme.allowed.any(2)
    found: list[tuple[np.ndarray, np.ndarray]] = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    for step in range(1, len(spans.start)):
        one, other = np.arange(len(spans.start) - step), np.arange(step, len(spans.start))
        near = (document[one] == document[other]) & (spans.start[other] - spans.end[one] <= reach)
        if not near.any():
            break
        one, other = one[near], other[near]
        forth, back = may[spans.type[one], spans.type[other]], may[spans.type[other], spans.type[one]]
        found += [(one[forth], other[forth]), (other[back], one[back])]
    return np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])


def rows_of(  # noqa: PLR0913, PLR0917 — all of what places are told by
    characters: np.ndarray, spans: Any, document: np.ndarray, scheme: Scheme, first: np.ndarray, second: np.ndarray,
    begin: np.ndarray | None = None,
) -> np.ndarray:  # fmt: skip
    """The places of pairs in a row of texts; ``document`` numbers the text of each span, which begins at ``begin``."""
    if not len(first):
        return np.zeros((0, len(places.SIZES)), np.int64)
    ends = np.isin(characters, scheme.sentence_marks) | (characters == BOUNDARY)
    around = places.Around(
        places.before(ends),
        places.before(np.isin(characters, scheme.clause_marks) | ends),
        np.zeros_like(spans.start) if begin is None else begin,
        _times(characters, spans, document),
    )
    found: np.ndarray = places.rows(spans, first, second, around)
    return found


def _times(characters: np.ndarray, spans: Any, document: np.ndarray) -> np.ndarray:
    """How often the string of each span is one of its document: strings are told apart by a hash."""
    hashed = document.astype(np.uint64)
    length = spans.end - spans.start
    for at in range(int(length.max())):
        inside = length > at
        hashed[inside] = (
            hashed[inside] * np.uint64(1000003)
            + characters[spans.start[inside] + at].astype(np.uint64)
            + np.uint64(7)
        )
    _, place, counts = np.unique(hashed, return_inverse=True, return_counts=True)
    return counts[place].astype(np.int64)


def _labels(document: Document, scheme: Scheme, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """What the pairs say; of spans that name the same as those which say it, nothing is learnt."""
    same = document["same"]
    said: dict[tuple[int, int], set[int]] = {}
    open_: set[tuple[int, int, int]] = set()
    both_ways = scheme.kinds.index("cooperatesWith")
    for one, kind, other, doubtful in document["said"]:
        ways = [(one, other), (other, one)] if kind == both_ways else [(one, other)]
        for a, b in ways:
            open_.add((same[a], kind, same[b]))
            if not doubtful:
                said.setdefault((a, b), set()).add(kind)
    open_ |= _entailed(document, scheme)
    types = [span[2] for span in document["spans"]]
    labels = np.full((len(first), len(scheme.kinds)), -1, np.int8)
    for row, (a, b) in enumerate(zip(first.tolist(), second.tolist(), strict=True)):
        if same[a] == same[b]:
            continue
        for kind in np.flatnonzero(scheme.allowed[types[a], types[b]]).tolist():
            if kind in said.get((a, b), ()):
                labels[row, kind] = 1
            elif (same[a], kind, same[b]) not in open_:
                labels[row, kind] = 0
    return labels


def _entailed(document: Document, scheme: Scheme) -> set[tuple[int, int, int]]:
    """Who is in what by a chain of places: neither right nor wrong."""
    kind, same = scheme.kinds.index("locatedIn"), document["same"]
    inside: dict[int, set[int]] = {}
    for one, said, other, _ in document["said"]:
        if said == kind:
            inside.setdefault(same[one], set()).add(same[other])
    found = set()
    for start, near in inside.items():
        todo, seen = list(near), set[int]()
        while todo:
            at = todo.pop()
            if at not in seen:
                seen.add(at)
                todo += inside.get(at, ())
        found |= {(start, kind, at) for at in seen}
    return found


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, on a device; spans are those of all pairs, subjects before objects."""

    characters: Tensor
    words: Tensor
    tags: Tensor
    window: Tensor
    start: Tensor
    end: Tensor
    type: Tensor
    labels: Tensor
    places: Tensor

    @property
    def pairs(self) -> int:
        """How many pairs there are."""
        return len(self.labels)


def batch(given: list[Window], device: str) -> Batch:
    """Windows as tensors."""

    def column(of: str) -> Tensor:
        return torch.from_numpy(np.concatenate([getattr(w, of) for w in given]).astype(np.int64)).to(device)

    ends = []
    for side in ("first", "second"):
        for number, w in enumerate(given):
            spans = np.array([s[:3] for s in w.document["spans"]], np.int64).reshape(-1, 3)[getattr(w, side)]
            ends.append(
                np.column_stack(
                    [np.full(len(spans), number), spans[:, 0] - w.begin, spans[:, 1] - w.begin, spans[:, 2]]
                )
            )
    flat = torch.from_numpy(np.concatenate(ends)).to(device)
    shape = (len(given), LENGTH)
    return Batch(
        column("characters").view(shape), column("words").view(shape), column("tags").view(shape),
        flat[:, 0], flat[:, 1], flat[:, 2], flat[:, 3], column("labels"), column("places"),
    )  # fmt: skip
