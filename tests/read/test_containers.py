"""Containers: JSON Lines, archives, Word documents, standard input; what is in them, with its place."""

import gzip
import io
import json
import lzma
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

import kg
from kg.core.text import Source
from kg.core.view import without_space
from kg.errors import InputError
from kg.read import read_inputs
from kg.read.limits import Limits, Reading
from kg.segment import articles, sentences

PAGE = (
    "云岭高新区举办产业峰会\n本报记者 赵一鸣\n　　近日，云岭高新区举办产业峰会，长风重工机械有限公司参加。"
    "峰会吸引了二百余家企业，签约项目三十个。\n　　会上发布了多项成果，总投资约一百二十亿元。"
)


def lines(*records: Any) -> bytes:
    return "\n".join(json.dumps(r, ensure_ascii=False) for r in records).encode()


def read(path: Path, reading: Reading | None = None) -> tuple[list[Source], list[str]]:
    found = list(read_inputs([path], reading))
    sources = [s for s in found if isinstance(s, Source)]
    return sources, [str(e) for e in found if isinstance(e, InputError)]


def titles(sources: list[Source]) -> list[str | None]:
    return [a.title for s in sources for a in articles(s)[0]]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt.gz", gzip.compress(PAGE.encode())),
        ("a.txt.xz", lzma.compress(PAGE.encode("gb18030"))),
        ("named-as-it-likes", gzip.compress(PAGE.encode())),
        ("twice.gz", gzip.compress(lzma.compress(PAGE.encode()))),
    ],
)
def test_a_packed_page_is_unpacked(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    ((source,), errors) = read(tmp_path / name)
    assert not errors
    assert source.text == PAGE
    assert source.path == name
    assert source.origin is not None
    assert source.origin.text_file.startswith("sources/")


def test_records_of_json_lines_have_their_id_and_stand_one_behind_another(tmp_path: Path) -> None:
    data = lines({"id": "x1", "text": PAGE}, {"id": 7, "text": "近日，青川新区开工。"}, {"text": "甲"})
    (tmp_path / "f.jsonl").write_bytes(data)
    sources, errors = read(tmp_path / "f.jsonl")
    assert not errors
    assert [s.path for s in sources] == ["f.jsonl#x1", "f.jsonl#7", "f.jsonl#3"]
    assert [s.start for s in sources] == [0, len(PAGE) + 1, len(PAGE) + 12]
    assert [a.id.rpartition("/")[2] for s in sources for a in articles(s)[0]][:2] == ["1", "2"]


def test_fields_are_named_by_options_and_a_title_field_is_the_title(tmp_path: Path) -> None:
    (tmp_path / "f.jsonl").write_bytes(
        lines({"no": 5, "content": "近日，青川新区开工。", "title": "青川新区开工"})
    )
    sources, errors = read(tmp_path / "f.jsonl", Reading(text_field="content", id_field="no"))
    assert not errors
    assert [s.path for s in sources] == ["f.jsonl#5"]
    assert titles(sources) == ["青川新区开工"]


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "f.jsonl").write_bytes(
        lines({"id": 1, "text": "甲乙丙丁。"})
        + b"\n{bad\n[1]\n"
        + lines({"id": 4, "body": "x"}, {"id": 5, "text": "丁。"})
    )
    sources, errors = read(tmp_path / "f.jsonl")
    assert [s.path for s in sources] == ["f.jsonl#1", "f.jsonl#5"]
    assert ["line 2 is no JSON" in errors[0], "line 3 has no text field" in errors[1]] == [True, True]
    assert errors[2].endswith("line 4 has no text field 'text' (id, body); name the field with --text-field")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_json_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    data = lines({"id": 1, "text": PAGE}, {"id": 2, "text": PAGE}).decode()
    (tmp_path / "f.jsonl").write_bytes(data.encode(encoding))
    sources, errors = read(tmp_path / "f.jsonl")
    assert not errors
    assert [s.text for s in sources] == [PAGE, PAGE]


def test_an_archive_is_read_member_by_member(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("深.txt", PAGE)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("子/页.txt", PAGE)
        archive.writestr("../evil.txt", PAGE)
        archive.writestr("/abs.txt", PAGE)
        archive.writestr("r.jsonl", lines({"id": 1, "text": PAGE}))
        archive.writestr("in.zip", inner.getvalue())
        archive.writestr("__MACOSX/._x", b"\0\1\2")
    sources, errors = read(tmp_path / "a.zip")
    assert [s.path for s in sources] == ["a.zip!/子/页.txt", "a.zip!/r.jsonl#1", "a.zip!/in.zip!/深.txt"]
    assert [e.split(": ")[0] for e in errors] == ["a.zip!/../evil.txt", "a.zip!//abs.txt"]
    assert all("leads out of the archive" in e for e in errors)


def test_names_packed_on_a_chinese_system_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("xxxx.txt", PAGE)
    data = (tmp_path / "a.zip").read_bytes().replace(b"xxxx.txt", "园区".encode("gb18030") + b".txt")
    (tmp_path / "a.zip").write_bytes(data)
    assert [s.path for s in read(tmp_path / "a.zip")[0]] == ["a.zip!/园区.txt"]


def word(file: Path, *, styled: bool) -> Path:
    document = docx.Document()
    title, byline, *paragraphs = PAGE.split("\n")
    if styled:
        document.add_heading(title, 0)
    else:
        document.add_paragraph(title).alignment = 1
    document.add_paragraph(byline)
    for number, text in enumerate(paragraphs):
        if number and styled:
            document.add_heading("成果丰硕", 2)
        document.add_paragraph(text.strip())
    document.save(str(file))
    return file


@pytest.mark.parametrize("styled", [True, False])
def test_a_word_document_has_its_headings(tmp_path: Path, styled: bool) -> None:
    sources, errors = read(word(tmp_path / "a.docx", styled=styled))
    assert not errors
    (article,) = articles(sources[0])[0]
    assert article.title == "云岭高新区举办产业峰会"
    assert [article.text[a:b] for a, b in article.authors] == ["赵一鸣"]
    assert [b.text for b in article.blocks if b.role == "subhead"] == (["成果丰硕"] if styled else [])


TABLE = [("指标", "数值", "增速"), ("工业总产值", "86.5亿元", "12.3%"), ("高新技术企业", "86家", "9.1%")]
BOXED = "长风重工负责人钱二多表示，企业将继续加大投入，第二条生产线将于今年投产。"


def test_the_rows_of_a_word_table_stand_alone_with_their_cells_apart(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("云岭高新区三招留住人才", 0)
    document.add_paragraph("云岭高新区近年来引进高层次人才300余名。附表：主要指标")
    table = document.add_table(len(TABLE), 3)
    for row, texts in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("云岭高新区管委会表示，下一步将继续完善政策。")
    document.add_table(1, 1).rows[0].cells[0].text = BOXED
    document.save(str(tmp_path / "a.docx"))
    sources, errors = read(tmp_path / "a.docx")
    assert not errors
    (article,) = articles(sources[0])[0]
    assert [b.text for b in article.blocks if b.role == "row"] == ["\t".join(row) for row in TABLE]
    cells = [article.text[s.start : s.end] for s in sentences(article) if s.role == "row"]
    assert cells == [cell for row in TABLE for cell in row]
    assert [b.text for b in article.blocks if b.role == "body"][-2:] == [document.paragraphs[-1].text, BOXED]


def test_standard_input_is_an_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(PAGE.encode()))))
    (source,) = read_inputs(["-"])
    assert isinstance(source, Source)
    assert (source.path, source.text) == ("stdin", PAGE)


def test_claims_of_every_record_hold_in_the_container_s_text(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    page = PAGE.replace("长风", "远航")
    (tmp_path / "in/f.jsonl").write_bytes(lines({"id": "a", "text": PAGE}, {"id": "b", "text": page}))
    word(tmp_path / "in/w.docx", styled=True)
    out = tmp_path / "out"
    kg.build([tmp_path / "in"], out)
    graph = kg.load(out)
    kept = {a.iri: (out / str(a.text_file)).read_bytes().decode() for a in graph.articles}
    assert sorted(a.source for a in graph.articles) == ["f.jsonl#a", "f.jsonl#b", "w.docx"]
    assert len({a.text_file for a in graph.articles}) == 2
    assert len(graph.claims) > 20
    for claim in graph.claims:
        text = kept[claim.article]
        assert without_space("".join(text[a:b] for a, b in claim.parts)) == without_space(claim.quote)
    for article in graph.articles:
        assert kept[article.iri][article.start : article.end].startswith("近日")
    manifest = json.loads((out / "build.json").read_text(encoding="utf-8"))
    assert [i["path"] for i in manifest["inputs"]] == ["f.jsonl", "w.docx"]
    assert {a.text_file for a in graph.articles} < set(manifest["outputs"])


def test_a_limit_names_its_option(tmp_path: Path) -> None:
    (tmp_path / "f.jsonl").write_bytes(lines({"id": 1, "text": "甲" * 2000}, {"id": 2, "text": "乙。"}))
    sources, errors = read(tmp_path / "f.jsonl", Reading(limits=Limits(record_bytes=1000)))
    assert [s.path for s in sources] == ["f.jsonl#2"]
    assert errors == ["f.jsonl: line 1 is longer than 1000 bytes; raise it with --limit record_bytes=…"]
