"""What spans say of each other: places, exact sums, chances by entity and figure, and what is made of them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from kg.core.mentions import Discourse, Reference
from kg.network import active_in
from kg.network import pairs as pairs_module
from kg.network.guesses import NONE, Guesses
from kg.network.head import Linear, PairHead, Pairs
from kg.network.layers import shipped
from kg.network.pairs import FIGURE, KINDS, OWNS, REACH, Judged, judged
from kg.network.places import SIZES, Spans, places
from kg.network.stage import guesses
from kg.relate import relate
from kg.relate.examples import discourse
from kg.relate.learnt import ASKED, DOUBTED, LEAST, with_learnt
from kg.trees import Forest

TEXT = "长风重工与云岭大学签约,董事长赵一鸣出席。长风重工位于云岭高新区,年产减速机3万台。"
SPANS = [
    (0, 4, "Company"), (5, 9, "Institution"), (15, 18, "Person"), (21, 25, "Company"), (27, 32, "Zone"),
    (35, 38, "Product"), (38, 41, FIGURE),
]  # fmt: skip


def judged_text(spans: Sequence[tuple[int, int, str]] = SPANS) -> Judged:
    net = shipped()
    return judged(TEXT, active_in(TEXT, net), net.pairs, spans)


def test_only_types_that_fit_have_a_chance() -> None:
    found = judged_text()
    types = [type_ for _, _, type_ in SPANS]
    pairs = {(types[a], types[b]) for a, b in zip(found.first, found.second, strict=True)}
    assert ("Person", "Company") in pairs
    assert ("Company", FIGURE) in pairs
    assert ("Product", "Company") not in pairs
    works = found.chances[:, KINDS.index("worksFor")]
    assert {types[a] for a, chance in zip(found.first, works, strict=True) if chance} == {"Person"}


def test_what_stands_side_by_side_is_known_by_the_characters() -> None:
    text, net = "长风重工位于云岭高新区,年产减速机3万台。", shipped()
    spans = [(0, 4, "Company"), (6, 11, "Zone"), (14, 17, "Product")]
    found = judged(text, active_in(text, net), net.pairs, spans)
    pairs = zip(found.first.tolist(), found.second.tolist(), found.chances, strict=True)
    rows = {(a, b): dict(zip(KINDS, row, strict=True)) for a, b, row in pairs}
    assert rows[0, 1]["locatedIn"] > 0.5
    assert rows[0, 2]["produces"] > 0.5
    assert max(rows[1, 0].values()) < 0.5


def test_no_sum_of_the_head_leaves_the_exact_whole_numbers() -> None:
    head = shipped().pairs
    for layer in (head.subject, head.object, head.between, head.inner, head.out):
        assert 255 * np.abs(layer.weights).sum(0).max() < 2**24
        assert (layer.weights == np.rint(layer.weights)).all()
    for table in (head.types, *head.places):
        assert (table == np.rint(table)).all()


def test_hidden_sums_in_another_order_are_the_same_to_the_bit() -> None:
    net = shipped()
    head = net.pairs
    order = np.random.default_rng(1).permutation(head.inner.weights.shape[0])

    def turned(layer: Linear) -> Linear:
        return Linear(np.ascontiguousarray(layer.weights[:, order]), layer.factor[order], layer.shift[order])

    other = replace(
        head, subject=turned(head.subject), object=turned(head.object), between=turned(head.between),
        types=head.types[:, order], places=tuple(table[:, order] for table in head.places),
        inner=replace(head.inner, weights=np.ascontiguousarray(head.inner.weights[order])),
    )  # fmt: skip
    here, there = (judged(TEXT, active_in(TEXT, net), h, SPANS) for h in (head, other))
    assert (here.chances == there.chances).all()


def test_spans_out_of_reach_are_no_pair() -> None:
    text = "长风重工" + "。" * (REACH + 1) + "云岭高新区"
    net = shipped()
    found = judged(
        text, active_in(text, net), net.pairs, [(0, 4, "Company"), (len(text) - 5, len(text), "Zone")]
    )
    assert not len(found.first)


@pytest.mark.parametrize("spans", [[], SPANS[:1]])
def test_nothing_is_said_by_fewer_than_two_spans(spans: list[tuple[int, int, str]]) -> None:
    assert not len(judged_text(spans).first)


def test_places_are_rows_of_their_tables() -> None:
    columns = np.array([(0, 4, 2), (5, 9, 5), (21, 25, 2), (27, 32, 0)]).T
    first, second = np.array([0, 3, 2]), np.array([3, 0, 3])
    found = places(TEXT, Spans(*columns), first, second)
    assert found.shape == (3, len(SIZES))
    assert (found >= 0).all()
    assert (found < np.array(SIZES)).all()
    forth, back, near = found
    assert back[0] - forth[0] == 12  # the same gap, the other way
    assert (forth[1], back[1], near[1]) == (5, 3, 4)  # a sentence on, a sentence back, the same one
    assert forth[3] == 2  # spans between
    assert forth[4] == 1  # of which one is a company as the first is


class Names:
    """References of a made article, each its own entity but where told otherwise."""

    def __init__(self, *entities: int) -> None:
        self.references = [
            Reference(10 * n, 10 * n + 4, "Company", (e,), "name", (), "name") for n, e in enumerate(entities)
        ]

    def guesses(
        self, rows: dict[tuple[int, int], dict[str, float]], figures: int = 0, sure: float = 1.0
    ) -> Guesses:
        chances = np.zeros((len(rows), len(KINDS)))
        for number, row in enumerate(rows.values()):
            for kind, chance in row.items():
                chances[number, KINDS.index(kind)] = chance
        pairs = np.array(list(rows), np.int64).reshape(-1, 2)
        spans = [*self.references, *((1000 + n, 1003 + n) for n in range(figures))]
        entities = np.array([r.entities[0] for r in self.references] + [-1] * figures, np.int64)
        return Guesses(spans, entities, np.full(len(spans), sure), Judged(pairs[:, 0], pairs[:, 1], chances))


def test_a_statement_has_the_greatest_chance_of_any_names_of_its_entities() -> None:
    made = Names(0, 1, 0).guesses(
        {(0, 1): {"supports": 0.2}, (2, 1): {"supports": 0.6}, (1, 0): {"supports": 0.1}}
    )
    assert made.chance(0, "supports", 1) == 0.6
    assert made.chance(1, "supports", 0) == 0.1
    assert made.chance(0, "builds", 1) is None
    assert made.chance(0, "supports", 7) is None
    assert made.chance(0, "supports", 2) is None
    assert made.chance(1, "supports", -1) is None
    assert made.chance(-1, "supports", 1) is None


def test_who_cooperates_is_asked_for_either_way() -> None:
    made = Names(0, 1).guesses({(0, 1): {"cooperatesWith": 0.2}, (1, 0): {"cooperatesWith": 0.7}})
    assert made.chance(0, "cooperatesWith", 1) == made.chance(1, "cooperatesWith", 0) == 0.7


def test_a_figure_may_be_of_each_entity_by_all_its_names() -> None:
    rows = {(0, 3): {OWNS: 0.3}, (1, 3): {OWNS: 0.6}, (2, 3): {OWNS: 0.2}, (0, 4): {OWNS: 0.2}}
    made = Names(0, 1, 0).guesses(rows, figures=2)
    surest, other = made.owning((1000, 1003))
    assert (surest.reference.entities, surest.chance, surest.apart) == ((1,), 0.6, 1000 - 14)
    assert (other.reference.start, other.chance, other.chances, other.apart) == (0, 0.3, 0.5, 1000 - 24)
    assert made.owning((5, 6)) == []
    assert NONE.owning((1000, 1003)) == []
    assert NONE.chance(0, "builds", 1) is None


def test_a_statement_tells_all_that_is_known_of_its_two_entities() -> None:
    rows = {
        (0, 1): {"supports": 0.8, "builds": 0.4},
        (2, 1): {"supports": 0.6},
        (1, 0): {"supports": 0.1},
    }
    (said,) = Names(0, 1, 0).guesses(rows, sure=0.5).statements(0.3)
    assert (said.said.subject.start, said.said.kind, said.said.sure) == (0, "supports", 0.4)
    assert (said.named, said.chance, said.back, said.other) == ((0.5, 0.5), 0.8, 0.1, 0.4)
    assert said.total == pytest.approx(0.7)


def test_who_cooperates_is_one_statement() -> None:
    rows = {(0, 1): {"cooperatesWith": 0.6}, (1, 0): {"cooperatesWith": 0.7}}
    (said,) = Names(0, 1).guesses(rows).statements(0.3)
    assert (said.said.sure, said.total) == (0.7, pytest.approx(1.3))


def learnt(
    text: str, chance: float, kind: str = "locatedIn", ends: tuple[int, int] = (0, 1)
) -> tuple[Discourse, Guesses]:
    """A marked text of whose names (by number) one says this of another with such a chance."""
    marked = discourse(text)
    names = [r for r in marked.references if r.kind == "name"]
    chances = np.zeros((1, len(KINDS)))
    chances[0, KINDS.index(kind)] = chance
    pair = Judged(np.array(ends[:1]), np.array(ends[1:]), chances)
    return marked, Guesses(names, np.array([n.entities[0] for n in names]), np.ones(len(names)), pair)


@pytest.mark.parametrize(("weight", "number"), [(LEAST, 1), (LEAST - 1, 0)])
def test_a_relation_that_no_rule_says_is_added_where_the_trees_are_sure(
    monkeypatch: pytest.MonkeyPatch, weight: int, number: int
) -> None:
    monkeypatch.setattr(Forest, "weights", lambda _, rows: [weight] * len(rows))
    for chance, said in ((0.9, number), (ASKED - 0.01, 0)):
        marked, made = learnt("{Company:长风重工}，{Zone:云岭高新区}。", chance)
        found = [c for c in relate(marked, guesses=made) if c.kind == "relation"]
        assert [c.rules for c in found] == [("learnt.locatedIn",)] * said


def test_a_relation_of_rules_names_the_network_too_and_falls_where_it_is_nearly_impossible() -> None:
    text = "{Company:长风重工}位于{Zone:云岭高新区}。"
    rules = {c.predicate: c.rules for c in relate(discourse(text))}["locatedIn"]
    for chance, said in ((0.9, (*rules, "learnt.locatedIn")), (0.3, rules), (DOUBTED / 2, None)):
        marked, made = learnt(text, chance)
        assert {c.predicate: c.rules for c in relate(marked, guesses=made)}.get("locatedIn") == said


def test_a_relation_of_rules_names_the_network_that_would_add_it_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for weight, named in ((LEAST, True), (LEAST - 1, False)):
        monkeypatch.setattr(Forest, "weights", lambda _, rows, weight=weight: [weight] * len(rows))
        marked, made = learnt("{Company:长风重工}位于{Zone:云岭高新区}。", ASKED + 0.05)
        (said,) = (c for c in relate(marked, guesses=made) if c.predicate == "locatedIn")
        assert ("learnt.locatedIn" in said.rules) is named


@pytest.mark.parametrize(
    ("part", "said"), [("{Company:长风集团}江川机械公司", True), ("{Company:长风集团}风电", False)]
)
def test_a_part_named_for_its_whole_is_not_doubted(part: str, said: bool) -> None:
    text = f"{{Company:{part}}}开会。"
    names = [r for r in discourse(text).references if r.kind == "name"]
    ends = (0, 1) if names[0].end > names[1].end else (1, 0)
    marked, made = learnt(text, DOUBTED / 2, "subsidiaryOf", ends)
    assert any(c.predicate == "subsidiaryOf" for c in relate(marked)), "the rules say it"
    assert any(c.predicate == "subsidiaryOf" for c in relate(marked, guesses=made)) is said


def test_what_was_seldom_learnt_is_not_doubted() -> None:
    text = "{Zone:云岭高新区}由{Zone:江州开发区}更名而来。"
    assert "succeeds" in {c.predicate for c in relate(discourse(text))}
    marked, made = learnt(text, DOUBTED / 2, "succeeds")
    assert "succeeds" in {c.predicate for c in relate(marked, guesses=made)}


def test_a_host_that_the_network_judged_nowhere_with_its_event_is_none() -> None:
    text = "{Company:长风重工}主办{Event:云岭论坛}，{Zone:云岭高新区}到会。"
    assert "organizes" in {c.predicate for c in relate(discourse(text))}
    for ends, said in (((0, 1), True), ((1, 2), False)):
        marked, made = learnt(text, 0.5, "organizes", ends)
        assert ("organizes" in {c.predicate for c in relate(marked, guesses=made)}) is said


@pytest.mark.parametrize(
    ("text", "ends", "added"),
    [
        (
            "{Company:长风重工}{Title:董事长}{Person:赵一鸣}来到{PartyOrganization:长风重工党委}。",
            (1, 2),
            False,
        ),
        ("{Person:赵一鸣}来到{PartyOrganization:长风重工党委}。", (0, 1), True),
    ],
)
def test_who_works_for_a_body_gets_no_party_organ_besides(
    text: str, ends: tuple[int, int], added: bool
) -> None:
    marked, made = learnt(text, 0.9, "worksFor", ends)
    assert any("learnt.worksFor" in c.rules for c in relate(marked, guesses=made)) is added


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("{Company:长风重工}拟迁往{Zone:云岭高新区}。", "planned"),
        ("{Company:长风重工}迁往{Zone:云岭高新区}。", None),
        ("{Company:长风重工}拟扩产。总部在{Zone:云岭高新区}。", None),
        ("{Company:长风重工}经{Institution:江州规划院}到{Zone:云岭高新区}。", None),
    ],
)
def test_a_learnt_plan_is_planned(text: str, planned: str | None) -> None:
    marked = discourse(text)
    number = [r for r in marked.references if r.kind == "name"]
    marked, made = learnt(text, 0.9, ends=(0, len(number) - 1))
    (claim,) = (c for c in relate(marked, guesses=made) if "learnt.locatedIn" in c.rules)
    assert claim.modality == planned


def test_rules_of_a_user_are_not_doubted() -> None:
    text = "{Company:长风重工}位于{Zone:云岭高新区}。"
    marked, made = learnt(text, DOUBTED / 2)
    (said,) = (c for c in relate(marked) if c.predicate == "locatedIn")
    assert with_learnt(marked, [said], made) == []
    assert with_learnt(marked, [said], made, frozenset(said.rules)) == [said]


def test_of_two_that_a_rule_of_a_user_relates_the_network_says_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Forest, "weights", lambda _, rows: [LEAST] * len(rows))
    marked, made = learnt("{Company:长风重工}位于{Zone:云岭高新区}。", 0.9, "builds")
    (said,) = (c for c in relate(marked) if c.predicate == "locatedIn")
    assert [c.predicate for c in with_learnt(marked, [said], made)] == ["locatedIn", "builds"]
    assert with_learnt(marked, [said], made, frozenset(said.rules)) == [said]


def test_the_stage_judges_every_name_and_figure_of_an_article() -> None:
    marked = discourse("{Company:长风重工}位于{Zone:云岭高新区}，去年产值12亿元。")
    made = guesses(marked)
    at = marked.article.view.index("12亿元")
    assert made.owning((at, at + 4))
    entities = {e.type: e.id for e in marked.entities}
    assert made.chance(entities["Company"], "locatedIn", entities["Zone"]) is not None


def test_pairs_in_portions_have_the_chances_that_they_have_together(monkeypatch: pytest.MonkeyPatch) -> None:
    text, net = TEXT * 9, shipped()
    spans = [(a + n * len(TEXT), b + n * len(TEXT), t) for n in range(9) for a, b, t in SPANS]
    sizes: list[int] = []
    weights = PairHead.weights

    def counted(head: PairHead, active: np.ndarray, laid: Spans, pairs: Pairs) -> np.ndarray:
        sizes.append(len(pairs.first))
        return weights(head, active, laid, pairs)

    monkeypatch.setattr(PairHead, "weights", counted)
    whole = judged(text, active_in(text, net), net.pairs, spans)
    monkeypatch.setattr(pairs_module, "_PORTION", 17)
    parts = judged(text, active_in(text, net), net.pairs, spans)
    assert sizes[0] == len(whole.first) > 100
    assert max(sizes[1:]) == 17
    assert sum(sizes[1:]) == len(whole.first)
    assert (whole.chances == parts.chances).all()
