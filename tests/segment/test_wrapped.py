"""A text set in a column, with what layout puts between its lines, reads as it was."""

import pytest

from benchmarks.reading_corpus import set_in_columns
from kg.core.view import without_space
from tests.segment.page import cut

PARAGRAPHS = (
    "8月9日上午，云岭高新区举办人才招聘会，长风重工等20家企业到场，共提供岗位1500余个，2300多名求职者前来应聘。",
    "云岭高新区近年来以“三招留才”为抓手，引进高层次人才300余名，建成人才公寓12万平方米，高新技术企业增至86家，"
    "全年研发投入占生产总值的比重达到4.7%，比上年提高0.5个百分点。",
    "“我们是看中了这里的产业配套。”长风重工负责人钱二多表示，企业落户3年来累计投入2.6亿元，产品远销海外20多个国家，"
    "今年上半年订单同比增长35%，第2条生产线将于10月投产。",
    "下一步，云岭高新区将继续完善政策，推动教育链、人才链与产业链深度融合，力争到2027年引进团队50个。",
)


@pytest.mark.parametrize("seed", range(40))
def test_a_column_reads_as_the_text_it_was_set_from(seed: int) -> None:
    (article,) = cut(set_in_columns("\n".join(PARAGRAPHS), seed))
    body = "".join(b.text for b in article.blocks if b.role == "body")
    assert without_space(body) == "".join(PARAGRAPHS)
    assert article.title == "云岭高新区三招留住人才"
    assert [article.text[a:b] for a, b in article.authors] == ["赵一鸣"]
