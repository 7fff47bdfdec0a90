"""Observations from marked-up sentences: whose figure it is and what it counts, one line a case."""

import pytest

from kg.core.claims import Claim, Figure
from kg.measure import measure
from kg.refer import refer
from kg.relate.examples import discourse

SAID = [
    ("截至目前，{Zone:云岭高新区}拥有基层党组织320个、党员2720名。",
     "云岭高新区 基层党组织 320 个; 云岭高新区 党员 2720 名"),
    ("{Zone:云岭高新区}选派26名党建指导员。", "云岭高新区 党建指导员 26 名"),
    ("{Company:长风重工}累计获授权专利180余项，其中发明专利56项。",
     "长风重工 授权专利 180 项; 长风重工 发明专利 56 项"),
    ("总投资10亿元的{Project:长风风电项目}在{Zone:云岭高新区}投产。", "长风风电项目 总投资 1000000000 元"),
    ("{Company:长风重工}投资6亿元建设{Project:长风风电项目}。", "长风风电项目 投资 600000000 元"),
    ("{Zone:云岭高新区}迎来{Project:长风风电项目}，占地176亩。", "长风风电项目 占地 176 亩"),
    ("{Project:{Company:长风重工}年产5万吨风电叶片项目}投产。",
     "长风重工年产5万吨风电叶片项目 年产风电叶片 50000 吨"),
    ("{Zone:云岭高新区}实现生产总值105.3亿元，同比增长11.8%。",
     "云岭高新区 生产总值 10530000000 元; 云岭高新区 生产总值同比增长 11.8 %"),
    ("{Company:长风重工}年产能由3万台增至10万台。", "长风重工 年产能 30000 台; 长风重工 年产能 100000 台"),
    ("{Zone:云岭高新区}第一、二产业增加值分别增长4.2%和6.3%。",
     "云岭高新区 第一产业增加值增长 4.2 %; 云岭高新区 二产业增加值增长 6.3 %"),
    ("{Company:长风重工}产品合格率、交付率均达100%。",
     "长风重工 产品合格率 100 %; 长风重工 交付率 100 %"),
    ("由{GovernmentBody:云岭高新区管委会}主办的{Program:云岭夜校}举办26场。", "云岭夜校 举办 26 场"),
    ("{Company:江川机械}、{Company:白石电气}等9家企业发起成立{Institution:云岭中试联盟}。",
     "云岭中试联盟 企业 9 家"),
    ("{Zone:云岭高新区}引进注册资本3000万元以上的企业20余家。",
     "云岭高新区 引进注册资本3000万元以上的企业 20 家"),
    ("{Person:赵一鸣}深耕焊接一线27年。", "赵一鸣 深耕焊接一线 27 年"),
    ("{Zone:云岭高新区}企业满意度连续4个季度位居全市第一。", "云岭高新区 企业满意度全市排名 1 位"),
    ("{Zone:云岭高新区}推出5大类162项特色鲜明的暑期主题活动。", "云岭高新区 特色鲜明的暑期主题活动 162 项"),
    ("{Place:云岭县}引进{Company:江川机械}，建设{Park:白石产业园}。全县发展加工企业25家，带动农户313户。",
     "云岭县 发展加工企业 25 家; 云岭县 带动农户 313 户"),
    ("本报{Place:白石市}8月15日电 {Event:云岭国际公开赛}日前开幕。比赛总奖金300万元。",
     "云岭国际公开赛 比赛总奖金 3000000 元"),
    ("{Park:白石产业园}由{Company:长风重工}运营，入驻企业46家。", "白石产业园 入驻企业 46 家"),
    ("由{Company:长风重工}对外销售7吨铜材。", "长风重工 对外销售 7 吨"),
    ("{Company:长风重工}研制的{Product:磐石传感器}，精度达到98.4%。", "磐石传感器 精度 98.4 %"),
    ("{Institution:云岭大学}举办{Program:星火夜校}。目前夜校开设9个专业。", "星火夜校 专业 9 个"),
    ("{Company:长风重工}持有物业20项，其中6项为商业物业。", "长风重工 持有物业 20 项; 长风重工 商业物业 6 项"),
    ("{Company:江川机械}、合作单位、学生代表等100余人参加活动。", ""),
    ("{Zone:云岭高新区}（以下简称“云岭区”）{Event:夏季招聘会}在白石举行，提供岗位500个。", "夏季招聘会 提供岗位 500 个"),
    ("{Zone:云岭高新区}设立了总规模15亿元的{Company:云岭首用基金}，社会资本占比40%。",
     "云岭首用基金 总规模 1500000000 元; 云岭首用基金 社会资本占比 40 %"),
    ("{Zone:云岭高新区}推出“{Program:星火行动}”。四年间，共收集诉求740条，办结率98.2%。",
     "星火行动 收集诉求 740 条; 星火行动 办结率 98.2 %"),
    ("{Zone:云岭高新区}推出“{Program:星火行动}”，选派干部20名，举办对接会9场。",
     "云岭高新区 选派干部 20 名; 云岭高新区 对接会 9 场"),
    ("{Zone:云岭高新区}推行“{Program:你点单、我跑腿}”模式，窗口减少到42个。", "云岭高新区 窗口 42 个"),
    ("{GovernmentBody:云岭局}抽调55名骨干组成“{Program:星火帮办团}”，走访企业90家。",
     "星火帮办团 骨干 55 名; 星火帮办团 走访企业 90 家"),
    ("{Zone:云岭高新区}牵头成立{Institution:云岭中试联盟}，{Company:长风重工}任理事长单位，现有成员53家。",
     "云岭中试联盟 成员 53 家"),
    ("{Project:长风风电项目}由{Company:白石集团}旗下的{Company:江川机械}投建，占地176亩。", "长风风电项目 占地 176 亩"),
    ("{Zone:云岭高新区}启用{Park:云岭智造工场}。这座由{Company:长风重工}运营的工场配有机床32台。",
     "云岭智造工场 运营的工场配有机床 32 台"),
    ("{Company:长风重工}连年扩产，{Product:风电主轴}市场占有率达到25%。", "长风重工 风电主轴市场占有率 25 %"),
    ("{Company:长风重工}出资3000万元成立{Institution:云岭刀具研究院}。", "云岭刀具研究院 出资 30000000 元"),
    ("{Company:长风重工}党员由最初的213名增加到现在的487名。", "长风重工 党员 213 名; 长风重工 党员 487 名"),
    ("{Company:长风重工}培训学员300人，八成已经上岗。", "长风重工 培训学员 300 人; 长风重工 学员已经上岗 80 %"),
    ("{Company:长风重工}具备年产3万吨铜材的能力。", "长风重工 具备年产铜材的能力 30000 吨"),
    ("{Zone:云岭高新区}召开{Event:云岭表彰大会}，20家企业受到表扬，兑现奖金60万元。",
     "云岭表彰大会 企业 20 家; 云岭表彰大会 兑现奖金 600000 元"),
    ("{Company:长风重工}向学院捐赠设备，折合人民币600万元。", "长风重工 向学院捐赠设备 6000000 元"),
    ("{Zone:云岭高新区}形成546项制度创新成果，选派62名审批专员。",
     "云岭高新区 制度创新成果 546 项; 云岭高新区 审批专员 62 名"),
    ("{Zone:云岭高新区}对顶尖团队给予1亿元综合资助。", "云岭高新区 顶尖团队综合资助 100000000 元"),
    ("{Company:长风重工}在{Zone:云岭高新区}建厂。该企业年出口额8.7亿元。", "长风重工 年出口额 870000000 元"),
    ("{Zone:云岭高新区}登记技术合同成交额12.8亿元，是去年同期的1.4倍。",
     "云岭高新区 登记技术合同成交额 1280000000 元; 云岭高新区 登记技术合同成交额是去年同期 1.4 倍"),
    ("{Zone:云岭高新区}发展较快。{GovernmentBody:云岭局}局长{Person:赵一鸣}说得具体，进出口总额达41亿元。",
     "云岭高新区 进出口总额 4100000000 元"),
    ("新建学校5所。", ""),
    ("{Zone:云岭高新区}于2024年8月10日揭牌。", ""),
]  # fmt: skip


def observations(text: str) -> tuple[Claim, ...]:
    marked = discourse(text)
    mentions = [m for entity in marked.entities for m in entity.mentions]
    return measure(refer(marked.article, marked.sentences, sorted({*mentions, *marked.helpers})))


def said(claim: Claim) -> str:
    figure = claim.value
    assert isinstance(figure, Figure)
    return f"{claim.subject.name} {figure.indicator} {figure.value} {figure.unit or ''}".strip()


@pytest.mark.parametrize(("text", "facts"), SAID)
def test_a_sentence_says(text: str, facts: str) -> None:
    assert sorted(map(said, observations(text))) == sorted(filter(None, facts.split("; ")))


def test_an_observation_quotes_its_figure_and_its_owner() -> None:
    (claim,) = observations("截至2023年底，{Zone:云岭高新区}建成研究院近1.2万家。")
    assert claim.quote == "云岭高新区建成研究院近1.2万家"
    assert claim.wording == "近1.2万家"
    assert isinstance(claim.value, Figure)
    assert (claim.value.time, claim.value.period_end, claim.value.bound) == ("截至2023年底", "2023", "about")
    assert claim.subject_parts
