"""Scoring: each matching rule of the evaluation has a case that it decides."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kg.core.graph import ArticleNode, Entity, Evidence, Graph, Observation, Post, Relation
from kg.errors import InputError, UsageError
from kg.evaluate import Item, Score, load_gold, predict, score_page
from kg.evaluate.keys import comparable
from kg.evaluate.report import flipped, listed, score_rows, write_baseline

TEXT = "云岭高新区举办云岭峰会。长风重工董事长赵一鸣说，公司拥有专利30余项。"


def gold_file(folder: Path, **changes: Any) -> Path:
    data: dict[str, Any] = {
        "source": "p.txt",
        "articles": [{"id": "a1", "title": "云岭高新区", "authors": ["钱二"]}],
        "entities": [
            {"id": "z", "type": "Zone", "name": "云岭高新区", "aliases": [], "optional": False},
            {"id": "e", "type": "Event", "name": "“云岭峰会”", "aliases": ["峰会"], "optional": False},
            {"id": "c", "type": "Company", "name": "长风重工", "aliases": [], "optional": False},
            {"id": "p", "type": "Person", "name": "赵一鸣", "aliases": [], "optional": False},
            {"id": "o", "type": "Place", "name": "云岭市", "aliases": ["云岭"], "optional": True},
            {"id": "v", "type": "Place", "name": "河口省", "aliases": [], "optional": False},
        ],
        "relations": [
            {"subject": "z", "predicate": "organizes", "object": "e", "evidence": "云岭高新区举办云岭峰会"},
            {"subject": "c", "predicate": "cooperatesWith", "object": "z", "evidence": "长风重工"},
            {"subject": "c", "predicate": "locatedIn", "object": "z", "evidence": "长风重工"},
            {"subject": "z", "predicate": "locatedIn", "object": "v", "evidence": "云岭高新区"},
        ],
        "posts": [{"person": "p", "organization": "c", "title": "董事长", "evidence": "长风重工董事长赵一鸣"}],
        "observations": [
            {"subject": "c", "indicator": "专利", "value": 30, "unit": "项", "bound": "over", "evidence": "专利30余项"}
        ],
    }  # fmt: skip
    data.update(changes)
    (folder / "p.txt").write_text(TEXT, encoding="utf-8")
    (folder / "p.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return folder


def evidence(iri: str, quote: str) -> Evidence:
    at = TEXT.index(quote)
    return Evidence(
        iri,
        "relation",
        None,
        None,
        None,
        None,
        quote,
        ((at, at + len(quote)),),
        (),
        (),
        None,
        "a/1",
        ("r",),
        Decimal(1),
    )


CLAIMS = (
    evidence("k1", "云岭高新区举办云岭峰会"),
    evidence("k2", "长风重工"),
    evidence("k3", "长风重工董事长赵一鸣"),
    evidence("k4", "专利30余项"),
)
ENTITIES = (
    Entity("z", "Zone", "云岭高新区", articles=("a/1",)),
    Entity("e", "Event", "云岭 峰会", articles=("a/1",)),
    Entity("c", "Company", "长风重工", aliases=("长风",), articles=("a/1",)),
    Entity("p", "Person", "赵一鸣", articles=("a/1",)),
)


def graph(**changes: Any) -> Graph:
    node = ArticleNode("a/1", "云岭高新区", None, ("p",), "p.txt", "utf-8", "0", 0, len(TEXT))
    parts: dict[str, Any] = {"entities": ENTITIES, "articles": (node,), "claims": CLAIMS}
    return Graph(**(parts | changes))


def scored(folder: Path, **changes: Any) -> list[Item]:
    (gold,) = load_gold(gold_file(folder))
    return score_page(gold, predict(graph(**changes)))


def verdicts(items: list[Item], kind: str) -> list[tuple[str, str]]:
    return [(i.label, i.verdict) for i in items if i.kind == kind]


def test_an_entity_is_right_by_type_and_any_of_its_names_and_optional_gold_is_no_miss(tmp_path: Path) -> None:
    found = dict(verdicts(scored(tmp_path), "entity"))
    assert found == {
        "云岭高新区": "right",
        "“云岭峰会”": "right",
        "长风重工": "right",
        "赵一鸣": "right",
        "河口省": "missed",
    }


def test_two_entities_for_one_of_gold_are_one_right_and_one_wrong(tmp_path: Path) -> None:
    twice = (*ENTITIES, Entity("e2", "Event", "峰会", articles=("a/1",)))
    assert ("峰会", "wrong") in verdicts(scored(tmp_path, entities=twice), "entity")


def test_an_optional_entity_is_neither_right_nor_wrong(tmp_path: Path) -> None:
    optional = (*ENTITIES, Entity("o", "Place", "云岭", articles=("a/1",)))
    assert "云岭" not in dict(verdicts(scored(tmp_path, entities=optional), "entity"))


def test_an_alias_is_right_only_when_gold_gives_it_to_the_same_entity(tmp_path: Path) -> None:
    assert verdicts(scored(tmp_path), "alias") == [("长风重工 = 长风", "wrong")]


def test_cooperation_counts_either_way_and_location_chains_are_ignored(tmp_path: Path) -> None:
    place = (*ENTITIES, Entity("v", "Place", "河口省", articles=("a/1",)))
    relations = (Relation("z", "cooperatesWith", "c", ("k2",)), Relation("c", "locatedIn", "v", ("k2",)))
    found = dict(verdicts(scored(tmp_path, entities=place, relations=relations), "relation"))
    assert found["长风重工 cooperatesWith 云岭高新区"] == "right"
    assert "长风重工 locatedIn 河口省" not in found


def test_a_post_of_gold_implies_that_its_holder_works_there(tmp_path: Path) -> None:
    relations = (Relation("p", "worksFor", "c", ("k3",)),)
    assert ("赵一鸣 worksFor 长风重工", "right") in verdicts(
        scored(tmp_path, relations=relations), "relation"
    )


def test_a_title_that_ends_golds_title_is_right(tmp_path: Path) -> None:
    for title, verdict in (("副董事长", "right"), ("总经理", "wrong")):
        posts = (Post("x", "p", "c", title, ("k3",)),)
        assert verdicts(scored(tmp_path, posts=posts), "post")[0][1] == verdict


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "verdict"),
    [
        ("拥有专利", "30", "项", "right"),
        ("专利", "30.01", "项", "right"),
        ("专利", "31", "项", "wrong"),
        ("专利", "30", "件", "wrong"),
        ("员工", "30", "项", "wrong"),
    ],
)
def test_an_observation_needs_value_unit_and_a_like_indicator(
    tmp_path: Path, indicator: str, value: str, unit: str, verdict: str
) -> None:
    seen = (Observation("o", "c", indicator, Decimal(value), unit, "exact", None, None, None, ("k4",)),)
    items = scored(tmp_path, observations=seen)
    assert verdicts(items, "observation")[0][1] == verdict
    if verdict == "right":
        assert verdicts(items, "bound")[0][1] == "wrong", "gold says over"


def test_evidence_is_right_when_it_covers_half_of_golds_characters(tmp_path: Path) -> None:
    for claim, verdict in (("k1", "right"), ("k4", "wrong")):
        items = scored(tmp_path, relations=(Relation("z", "organizes", "e", (claim,)),))
        assert verdicts(items, "evidence") == [("云岭高新区 organizes “云岭峰会”", verdict)]


def test_titles_and_authors_are_compared_by_name(tmp_path: Path) -> None:
    items = scored(tmp_path)
    assert verdicts(items, "title") == [("云岭高新区", "right")]
    assert verdicts(items, "author") == [("钱二", "missed"), ("赵一鸣", "wrong")]


def test_scores_are_precision_recall_and_f1() -> None:
    score = Score(right=6, wrong=2, missed=6)
    assert (score.precision, score.recall, round(score.f1, 4)) == (0.75, 0.5, 0.6)
    assert Score().f1 == 0.0


def test_names_are_compared_without_width_quotes_brackets_dashes_and_dots() -> None:
    assert comparable("“Ｂ２Ｂ”·（云 岭）") == comparable("b2b云岭")


def test_a_baseline_tells_which_items_flipped(tmp_path: Path) -> None:
    before = scored(tmp_path)
    write_baseline(before, tmp_path / "base.jsonl")
    assert flipped(before, tmp_path / "base.jsonl") == []
    after = scored(tmp_path, relations=(Relation("z", "organizes", "e", ("k1",)),))
    assert flipped(after, tmp_path / "base.jsonl") == [
        "p\tabsent -> right\tevidence\trelation\t云岭高新区 organizes “云岭峰会”",
        "p\tmissed -> right\trelation\torganizes\t云岭高新区 organizes “云岭峰会”",
    ]


def test_the_listing_holds_every_miss_with_its_sentence(tmp_path: Path) -> None:
    lines = list(listed(scored(tmp_path)))
    assert "p\tmissed\tpost\tpost\t赵一鸣 / 长风重工 / 董事长\t长风重工董事长赵一鸣" in lines


def test_rows_count_kinds_and_types(tmp_path: Path) -> None:
    rows = {(kind, group): score for kind, group, score in score_rows(scored(tmp_path))}
    assert rows["entity", ""].right == 4
    assert rows["entity", "Place"].missed == 1


def test_a_folder_without_gold_and_a_file_that_is_none_are_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold file"):
        load_gold(tmp_path)
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.json: not a gold file"):
        load_gold(tmp_path)
