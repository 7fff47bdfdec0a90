"""Which files the inputs name, in what order, and what each that cannot be read says."""

import os
from pathlib import Path

import pytest

from kg.core.text import Source
from kg.errors import InputError
from kg.read import read_inputs
from kg.read.limits import Limits, Reading, with_limits

TEXT = "云岭高新区举办云岭产业峰会，长风重工机械有限公司参加。\n"


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT + name, encoding="utf-8")


def paths(*inputs: str | Path) -> list[str]:
    return [r.path if isinstance(r, Source) else f"! {r}" for r in read_inputs(inputs)]


def message(path: Path) -> str:
    (result,) = read_inputs([path])
    assert isinstance(result, InputError)
    return str(result)


def test_a_folder_gives_all_its_files_sorted_with_paths_inside_it(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/c.md", "a/b/z.txt", ".hidden.txt", ".git/x.txt")
    assert paths(tmp_path) == ["a/b/z.txt", "a/c.md", "b.txt"]


def test_a_file_is_known_by_its_name(tmp_path: Path) -> None:
    write(tmp_path, "a/b/page.txt")
    assert paths(tmp_path / "a/b/page.txt") == ["page.txt"]


def test_a_glob_gives_paths_behind_its_fixed_part(tmp_path: Path) -> None:
    write(tmp_path, "x/1.txt", "y/2.txt", "y/3.md")
    assert paths(f"{tmp_path}/*/*.txt") == ["x/1.txt", "y/2.txt"]


def test_neither_order_nor_repetition_of_inputs_changes_the_result(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "c/d.txt")
    given = [tmp_path / "b.txt", tmp_path, f"{tmp_path}/c/*", tmp_path / "a.txt"]
    assert paths(*given) == paths(*reversed(given)) == ["a.txt", "b.txt", "d.txt"]


def test_a_path_is_composed_whatever_the_file_system_gives(tmp_path: Path) -> None:
    write(tmp_path, "cafe\u0301.txt")
    assert paths(tmp_path) == ["caf\u00e9.txt"]


def test_two_files_with_one_path_stay_apart(tmp_path: Path) -> None:
    write(tmp_path, "x/page.txt", "y/page.txt")
    (tmp_path / "y/page.txt").write_text("另一版。", encoding="utf-8")
    first, second = paths(tmp_path / "x/page.txt", tmp_path / "y/page.txt")
    assert first == "page.txt"
    assert second.startswith("page~")
    assert second.endswith(".txt")
    assert paths(tmp_path / "y/page.txt", tmp_path / "x/page.txt") == [first, second]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "page.txt: the file is empty; leave it out or fill it"),
        (b" \r\n\t", "page.txt: the file holds white space only; leave it out or fill it"),
        (b"%PDF-1.7\n", "page.txt: a damaged or truncated PDF; get the file anew"),
        (bytes(range(256)) * 9, "page.txt: a binary file, not text; save it as TXT or Markdown"),
    ],
)
def test_a_file_without_text_gives_one_clear_error(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "page.txt").write_bytes(content)
    assert message(tmp_path / "page.txt") == said


def test_bytes_that_no_encoding_fits_are_an_error(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"".join(bytes([0xFF, 0x80 + i % 64, 0x9F]) for i in range(600)))
    assert "no encoding fits" in message(page)


def test_a_missing_path_an_empty_folder_and_a_glob_without_a_match_say_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert message(tmp_path / "none.txt").endswith("no such file or folder; check the path")
    assert "the folder holds no files" in message(tmp_path / "empty")
    assert "the pattern matches no file" in message(tmp_path / "*.txt")


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "c.txt")
    (tmp_path / "b.txt").write_bytes(b"")
    assert paths(tmp_path) == ["a.txt", "! b.txt: the file is empty; leave it out or fill it", "c.txt"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    assert message(tmp_path / "a.txt") == "a.txt: no permission to read; check that the file may be read"


def test_a_line_as_long_as_a_library_is_refused_unless_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("云岭" * 600_000, encoding="utf-8")
    assert message(tmp_path / "a.txt") == (
        "a.txt: a line of 1200000 characters, over 1000000; break it into pages, one record a line "
        "(JSON Lines), or read it all the same with --limit line_characters=1200000"
    )
    limits = with_limits(Limits(), ["line_characters=1200000"])
    (source,) = read_inputs([tmp_path / "a.txt"], Reading(limits=limits))
    assert isinstance(source, Source)
