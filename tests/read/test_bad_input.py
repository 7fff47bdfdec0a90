"""Bad input: each is named in one clear line, in bounded time and memory, and the rest is read."""

import gzip
import io
import os
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import docx
import pytest

from kg.core.text import Source
from kg.errors import InputError
from kg.read import read_inputs
from kg.read.limits import Limits
from tests.read.test_containers import PAGE

Writer = Callable[[Path], None]


def zip_bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.jsonl", "w") as member:
        member.write(b'{"id": 1, "text": "a"}\n')
        for _ in range(100):
            member.write(b"\n" * (1 << 20))


def nested_archives(file: Path) -> None:
    data = PAGE.encode()
    for _ in range(8):
        data = gzip.compress(data)
    file.write_bytes(data)


def entities(file: Path, encoding: str = "utf-8") -> None:
    document = docx.Document()
    document.add_paragraph("正文")
    whole = io.BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b"<w:document", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document', 1
                )
                data = data.replace("正文".encode(), b"&e;")
                if encoding != "utf-8":
                    data = data.decode().replace("UTF-8", encoding, 1).encode(encoding)
            new.writestr(name, data)


BAD: tuple[tuple[str, Writer, str], ...] = (
    ("bomb.zip", zip_bomb, "unpacks to over 200 times its size"),
    ("deep.gz", nested_archives, "an archive 4 deep"),
    ("cut.gz", lambda f: f.write_bytes(gzip.compress(os.urandom(5000))[:2000]) and None, "a damaged archive"),
    ("cut.zip", lambda f: f.write_bytes(b"PK\x03\x04" + bytes(50)) and None, "a damaged archive"),
    ("entities.docx", entities, "declares entities"),
    ("nul.txt", lambda f: f.write_bytes(bytes(100_000)) and None, "a binary file"),
    ("empty.zip", lambda f: zipfile.ZipFile(f, "w").close(), "an empty archive"),
    (
        "list.json",
        lambda f: f.write_text('[{"id": 1, "text": "a"}]', encoding="utf-8") and None,
        "JSON in one list",
    ),
    (
        "whole.json",
        lambda f: f.write_text('{\n  "id": 1,\n  "text": "a"\n}\n', encoding="utf-8") and None,
        "an object over several lines; write one object a line",
    ),
    ("utf16.docx", lambda f: entities(f, "utf-16"), "declares entities"),
    (
        "old.doc",
        lambda f: f.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(99)) and None,
        "save it as PDF, DOCX or TXT",
    ),
    ("page.rtf", lambda f: f.write_bytes(rb"{\rtf1 page}") and None, "an RTF document"),
    ("page.png", lambda f: f.write_bytes(b"\x89PNG" + bytes(99)) and None, "run text recognition (OCR)"),
    (
        "pages.rar",
        lambda f: f.write_bytes(b"Rar!\x1a\x07" + bytes(99)) and None,
        "unpack it, or pack it as ZIP",
    ),
    ("loop.txt", lambda f: f.symlink_to(f), "a symbolic link that leads to itself"),
    ("gone.txt", lambda f: f.symlink_to(f.with_name("nothing")), "gone before it could be read"),
    ("pipe", os.mkfifo, "not a file but a device"),
)


@pytest.mark.parametrize(("name", "write", "said"), BAD, ids=[name for name, _, _ in BAD])
def test_it_is_named_and_the_rest_is_read(name: str, write: Writer, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder / name)
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    begun = time.monotonic()
    found = list(read_inputs([folder]))
    assert time.monotonic() - begun < 20
    errors = [str(e) for e in found if isinstance(e, InputError)]
    assert "page.txt" in [s.path for s in found if isinstance(s, Source)]
    assert len(errors) == 1
    assert errors[0].startswith(name)
    assert said in errors[0]


def test_every_limit_is_documented_with_its_number(root: Path) -> None:
    text = (root / "docs/reading.md").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", text, flags=re.MULTILINE))
    assert shown == {f.name: f"{f.default:,}" for f in fields(Limits)}


def test_what_is_told_names_no_place_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "again").symlink_to(tmp_path)
    (tmp_path / "none").mkdir()
    inputs = [tmp_path / "in", tmp_path / "none", tmp_path / "missing.txt", tmp_path / "*.txt"]
    errors = [str(e) for e in read_inputs(inputs) if isinstance(e, InputError)]
    assert [e.split(":")[0] for e in errors] == ["*.txt", "again", "missing.txt", "none"]


def test_a_folder_that_links_to_itself_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path)
    found = list(read_inputs([tmp_path]))
    assert [s.path for s in found if isinstance(s, Source)] == ["page.txt"]
    assert ["a link to a folder is not followed" in str(e) for e in found if isinstance(e, InputError)] == [
        True
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "shut").mkdir(mode=0)
    found = list(read_inputs([tmp_path]))
    assert [s.path for s in found if isinstance(s, Source)] == ["page.txt"]
    assert ["no permission to read" in str(e) for e in found if isinstance(e, InputError)] == [True]


PROGRAM = """
import sys
from kg.read import read_inputs
from kg.read.limits import Limits
from kg.core.text import Source
count = sum(isinstance(s, Source) for s in read_inputs([sys.argv[1]]))
status = open("/proc/self/status", encoding="ascii").read()
print(count, int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""
# VmHWM and not ru_maxrss: that one remembers what the parent took before the program began.


def peak(file: Path) -> tuple[int, int]:
    """How many sources a process reads, and the most memory that it takes, in MB."""
    done = subprocess.run([sys.executable, "-c", PROGRAM, file], check=True, capture_output=True, timeout=900)
    count, memory = map(int, done.stdout.split())
    return count, memory


def json_lines(file: Path, megabytes: int) -> int:
    line = ('{"id": "x", "text": "' + "近日，云岭高新区举办产业峰会。" * 60 + '"}\n').encode()
    times = megabytes * (1 << 20) // len(line)
    with file.open("wb") as stream:
        for _ in range(times):
            stream.write(line)
    return times


def a_long_line(file: Path, megabytes: int) -> None:
    with file.open("wb") as stream:
        stream.write(b'{"id": 1, "text": "')
        for _ in range(megabytes):
            stream.write(b"a" * (1 << 20))
        stream.write(b'"}\n{"id": 2, "text": "ok."}\n')


@pytest.mark.parametrize("megabytes", [60, pytest.param(2000, marks=pytest.mark.slow)])
def test_json_lines_of_any_size_take_the_same_memory(megabytes: int, tmp_path: Path) -> None:
    small, large = tmp_path / "small.jsonl", tmp_path / "large.jsonl"
    expected = json_lines(small, 20), json_lines(large, megabytes)
    (few, before), (many, after) = peak(small), peak(large)
    assert (few, many) == expected
    assert abs(after - before) < 100


@pytest.mark.parametrize("megabytes", [100, pytest.param(1000, marks=pytest.mark.slow)])
def test_a_line_without_end_is_passed_over(megabytes: int, tmp_path: Path) -> None:
    a_long_line(tmp_path / "f.jsonl", megabytes)
    count, memory = peak(tmp_path / "f.jsonl")
    assert count == 1
    assert memory < 400


@pytest.mark.slow
def test_a_text_of_one_gigabyte_in_one_line_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "long.txt").open("wb") as stream:
        for _ in range(1024):
            stream.write("云".encode() * 349_525)
    count, memory = peak(tmp_path / "long.txt")
    assert count == 0
    assert memory < 900
