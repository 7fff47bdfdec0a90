import pytest

from tests.recognise.mentions import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "西宁市科技局成果转化处、曲靖市商务局外资科联合发文。",
            ["西宁市科技局", "西宁市科技局成果转化处", "曲靖市商务局", "曲靖市商务局外资科"],
        ),
        ("西宁海关监管二科承担查检工作。", ["西宁海关", "西宁海关监管二科"]),
        ("西宁市科技局成果转化处处长到会。", ["西宁市科技局"]),
        ("西宁市科技局成果转化处相关负责人介绍。", ["西宁市科技局"]),
        ("西宁市税务局依法查处一家企业。", ["西宁市税务局"]),
        ("西宁市科技局组织科技人员下乡。", ["西宁市科技局"]),
        ("西宁市水务局雨水管道错接处整治12处。", ["西宁市水务局"]),
        ("西宁市水务局供水处30处泵房。", ["西宁市水务局"]),
        ("西宁市水务局供水处赵一鸣介绍情况。", ["西宁市水务局", "西宁市水务局供水处"]),
        ("棉衣是青岭街道办、义工队发放的。", ["青岭街道办"]),
        ("目前街道办已介入，当地街道办表示关注。", []),
        ("云杉街道退役军人服务站揭牌。", ["云杉街道退役军人服务站"]),
    ],
)
def test_units_of_organs_stand_with_the_organ(text: str, expected: list[str]) -> None:
    """A division is a body where no title is told of; offices of streets need the street's own name."""
    assert mentions(text, "GovernmentBody") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("公司在中国设立工厂，中国与云岭国合作。", "Place", ["中国"]),
        ("作为中国最大的阀门基地，由中国驻云岭大使馆举办。", "Place", []),
        ("西宁地区和东盟地区企业参会，平原地区增产。", "Place", ["西宁地区", "东盟"]),
        ("本届云博会吸引客商，第三届云洽会开幕。", "Event", ["云博会", "第三届云洽会"]),
        ("大会议程公布，博会议题不少。", "Event", []),
        ("专项行动首场“青禾有约 云岭同行”招聘会举行。", "Event", ["“青禾有约 云岭同行”招聘会"]),
        ("谷岭再生水厂去年停产检修。", "Park", ["谷岭再生水厂"]),
        ("国网西宁供电中心改造线路。", "Company", ["国网西宁供电中心"]),
        ("每到夏天供电所都很忙。", "Company", []),
        ("每到冬季供电中心很忙。", "Company", []),
        ("微博会让消息传得更快，名家齐聚医博会诊疑难。", "Event", []),
        ("茗博会的消息不多。", "Event", []),
        ("云岭储粮站项目一期工程完工。", "Project", ["云岭储粮站项目一期工程"]),
        ("“农技服务团”走进田间开展培训。", "Program", ["农技服务团"]),
        (
            "印发《西宁市阀门产业三年行动计划（2023—2025年）》。《行动计划》提出12条措施，《通知》另发。",
            "Program",
            ["西宁市阀门产业三年行动计划（2023—2025年）"],
        ),
    ],
)
def test_heads_that_owners_of_figures_have(text: str, kind: str, expected: list[str]) -> None:
    """Names by their heads, each with what looks alike and names nothing."""
    assert mentions(text, kind) == expected
