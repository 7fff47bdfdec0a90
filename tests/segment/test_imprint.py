"""Date, paper and place that a page prints of an article."""

import pytest

from kg.core.origin import Stated
from tests.segment.page import cut

BODY = (
    "云岭高新区举办人才招聘会，长风重工等企业到场。云岭高新区近年来引进高层次人才300余名，长风重工负责人钱二多表示将加大投入。"
    * 2
)


@pytest.mark.parametrize(
    ("head", "tail", "said"),
    [
        (
            "http://a.example 2025年08月10日 13:13    来源：云岭网广东，正文：",
            "",
            ("2025-08-10", "云岭网广东", None),
        ),
        ("2025-8-9 10:00，正文：新华社兰州8月8日电（记者赵一鸣）", "", ("2025-08-09", "新华社", "兰州")),
        ("[2025/08/10  21:43]，正文：", "（来源：云岭日报）", ("2025-08-10", "云岭日报", None)),
        ("08-10 21:43，正文：", "", (None, None, None)),
        ("", "《云岭日报》（2025年08月11日 08版）", ("2025-08-11", "云岭日报", None)),
        ("，正文：本报兰州8月8日电（记者赵一鸣）", "", (None, None, "兰州")),
        ("", "转载请注明来源：云岭高新区三招留才", (None, None, None)),
    ],
)
def test_what_a_crawled_article_says_of_itself(head: str, tail: str, said: tuple[str | None, ...]) -> None:
    (article,) = cut(head + BODY + tail)
    issued, publisher, place = said
    assert article.printed == Stated(issued=issued, publisher=publisher, place=place)


def test_a_pages_running_head_dates_all_its_articles() -> None:
    page = f"云岭日报\n2025年8月10日 星期日\n\n# 云岭引才\n\n{BODY}\n\n# 长风重工投产\n\n{BODY}\n"
    assert [(a.title, a.issued, a.publisher) for a in cut(page)] == [
        ("云岭引才", "2025-08-10", "云岭日报"),
        ("长风重工投产", "2025-08-10", "云岭日报"),
    ]


def test_each_line_of_a_crawl_has_its_own_date() -> None:
    page = f"2025-08-09 10:00，正文：原标题：云岭引才近日，{BODY}\n2025-08-11，正文：原标题：长风重工投产近日，{BODY}\n"
    assert [a.issued for a in cut(page)] == ["2025-08-09", "2025-08-11"]
