"""Headlines, bylines, captions, subheads and boxes of invented pages."""

import pytest

from tests.segment.page import authors, blocks, cut

BODY = "近年来，云岭高新区以党建引领产业高质量发展，聚力打造先进制造业高地，取得了明显成效。"
MORE = "长风重工机械有限公司落户云岭高新区三年来，累计投入研发经费2亿元，产品远销海外市场。"


@pytest.mark.parametrize(
    ("head", "title", "subtitle", "names"),
    [
        ("云岭高新区三招留才\n► 赵一鸣 钱 宁\n", "云岭高新区三招留才", None, ["赵一鸣", "钱宁"]),
        ("# 云岭高新区三招留才\n\n**本报讯**(记者 赵一鸣)", "云岭高新区三招留才", None, ["赵一鸣"]),
        ("云岭高新区三招留才\n——长风重工见闻\n本报记者 赵一鸣\n", "云岭高新区三招留才", "长风重工见闻", ["赵一鸣"]),
        ("云岭引来一批新项目\n\n高新区占了其中大头\n\n本报讯(记者 赵一鸣 通讯员 钱宁) ",
         "云岭引来一批新项目", "高新区占了其中大头", ["赵一鸣", "钱宁"]),
        ("## 云岭高新区\n## 三招留住八方人才\n\n**本报讯** ", "云岭高新区 三招留住八方人才", None, []),
        ("■ 年终回眸\n云岭高新区：数字里看变化\n云岭高新区：数字里看变化\n▶ 赵一鸣\n\n",
         "云岭高新区：数字里看变化", None, ["赵一鸣"]),
        (" 云岭高新区三招留才云岭高新区三招留才\n▶ 本报记者赵一鸣 特约通讯员 钱 宁\n\n",
         "云岭高新区三招留才", None, ["赵一鸣", "钱宁"]),
        ("本报讯（记者 赵一鸣\n钱宁）", None, None, ["赵一鸣", "钱宁"]),
        ("https://a.example 2023年8月1日 10:00 来源：云岭网，正文：新华社云岭8月1日电(赵一鸣)",
         None, None, ["赵一鸣"]),
        ("2023-07-31 18:55，正文：   原标题：云岭新区揭牌成立     中新网云岭7月31日电 (赵一鸣)",
         "云岭新区揭牌成立", None, ["赵一鸣"]),
        ("云岭高新区三招留才\n□本报记者 赵一鸣 云岭报道\n", "云岭高新区三招留才", None, ["赵一鸣"]),
        ("云岭高新区三招留才\n文/赵一鸣 图/钱宁\n", "云岭高新区三招留才", None, ["赵一鸣"]),
        ("云岭高新区三招留才\n\n本报云岭讯 记者赵一鸣报道：", "云岭高新区三招留才", None, ["赵一鸣"]),
        ("云岭高新区三招留才\n\n【本报云岭8月1日电】(记者 赵一鸣)", "云岭高新区三招留才", None, ["赵一鸣"]),
        ("党建引领促发展\n云岭高新区三招留才\n——长风重工见闻\n► 赵一鸣\n",
         "云岭高新区三招留才", "长风重工见闻", ["赵一鸣"]),
        ("云岭高新区深化改革聚力攻坚以\n党建引领高质量发展\n► 赵一鸣\n",
         "云岭高新区深化改革聚力攻坚以 党建引领高质量发展", None, ["赵一鸣"]),
        ("**云岭高新区三招留才**\n\n赵一鸣\n\n", "云岭高新区三招留才", None, ["赵一鸣"]),
        ("", None, None, []),
    ],
)  # fmt: skip
def test_the_head_of_an_article(head: str, title: str | None, subtitle: str | None, names: list[str]) -> None:
    (article,) = cut(f"{head}{BODY}\n\n{MORE}\n")
    assert (article.title, article.subtitle, authors(article)) == (title, subtitle, names)
    assert article.text[article.body[0] :] == f"{BODY}\n{MORE}"


@pytest.mark.parametrize("tail", ["\n\n赵一鸣\n", "\n\n(赵一鸣)", " 赵一鸣", "（记者 赵一鸣）", "\n赵 一 鸣"])
def test_an_author_behind_the_body(tail: str) -> None:
    (article,) = cut(f"云岭高新区三招留才\n\n{BODY}\n\n{MORE}{tail}")
    assert [n.replace(" ", "") for n in authors(article)] == ["赵一鸣"]
    assert article.text[: article.body[1]].endswith(MORE)


@pytest.mark.parametrize(
    "between",
    [
        "\n\n# 青川开发区稳外贸\n\n",
        "\n\n## 青川开发区稳外贸\n\n► 钱宁\n\n",
        "\n\n青川开发区稳外贸\n► 钱宁\n\n",
        "\n赵一鸣\n\n青川开发区稳外贸\n\n",
    ],
)
def test_the_next_article_begins_at_its_headline(between: str) -> None:
    text = f"# 云岭高新区三招留才\n\n{BODY}\n\n{MORE}{between}{BODY}\n\n{MORE}\n"
    assert [a.title for a in cut(text)] == ["云岭高新区三招留才", "青川开发区稳外贸"]


@pytest.mark.parametrize(
    "subhead", ["## 聚才有方", "### 聚 才 有 方", "聚才有方", "一、聚才有方", "**（一）聚才有方**"]
)
def test_a_subhead_begins_no_article(subhead: str) -> None:
    found = blocks(f"# 云岭高新区三招留才\n\n► 赵一鸣\n\n{BODY}\n\n{subhead}\n\n{MORE}\n")
    assert [role for role, _ in found] == ["title", "byline", "body", "subhead", "body"]


def test_a_dash_that_a_column_wraps_stays_in_the_sentence() -> None:
    text = "能搬运、会巡检、不怕热\n——长风重工的机器人来了，\n云岭高新区迎来新成员了。"
    assert blocks(f"云岭新事\n► 赵一鸣\n\n{text}")[2:] == [("body", text.replace("\n", ""))]


@pytest.mark.parametrize(
    "text", ["云岭高新区举办产业峰会并\n邀请长风重工参加。", "云岭高新区以党建引领产业发\n展，\n成效好。"]
)
def test_a_wrapped_string_without_a_headline_is_a_body(text: str) -> None:
    assert blocks(text) == [("body", text.replace("\n", ""))]


def test_a_name_in_the_text_is_no_author() -> None:
    (article,) = cut(f"云岭高新区三招留才\n\n{BODY}\n\n记者手记\n\n{MORE}")
    assert authors(article) == []
    assert ("subhead", "记者手记") in [(b.role, b.text) for b in article.blocks]


def test_a_headline_printed_behind_all_bodies_finds_its_article() -> None:
    text = f"云岭高新区三招留才\n\n{BODY}\n\n本报讯 {MORE} 赵一鸣\n\n 长风重工机械远销海外\n\n"
    assert [a.title for a in cut(text + "云岭高新区供图" * 2)] == [
        "云岭高新区三招留才",
        "长风重工机械远销海外",
    ]


@pytest.mark.parametrize(
    "between",
    [
        "\n\n▲ 长风重工车间一角\n\n云岭高新区供图\n\n",
        "\n\n\n\n← 工人正在检修设备。 云岭高新区供图\n\n",
        "\n\n云岭高新区供图\n\n",
        "\n\n\n\n长风重工的工人正在检修设备。\n\n",
        "\n\n",
    ],
)
def test_a_sentence_that_a_picture_cut_is_one_again(between: str) -> None:
    found = blocks(f"# 云岭高新区三招留才\n\n► 赵一鸣\n\n{BODY[:20]}{between}{BODY[20:]}\n\n{MORE}\n")
    roles = [role for role, _ in found]
    assert ("body", BODY) in found
    assert roles.index("body") < min(
        (i for i, r in enumerate(roles) if r in ("caption", "credit")), default=9
    )
    assert roles.count("body") == 2


def wrapped(text: str, width: int) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


@pytest.mark.parametrize("width", [11, 14, 17])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_of_a_column_are_joined_and_a_subhead_stays_apart(width: int, gap: str) -> None:
    lines = [wrapped(BODY, width), "好礼迎客", wrapped(MORE, width)]
    found = blocks("云岭高新区三招留才\n► 赵一鸣\n\n" + "\n".join(lines).replace("\n", gap))
    assert found[2:] == [("body", BODY), ("subhead", "好礼迎客"), ("body", MORE)]


def test_a_lead_box_that_the_text_repeats_stands_apart() -> None:
    head = "云岭高新区三招留才\n▶ 赵一鸣\n\n"
    found = blocks(f"{head}{BODY}\n\n云岭高新区全景 云岭高新区供图\n\n{MORE}\n\n{BODY}园区越来越好。")
    assert [role for role, _ in found] == ["title", "byline", "lead", "caption", "credit", "body", "body"]


def test_a_repeated_character_at_a_column_break_is_dropped() -> None:
    found = blocks(f"{BODY}坚定理想信念\n\n念。{MORE}")
    assert found == [("body", f"{BODY}坚定理想信念。{MORE}")]


def test_page_furniture_belongs_to_no_article() -> None:
    assert blocks(f"第3版\n\n{BODY}\n\n责编：赵一鸣 版式：钱宁\n\n-- 3 --") == [("body", BODY)]


@pytest.mark.parametrize("text", ["云岭高新区举办峰会", "云岭高新区举办峰会。", "“好！”"])
def test_a_plain_string_is_a_body(text: str) -> None:
    assert blocks(text) == [("body", text)]


def test_white_space_has_no_article() -> None:
    assert cut(" \n\u3000\n") == ()
