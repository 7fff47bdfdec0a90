"""Makes the page's tables small: columns instead of rows, each text once; the page's script undoes it.

A table becomes ``{"rows": count, "columns": {name: column}}``. A column is ``{"same": value}``, ``{"of": values,
"at": indexes}`` where values come again, ``{"in": rows, "values": values}`` where most rows have none, or the list
of its values. What is None does not come back.
"""

import json
from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]
_REPEATED = 0.7
"""Up to this share of different values a column is written as values and indexes."""


def packed(rows: Sequence[Json]) -> Json:
    """The rows as columns.

    >>> packed([{"a": 1, "b": "x"}, {"a": 1, "b": "y"}])
    {'rows': 2, 'columns': {'a': {'same': 1}, 'b': ['x', 'y']}}
    """
    names = sorted({name for row in rows for name in row})
    return {"rows": len(rows), "columns": {name: _column([row.get(name) for row in rows]) for name in names}}


def unpacked(table: Json) -> list[Json]:
    """The rows again, as the page's script sees them."""
    rows: list[Json] = [{} for _ in range(table["rows"])]
    for name, column in table["columns"].items():
        for row, value in zip(rows, _values(column, len(rows)), strict=True):
            if value is not None:
                row[name] = value
    return rows


def _column(values: list[Any]) -> Any:
    keys = [json.dumps(value, ensure_ascii=False, sort_keys=True) for value in values]
    first: dict[str, int] = {}
    for row, key in enumerate(keys):
        first.setdefault(key, row)
    if len(first) == 1:
        return {"same": values[0]}
    given = [row for row, value in enumerate(values) if value is not None]
    if len(given) * 2 < len(values):
        return {"in": given, "values": [values[row] for row in given]}
    if len(first) <= len(values) * _REPEATED and not _numbers(values):
        number = {key: at for at, key in enumerate(first)}
        return {"of": [values[row] for row in first.values()], "at": [number[key] for key in keys]}
    return values


def _numbers(values: list[Any]) -> bool:
    return all(value is None or isinstance(value, int) for value in values)


def _values(column: Any, count: int) -> list[Any]:
    if isinstance(column, list):
        return column
    if "same" in column:
        return [column["same"]] * count
    if "of" in column:
        return [column["of"][at] for at in column["at"]]
    sparse = dict(zip(column["in"], column["values"], strict=True))
    return [sparse.get(row) for row in range(count)]
