"""A crash at any step leaves a whole build, old or new, and the next build comes through."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from kg.errors import BuildError
from kg.write.files import MANIFEST, verify, write_staged

OLD = {"zones.ttl": "old zones", "evidence.ttl": "old evidence", "sources/旧.txt": "old source"}
NEW = {
    "zones.ttl": "new zones",
    "evidence.ttl": "old evidence",
    "a/b/c.txt": "deep",
    "sources/新.txt": "new source",
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk need not spin: what counts is the order of the steps."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


class Killed(BaseException):
    """Stands for the death of the process: nothing may catch it."""


def write(out: Path, files: dict[str, str]) -> None:
    write_staged(out, {name: [text[:3], text[3:]] for name, text in files.items()}, {"about": "x"})


def contents(out: Path) -> dict[str, str]:
    found = verify(out)
    return {n: p.read_text(encoding="utf-8") for n, p in found.items() if n != MANIFEST}


class Steps:
    """Counts what reaches the disk, and dies before or after the step of a given number."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, die_at: int | None, after: bool) -> None:
        self.count, self._die_at, self._after = 0, die_at, after
        for owner, name in (
            (os, "replace"),
            (os, "fsync"),
            (os, "unlink"),
            (shutil, "rmtree"),
            (os, "mkdir"),
        ):
            monkeypatch.setattr(owner, name, self._step(getattr(owner, name)))

    def _step(self, real: Any) -> Any:
        def step(*args: Any, **more: Any) -> Any:
            self.count += 1
            last = self.count == self._die_at
            if last and not self._after:
                raise Killed
            try:
                return real(*args, **more)
            finally:
                if last:
                    raise Killed

        return step


def steps_of_a_build(tmp_path: Path) -> int:
    with pytest.MonkeyPatch.context() as patch:
        out = tmp_path / "counted"
        write(out, OLD)
        steps = Steps(patch, None, False)
        write(out, NEW)
        return steps.count


def killed_builds(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """For each step, before and after it, a folder whose old build was being replaced when all stopped."""
    for number in range(1, steps_of_a_build(tmp_path) + 1):
        for after in (False, True):
            out = tmp_path / f"{number}-{after}"
            write(out, OLD)
            with pytest.MonkeyPatch.context() as patch:
                Steps(patch, number, after)
                with pytest.raises(Killed):
                    write(out, NEW)
            yield f"step {number}, {'after' if after else 'before'}", out


def test_killed_at_any_step_a_reader_sees_the_old_build_or_the_new(tmp_path: Path) -> None:
    seen = []
    for where, out in killed_builds(tmp_path):
        assert contents(out) in (OLD, NEW), where
        seen.append(contents(out) == NEW)
    assert len(seen) > 40
    assert seen == sorted(seen), "once the new build stands, the old one does not come back"
    assert {True, False} == set(seen)


def test_the_next_build_comes_through_wherever_the_last_was_killed(tmp_path: Path) -> None:
    for where, out in killed_builds(tmp_path):
        write(out, OLD)
        assert contents(out) == OLD, where
        files = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
        assert files == {*OLD, MANIFEST}, where


def test_killed_twice_in_a_row(tmp_path: Path) -> None:
    for first in range(1, steps_of_a_build(tmp_path) + 1, 3):
        for second in range(2, 40, 7):
            out = tmp_path / f"{first}-{second}"
            write(out, OLD)
            for number in (first, second):
                with pytest.MonkeyPatch.context() as patch:
                    Steps(patch, number, after=True)
                    with suppress(Killed):
                        write(out, NEW)
            assert contents(out) in (OLD, NEW)


def test_a_first_build_that_was_killed_is_none_or_whole(tmp_path: Path) -> None:
    for number in range(1, 30):
        out = tmp_path / str(number)
        with pytest.MonkeyPatch.context() as patch:
            Steps(patch, number, after=True)
            with suppress(Killed):
                write(out, NEW)
        if (out / MANIFEST).exists() or (out / ".new" / MANIFEST).exists():
            assert contents(out) == NEW
        else:
            with pytest.raises(BuildError, match=r"it has no build\.json"):
                verify(out)


def test_a_writer_that_fails_leaves_the_old_build(tmp_path: Path) -> None:
    def failing() -> Iterator[str]:
        yield "half"
        raise RuntimeError("a bug")

    write(tmp_path, OLD)
    with pytest.raises(RuntimeError, match="a bug"):
        write_staged(tmp_path, {"zones.ttl": failing()}, {})
    assert contents(tmp_path) == OLD


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    write(tmp_path, OLD)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        BuildError, match=r"cannot write the build .*No space left.*still stands.*another folder"
    ):
        write(tmp_path, NEW)
    monkeypatch.undo()
    assert contents(tmp_path) == OLD


def test_two_builds_do_not_write_one_folder(tmp_path: Path) -> None:
    def second() -> Iterator[str]:
        with pytest.raises(BuildError, match="another build is writing here; wait for it"):
            write(tmp_path, NEW)
        yield "zones"

    write_staged(tmp_path, {"zones.ttl": second()}, {})
    assert contents(tmp_path) == {"zones.ttl": "zones"}


def test_a_changed_file_is_refused_and_repaired_by_the_next_build(tmp_path: Path) -> None:
    write(tmp_path, OLD)
    (tmp_path / "zones.ttl").write_text("edited", encoding="utf-8")
    said = r"not a whole build: zones\.ttl not as build\.json says\. Build again with: kg build INPUT"
    with pytest.raises(BuildError, match=said):
        verify(tmp_path)
    write(tmp_path, OLD)
    assert contents(tmp_path) == OLD


@pytest.mark.parametrize("manifest", ["", "{}", "[]", '{"outputs": {}}', '{"outputs": []}', "\udcff"])
def test_a_manifest_that_says_nothing_is_refused(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_bytes(manifest.encode("utf-8", "surrogateescape"))
    with pytest.raises(BuildError, match=r"build\.json names no files"):
        verify(tmp_path)


def test_a_name_that_leads_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"outputs": {"../x": "0", "/etc/passwd": "0"}}', encoding="utf-8")
    with pytest.raises(BuildError, match="names no files"):
        verify(tmp_path)


def test_an_empty_folder_and_a_missing_one_hold_no_build(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(
            BuildError, match=r"it has no build\.json\. Build again with: kg build INPUT --out"
        ):
            verify(folder)


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("mine", encoding="utf-8")
    write(tmp_path, OLD)
    write(tmp_path, NEW)
    assert (tmp_path / "notes.md").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "sources/旧.txt").exists()
