"""Pages in traditional script are read as their simplified reading is, and quoted as printed."""

from pathlib import Path

import opencc
import pytest

import kg
from kg.core.script import simplified
from kg.core.text import Source
from kg.core.view import matching_view, without_space
from kg.read import read_inputs

PAGE = """雲嶺高新區舉辦產業峰會
本報記者 趙一鳴

近日，雲嶺高新區舉辦雲嶺產業峰會，長風重工機械有限公司與白鷺大學簽署合作協議。
雲嶺高新區黨工委書記錢寧表示：「園區將繼續優化營商環境，為企業發展服務。」長風重工機械有限公司董事長孫立參加會議。
"""


def test_a_traditional_text_has_a_simplified_view_of_equal_length() -> None:
    assert matching_view("「雲嶺高新區」２０２４年發展") == "“云岭高新区”2024年发展"
    assert matching_view("张乾著名，乾隆年间。") == "张乾著名,乾隆年间。"


def test_simplified_pages_stay_as_they_are(seeds: Path) -> None:
    for file in seeds.glob("*.txt"):
        text = file.read_text(encoding="utf-8")
        assert simplified(text) is text


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16"])
def test_names_are_simplified_and_the_printed_form_is_an_alias(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(PAGE.encode(encoding))
    (source,) = read_inputs([tmp_path / "page.txt"])
    assert isinstance(source, Source)
    graph = kg.build([tmp_path / "page.txt"], tmp_path / "out").graph
    (article,) = graph.articles
    assert article.title == "雲嶺高新區舉辦產業峰會"
    names = {(e.type, e.name): e.aliases for e in graph.entities}
    assert "雲嶺高新區" in names["Zone", "云岭高新区"]
    assert "長風重工機械有限公司" in names["Company", "长风重工机械有限公司"]
    assert ("Person", "赵一鸣") in names
    for claim in graph.claims:
        assert without_space("".join(source.text[a:b] for a, b in claim.parts)) == without_space(claim.quote)
    assert any("長風重工" in c.quote for c in graph.claims)


def test_a_seed_in_traditional_script_gives_the_same_facts(seeds: Path, tmp_path: Path) -> None:
    seed = sorted(seeds.glob("*.txt"))[1]
    (tmp_path / "t.txt").write_text(
        opencc.OpenCC("s2t").convert(seed.read_text(encoding="utf-8")), encoding="utf-8"
    )
    plain, other = (kg.build([f], tmp_path / f.stem).graph for f in (seed, tmp_path / "t.txt"))
    ours, theirs = ({(e.type, e.name) for e in graph.entities} for graph in (plain, other))
    assert len(ours & theirs) >= 0.9 * len(ours | theirs)


def test_seeds_in_traditional_script_have_the_iris_of_the_simplified_ones(
    seeds: Path, tmp_path: Path
) -> None:
    convert = opencc.OpenCC("s2t").convert
    for name in ("plain", "printed"):
        (tmp_path / name).mkdir()
    for seed in sorted(seeds.glob("*.txt"))[:2]:
        text = seed.read_text(encoding="utf-8")
        (tmp_path / "plain" / seed.name).write_text(text, encoding="utf-8")
        (tmp_path / "printed" / seed.name).write_text(convert(text), encoding="utf-8")
    plain, printed = (kg.build([tmp_path / n], tmp_path / f"{n}-out").graph for n in ("plain", "printed"))
    ours, theirs = ({e.iri: e for e in g.entities if "@" not in e.iri} for g in (plain, printed))
    assert set(ours) == set(theirs)
    assert {iri: e.name for iri, e in ours.items()} == {iri: e.name for iri, e in theirs.items()}
    shown = [e for e in theirs.values() if convert(e.name) in (e.name, *e.aliases)]
    assert len(shown) >= 0.9 * len(theirs)
