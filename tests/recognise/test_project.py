import pytest

from kg.recognise.project import find_projects
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由长风重工投资3亿元建设的智能阀门生产线项目投产。", ["智能阀门生产线项目"]),
        ("企业年产9万吨环保涂料项目开工。", ["年产9万吨环保涂料项目"]),
        ("云岭高新区引进远川生物抗菌剂研发及产业化项目。", ["远川生物抗菌剂研发及产业化项目"]),
        (
            "成功落地长风华东阀门、智能电控二期、高端轴承等一批优质项目。",
            ["长风华东阀门", "智能电控二期", "高端轴承"],
        ),
        ("公司投入3亿元,在远川高新区建设长风阀门产业化基地。", ["长风阀门产业化基地"]),
        ("记者走进长风阀门产业化基地。", []),
        ("签约16个重点产业项目,产业项目12个。", []),
        ("该项目负责人介绍,技改项目进展顺利。", []),
    ],
)
def test_projects_begin_where_their_nouns_begin(text: str, expected: list[str]) -> None:
    """Counted and generic projects are none; a list shares its head."""
    assert names(find_projects, text) == expected
