"""Where sentences end: one line a case, a bar for each cut."""

import pytest

from kg.segment import sentences
from kg.segment.sentences import LONGEST_SENTENCE, sentence_spans
from tests.segment.page import cut


@pytest.mark.parametrize(
    "marked",
    [
        "园区很大。|企业很多！|",
        "一期建成；二期在建。|",
        "“离客户近就是省钱。”赵一鸣说。|园区很大。|",
        "“设备能买到。老师傅买不到。”赵一鸣说。|",
        "赵一鸣说：“要快！要稳！”|他又说：“好。”|",
        "“好！”|“走！”|",
        "冬有暖夏有凉……|今年不同。|",
        "没有句号",
    ],
)
def test_sentence_ends(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[a:b] for a, b in sentence_spans(text)] == [s for s in marked.split("|") if s]


def test_a_long_quotation_is_cut_inside() -> None:
    text = f"“{'园区越来越大' * 15}。{'企业越来越多' * 15}。”"
    assert len(sentence_spans(text)) == 2


def test_text_without_stops_is_cut_at_last() -> None:
    spans = sentence_spans("云岭" * 5000)
    assert max(b - a for a, b in spans) <= LONGEST_SENTENCE
    assert (spans[0][0], spans[-1][1]) == (0, 10_000)


def test_blocks_end_sentences_and_are_counted() -> None:
    (article,) = cut("# 云岭高新区三招留才\n\n► 赵一鸣\n\n园区很大。企业很多。\n\n明年更多。")
    found = [(s.paragraph, s.role, article.text[s.start : s.end]) for s in sentences(article)]
    assert found[0] == (0, "title", "云岭高新区三招留才")
    assert [(p, t) for p, _, t in found[2:]] == [(2, "园区很大。"), (2, "企业很多。"), (3, "明年更多。")]
