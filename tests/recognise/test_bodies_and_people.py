"""Bodies and people where the text glues, breaks or shortens: what raw news showed to be common."""

import pytest

from tests.recognise.mentions import mentions

CASES = [
    # persons: notices, appointments, surnames that are words, items beside a row
    ("Person", "予以公示。严澜,男,汉族,1972年生,现任局长;汤青青,女,汉族。", ["严澜", "汤青青"]),
    ("Person", "决定任命陈启澜为副市长,免去吴青、郭芳、李正的职务。", ["陈启澜", "吴青", "郭芳", "李正"]),
    (
        "Person",
        "常务副主任马建岚下沉一线,副主任马元成,总经理黄永宁:要抓好落实。",
        ["马建岚", "马元成", "黄永宁"],
    ),
    ("Person", "党工委书记任珠成;副书记费高青。", ["任珠成", "费高青"]),
    ("Person", "书记任务重,主任向全国推广,局长马上就办。", []),
    ("Person", "他连忙联系老人子女说明情况,乘客可能不知道。", []),
    ("Person", "市领导苏瑞庭、刘大志,局长陪同。", ["苏瑞庭", "刘大志"]),
    ("Person", "带领张纪岚、潘立恒、李昊三名主力队员出发。", ["张纪岚", "潘立恒", "李昊"]),
    ("Person", "嫌疑人田某某落网,台风“云秀青”来袭,“云秀青”登陆,“云秀青”减弱。", []),
    ("Person", "联合会主席阿洛山大·维尔,委员戴维·芒罗。", ["阿洛山大·维尔", "戴维·芒罗"]),
    # companies: brackets, kinds before places, factories, glued words
    ("Company", "近日,珞柯粮化能源(西宁)有限公司开业。", ["珞柯粮化能源(西宁)有限公司"]),
    ("Company", "关联公司迪澜(上海)企业管理有限公司被罚。", ["迪澜(上海)企业管理有限公司"]),
    ("Company", "由所属国有企业西宁高新技术创业服务有限公司运营。", ["西宁高新技术创业服务有限公司"]),
    ("Company", "该公司由原西宁消防器材厂改制而来,旁边是污水处理厂和一家化工厂。", ["西宁消防器材厂"]),
    ("Company", "记者从中铁澜栖局集团获悉。", ["中铁澜栖局集团"]),
    ("Company", "为企业办理留抵退税,保障了企业顺利交车,是著名的民营资本集团。", []),
    ("Company", "客服热线:400-9200-759公司,侦查“20230613珞柯阀门有限公司案”。", ["珞柯阀门有限公司"]),
    # state organs: what their area's letter owns, what is a department of another body
    (
        "GovernmentBody",
        "现任吉林省人,省公安厅党委委员、省发改委副主任。",
        ["吉林省公安厅", "吉林省发改委"],
    ),
    ("GovernmentBody", "任大连市副市长、市公安局局长,市国资委主任。", ["大连市公安局", "大连市国资委"]),
    ("GovernmentBody", "自然资源部门实地核查,大连市慈善总会募捐部部长介绍。", []),
    ("GovernmentBody", "新疆珞柯海关和珞柯出入境边防检查站提供支持。", ["新疆珞柯海关"]),
    ("GovernmentBody", "由中共吉林省委宣传部主办,拟任设区市政府市长。", []),
    # institutions
    ("Institution", "走进先进阀门国家重点实验室,推进国家重点实验室建设。", ["先进阀门国家重点实验室"]),
    ("Institution", "2017年成立的梁建青技能大师工作室获奖。", ["梁建青技能大师工作室"]),
    ("Institution", "大连市召开会议,市妇联、市残联参加。", ["大连市妇联", "大连市残联"]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES, ids=[case[1][:16] for case in CASES])
def test_bodies_and_people_as_pages_print_them(kind: str, text: str, expected: list[str]) -> None:
    """Each name whole, nothing of the sentence glued to it, nothing that only looks like a name."""
    assert [name.replace("（", "(").replace("）", ")") for name in mentions(text, kind)] == expected
