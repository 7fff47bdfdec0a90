"""What is learnt from raw news: names with clear types, short forms, heads and edge words, each from enough articles."""

import json
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.learn import Learnt, learn
from kg.learn.given import in_names, usual
from kg.learn.run import Choice
from kg.learn.tally import Tally
from kg.lexicon.folder import read_lexicons

NEWS = (
    "澜栖重工机械有限公司（以下简称“澜栖重工”）今日投产。澜栖重工董事长赵一鸣表示，新厂年产风机二百台。"
    "员工毕业于浙江大学。这是第{0}期报道，厂区面积{0}亩，首批到货{0}件，预计明年再添{0}条产线，编号{0}{0}{0}。"
)


def _corpus(tmp_path: Path, articles: int) -> Path:
    file = tmp_path / "news.jsonl"
    rows = (
        {"id": f"a{n}", "text": f"{n}日{n}时{n}分，正文：{NEWS.format(n)}"} for n in range(10, 10 + articles)
    )
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def _rows(folder: Path, name: str) -> dict[str, dict[str, str]]:
    lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    header, *rows = (line.split("\t") for line in lines if not line.startswith("# "))
    return {row[0]: dict(zip(header, row, strict=True)) for row in rows}


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Learnt, Path]:
    folder = tmp_path_factory.mktemp("learnt")
    return learn([_corpus(folder, 6)], folder / "out", told=["source: news.jsonl"]), folder / "out"


def test_a_name_has_its_type_its_short_form_and_the_words_that_betray_it(learnt: tuple[Learnt, Path]) -> None:
    found = _rows(learnt[1], "known_names")
    full, short = found["澜栖重工机械有限公司"], found["澜栖重工"]
    assert (full["type"], full["aliases"], full["articles"]) == ("Company", "澜栖重工", "6")
    assert short["contexts"] == "_董事长 6"
    assert found["赵一鸣"]["contexts"] == "_表示 6|董事长_ 6"


def test_heads_and_edge_words_are_counted(learnt: tuple[Learnt, Path]) -> None:
    assert _rows(learnt[1], "name_heads")["有限公司"] == {
        "form": "有限公司",
        "type": "Company",
        "articles": "6",
        "names": "1",
        "source": "learnt from raw news by kg learn",
    }
    assert _rows(learnt[1], "name_words")["于"]["before"] == "6"


def test_characters_of_given_names_stand_in_several_names_and_oftener_than_elsewhere() -> None:
    names = {f"{surname}一鸣": 1 for surname in "赵钱孙李周"} | {"吴的鸣": 1}
    anywhere = {"鸣": 6, "一": 40, "的": 2000, "赵": 6}
    assert sorted(usual(names, anywhere, 5)) == [("一", 5, 40), ("鸣", 6, 6)]
    assert not list(usual({"赵一鸣": 9}, anywhere, 5))


def test_names_end_at_marks_and_at_words_that_follow_names() -> None:
    said = set(in_names("董事长赵一鸣表示,总经理吴云帆、工程师孙望舒今年获奖。总经理办公室已搬走。"))
    assert {name for kind, name in said if kind == "given"} == {"赵一鸣", "吴云帆", "孙望舒"}
    assert ("char", "赵") in said


def test_a_table_says_where_it_comes_from(learnt: tuple[Learnt, Path]) -> None:
    made, folder = learnt
    lines = (folder / "known_names.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[:3] == [
        "# source: news.jsonl",
        "# read: 6 articles, 0 reprints passed over",
        f"# rows: {made.rows['known_names']}, each from at least 5 articles",
    ]


def test_what_was_learnt_can_be_given_to_a_build_as_it_is(
    learnt: tuple[Learnt, Path], tmp_path: Path
) -> None:
    (tmp_path / "known_names.tsv").write_bytes((learnt[1] / "known_names.tsv").read_bytes())
    assert {row["name"] for row in read_lexicons(tmp_path)["known_names"].added} >= {
        "澜栖重工机械有限公司",
        "赵一鸣",
    }


def test_what_four_articles_say_is_not_learnt_nor_what_one_says_five_times(tmp_path: Path) -> None:
    file = _corpus(tmp_path, 4)
    again = file.read_text(encoding="utf-8")
    file.write_text(again + again.replace('"a1', '"b1'), encoding="utf-8")
    made = learn([file], tmp_path / "out")
    assert (made.articles, made.repeated) == (4, 4)
    assert set(made.rows.values()) == {0}


def test_articles_can_be_left_out_and_sampled(tmp_path: Path) -> None:
    file = _corpus(tmp_path, 8)
    left = learn([file], tmp_path / "a", choice=Choice(exclude=frozenset({"a10", "a11"})))
    some = learn([file], tmp_path / "b", choice=Choice(share=0.5, tables=frozenset({"name_words"})))
    assert left.articles == 6
    assert 0 < some.articles < 8
    assert sorted(p.name for p in (tmp_path / "b").iterdir()) == ["name_words.tsv"]


def test_the_same_articles_give_the_same_tables_in_any_order(
    tmp_path: Path, learnt: tuple[Learnt, Path]
) -> None:
    file = _corpus(tmp_path, 6)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(reversed(lines)), encoding="utf-8")
    learn([file], tmp_path / "out", told=["source: news.jsonl"])
    for name in ("known_names", "name_heads", "name_words", "given_characters"):
        assert (tmp_path / "out" / f"{name}.tsv").read_bytes() == (learnt[1] / f"{name}.tsv").read_bytes()


def test_a_threshold_of_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--minimum 1: what one article says is nothing learnt"):
        learn([tmp_path], tmp_path / "out", minimum=1)


def test_a_tally_counts_the_same_however_little_it_holds() -> None:
    keys = [("name", str(n % 7), f"名{n % 5}") for n in range(200)]
    with Tally() as whole, Tally(held=3) as small:
        for key in keys:
            whole.add([key])
            small.add([key])
        assert list(small.items()) == list(whole.items())
        assert sum(count for _, count in small.items()) == 200
