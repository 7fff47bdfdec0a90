"""The tables as CSV for spreadsheets, as Parquet, and for Neo4j."""

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet as pq
from typer.testing import CliRunner

from kg.cli import app_of
from kg.core.graph import Graph
from kg.errors import BuildError, UsageError
from kg.export import FORMATS, export
from kg.export.neo4j import _quoted
from kg.export.sheets import harmless
from kg.export.tables import NODES, Table, tables

Build = tuple[Graph, Path]
NAMES = ("nodes", "edges", "observations", "posts")
FORMULAS = (
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1+1",
    "＠x",
    "\u200b=1",
    "\x00=1",
    "\ufeff=1",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_runs_as_a_formula(text: str) -> None:
    assert harmless(text)[0] == "'"


@given(st.text())
def test_whatever_the_text_it_begins_as_text(text: str) -> None:
    assert not re.match(r"[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]", harmless(text)) or not text


@pytest.mark.parametrize(
    ("cell", "text"),
    [(Decimal("-1.50"), "-1.5"), (True, "true"), (None, ""), (3, "3"), ("云岭", "云岭"), ("a-b", "a-b")],
)
def test_numbers_and_plain_texts_stay(cell: object, text: str) -> None:
    assert harmless(cell) == text


def test_sheets_open_in_excel_with_every_row(named_build: Build, tmp_path: Path) -> None:
    graph, build = named_build
    export(build, tmp_path, ["csv"])
    found = {}
    for name in NAMES:
        data = (tmp_path / f"{name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert b"\x00" not in data
        found[name] = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    sizes = (graph.entities, graph.relations, graph.observations, graph.posts)
    assert tuple(len(found[name]) for name in NAMES) == tuple(map(len, sizes))
    for name in NAMES:
        cells = [cell for row in found[name] for cell in row.values()]
        assert not [c for c in cells if c[:1] in "=+@" and c[:1]]
    values = {row["iri"]: Decimal(row["value"]) for row in found["observations"]}
    assert values == {o.iri: o.value for o in graph.observations}


def test_a_row_tells_where_it_stands(plain_build: Path, tmp_path: Path) -> None:
    export(plain_build, tmp_path, ["csv"])
    text = (tmp_path / "posts.csv").read_text(encoding="utf-8-sig")
    row = next(r for r in csv.DictReader(io.StringIO(text)) if r["title"] == "工程师")
    assert (row["holder_name"], row["organization_name"]) == ("赵一鸣", "长风重工机械有限公司")
    assert (row["quote"], row["file"]) == ("赵一鸣是长风重工的工程师", "pages/b.txt")
    assert re.fullmatch(r"\d+-\d+", row["parts"])


def test_parquet_holds_the_same_tables(named_build: Build, tmp_path: Path) -> None:
    export(named_build[1], tmp_path, ["parquet"])
    for name, table in tables(named_build[0]).items():
        found = pq.read_table(tmp_path / f"{name}.parquet")
        assert found.column_names == list(table.columns)
        assert [tuple(row.values()) for row in found.to_pylist()] == list(table.rows)


def test_parquet_takes_empty_tables_and_long_numbers(tmp_path: Path) -> None:
    from kg.export.parquet import parquet  # noqa: PLC0415 — beside the tables that need it

    for rows in ((), ((Decimal("1e40"),), (Decimal("1e-9"),), (None,))):
        (tmp_path / "t.parquet").write_bytes(b"".join(parquet(Table({"value": "decimal"}, rows))))
        found = pq.read_table(tmp_path / "t.parquet").to_pylist()
        assert [row["value"] for row in found] == [row[0] for row in rows]


def test_neo4j_import_files_join(named_build: Build, tmp_path: Path) -> None:
    graph, build = named_build
    export(build, tmp_path, ["neo4j"])
    rows = {
        file.stem: list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
        for file in sorted((tmp_path / "neo4j").glob("*.csv"))
    }
    ids = {row["iri:ID"] for name in ("nodes", "posts", "observations") for row in rows[name]}
    assert len(ids) == len(graph.entities) + len(graph.posts) + len(graph.observations)
    for name in ("edges", "posts_edges", "observations_edges"):
        assert {row[end] for row in rows[name] for end in (":START_ID", ":END_ID")} <= ids
    assert len(rows["posts_edges"]) == 2 * len(graph.posts)
    assert {row[":LABEL"] for row in rows["nodes"]} == {f"Entity;{e.type}" for e in graph.entities}
    assert all(":" in name for name in rows["nodes"][0])


def test_cypher_merges_each_node_and_edge(named_build: Build, tmp_path: Path) -> None:
    graph, build = named_build
    export(build, tmp_path, ["cypher"])
    text = (tmp_path / "zones.cypher").read_text(encoding="utf-8")
    assert text.count("{iri: '") == len(graph.entities) + len(graph.observations) * 2 + len(graph.posts) * 3
    assert text.count("  {id: '") == len(graph.relations)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u2028\u2029\u202e]", text)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("a'b", r"'a\'b'"), ("a\\", r"'a\\'"), ("a\nb", r"'a\nb'"), ("\u2028", r"'\u2028'"), ("云", "'云'")],
)
def test_a_string_cannot_leave_its_quotation_marks(text: str, quoted: str) -> None:
    assert _quoted(text) == quoted


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--format", "xls"], "unknown format xls; the formats are jsonld"),
        (["--format", "csv"], "not a whole build"),
    ],
)
def test_wrong_usage_is_told(tmp_path: Path, arguments: list[str], says: str) -> None:
    result = CliRunner().invoke(app_of(), ["export", str(tmp_path), "--out", str(tmp_path / "o"), *arguments])
    assert isinstance(result.exception, BuildError | UsageError)
    assert says in str(result.exception)
    assert not (tmp_path / "o").exists()


def test_a_folder_that_cannot_be_written_is_told(plain_build: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BuildError, match="cannot be written"):
        export(plain_build, tmp_path / "file", ["csv"])


def test_the_command_names_the_files(plain_build: Path, tmp_path: Path) -> None:
    arguments = ["export", str(plain_build), "--out", str(tmp_path), "--format", ", ".join(FORMATS)]
    result = CliRunner().invoke(app_of(), arguments)
    assert result.exit_code == 0
    files = [Path(line) for line in result.output.splitlines()]
    assert len(files) == 20
    assert all(file.is_file() for file in files)
    assert not list(tmp_path.rglob("*.part"))


def test_columns_are_those_of_the_nodes(plain_build: Path, tmp_path: Path) -> None:
    export(plain_build, tmp_path, ["csv"])
    first = (tmp_path / "nodes.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert first.split(",") == list(NODES)
