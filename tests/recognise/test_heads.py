import pytest

from kg.recognise.heads import nominal_start


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("企业投资3亿元建设的智能阀门生产线项目", "项目", "智能阀门生产线项目"),
        ("走进云岭新材料产业园", "产业园", "云岭新材料产业园"),
        ("入驻同和云谷", "云谷", "同和云谷"),
        ("将建设长风(云岭)自主创新基地", "基地", "长风(云岭)自主创新基地"),
        ("长风科技有限公司(以下简称长风)阀门项目", "项目", "阀门项目"),
        ("新建大型仓储物流园", "物流园", "仓储物流园"),
        ("无水染色项目", "项目", "无水染色项目"),
    ],
)
def test_a_name_begins_behind_the_last_verb_count_or_mark(text: str, head: str, expected: str) -> None:
    """Brackets that belong to the name are taken whole; explanations in brackets end it."""
    at = text.index(head)
    assert text[nominal_start(text, 0, at) : at + len(head)] == expected


@pytest.mark.parametrize("text", ["年产9万吨环保涂料", "260兆瓦光伏发电", "抗菌剂研发及产业化"])
def test_names_of_projects_hold_capacities_and_coordination(text: str) -> None:
    """With figures allowed the whole text is one name."""
    assert nominal_start(text, 0, len(text), figures=True) == 0


def test_what_stands_far_to_the_left_is_not_read() -> None:
    """The cost of one name does not grow with its sentence."""
    text = "阀门" * 10_000
    assert nominal_start(text, 0, len(text)) >= len(text) - 64
