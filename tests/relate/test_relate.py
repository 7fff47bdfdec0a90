"""Relations and posts from marked-up sentences: one line a case."""

import pytest

from kg.core.claims import Claim
from kg.relate import relate
from kg.relate.examples import discourse

SAID = [
    ("{GovernmentBody:云岭市政府}携手{Company:长风重工}、{Company:江川机械}联合打造样板。",
     "云岭市政府 cooperatesWith 长风重工; 云岭市政府 cooperatesWith 江川机械"),
    ("{PartyOrganization:云岭市国资委党委}{Title:书记}{Person:赵一鸣}主持召开{Event:云岭圆桌会议}。",
     "赵一鸣 worksFor 云岭市国资委党委; 赵一鸣 post 云岭市国资委党委 书记"),
    ("在{Place:江州}，{Company:长风重工}卖出十台风机。",
     ""),
    ("{Company:长风集团}发起设立{Company:云岭先导基金}。",
     "云岭先导基金 subsidiaryOf 长风集团"),
    ("{Company:长风重工}获评{Honour:绿色工厂}、{Honour:单项冠军}。",
     "长风重工 receives 绿色工厂; 长风重工 receives 单项冠军"),
    ("{Company:长风重工}尚未获评{Honour:绿色工厂}。",
     ""),
    ("云岭市长风技术有限公司（以下简称“{Company:长风技术}”）位于{Zone:云岭高新区}。",
     "长风技术 locatedIn 云岭高新区"),
    ("{Company:长风重工}(688999.SH)是{Company:江川集团}的全资子公司。",
     "长风重工 subsidiaryOf 江川集团"),
    ("{GovernmentBody:云岭市文旅局}招商忙，并与{Company:长风重工}、{Company:江川机械}对接洽谈，积极推动“{Program:青松行动}”。",
     "云岭市文旅局 cooperatesWith 长风重工; 云岭市文旅局 cooperatesWith 江川机械; 云岭市文旅局 runs 青松行动"),
    ("{Zone:云岭高新区}对{Company:长风重工}长期以来给予的支持表示衷心感谢。",
     ""),
    ("{Company:长风重工}扩产。{Company:长风重工}忙。{Company:长风重工}开工。{Company:江川机械}到会。推行“{Program:青松行动}”。",
     ""),
    ("{Company:长风重工}扩产。我校荣获{Honour:绿色校园}。",
     ""),
    ("{Company:长风重工}、{Company:江川机械}扩产，控股子公司{Company:云岭轴承}投产。",
     ""),
    ("{Park:云谷科技园}位于{Park:云岭体育馆}旁。",
     ""),
    ("{Company:长风重工}扩产。2022年，青川重工与{Institution:云岭大学}签约合作。",
     ""),
    ("{Company:{Zone:云岭高新区}建设投资有限公司}与{Company:{Zone:云岭高新区}长风乳业有限公司}到会。",
     "云岭高新区建设投资有限公司 subsidiaryOf 云岭高新区; 云岭高新区长风乳业有限公司 locatedIn 云岭高新区"),
    ("{Zone:云岭高新区}12家企业获评{Honour:绿色工厂}。",
     ""),
    ("由{Company:长风重工}、{Company:江川机械}投资3亿元建设的{Project:风电项目}开工。",
     "长风重工 builds 风电项目; 江川机械 builds 风电项目"),
    ("{Company:长风重工}与{Institution:云岭大学}签订合作协议。",
     "长风重工 cooperatesWith 云岭大学"),
    ("{Company:长风重工}、{Company:江川机械}、{Company:云岭轴承}、{Company:左坪材料}与{Company:北岸汽车}、{Company:南岸电子}合作。",
     ""),
    ("{Company:长风重工股份有限公司}（“{Company:长风重工}”）及其下属子公司{Company:江川机械}停牌。",
     "江川机械 subsidiaryOf 长风重工股份有限公司"),
    ("{Zone:云岭高新区}、{Zone:江湾高新区}发起成立{Institution:中试联盟}。",
     "云岭高新区 cooperatesWith 中试联盟; 江湾高新区 cooperatesWith 中试联盟"),
    ("{GovernmentBody:{Zone:云岭高新区}税务局}开会。",
     "云岭高新区税务局 subsidiaryOf 云岭高新区"),
    ("{PartyOrganization:{Company:长风重工}党委}开会。",
     "长风重工党委 partyOrganizationOf 长风重工"),
    ("{Company:长风重工}{Title:董事长}{Person:赵一鸣}到会。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 董事长"),
    ("{PartyOrganization:{Company:长风重工}党委}书记{Person:赵一鸣}到会。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 党委书记; 长风重工党委 partyOrganizationOf 长风重工"),
    ("{Company:长风重工}{Title:董事长}{Person:赵一鸣}、{Company:江川机械}{Title:总经理}{Person:钱二河}到会。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 董事长; 钱二河 worksFor 江川机械; 钱二河 post 江川机械 总经理"),
    ("{Company:长风重工}、{Company:江川机械}分别建成{Project:风电项目}和{Project:光伏项目}。",
     "长风重工 builds 风电项目; 江川机械 builds 光伏项目"),
    ("{Zone:云岭高新区}引进{Project:风电项目}。",
     "云岭高新区 builds 风电项目; 风电项目 locatedIn 云岭高新区"),
    ("{Company:长风重工}扩产。{Place:云岭市}稳步推进{Project:风电项目}。",
     "风电项目 locatedIn 云岭市"),
    ("{Company:长风重工}扩产。市工商联开展“{Program:青松行动}”。",
     ""),
    ("{Company:长风重工}扩产。上海海关在全国首创“{Program:青松行动}”。",
     ""),
    ("{Company:长风重工}扩产。他强调，要推进{Project:风电项目}。",
     ""),
    ("{Company:长风重工}扩产，志愿者走上街头，开展“{Program:青松行动}”。",
     ""),
    ("{Company:长风重工}扩产。青川重工研制的{Product:风电轴承}下线。",
     ""),
    ("{Company:长风重工}扩产。{Person:赵一鸣}深耕{Industry:风电}行业。",
     ""),
    ("{Zone:云岭高新区}青川社区开展“{Program:青松行动}”。",
     ""),
    ("{Company:长风重工}调试班的{Person:赵一鸣}当选“{Honour:云岭工匠}”。",
     "赵一鸣 receives 云岭工匠"),
    ("{Company:长风重工}提出建议，园区巡视{Park:云谷科技园}。",
     ""),
    ("{Event:云岭峰会}开幕。{Company:长风重工}、{Institution:云岭大学}承办。",
     "长风重工 organizes 云岭峰会; 云岭大学 organizes 云岭峰会; 长风重工 cooperatesWith 云岭大学"),
    ("在{Event:云岭峰会}上，{Company:长风重工}{Title:董事长}{Person:赵一鸣}致辞。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 董事长; 赵一鸣 participatesIn 云岭峰会"),
    ("{Company:长风重工}与{Institution:云岭大学}合建{Institution:风电联合实验室}。",
     "风电联合实验室 subsidiaryOf 长风重工; 风电联合实验室 subsidiaryOf 云岭大学; 长风重工 cooperatesWith 云岭大学"),
    ("{Zone:云岭工业区}{Place:青川街道}召开{Event:云岭峰会}。",
     ""),
    ("{Company:长风重工}与{Company:江川机械}的母公司{Company:江川集团}签约。",
     "江川机械 subsidiaryOf 江川集团"),
    ("{Person:赵一鸣}，男，{Date:2020年}任{Company:长风重工}、{Company:江川机械}{Title:董事长}。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 董事长; 赵一鸣 worksFor 江川机械; 赵一鸣 post 江川机械 董事长"),
    ("{Company:长风重工}到场，云岭市青川集团{Title:董事长}{Person:赵一鸣}讲话。",
     ""),
    ("由{GovernmentBody:云岭市科技局}推动、{Company:长风重工}与{Institution:云岭大学}合作共建。",
     "长风重工 cooperatesWith 云岭大学"),
    ("{Zone:云岭高新区}先后与{Company:长风重工}、{Institution:云岭大学}结对共建。",
     "云岭高新区 cooperatesWith 长风重工; 云岭高新区 cooperatesWith 云岭大学"),
    ("{Zone:云岭高新区}、{Zone:江湾高新区}分别与{Company:长风重工}、{Company:江川机械}签约。",
     "云岭高新区 cooperatesWith 长风重工; 江湾高新区 cooperatesWith 江川机械"),
    ("{PartyOrganization:链上党委}成立，由{PartyOrganization:长风党委}{Title:副书记}{Person:赵一鸣}牵头，吸纳{Company:江川机械}。",
     "赵一鸣 worksFor 长风党委; 赵一鸣 post 长风党委 副书记; 链上党委 covers 江川机械"),
    ("{Company:长风重工}扩产。通过“{Program:红帆领航}”计划，{Zone:云岭高新区}引才百名。",
     "云岭高新区 runs 红帆领航"),
    ("{Company:江川集团}为{Company:长风重工}的控股股东。",
     "长风重工 subsidiaryOf 江川集团"),
    ("{PartyOrganization:{Zone:云岭工业区}青川街道党工委}开会。",
     ""),
    ("{Zone:云岭高新区}抓服务。{Zone:云岭高新区}青川街道把难题交给“{Program:红帆领航}”平台。",
     ""),
    ("{Event:党的二十大}胜利闭幕。会上，{Company:长风重工}发言。",
     ""),
    ("{Person:赵一鸣}先后拜会{Institution:江川商会}、{Institution:青川商会}等，举办{Event:云岭对接会}。",
     ""),
    ("{Event:云岭艺术节}开幕。{Institution:江川画报社}、{Institution:青川画报社}应邀参加{Event:云岭艺术节}。",
     "江川画报社 participatesIn 云岭艺术节; 青川画报社 participatesIn 云岭艺术节"),
    ("{PartyOrganization:江州市委}{Title:常委}、{Title:副市长}{Person:赵一鸣}与{GovernmentBody:云岭市政府}会谈。",
     "赵一鸣 worksFor 江州市委; 赵一鸣 post 江州市委 常委"),
    ("{Institution:云岭医院}{Person:赵一鸣}{Title:教授}团队与{GovernmentBody:云岭市卫健委}{Title:主任}{Person:钱二河}会谈。",
     "赵一鸣 worksFor 云岭医院; 赵一鸣 post 云岭医院 教授; 钱二河 worksFor 云岭市卫健委; 钱二河 post 云岭市卫健委 主任"),
    ("{Person:赵一鸣}，{Company:长风重工}{Title:董事长}钱某人到会。",
     ""),
    ("{Person:赵一鸣}任{Place:云岭市}{Title:副市长}、{Zone:云岭高新区}{Title:党工委书记}。",
     "赵一鸣 worksFor 云岭高新区; 赵一鸣 post 云岭高新区 党工委书记; 云岭高新区 locatedIn 云岭市"),
    ("{Event:云岭技能赛}落幕，第二名是{Company:长风重工}，第三名来自{Institution:云岭大学}。",
     "长风重工 participatesIn 云岭技能赛; 云岭大学 participatesIn 云岭技能赛"),
    ("会议由{Title:董事长}{Person:赵一鸣}主持。特此公告。{Company:长风重工}董事会。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 董事长"),
    ("{Institution:云岭大学}风电系老师{Person:赵一鸣}到会。",
     "赵一鸣 worksFor 云岭大学; 赵一鸣 post 云岭大学 风电系老师"),
    ("{Person:赵一鸣}历任{GovernmentBody:云岭公安局}民警，{Title:副局长}。",
     "赵一鸣 worksFor 云岭公安局; 赵一鸣 post 云岭公安局 民警; 赵一鸣 post 云岭公安局 副局长"),
    ("{Person:赵一鸣}曾任{PartyOrganization:云岭市委}{Title:副书记}、市政府{Title:党组书记}，{Company:长风重工}(江川){Title:董事}。",
     "赵一鸣 worksFor 云岭市委; 赵一鸣 post 云岭市委 副书记; 赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 董事"),
    ("{Person:赵一鸣}在{Company:长风重工}工作，历任调度部{Title:主任}、{Title:副总经理}。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 调度部主任; 赵一鸣 post 长风重工 副总经理"),
    ("{Company:长风重工}{Title:董事长}{Person:赵一鸣}，{Title:总经理}{Person:钱二河}到会。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 董事长; 钱二河 worksFor 长风重工; 钱二河 post 长风重工 总经理"),
    ("{Company:长风重工}{Title:法定代表人}变更为{Person:赵一鸣}。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 法定代表人"),
    ("{Person:赵一鸣}已成为{Company:长风重工}{Title:合伙人}。",
     "赵一鸣 worksFor 长风重工; 赵一鸣 post 长风重工 合伙人"),
    ("{GovernmentBody:云岭商会}{Title:委员}、江川公益{Title:理事长}{Person:赵一鸣}到会。",
     "赵一鸣 worksFor 云岭商会; 赵一鸣 post 云岭商会 委员"),
]  # fmt: skip


def _facts(claims: tuple[Claim, ...]) -> set[str]:
    said = {
        (c.subject.name, c.predicate, c.object.name if c.object else "", str(c.value or "")) for c in claims
    }
    return {" ".join(row).strip() for row in said}


@pytest.mark.parametrize(("text", "facts"), SAID)
def test_a_sentence_says(text: str, facts: str) -> None:
    assert _facts(relate(discourse(text))) == {fact for fact in facts.split("; ") if fact}


def test_the_quote_is_cut_from_the_text_and_no_longer_than_the_limit() -> None:
    marked = discourse("近日，{Company:长风重工}" + "，持续努力" * 60 + "，建设{Project:风电项目}。")
    (claim,) = relate(marked)
    assert len(claim.quote) <= 200
    assert claim.quote == marked.article.text[claim.parts[0][0] : claim.parts[-1][1]]


def test_what_is_planned_is_marked() -> None:
    (claim,) = [
        c
        for c in relate(discourse("{Company:长风重工}拟建设{Project:风电项目}。"))
        if c.predicate == "builds"
    ]
    assert claim.modality == "planned"


def test_private_use_characters_of_the_text_are_no_mentions() -> None:
    assert relate(discourse("\ue002建设\ue008，{Company:长风重工}。")) == ()


def test_several_rules_that_say_the_same_are_one_claim() -> None:
    claims = relate(discourse("{Company:长风重工}投资3亿元建设的{Project:{Company:长风重工}风电项目}开工。"))
    assert len({c.id for c in claims}) == len(claims)
