"""Claims and clusters become entities with names and IRIs, facts said once, evidence that can be cut out."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from kg.core.claims import Figure, LocalKey
from kg.core.graph import Entity, Graph
from kg.core.linked import Linked
from kg.core.text import cut
from kg.core.view import without_space
from kg.core.vocabulary import BASE
from kg.describe import describe
from tests.sample import Notes, article, first_page, sample_graph, second_page


def page(*lines: str, path: str = "云.txt") -> Notes:
    return Notes(article(path, None, lines))


def described(*pages: Notes, clusters: tuple[tuple[LocalKey, ...], ...] = (), base: str = BASE) -> Graph:
    claims = [c for p in pages for c in p.claims]
    return describe([p.page for p in pages], claims, Linked(clusters), base)


def entity(graph: Graph, step: str) -> Entity:
    return next(e for e in graph.entities if e.iri == BASE + step)


def test_order_of_input_changes_nothing() -> None:
    assert sample_graph() == sample_graph(backwards=True)


def test_every_fact_has_a_claim_and_every_claim_a_fact() -> None:
    graph = sample_graph()
    facts = (*graph.entities, *graph.relations, *graph.posts, *graph.observations)
    assert all(fact.claims for fact in facts)
    said = {iri for fact in facts for iri in fact.claims}
    assert said | {c.iri for c in graph.claims if c.kind == "author"} == {c.iri for c in graph.claims}


def test_parts_cut_from_the_source_give_the_quote() -> None:
    sources = {f"{p.page.source.path}": p.page.source.text for p in (first_page(), second_page())}
    graph = sample_graph()
    path = {a.iri: a.source for a in graph.articles}
    for claim in graph.claims:
        assert without_space(cut(sources[path[claim.article]], claim.parts)) == without_space(claim.quote)
        assert claim.quote in (claim.context or "")


def test_a_mention_in_each_article_that_an_entity_has() -> None:
    graph = sample_graph()
    stands = {(c.about, c.article) for c in graph.claims if c.kind in {"mention", "alias"}}
    for e in graph.entities:
        assert {(e.iri, a) for a in e.articles} <= stands


def test_the_fullest_form_is_the_name_and_the_others_are_aliases() -> None:
    company = entity(sample_graph(), "Company/长风重工机械有限公司")
    assert company.aliases == ("长风重工",)
    assert company.replaces == (f"{BASE}Company/长风重工",)
    assert len(company.articles) == 2


def test_forms_that_differ_by_quotes_only_are_one_name() -> None:
    notes = page("“青松工匠”行动和青松工匠行动。")
    notes.name("Program", "“青松工匠”行动", "青松工匠行动")
    assert [e.aliases for e in described(notes).entities] == [()]


def test_a_completed_place_keeps_its_bare_form_as_alias() -> None:
    notes = page("位于云岭。")
    notes.name("Place", "云岭市", "云岭")
    graph = described(notes)
    assert [(e.name, e.aliases) for e in graph.entities] == [("云岭市", ("云岭",))]


def test_persons_are_told_apart_by_their_body() -> None:
    graph = sample_graph()
    assert [e.iri.removeprefix(BASE) for e in graph.entities if e.type == "Person"] == [
        "Person/赵一鸣@云岭高新区",
        "Person/赵一鸣@长风重工机械有限公司",
        "Person/钱二多@云岭日报%2001-" + first_page().page.id.split("-")[1].replace("/", "%2F"),
    ]


def test_a_person_keeps_the_iri_of_a_smaller_build() -> None:
    small = described(second_page())
    (old,) = (e.iri for e in small.entities if e.type == "Person")
    (new,) = (e for e in sample_graph().entities if old in e.replaces)
    assert new.iri == f"{BASE}Person/赵一鸣@长风重工机械有限公司"


def test_namesakes_of_one_body_are_told_apart_by_article() -> None:
    one, two = page("孙三在长风重工。", path="a.txt"), page("孙三也在长风重工。", path="b.txt")
    for notes in (one, two):
        notes.name("Company", "长风重工")
        notes.name("Person", "孙三")
        notes.relation("孙三", "worksFor", "长风重工", "孙三")
    companies = tuple(LocalKey(n.page.id, "Company", "长风重工") for n in (one, two))
    graph = described(one, two, clusters=(companies,))
    persons = [e for e in graph.entities if e.type == "Person"]
    assert [e.iri.rsplit("@")[1][:2] for e in persons] == ["a-", "b-"]
    assert not [old for e in persons for old in e.replaces if old.endswith("长风重工")]


def test_two_entities_of_one_key_both_get_another_iri() -> None:
    one, two = page("青川镇。", path="a.txt"), page("青川镇！", path="b.txt")
    for notes in (one, two):
        notes.name("Place", "青川镇")
    graph = described(one, two)
    assert len({e.iri for e in graph.entities}) == 2
    assert all("青川镇@" in e.iri for e in graph.entities)


def test_cooperation_is_written_from_the_iri_that_sorts_first() -> None:
    graph = sample_graph()
    for r in (r for r in graph.relations if r.predicate == "cooperatesWith"):
        assert r.subject < r.object
        for c in (c for c in graph.claims if c.iri in r.claims):
            assert (c.subject, c.object) == (r.subject, r.object)
    (planned,) = (c for c in graph.claims if c.quote == "拟与白鹭大学合作")
    source = first_page().page.source.text
    assert [cut(source, p) for p in (planned.subject_parts, planned.object_parts)] == [
        "长风重工机械有限公司",
        "白鹭大学",
    ]


def test_rules_that_say_the_same_are_one_claim_with_the_highest_confidence() -> None:
    notes = first_page()
    again = [replace(c, rules=("other",), confidence=Decimal("0.95")) for c in notes.claims]
    graph = describe([notes.page], [*notes.claims, *again], Linked())
    assert len(graph.claims) == len(describe([notes.page], notes.claims, Linked()).claims)
    given = [c for c in graph.claims if c.kind != "author"]
    assert {(c.rules, c.confidence) for c in given} == {(("other", "sample"), Decimal("0.95"))}


def test_a_relation_is_planned_when_all_its_claims_are() -> None:
    notes = page("拟与白鹭大学合作的长风重工，长风重工与白鹭大学合作。")
    notes.name("Company", "长风重工")
    notes.name("Institution", "白鹭大学")
    notes.relation("长风重工", "cooperatesWith", "白鹭大学", "拟与白鹭大学合作", modality="planned")
    assert [r.planned for r in described(notes).relations] == [True]
    notes.claims.append(replace(notes.claims[-1], id="0" * 24, modality=None))
    assert [r.planned for r in described(notes).relations] == [False]


def test_a_post_gives_a_works_for_that_can_be_cut_out() -> None:
    graph = sample_graph()
    (relation,) = (r for r in graph.relations if r.subject == f"{BASE}Person/赵一鸣@云岭高新区")
    assert (relation.predicate, len(relation.claims)) == ("worksFor", 1)


def test_a_figure_said_twice_in_an_article_is_one_observation() -> None:
    notes = page("云岭高新区有企业12家，", "企业12家，去年企业12家，今年企业12家。")
    notes.name("Zone", "云岭高新区")
    for time, quote in ((None, "有企业12家"), ("去年", "去年企业12家"), ("今年", "今年企业12家")):
        notes.observation("云岭高新区", Figure("企业", Decimal(12), "家", time=time), quote, "12家")
    notes.claims[-2:] = [replace(c, id=f"{n}" * 24) for n, c in enumerate(notes.claims[-2:])]
    found = described(notes).observations
    assert Counter((o.time, len(o.claims)) for o in found) == {("去年", 2): 1, ("今年", 1): 1}


def test_what_cannot_stand_is_told_and_not_written() -> None:
    notes = page("云岭高新区与云岭区合作，开展低空经济。")
    notes.name("Zone", "云岭高新区")
    notes.name("Zone", "云岭区")
    notes.name("Industry", "低空经济")
    notes.relation("云岭高新区", "cooperatesWith", "云岭区", "云岭高新区与云岭区合作")
    notes.relation("云岭高新区", "runs", "低空经济", "开展低空经济")
    keys = tuple(sorted({c.subject for c in notes.claims if c.subject.type == "Zone"}))
    graph = described(notes, clusters=(keys,))
    assert graph.relations == ()
    assert graph.unclear == (
        "类型不合：云岭高新区 runs 低空经济（开展低空经济）",
        "首尾为同一实体：云岭高新区 cooperatesWith 云岭区（云岭高新区与云岭区合作）",
    )


def test_an_end_without_a_mention_of_its_own_gets_one() -> None:
    notes = page("长风重工在云岭高新区。")
    notes.name("Company", "长风重工")
    notes.name("Zone", "云岭高新区")
    notes.relation("长风重工", "locatedIn", "云岭高新区", "长风重工在云岭高新区")
    notes.claims = notes.claims[-1:]
    graph = described(notes)
    assert [e.name for e in graph.entities] == ["长风重工", "云岭高新区"]
    assert sorted(c.quote for c in graph.claims if c.kind == "mention") == ["云岭高新区", "长风重工"]


def test_a_claim_of_an_article_that_is_not_given_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"is of article .*, which is not among those given"):
        describe([second_page().page], first_page().claims, Linked())


def test_one_file_under_two_paths_is_one_source() -> None:
    one, two = page("长风重工。", path="b/云.txt"), page("长风重工。", path="a/云.txt")
    for notes in (one, two):
        notes.name("Company", "长风重工")
    graph = described(one, two)
    assert [a.source for a in graph.articles] == ["a/云.txt"]
    assert len(graph.claims) == 1


def test_the_base_shows_in_front_only() -> None:
    here, there = sample_graph("https://example.org/a/"), sample_graph()
    moved = [e.iri.replace("https://example.org/a/", BASE) for e in here.posts + here.observations]
    assert moved == [e.iri for e in there.posts + there.observations]
