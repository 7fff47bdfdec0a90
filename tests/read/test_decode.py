"""Encodings are found by what they make of the bytes."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.decode import ENCODINGS, decode

SHORT = "云岭高新区举办产业峰会，长风重工参加。"


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("length", [40, 400, 4000])
def test_a_page_in_any_encoding_comes_back(seeds: Path, encoding: str, length: int) -> None:
    text = sorted(seeds.glob("*.txt"))[4].read_text(encoding="utf-8")[:length]
    text = text.encode(encoding, errors="ignore").decode(encoding)
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding, found.replaced, found.rival) == (text, encoding, 0, None)


def test_traditional_script_in_big5_comes_back() -> None:
    text = "雲嶺高新區舉辦產業峰會，長風重工機械有限公司參加，並與當地政府簽署合作協議。" * 3
    assert decode(text.encode("big5")).text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_decides_and_is_removed(mark: bytes, encoding: str) -> None:
    found = decode(mark + SHORT.encode(encoding))
    assert (found.text, found.encoding) == (SHORT, encoding)


def test_plain_ascii_is_utf8_without_a_rival() -> None:
    assert (decode(b"Top 100\r\n").encoding, decode(b"Top 100\r\n").rival) == ("utf-8", None)


def test_line_ends_stay_as_they_are() -> None:
    assert decode("云岭\r\n高新区\r重工\n".encode()).text == "云岭\r\n高新区\r重工\n"


def test_broken_bytes_become_replacement_characters_and_leave_the_rest() -> None:
    data = SHORT.encode() + b"\xff\xe5" + SHORT.encode()
    found = decode(data)
    assert (found.encoding, found.text) == ("utf-8", f"{SHORT}\ufffd\ufffd{SHORT}")


def test_lone_surrogates_become_replacement_characters() -> None:
    data = codecs.BOM_UTF16_LE + SHORT.encode("utf-16-le") + b"\x00\xd8"
    assert decode(data).text == SHORT + "\ufffd"


def test_characters_beyond_the_basic_plane_survive() -> None:
    assert decode(f"{SHORT}𠮷".encode()).text == f"{SHORT}𠮷"


@given(st.binary(max_size=300))
def test_no_bytes_crash_and_every_text_can_be_written(data: bytes) -> None:
    decode(data).text.encode("utf-8")
