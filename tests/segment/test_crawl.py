"""One-line news of a crawl: headlines, bylines at both ends, noise around and inside the text."""

import pytest

from kg.segment.closing import closing
from kg.segment.glued import headline_end, unmarked_end
from kg.segment.leads import leading_names
from tests.segment.page import assert_each_character_once, authors, cut, dropped

BODY = (
    "8月9日上午，云岭高新区举办人才招聘会，长风重工等20家企业到场。云岭高新区近年来引进高层次人才300余名。"
    "长风重工负责人钱二多表示，企业将继续加大投入。下一步，云岭高新区将推进人才服务。"
)

MORE = "招聘会将持续到月底，云岭高新区管委会表示还将赴外地引才，长风重工等企业同行，届时提供岗位500余个。"


@pytest.mark.parametrize(
    ("head", "title", "names"),
    [
        ("2025-08-09 18:55，正文：", None, []),
        ("，正文：", None, []),
        ("2025-08-09 18:55，正文：原标题：云岭高新区三招留住人才", "云岭高新区三招留住人才", []),
        ("2025-08-09 18:55，正文：原标题：云岭高新区三招留住人才云岭高新区三招留住人才 来源：云岭日报",
         "云岭高新区三招留住人才", []),
        ("原标题：云岭高新区三招留住人才中新网云岭8月9日电 (赵一鸣 钱宁)", "云岭高新区三招留住人才", ["赵一鸣", "钱宁"]),
        ("（原标题：云岭高新区三招留住人才）", "云岭高新区三招留住人才", []),
        ("云岭高新区三招留住人才                  ", "云岭高新区三招留住人才", []),
        ("云岭高新区三招留住人才本报讯（记者 赵一鸣）", "云岭高新区三招留住人才", ["赵一鸣"]),
        ("新华社云岭8月9日电 题：云岭高新区三招留住人才新华社记者赵一鸣、钱宁",
         "云岭高新区三招留住人才", ["赵一鸣", "钱宁"]),
        ("中新网8月9日电 题：云岭高新区三招留住人才作者 赵一鸣 钱宁", "云岭高新区三招留住人才", ["赵一鸣", "钱宁"]),
        ("湖北日报讯（记者赵一鸣、通讯员钱宁）", None, ["赵一鸣", "钱宁"]),
        ("新华社云岭8月9日电（记者赵一鸣、钱宁）", None, ["赵一鸣", "钱宁"]),
        ("云岭日报记者 赵一鸣 通讯员 钱宁 云岭报道", None, ["赵一鸣", "钱宁"]),
        ("记者 赵一鸣通讯员 钱宁", None, ["赵一鸣", "钱宁"]),
        ("【云岭网报道 记者 赵一鸣】", None, ["赵一鸣"]),
        ("文/云岭晚报全媒体记者 赵一鸣 图/钱宁 ", None, ["赵一鸣"]),
        ("记者：赵一鸣，正文：", None, ["赵一鸣"]),
        ("新春座谈会现场。云岭高新区供图新华社云岭8月9日电（记者赵一鸣）", None, ["赵一鸣"]),
        ("广告 云岭哪里好玩又不贵? ×", None, []),
        ("财联社8月9日讯（编辑 赵一鸣）", None, []),
        ("2025-08-09，正文：新华网云岭8月9日电 ", None, []),
        ("2025-08-09，正文：中国云岭网讯", None, []),
        ("来源：云岭财经云岭财经8月9日丨", None, []),
        ("原标题：云岭高新区三招留人 长风重工达成合作意向中新网云岭8月9日电(记者 赵一鸣)",
         "云岭高新区三招留人 长风重工达成合作意向", ["赵一鸣"]),
        ("原标题：云岭高新区三招留住人才中国云岭网-感知云岭8月9日讯", "云岭高新区三招留住人才", []),
        ("，正文：云岭新闻网（记者 赵一鸣）8月9日报道", None, ["赵一鸣"]),
        ("，正文：        本报讯 记者赵一鸣报道 ", None, ["赵一鸣"]),
        ("，正文：云岭新闻记者 赵一鸣视频剪辑 孙小九通讯员 钱宁", None, ["赵一鸣", "钱宁"]),
        ("，正文：参考消息网8月9日报道", None, []),
        ("，正文：云岭财经APP讯，", None, []),
        ("，正文：图说：招聘会现场 采访对象提供新民晚报讯（记者 赵一鸣）", None, ["赵一鸣"]),
        ("，正文：云岭高新区主任钱宁 \xa0云岭新闻记者 赵一鸣 摄", None, []),
        ("，正文：原标题：云岭高新区三招留住人才【云岭新闻】", "云岭高新区三招留住人才", []),
        ("2025-08-09，正文：云岭日报记者 赵一鸣通讯员 钱宁招聘会现场  长风重工供图", None, ["赵一鸣", "钱宁"]),
    ],
)  # fmt: skip
def test_the_head_of_a_crawled_article(head: str, title: str | None, names: list[str]) -> None:
    (article,) = cut(head + BODY)
    assert article.title == title
    assert authors(article) == names
    if "编辑" not in head:
        assert article.text[slice(*article.body)].endswith(BODY[-60:])


@pytest.mark.parametrize(
    ("tail", "names"),
    [
        ("（记者 赵一鸣）", ["赵一鸣"]),
        ("（赵一鸣 钱宁）分享让更多人看到", ["赵一鸣", "钱宁"]),
        ("云岭晚报/云岭新闻记者 赵一鸣校对 钱宁", ["赵一鸣"]),
        ("通讯员 赵一鸣 云岭晚报记者 钱宁校对 孙三多", ["赵一鸣", "钱宁"]),
        ("文/云岭青年报记者 赵一鸣编辑/钱宁", ["赵一鸣"]),
        ("采写：云岭都市报记者 赵一鸣 实习生 钱宁", ["赵一鸣", "钱宁"]),
        ("记者：赵一鸣 来源：云岭频道", ["赵一鸣"]),
        ("记者：赵一鸣、钱宁海报制作：孙三多", ["赵一鸣", "钱宁"]),
        ("云岭晨报综合", []),
        ("  ——编 者  《 云岭日报 》( 2025年08月09日 06 版)", []),
        ("来源：云岭日报客户端 记者 赵一鸣流程编辑：U022", ["赵一鸣"]),
        ("（云岭区人民法院 赵一鸣）", ["赵一鸣"]),
        ("赵一鸣/文", ["赵一鸣"]),
        ("(完)", []),
        ("（来源：云岭发布）", []),
        ("编辑：赵一鸣 责编：钱宁 审核：孙三多", []),
        ("来源丨云岭融媒编辑丨赵一鸣校对丨钱宁", []),
        ("【编辑:赵一鸣】      更多精彩内容请进入国内新闻", []),
        ("返回搜狐，查看更多                责任编辑：", []),
        ("摄影：赵一鸣", []),
        ("本文属于原创文章，如若转载，请注明来源：云岭高新区三招留住人才https://a.example/1.html", []),
        ("（图片由云岭高新区提供）（来源：云岭新闻）", []),
    ],
)
def test_the_tail_of_a_crawled_article(tail: str, names: list[str]) -> None:
    (article,) = cut("2025-08-09 18:55，正文：" + BODY + tail)
    assert authors(article) == names
    assert article.text[slice(*article.body)] == BODY
    assert_each_character_once("2025-08-09 18:55，正文：" + BODY + tail)


@pytest.mark.parametrize(
    "sentence",
    [
        "赵一鸣告诉记者。", "记者从云岭高新区获悉，园区投产。", "他说：“编辑部来了新人。”", "企业发表声明：将继续投入。",
        "云岭日报社记者部迁入新址。", "来源于园区的税收增长一成。", "活动由云岭高新区主办（长风重工承办）。",
    ],
)  # fmt: skip
def test_the_last_sentence_is_no_sign_off(sentence: str) -> None:
    text = BODY + sentence
    assert closing(text) == (len(text), [])
    (article,) = cut(text)
    assert article.text == text
    assert not article.authors


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("云岭高新区三招留住人才", "近日，云岭高新区举办招聘会。"),
        ("云岭高新区三招留住人才", "为进一步优化环境，云岭高新区出台办法。"),
        ("“云岭工匠”走进长风重工", "据云岭高新区消息，活动吸引了50人。"),
        ("三招留住人才！云岭高新区办招聘会", "2025年8月9日，云岭高新区举办招聘会。"),
        ("云岭高新区三招留住人才", "记者从云岭高新区获悉，招聘会吸引了50人。"),
        ("云岭高新区开展送清凉活动", "炎炎夏日，云岭高新区的长风重工迎来客人。"),
        ("云岭高新区开展送清凉活动", "酷热难当，挥汗如雨，长风重工的工人正在赶工。"),
        ("云岭高新区三招留住人才", "受台风影响，原定的招聘会改期。"),
        ("云岭高新区三招留住人才", "“有了这些办法，我们不愁招不到人。”赵一鸣说。"),
        ("云岭高新区三招留住人才", "@云岭发布 8月9日消息，招聘会将举行。"),
        ("云岭高新区三招留住人才", "随州市气象台8月9日消息，大雨将至。"),
        ("云岭高新区志愿者走进随州市人才中心", "8月9日，志愿者参观了展厅。"),
        ("云岭高新区成立乡村振兴服务队", "8月9日，服务队走进青川镇。"),
        ("云岭高新区三招留住人才", "本报随州讯 招聘会将举行。"),
        ("云岭高新区三招留住人才", "“招人难吗？”“不难。”赵一鸣说，办法都在这里。"),
        ("云岭高新区三招留住人才", "云岭融媒讯 记者从园区获悉，招聘会将举行。"),
        ("云岭高新区8月将办招聘会", "央广网云岭8月9日消息（记者赵一鸣）招聘会将举行。"),
    ],
)
def test_where_a_glued_headline_ends(title: str, body: str) -> None:
    assert headline_end(title + body) == len(title)


@pytest.mark.parametrize(
    "text", ["云岭高新区的人才越来越多。近日，招聘会举行。", "“云岭8月9日，三招留住人才”", "园区大"]
)
def test_no_headline_is_taken_from_a_sentence(text: str) -> None:
    assert headline_end(text) is None


@pytest.mark.parametrize(
    "text", ["记者从云岭高新区获悉", "记者在现场看到赵一鸣", "作者认为园区应当", "文化园区里人头攒动"]
)
def test_a_reporter_at_work_is_no_byline(text: str) -> None:
    assert leading_names(text, 0) is None


def test_an_advertisement_inside_the_text_is_dropped() -> None:
    text = f"{BODY}广告 云岭哪里好玩又不贵? ×{MORE}"
    (article,) = cut(text)
    assert article.text == f"{BODY}\n{MORE}"
    assert dropped(text) == [("advertisement", "广告 云岭哪里好玩又不贵? ×")]


def test_text_goes_on_behind_a_caption_with_its_credit_in_brackets() -> None:
    lines = [
        "云岭高新区近年来引进高层次人才三百余名，", "长风重工等企业纷纷设立研发中心，园区",
        "► 园区夜景 （云岭高新区供图）", "",
        "产业链不断延伸，全年产值增长两成以上，", "税收连续三年保持两位数的增长速度。",
    ]  # fmt: skip
    (article,) = cut("\n".join(lines))
    assert [b.role for b in article.blocks] == ["body", "caption"]
    assert article.blocks[0].text == lines[0] + lines[1] + lines[4] + lines[5]


@pytest.mark.parametrize("text", ["1\n\n2\n\n* * *\n", "- 3 -\n", "***", "2025\n"])
def test_a_page_without_words_has_no_article(text: str) -> None:
    assert cut(text) == ()
    assert_each_character_once(text)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("云岭高新区三招留住人才近日，招聘会举行。", 11),
        ("云岭高新区三招留住人才2025年8月9日，招聘会举行。", 11),
        ("云岭高新区招聘会将于8月9日，在园区举行。", None),
        ("2025年8月5日至8月9日，招聘会在园区举行。", None),
        ("云岭高新区的人才越来越多……近日，招聘会举行。", None),
        ("据云岭高新区管委会消息近日，招聘会举行。", None),
        ("（云岭健康客户端 赵一鸣）近日，招聘会举行。", None),
        ("云岭高新区近日举行招聘会，长风重工到场。", None),
    ],
)
def test_a_headline_without_a_mark_ends_at_a_word_of_time(text: str, end: int | None) -> None:
    assert unmarked_end(text, 0) == end


@pytest.mark.parametrize("sentence", ["中新社8月9日消息，", "据云岭网消息，", "云岭公司来电，"])
def test_a_source_inside_the_first_sentence_stays(sentence: str) -> None:
    (article,) = cut(f"2025-08-09 18:55，正文：{sentence}{BODY}")
    assert article.text == sentence + BODY
