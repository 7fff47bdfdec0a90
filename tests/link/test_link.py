"""Which local entities of several articles are one."""

import itertools

import pytest

from kg.core.claims import LocalKey
from kg.link import LocalNames, link, link_names
from kg.link.candidates import WIDEST_BLOCK, candidates

A, B, C = "one-00000000/1", "two-11111111/1", "one-00000000/2"


def local(kind: str, name: str, article: str = A, *more: str, context: tuple[str, ...] = ()) -> LocalNames:
    return LocalNames(LocalKey(article, kind, name), tuple(sorted({name, *more})), 1, context)


def joined(*entities: LocalNames) -> list[list[str]]:
    return sorted(sorted(key.name for key in cluster) for cluster in link_names(entities).clusters)


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("Company", "沧岚重工", "山西沧岚重工机械有限公司"),
        ("Zone", "云岭高新区", "云岭市国家高新技术产业开发区"),
        ("Institution", "天衡实验室", "云岭学院天衡实验室"),
        ("PartyOrganization", "沧岚重工党委", "山西沧岚重工有限公司党委"),
        ("Industry", "新材料", "新材料"),
        ("Honour", "“小巨人”企业", "小巨人企业"),
    ],
)
def test_names_of_one_entity_join_over_articles(kind: str, a: str, b: str) -> None:
    assert len(joined(local(kind, a, A), local(kind, b, B))) == 1


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("Zone", "朔州高新区", "鹤岗高新区"),
        ("Zone", "朔州高新区", "朔州经开区"),
        ("Company", "沧岚重工有限公司", "沧岚机械有限公司"),
        ("Company", "朔州沧岚重工", "鹤岗沧岚重工"),
        ("Company", "沧岚集团", "沧岚集团新材料有限公司"),
        ("Project", "青川项目一期工程", "青川项目二期工程"),
        ("PartyOrganization", "朔州高新区党工委", "朔州高新区党委"),
        ("GovernmentBody", "朔州高新区税务局", "鹤岗高新区税务局"),
        ("GovernmentBody", "税务局", "税务局"),
        ("Person", "赵一鸣", "赵一鸣"),
        ("Program", "青松", "青松"),
    ],
)
def test_look_alikes_and_namesakes_stay_apart(kind: str, a: str, b: str) -> None:
    assert len(joined(local(kind, a, A), local(kind, b, B))) == 2


def test_types_never_mix() -> None:
    assert len(joined(local("Park", "青川园"), local("Project", "青川园", B))) == 2


def test_a_person_joins_by_name_and_body_or_source() -> None:
    same_body = (
        local("Person", "赵一鸣", A, context=("沧岚重工",)),
        local("Person", "赵一鸣", B, context=("山西沧岚重工机械有限公司",)),
    )
    assert len(joined(*same_body)) == 1
    assert len(joined(local("Person", "赵一鸣", A), local("Person", "赵一鸣", C))) == 1


def test_a_namesake_elsewhere_is_unsure_and_says_why() -> None:
    linked = link_names([local("Person", "赵一鸣", A), local("Person", "赵一鸣", B)])
    assert [d.verdict for d in linked.decisions] == ["unsure"]
    assert linked.decisions[0].reasons == "same name (+30): 赵一鸣 | 赵一鸣"


def test_a_refused_look_alike_leaves_a_decision() -> None:
    linked = link_names([local("Company", "沧岚重工有限公司"), local("Company", "沧岚机械重工有限公司", B)])
    assert [(d.verdict, d.by) for d in linked.decisions] == [("different", "rules")]
    assert linked.decisions[0].reasons.startswith("another full name (-1000)")


def test_a_join_never_brings_together_what_an_article_tells_apart() -> None:
    short = local("Company", "沧岚", B)
    apart = (local("Company", "沧岚重工有限公司", A), local("Company", "沧岚科技有限公司", A))
    assert ["沧岚科技有限公司", "沧岚重工有限公司"] not in [c[-2:] for c in joined(short, *apart)]


def test_the_order_of_input_changes_nothing() -> None:
    entities = [
        local("Company", "沧岚重工", A),
        local("Company", "山西沧岚重工机械有限公司", B),
        local("Company", "沧岚科技", B),
        local("Zone", "朔州高新区", A),
        local("Zone", "朔州国家高新区", B),
    ]
    results = {repr(link_names(order)) for order in itertools.permutations(entities)}
    assert len(results) == 1


def test_every_entity_stands_in_one_cluster() -> None:
    entities = [local("Company", f"沧岚{n}号机械有限公司", A) for n in range(40)]
    clusters = link_names(entities).clusters
    assert sorted(key for cluster in clusters for key in cluster) == sorted(e.key for e in entities)
    assert list(clusters) == sorted(clusters)


def test_candidates_grow_with_the_number_of_entities() -> None:
    def pairs(n: int) -> int:
        return len(candidates([local("Company", f"沧岚{chr(0x4E00 + i)}", f"s-{i:08}/1") for i in range(n)]))

    assert pairs(WIDEST_BLOCK * 20) < 3 * pairs(WIDEST_BLOCK * 10)


def test_no_claims_give_no_clusters() -> None:
    assert link([]).clusters == ()
