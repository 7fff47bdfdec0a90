"""Grow trees from examples, and write them as the table that kg.trees reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from benchmarks.trees.examples import Example
from kg.trees.tables import COLUMNS

ROUNDS = 300
SETTINGS = {
    "objective": "binary", "learning_rate": 0.04, "num_leaves": 8, "min_data_in_leaf": 100, "feature_fraction": 0.7,
    "bagging_fraction": 0.8, "bagging_freq": 1, "seed": 3, "deterministic": True, "force_row_wise": True,
    "num_threads": 1, "verbose": -1,
}  # fmt: skip
_UNIT = 1000


def grown(examples: list[Example], features: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The rows of the table: the nodes of every tree, in whole numbers."""
    rows, right, weights = (np.array(column) for column in zip(*examples, strict=True))
    data = lightgbm.Dataset(rows, right, weight=weights, feature_name=list(features))
    model = lightgbm.train(SETTINGS, data, ROUNDS).dump_model()
    return [
        (str(number), *node)
        for number, tree in enumerate(model["tree_info"])
        for node in _nodes(tree["tree_structure"], "0", features)
    ]


def _nodes(node: dict[str, Any], name: str, features: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if "leaf_value" in node:
        yield name, "", "", "", "", str(round(node["leaf_value"] * _UNIT))
        return
    yes, no = f"{name}y", f"{name}n"
    yield name, features[node["split_feature"]], str(int(np.floor(node["threshold"]))), yes, no, ""
    yield from _nodes(node["left_child"], yes, features)
    yield from _nodes(node["right_child"], no, features)


def write(rows: list[tuple[str, ...]], path: Path) -> None:
    """Write a table."""
    path.write_text("\n".join("\t".join(row) for row in (COLUMNS, *rows)) + "\n", encoding="utf-8")
