"""Pages of several articles: which headline, author and text belong together, however the page sets them."""

from itertools import product

import pytest

from tests.segment.page import authors, blocks, cut

FIRST = (
    "近年来，云岭高新区以党建引领产业高质量发展，聚力打造先进制造业高地，取得了明显成效。",
    "长风重工机械有限公司落户云岭高新区三年来，累计投入研发经费2亿元，产品远销海外市场。",
)
SECOND = (
    "走进青川开发区的服务大厅，工作人员正为企业办理许可。这里今年新设了12个服务窗口，办理时间缩短一半。",
    "“以前要跑三趟，现在一次就能办完。”青川开发区的企业家孙三多说，省下的时间都用在了车间里。",
)
LINE = 17


def column(paragraphs: tuple[str, ...]) -> str:
    return "\n".join("\n".join(p[i : i + LINE] for i in range(0, len(p), LINE)) for p in paragraphs)


def whole(paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join(paragraphs)


HEADLINES = {
    "青川开发区：服务窗口一次办完": "青川开发区：服务窗口一次办完",
    "青 川 开 发 区 ： 服 务 窗 口 一 次 办 完": "青川开发区：服务窗口一次办完",
    "青川开发区 服务窗口一次办完": "青川开发区服务窗口一次办完",
    "青川开发区：\n服务窗口一次办完": "青川开发区：服务窗口一次办完",
    "一窗联办\n青川开发区缩短办理时间": "一窗联办青川开发区缩短办理时间",
    "## 青川开发区推出新窗口\n\n## 企业办事“一趟清”": "青川开发区推出新窗口企业办事“一趟清”",
}
ITEMS = [
    ("本报讯 ", "\n孙 策"),
    ("本报讯（记者 孙策）", ""),
    ("**本报讯** ", "\n\n孙策"),
    ("本报讯 ", "\n（孙 策）"),
]


@pytest.mark.parametrize(("headline", "item", "setter"), list(product(HEADLINES, ITEMS, [column, whole])))
def test_a_short_item_below_the_first_article(headline: str, item: tuple[str, str], setter) -> None:  # type: ignore[no-untyped-def]
    opened, signed = item
    page = (
        f"云岭高新区三招留才\n► 赵一鸣\n\n{setter(FIRST)}\n\n{headline}\n\n{opened}{setter(SECOND)}{signed}\n"
    )
    above, below = cut(page)
    assert (above.title, authors(above)) == ("云岭高新区三招留才", ["赵一鸣"])
    assert below.title is not None
    assert "".join(below.title.split()) == HEADLINES[headline]
    assert below.subtitle is None
    assert ["".join(a.split()) for a in authors(below)] == ["孙策"]
    assert below.text[slice(*below.body)].replace("\n", "") == "".join(SECOND)


@pytest.mark.parametrize("headline", list(HEADLINES)[:3])
@pytest.mark.parametrize("setter", [column, whole])
def test_two_names_on_a_page_are_two_articles(headline: str, setter) -> None:  # type: ignore[no-untyped-def]
    """The second article has neither byline nor 本报讯 above its text."""
    page = f"云岭高新区三招留才\n\n本报记者 赵一鸣\n\n{setter(FIRST)}\n\n{headline}\n\n{setter(SECOND)}\n\n孙策\n"
    above, below = cut(page)
    assert (authors(above), authors(below)) == (["赵一鸣"], ["孙策"])
    assert "".join((below.title or "").split()) == HEADLINES[headline]
    assert above.text[slice(*above.body)].replace("\n", "") == "".join(FIRST)


def test_a_text_signed_twice_without_a_headline_is_one_article() -> None:
    page = (
        f"云岭高新区三招留才\n\n本报记者 赵一鸣\n\n{column(FIRST)}\n\n好礼迎客\n\n{column(SECOND)}\n\n孙策\n"
    )
    assert len(cut(page)) == 1


@pytest.mark.parametrize("signed", ["", "\n孙策"])
@pytest.mark.parametrize(
    "foot",
    [
        "青 川 开 发 区：\n服 务 窗 口 一 次 办 完\n",
        "青川开发区：服务窗口一次办完\n",
        "青川开发区：服务窗口一次办完\n图为云岭高新区的长风重工车间。\n",
        "青川开发区：服务窗口一次办完\n企业家在大厅办理许可。\n云岭高新区供图 青川开发区供图\n",
    ],
)
def test_a_headline_at_the_foot_of_the_page(foot: str, signed: str) -> None:
    page = f"云岭高新区三招留才\n► 赵一鸣\n\n{column(FIRST)}\n\n本报讯 {column(SECOND)}{signed}\n\n{foot}"
    above, below = cut(page)
    assert above.title == "云岭高新区三招留才"
    assert "".join((below.title or "").split()) == "青川开发区：服务窗口一次办完"
    assert below.text[slice(*below.body)].replace("\n", "") == "".join(SECOND)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_each_headline_at_the_foot_goes_to_its_own_article(order: tuple[int, int]) -> None:
    heads = ["长 风 重 工 产 品 远 销 海 外", "青 川 开 发 区 新 设 服 务 窗 口"]
    page = (
        f"本报讯 {column(FIRST)}\n赵一鸣\n\n本报讯 {column(SECOND)}\n\n{heads[order[0]]}\n{heads[order[1]]}\n"
    )
    assert ["".join((a.title or "").split()) for a in cut(page)] == ["".join(h.split()) for h in heads]


def test_the_subtitle_of_the_first_article_stays_one() -> None:
    head = "## “三招”留住八方人才\n\n## 云岭高新区产业发展见闻\n\n► 赵一鸣\n\n"
    (article,) = cut(head + whole(FIRST))
    assert (article.title, article.subtitle) == ("“三招”留住八方人才", "云岭高新区产业发展见闻")


BOX = "云岭高新区以“三招”留才为\n抓手，推动人才优势转化为\n先进制造业的发展优势。"


@pytest.mark.parametrize(
    "page",
    [
        f"{BOX}\n\n\n长风重工的工人正在检修设备 云岭高新区供图\n\n{column((*FIRST, *SECOND))}",
        f"{BOX}\n\n{''.join(FIRST)}\n\n{''.join(SECOND)}",
    ],
)
def test_a_lead_box_in_lines_of_its_own(page: str) -> None:
    found = blocks(f"云岭高新区三招留才\n▶ 本报记者 赵一鸣\n\n{page}")
    assert ("lead", BOX.replace("\n", "")) in found
    assert "".join(text for role, text in found if role == "body") == "".join((*FIRST, *SECOND))


def test_credits_of_several_pictures_on_one_line() -> None:
    found = blocks(
        f"云岭高新区三招留才\n► 赵一鸣\n\n{whole(FIRST)}\n\n▲ 车间一角\n\n云岭高新区供图 长风重工供图\n"
    )
    assert found[-1] == ("credit", "云岭高新区供图 长风重工供图")


@pytest.mark.parametrize("headline", ["青川开发区新设服务窗口", "“一窗联办”省下时间"])
@pytest.mark.parametrize("signed", ["钱宁", "（钱 宁）"])
def test_a_plain_headline_behind_a_name(headline: str, signed: str) -> None:
    """The item below is opened by neither 本报讯 nor a byline: only the name above it tells."""
    page = f"云岭高新区三招留才\n\n本报讯 {column(FIRST)}\n{signed}\n\n{headline}\n\n{column(SECOND)}\n孙策\n"
    above, below = cut(page)
    assert (above.title, below.title) == ("云岭高新区三招留才", headline)
    assert below.text[slice(*below.body)].replace("\n", "") == "".join(SECOND)


def test_a_reporters_bracket_that_ends_on_the_next_line() -> None:
    (article,) = cut(f"云岭高新区三招留才\n\n本报讯（记者 赵一鸣 钱 宁\n）{column(FIRST)}\n")
    assert authors(article) == ["赵一鸣", "钱宁"]


def test_the_last_word_of_a_headline_set_wide_is_no_name() -> None:
    found = blocks(f"云 岭 高 新 区 “ 三 招 ” 高 质 量\n\n本报讯 {column(FIRST)}\n")
    assert found[0] == ("title", "云岭高新区“三招”高质量")


BRIEF = (
    "云岭高新区上半年工业增加值增长一成，新增规上工业企业9家，总数增至117家，亏损面较去年底收窄两个百分点。"
)
OTHER = "青川开发区的18个项目7月22日集中签约，总投资128亿元，开工的11个项目里单体投资最大的是长风重工的深加工项目。"


@pytest.mark.parametrize("mark", ["■", "◆", "●"])
def test_articles_below_rubrics_set_like_the_first(mark: str) -> None:
    page = (
        f"{mark} 政策解读\n\n云岭高新区为人才开价\n► 本报记者 赵一鸣\n\n{column(FIRST)}\n\n"
        f"{mark} 对话\n“人比钱难找”\n——访长风重工机械有限公司总经理孙三多\n\n{whole(SECOND)}\n\n"
        f"{mark} 榜单\n青川开发区13人入选工匠\n\n{OTHER}\n"
    )
    assert [a.title for a in cut(page)] == ["云岭高新区为人才开价", "“人比钱难找”", "青川开发区13人入选工匠"]


def test_a_sign_that_no_rubric_above_has_sets_off_a_subhead() -> None:
    page = f"云岭高新区三招留才\n► 赵一鸣\n\n{whole(FIRST)}\n\n■ 优化服务\n\n{whole(SECOND)}\n"
    (article,) = cut(page)
    assert [b.text for b in article.blocks if b.role == "subhead"] == ["优化服务"]


def test_the_items_of_a_column_with_a_name() -> None:
    page = (
        f"云岭高新区三招留才\n► 赵一鸣\n\n{column(FIRST)}\n\n【园区速递】\n\n青川开发区与白鹭开发区结对\n\n"
        f"本报讯（钱 宁）{OTHER}\n\n云岭高新区成立党建联合体\n\n{BRIEF}\n\n出口平台上线\n\n{whole(SECOND)}\n"
    )
    titles = ["云岭高新区三招留才", "青川开发区与白鹭开发区结对", "云岭高新区成立党建联合体", "出口平台上线"]
    assert [a.title for a in cut(page)] == titles


def test_a_heading_behind_a_brief_is_the_next_headline_and_a_short_one_a_subhead() -> None:
    head = f"# 云岭高新区上半年增加值增长一成\n\n**本报讯**（记者 赵一鸣）{BRIEF}\n\n"
    page = f"{head}## 青川开发区18个项目集中签约\n\n{OTHER}\n\n## 一句话新闻\n\n{whole(SECOND)}\n"
    titles = ["云岭高新区上半年增加值增长一成", "青川开发区18个项目集中签约", "一句话新闻"]
    assert [a.title for a in cut(page)] == titles
    (article,) = cut(f"{head}### 大块头压阵\n\n{OTHER}\n\n### 老朋友加码\n\n{whole(SECOND)}\n")
    assert [b.text for b in article.blocks if b.role == "subhead"] == ["大块头压阵", "老朋友加码"]
