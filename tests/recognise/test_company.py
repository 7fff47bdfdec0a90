import pytest

from tests.recognise.mentions import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日，昆明珞柯重工机械有限公司投产。", ["昆明珞柯重工机械有限公司"]),
        ("项目由昆明珞柯隔离开关有限公司投资建设。", ["昆明珞柯隔离开关有限公司"]),
        ("龙头企业珞柯集团与栾川县澜栖科技有限公司签约。", ["珞柯集团", "栾川县澜栖科技有限公司"]),
        (
            "赵一鸣任云岭集团西宁澜栖专用汽车有限公司班组长。",
            ["云岭集团", "云岭集团西宁澜栖专用汽车有限公司"],
        ),
        ("首笔资金投给了珞柯显示（西宁）科技有限公司。", ["珞柯显示（西宁）科技有限公司"]),
        ("吸纳珞柯科技、云岭铁路设备有限公司等7家企业的党员。", ["珞柯科技", "云岭铁路设备有限公司"]),
        ("由珞柯重工、澜栖机电、玥宸药业等企业共同出资。", ["珞柯重工", "澜栖机电", "玥宸药业"]),
        ("该市拥有12家上市公司和3家集团。", []),
        ("大型国有企业和民营企业共建产业基金。", []),
        ("公司股份被收购，集团化发展。", []),
        ("中国农业银行西宁市分行行长表示。", ["中国农业银行", "中国农业银行西宁市分行"]),
        ("智能制造、新材料、生物医药等企业加快集聚。", []),
        ("珞柯生物创始人赵一鸣说。", ["珞柯生物"]),
        ("珞柯农商银行、珞柯农商行与珞柯信用社放贷。", ["珞柯农商银行", "珞柯农商行", "珞柯信用社"]),
        ("珞柯律师事务所和珞柯会计师事务所入驻。", ["珞柯律师事务所", "珞柯会计师事务所"]),
        ("珞柯产业投资基金与珞柯轴承厂签约。", ["珞柯产业投资基金", "珞柯轴承厂"]),
    ],
)
def test_companies_begin_where_their_names_do(text: str, expected: list[str]) -> None:
    """By legal form, by head, by industry word, in lists; verbs, counts and general words are no part of a name."""
    assert mentions(text, "Company") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "昆明珞柯重工机械有限公司（以下简称“珞柯股份”）投产。珞柯股份获奖。",
            ["昆明珞柯重工机械有限公司", "珞柯股份"],
        ),
        ("昆明珞柯重工机械有限公司投产。珞柯重工获奖。", ["昆明珞柯重工机械有限公司", "珞柯重工"]),
        ("珞柯显示科技有限公司（下称“珞柯”）党委牵头。珞柯党委开会。", ["珞柯显示科技有限公司", "珞柯"]),
    ],
)
def test_short_names_count_once_the_article_gives_them(text: str, expected: list[str]) -> None:
    """Defined in brackets, or derived from the full name."""
    assert mentions(text, "Company") == expected
