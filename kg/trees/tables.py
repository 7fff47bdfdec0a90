"""Regression trees over whole numbers, read from a table; their sum weighs a row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.errors import LexiconError

Wholes = NDArray[np.int64]

COLUMNS = ("tree", "node", "feature", "most", "yes", "no", "weight")
"""A node asks whether a feature is at most a number, and says which node comes then; a leaf has a weight alone."""
FOLDER = Path(__file__).parent
_PORTION = 2048
"""Rows taken at once: what bounds the memory of a long article."""


class _Nodes(NamedTuple):
    """The nodes of all trees in one line, each with two children beside each other; a leaf leads to itself."""

    feature: Wholes
    most: Wholes
    children: Wholes
    weight: Wholes


@dataclass(frozen=True)
class Forest:
    """Trees that begin at ``roots``, the deepest first; ``open[n]`` of them still ask a question after ``n``."""

    roots: Wholes
    nodes: _Nodes
    open: tuple[int, ...]

    def weights(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """The sum of all trees for each row, in thousandths of log-odds."""
        given = np.array(rows, np.int64)
        parts = (given[at : at + _PORTION] for at in range(0, len(given), _PORTION))
        return [weight for part in parts for weight in self._weights(part).tolist()]

    def _weights(self, rows: Wholes) -> Wholes:
        reached = np.repeat(self.roots[None], len(rows), 0)
        number = np.arange(len(rows))[:, None]
        for trees in self.open:
            at = reached[:, :trees]
            more = rows[number, self.nodes.feature[at]] > self.nodes.most[at]
            reached[:, :trees] = self.nodes.children[2 * at + more]
        total: Wholes = self.nodes.weight[reached].sum(1)
        return total


@cache
def forest(name: str, features: tuple[str, ...]) -> Forest:
    """The trees of ``name``.tsv beside this module; raises LexiconError for another header, a ragged row, a feature
    that is not one of those given and a node that leads nowhere."""
    rows = list(_rows(name))
    trees = [list(group) for _, group in groupby(rows, key=lambda row: row["tree"])]
    nodes, roots = list[tuple[int, ...]](), []
    for tree in trees:
        roots.append(len(nodes))
        nodes += _of_tree(name, tree, len(nodes), features)
    depths = {root: _depth(nodes, root) for root in roots}
    roots.sort(key=lambda root: -depths[root])
    columns = np.array(nodes, np.int64).reshape(-1, 5).T
    laid = _Nodes(columns[0], columns[1], columns[2:4].T.ravel(), columns[4])
    asking = (sum(depth > n for depth in depths.values()) for n in range(max(depths.values(), default=0)))
    return Forest(np.array(roots, np.int64), laid, tuple(asking))


def _rows(name: str) -> Iterator[dict[str, str]]:
    header, *lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines() or [""]
    if tuple(header.split("\t")) != COLUMNS:
        raise LexiconError(f"kg/trees/{name}.tsv: the header must be {' '.join(COLUMNS)}, not {header!r}")
    for number, line in enumerate(lines, start=2):
        fields = line.split("\t")
        if len(fields) != len(COLUMNS):
            raise LexiconError(
                f"kg/trees/{name}.tsv line {number}: {len(fields)} fields instead of {len(COLUMNS)}; "
                f"make the table anew (benchmarks/trees.md)"
            )
        yield dict(zip(COLUMNS, fields, strict=True))


def _of_tree(
    name: str, tree: list[dict[str, str]], root: int, features: tuple[str, ...]
) -> Iterator[tuple[int, ...]]:
    known = {row["node"]: root + number for number, row in enumerate(tree)}
    for row in tree:
        here, asks = known[row["node"]], row["feature"]
        if not asks:
            yield 0, 0, here, here, _whole(name, row, "weight")
        elif asks not in features or min(known.get(row["yes"], -1), known.get(row["no"], -1)) <= here:
            raise LexiconError(
                f"kg/trees/{name}.tsv, tree {row['tree']}, node {row['node']}: {asks!r} must be one of "
                f"{', '.join(features)}, and yes and no nodes behind it; make the table anew (benchmarks/trees.md)"
            )
        else:
            yield features.index(asks), _whole(name, row, "most"), known[row["yes"]], known[row["no"]], 0


def _whole(name: str, row: dict[str, str], column: str) -> int:
    if not re.fullmatch("-?[0-9]+", row[column]):
        raise LexiconError(
            f"kg/trees/{name}.tsv, tree {row['tree']}, node {row['node']}: {column} is {row[column]!r}, "
            f"no whole number; make the table anew (benchmarks/trees.md)"
        )
    return int(row[column])


def _depth(nodes: list[tuple[int, ...]], at: int) -> int:
    """How many questions the longest way from a node asks."""
    _, _, yes, no, _ = nodes[at]
    return 0 if yes == at else 1 + max(_depth(nodes, yes), _depth(nodes, no))
