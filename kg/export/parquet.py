"""Parquet with the same tables (the extra ``parquet``); figures are decimals."""

import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from kg.errors import UsageError
from kg.export.tables import Cell, Table

_DIGITS = 76
"""What the widest decimal of Parquet holds; 38 where that is enough, which every reader knows."""


def parquet(table: Table) -> Iterator[bytes]:
    """The bytes of a table. Raises UsageError when pyarrow is missing."""
    try:
        import pyarrow as pa  # noqa: PLC0415 — an extra
        from pyarrow import parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise UsageError("pyarrow is not installed: pip install 'zonekg[parquet]'") from error
    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    arrays = {
        name: pa.array(cells, type=_type(pa, kind, cells))
        for (name, kind), cells in zip(table.columns.items(), columns, strict=True)
    }
    out = io.BytesIO()
    pq.write_table(pa.table(arrays), out, compression="zstd")
    yield out.getvalue()


def _type(pa: Any, kind: str, cells: tuple[Cell, ...]) -> Any:
    if kind != "decimal":
        return {"string": pa.string(), "integer": pa.int64(), "boolean": pa.bool_()}[kind]
    numbers = [cell for cell in cells if isinstance(cell, Decimal)]
    scale = max((max(0, -int(n.as_tuple().exponent)) for n in numbers), default=0)
    whole = max((max(1, n.adjusted() + 1) for n in numbers), default=1)
    return pa.decimal128(38, scale) if whole + scale <= 38 else pa.decimal256(_DIGITS, scale)
