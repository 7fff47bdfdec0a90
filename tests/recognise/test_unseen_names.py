"""Names by the words around and inside them: what belongs to a name, what leads to it, what only looks like one."""

import pytest

from tests.recognise.mentions import mentions

CASES = [
    # persons: characters usual in given names, rows, roles, repetition
    ("Person", "霜降刚过,李振岚的手机响个不停,李晓燕也来了。", ["李振岚", "李晓燕"]),
    ("Person", "会议罢免李建华、王志强和赵艳梅等三人的职务。", ["李建华", "王志强", "赵艳梅"]),
    ("Person", "个体户刘桂英竖起了大拇指。", ["刘桂英"]),
    ("Person", "董事余建国、万志群,独立董事李明仁未回复。", ["余建国", "万志群", "李明仁"]),
    ("Person", "校对 李建华 责任编辑 王志强", []),
    ("Person", "落户张江的药企增多。", []),
    ("Person", "图片由李建华摄,李女士表示满意。", []),
    # companies: the legal form holds plain words; roles and verbs lead to it
    ("Company", "云岭运营方澜序网络科技有限公司回应。", ["澜序网络科技有限公司"]),
    ("Company", "这家隶属于青禾电气集团有限公司的企业中标。", ["青禾电气集团有限公司"]),
    ("Company", "青海共享智能装备有限公司开业。", ["青海共享智能装备有限公司"]),
    ("Company", "图为西宁青禾阀门有限公司车间。", ["西宁青禾阀门有限公司"]),
    (
        "Company",
        "与Yunling Trading Ltd、Qinghe Valve for Life公司签约。",
        ["Yunling Trading Ltd", "Qinghe Valve for Life公司"],
    ),
    ("Company", "西宁市青禾阀门有限公司(“禾阀”)收购股权,禾阀公告。", ["西宁市青禾阀门有限公司", "禾阀"]),
    ("Company", "企业申请材料减少,得益于本土银行。", []),
    ("Company", "以阀门加工、泵阀装备为重点。", []),
    # bodies: embassies, local offices of state organs, foreign governments
    ("GovernmentBody", "代表团拜访了中国驻埃及大使馆经商处。", ["中国驻埃及大使馆经商处"]),
    ("GovernmentBody", "国家税务总局西宁市税务局开设专窗。", ["国家税务总局西宁市税务局"]),
    (
        "GovernmentBody",
        "西宁高新区管委会副主任、招商局局长李建华说。",
        ["西宁高新区管委会", "西宁高新区招商局"],
    ),
    ("Institution", "西宁市消保委约谈商家。", ["西宁市消保委"]),
    ("Institution", "号称亚洲最大肿瘤医院的项目停工。", []),
    # places
    ("Place", "在泰国北柳府投资建厂。", ["泰国", "北柳府"]),
    ("Place", "西宁市青禾镇王村的田里。", ["西宁市", "青禾镇", "王村"]),
    ("Place", "充分了解家乡、热爱家乡,呼吁广大街道在外学子返乡。", []),
    # parks and projects
    ("Park", "坐落于西宁高新区生物产业园,建筑面积2万平方米。", ["西宁高新区生物产业园"]),
    ("Park", "入驻西宁高新区青禾科创谷。", ["青禾科创谷"]),
    ("Park", "直通5万吨级石化码头,打造都市型产业集聚区。", []),
    ("Project", "公司投资8亿元兴建年产3万吨青禾阀门智能工厂。", ["年产3万吨青禾阀门智能工厂"]),
    ("Project", "建设8英寸晶圆生产线项目。", ["8英寸晶圆生产线项目"]),
    ("Project", "《大型无人机及航空发动机项目》获奖。", ["大型无人机及航空发动机项目"]),
    ("Project", "在新能源、生物技术等领域达成一批合作项目。", []),
    # events
    ("Event", "在“红色润童心 书香伴成长”亲子阅读会上,孩子们朗读。", ["“红色润童心 书香伴成长”亲子阅读会"]),
    (
        "Event",
        "7月22日,2023年下半年重大项目集中签约暨开工仪式举行。",
        ["2023年下半年重大项目集中签约暨开工仪式"],
    ),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_unseen_names(kind: str, text: str, expected: list[str]) -> None:
    assert mentions(text, kind) == expected
