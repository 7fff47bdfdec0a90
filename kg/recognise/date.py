"""Dates and periods as printed (helper type): 2025年, 今年上半年, 去年8月, 截至目前, 近3年."""

from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, Candidate

_NUMBER = "[0-9〇零一二三四五六七八九十两]"
_YEAR = (
    f"(?:(?:19|20)[0-9]{{2}}年|[一二][〇零九]{_NUMBER}{{2}}年|今年|去年|前年|明年|本年度?|当年|同年|次年|翌年|"
    "上年度?|全年|年内)"
)
_MONTH = f"(?:{_NUMBER}{{1,3}}月份?|本月|上月|当月|下月|同月)"
_DAY = f"(?:{_NUMBER}{{1,3}}[日号](?:凌晨|清晨|一早|早上|上午|中午|下午|傍晚|晚间|晚上|晚)?)"
_SPAN = (
    "(?:上半年|下半年|前三季度|前[0-9一二三四五六七八九十两]{1,2}个月|第?[一二三四1234]季度|四季度|[上中下]旬|年初|年中|年底|年末|岁末|岁初|"
    "月初|月底|月末|春节前后|春节|国庆|元旦|寒假|暑期|春季?|夏季?|秋季?|冬季?|度)"
)
_EDGE = "(?:以来|来|底|初|末|中旬|上旬|下旬|期间|前后|之前|之后|以前|以后|以内|前|后|起|间|内|时)"
_PERIOD = (
    "(?:“?(?:十[一二三四五六]五|[0-9]{2}·5)”?(?:规划)?(?:期间|时期|末|以来|开局之年|收官之年)|"
    "近(?:期|日|些年|年来|年|几年来?|两年来?|[0-9一二三四五六七八九十两]{1,3}(?:年|个月|天|日|周)(?:来|内|以来)?)|"
    "过去(?:一年|几年|[0-9一二三四五六七八九十两]{1,3}年)|未来(?:[0-9一二三四五六七八九十两几]{1,3}年)|"
    "(?:今后|此后|这|前)[0-9一二三四五六七八九十两]{1,2}年(?:间|来|内)?|"
    "[0-9一二三四五六七八九十两半]{1,3}(?:年|个月|周)(?:多)?(?:来|间|以来|后|内|前)|"
    "当前|目前|眼下|如今|日前|此前|今天|昨天|昨日|今日|当天|当日|同日|同一天|次日|近日|近期|"
    "今年以来|去年以来|年初以来|同期|上年同期|去年同期|改革以来|成立以来|建区以来|本世纪初|上世纪[0-9一二三四五六七八九]{1,2}0?年代)"
)
_RANGE = "(?:[—–~至到-]{1,2})"
_SIMPLE = f"(?:{_YEAR}(?:{_SPAN}|{_MONTH}{_DAY}?)?|{_MONTH}{_DAY}?{_SPAN}?|{_DAY})"
_BARE_YEAR = "(?:19|20)[0-9]{2}"

_DATE = re2.compile(
    f"(?:截至|截止|截止到|自|从|到|至|在|于|今年|去年)?(?:(?:{_BARE_YEAR}{_RANGE})?{_SIMPLE}(?:{_RANGE}{_SIMPLE})?{_EDGE}?|{_PERIOD})"
)
_PREFIXES = ("截至", "截止到", "截止", "自", "从", "到", "至", "在", "于")
_WITH = ("截至", "截止")
_NOT_DATES = ("一日", "一号", "二号", "三号", "1号", "2号", "3号")


def find_dates(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of the helper type Date; 截至 in front belongs to the date, 从, 到 and 在 do not."""
    found: list[Candidate] = []
    for sentence in sentences:
        found += _dates(article.view, sentence)
    return found


def _dates(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for match in _DATE.finditer(view[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        for prefix in _PREFIXES:
            if view.startswith(prefix, start, end) and prefix not in _WITH:
                start += len(prefix)
                break
        text = view[start:end]
        before = view[start - 1] if start > sentence.start else ""
        if text in _NOT_DATES or len(text) < 2 or (before.isdigit() and text[0].isdigit()):
            continue
        yield Candidate(start, end, "Date", text, "date.pattern", STRONG)
