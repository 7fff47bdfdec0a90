"""The page's small tables, its words, the sounds of names, figures over time."""

import re
from dataclasses import replace
from decimal import Decimal
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.core.graph import Observation
from kg.write.html import page_data
from kg.write.html_pack import packed, unpacked
from kg.write.html_pinyin import pinyin
from kg.write.html_series import series
from kg.write.html_words import LANGUAGES, words
from tests.write.sample_network import sample_network

VALUES = st.one_of(
    st.none(), st.integers(0, 3), st.sampled_from(["", "a", "云"]), st.lists(st.integers(0, 2))
)
FIGURE = Observation("o", "s", "产值", Decimal(1), "元", "exact", None, None, "2023", ())


@given(st.lists(st.dictionaries(st.sampled_from("abc"), VALUES), max_size=12))
def test_packing_loses_nothing(rows: list[dict[str, object]]) -> None:
    """Rows come back as they were; only what is None is left out."""
    wanted = [{key: value for key, value in row.items() if value is not None} for row in rows]
    assert unpacked(packed(rows)) == wanted


def test_quotes_are_cut_from_their_sentences() -> None:
    """What the page's script will cut out is each claim's quote; no quote stands in the page a second time."""
    graph = sample_network()
    data = page_data(graph)
    for row in data["claims"]:
        assert "quote" not in row
        sentence = data["contexts"][row["context"]].encode("utf-16-le")
        quote = sentence[2 * row["at"] : 2 * (row["at"] + row["length"])].decode("utf-16-le")
        assert any(quote == claim.quote for claim in graph.claims)


def test_every_word_is_used_and_said_in_each_language() -> None:
    folder = resources.files("kg.write").joinpath("template")
    files = [
        file for file in folder.iterdir() if file.name.startswith("page_") or file.name == "network.html"
    ]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    for key, texts in words().items():
        assert len(texts) == len(LANGUAGES)
        assert all(texts), key
        assert key.startswith("table-") or re.search(rf"""["'`]{re.escape(key)}["'`]|{key}:""", code), key
    said = set(re.findall(r'data-say(?:-[a-z-]+)?="([\w-]+)"', code)) | set(
        re.findall(r'say\("([\w-]+)"', code)
    )
    assert said <= words().keys()


@pytest.mark.parametrize(
    ("name", "spoken"), [("重庆市", ["chong", "qing", "shi"]), ("A1行长", ["A", "1", "hang", "zhang"])]
)
def test_names_sound_as_their_words_do(name: str, spoken: list[str]) -> None:
    assert pinyin([name, "重", "行", "长江"])["names"][name] == spoken


def test_sounds_are_those_of_the_names_only() -> None:
    assert pinyin(["云岭", "<b>"]) == {"syllables": {"ling": "岭", "yun": "云"}, "names": {}}


def test_a_series_needs_two_periods() -> None:
    """Values of one indicator and unit, in the order of their periods; another unit is another series."""
    later = replace(FIGURE, period_end="2024", value=Decimal("2.50"))
    other = replace(FIGURE, unit="%")
    assert series({0: later, 1: FIGURE, 2: other}) == {
        "s": [{"points": [[1, "2023", "1"], [0, "2024", "2.50"]]}]
    }
    assert series({0: FIGURE, 1: FIGURE, 2: other}) == {}
