"""Programs: named brands, campaigns, mechanisms and platforms, mostly in quotation marks."""

from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, WEAK, Candidate
from kg.recognise.quoted import Quote, head_after, quotes, run_after

HEADS = (
    "专项行动", "品牌", "行动", "工程", "计划", "机制", "模式", "活动", "平台", "制度", "工作法", "体系", "服务", "战略", "制", "治理", "大讨论",
    "网络", "路径", "专区", "服务队", "打法", "合作", "工作", "思路", "部署", "举措", "格局", "热线", "基金", "政策", "十条", "改革", "攻势",
    "行", "夜课", "课堂", "夜校", "群", "方案", "项目化", "清单", "联盟行动", "工作站", "小程序", "指数", "党课", "档案", "通道", "地图", "窗口",
    "法", "圈", "套餐", "礼包", "大走访", "贷", "岗", "工作体系", "发展理念", "创建", "评选", "试点", "微课", "宣讲", "集市", "志愿服务", "讲堂",
)  # fmt: skip
_OTHER_HEADS = (
    "企业", "称号", "榜单", "榜", "奖", "难题", "问题", "作用", "优势", "引擎", "驱动", "效应", "篇章", "桥梁", "红利", "蓝图", "期", "精神", "论坛",
    "峰会", "推介会", "大赛", "大会", "招聘会", "博览会", "党日", "沙龙", "马拉松", "签约仪式", "产业链", "党支部", "党委", "党组织", "先锋队",
    "突击队", "卫星", "牵引车", "大米", "水稻", "机器人", "系统", "芯片", "软件", "产品", "专题片", "司机之家", "驿站", "产业园", "园区", "基地",
    "技术", "材料", "设备", "车", "专业", "人才", "家庭", "城市", "认证", "标准", "课题", "项目", "产业", "阵地", "力量", "公司", "团队", "展", "新篇",
    "三等奖", "二等奖", "一等奖", "板块", "质量", "意识", "关系", "效果", "功能", "理论", "思想", "会议", "时代", "群体", "赛道", "高地", "距离",
    "动能", "动力", "通道梗阻", "痛点", "堵点", "壁垒", "瓶颈", "名片", "导向", "理念", "原则", "融合路径", "目标", "要求", "态势", "氛围", "情怀", "情结", "速度", "答卷", "效益", "三步走", "底色", "指挥棒", "成绩单", "答卷", "战场",
)  # fmt: skip
"""Heads of other types and of figures of speech; the nearest head after the quote decides."""

_VERBS = (
    "推出", "启动", "推行", "实施", "开展", "上线", "设立", "叫响", "探索", "试行", "首创", "独创", "创设", "开设", "开通", "建立", "创新", "深化",
    "擦亮", "推广", "创建", "发起", "运行", "引入", "落实", "推进", "建成", "实行", "打响", "健全", "坚持", "发布", "创办", "制定", "总结出", "深耕", "依托",
    "践行", "发挥", "构建", "探索出", "组建", "出台", "形成", "打造", "开发", "采用", "运用", "总结", "提炼", "落地", "搭建", "举办",
)  # fmt: skip
_SURE_VERBS = (
    "推出", "启动", "推行", "试行", "首创", "独创", "创设", "开设", "叫响", "开通", "上线", "设立", "推广", "发起", "实行", "创新推行", "打响", "创办",
    "探索出", "创新推出", "持续推行", "全面推行",
)  # fmt: skip
"""Verbs that name a program even where no head noun follows the quote."""

_NOT_INNER = ("红利", "引擎", "桥梁", "公里", "脖子", "堡垒", "高地", "先锋", "名片", "春天", "密码", "加速度", "大脑", "心脏", "动脉", "答卷",
              "成绩单", "磁场", "沃土", "朋友圈", "家门口", "头雁", "雁阵", "组合拳", "及时雨", "定心丸", "主力军", "新篇章", "驱动力", "一盘棋",
              "一张网", "一把手", "主心骨", "领头雁", "火车头", "压舱石", "助推器", "加速器", "红色动能", "新引擎", "幸福", "之路")  # fmt: skip
_SHAPE = re2.compile(r"[、,+·&]|^[一二三四五六七八九十双百千万1-9].*[一二三四五六七八九十双1-9]|[A-Za-z0-9]")
_COLOUR = re2.compile("^(?:[0-9]{2}后|红色|绿色|蓝色|金色|零|[0-9]{1,3}|.|最.*|第.*|十[一二三四五六七]五|一带一路)$|\\+$|化$|式$|性$|者$|级$")
"""Inner words that only colour a noun (“红色”服务队, “80后”)."""
_GRADES = ("国家级", "省级", "市级", "国家", "全国", "全省", "作为", "成为", "像")
_INNER_HEADS = (
    "行动", "计划", "工程", "工作法", "机制", "制度", "夜校", "夜课", "夜话", "课堂", "讲堂", "学堂", "十条", "下午茶", "热线", "直通车", "攻势",
    "管家", "服务员", "联络员", "服务包", "微课堂", "议事厅", "帮帮团", "服务圈", "服务日", "开放日", "恳谈会",
)  # fmt: skip
"""Ends of names that say by themselves that an activity is named."""
_AS_MEANS = re2.compile("^为(?:抓手|载体|牵引|引领|平台|指挥部|作战图|主线|路径|契机|依托|突破口|统领|核心)")
_MODIFIED = "(?:[一-龥]{0,6}(?:特色|党建|服务|工作|育人|党建工作)?)"
_VERB_BEFORE = re2.compile(f"(?:{'|'.join(_VERBS)})(?:了|出|起)?{_MODIFIED}$")
_SURE_BEFORE = re2.compile(f"(?:{'|'.join(_SURE_VERBS)})(?:了|出|起)?(?:[一-龥]{{0,4}})$")
_HEAD_BEFORE = ("品牌", "平台", "计划", "行动", "机制", "模式", "工作法", "制度", "工程", "活动", "服务")


def find_programs(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Program; the name is what stands between the quotation marks."""
    found: set[Candidate] = set()
    for sentence in sentences:
        for quote in quotes(article.view, sentence.start, sentence.end):
            rule, score = judged(article.view, sentence, quote)
            if score:
                found.add(_program(article.view, quote, rule, score))
        found.update(_unquoted(article, sentence))
    found.update(_again(article, found))
    return sorted(found)


def _program(view: str, quote: Quote, rule: str, score: int) -> Candidate:
    return Candidate(quote.start + 1, quote.end - 1, "Program", quote.inner, rule, score)


def judged(view: str, sentence: Sentence, quote: Quote) -> tuple[str, int]:
    """Which rule takes a quote for a program, and how sure it is; score 0 when none does."""
    inner = quote.inner
    before = view[max(sentence.start, quote.first - 14) : quote.first]
    if len(inner) < 2 or inner.endswith(_NOT_INNER) or _COLOUR.search(inner) or before.endswith(_GRADES):
        return "", 0
    if before.endswith((":", "说", "道", "简称", "下称", "称为", "提出:")):
        return "", 0
    head = head_after(view, quote.last, sentence.end, HEADS + _OTHER_HEADS)
    if head is not None:
        run = view[quote.last : head]
        if run.endswith(_OTHER_HEADS) and not run.endswith(HEADS):
            return "", 0
        if not _weak_head(run) or _SHAPE.search(inner) or _VERB_BEFORE.search(before):
            return "program.head", STRONG if len(inner) > 2 else USUAL
        return "", 0
    after = view[quote.last : quote.last + 6]
    if before.endswith("以") and _AS_MEANS.match(after):
        return "program.means", USUAL
    if before.endswith(_HEAD_BEFORE) and len(inner) >= 3:
        return "program.head_before", USUAL
    if inner.endswith(_INNER_HEADS) and 4 <= len(inner) <= 16:
        return "program.inner_head", USUAL
    if sentence.role == "title" and quote.start == quote.first and _title_subject(view, sentence, quote):
        return "program.title", WEAK
    if _SURE_BEFORE.search(before) and len(inner) >= 3 and not run_after(view, quote.last, sentence.end)[:1].isdigit():
        return "program.verb", USUAL
    if _VERB_BEFORE.search(before) and _SHAPE.search(inner) and len(inner) >= 4:
        return "program.shape", WEAK
    return "", 0


def _title_subject(view: str, sentence: Sentence, quote: Quote) -> bool:
    """True for a quote that a headline tells something of: 云岭高新区:“链上三问”问出新动能."""
    opens = quote.start == sentence.start or view[quote.start - 1] in ":区县市 "
    return opens and quote.end < sentence.end and view[quote.end] not in ",。的" and len(quote.inner) > 2


def _weak_head(run: str) -> bool:
    return run.endswith(("工作", "服务", "合作", "行", "法", "制", "群", "圈", "岗", "政策", "体系", "治理", "网络", "格局", "思路", "清单"))


_UNQUOTED = re2.compile(
    "(?:开展|实施|启动|推行|建立|建立了|制定|深化|设立|打造|创新实施|推进|落实|抓好)"
    "([一-龥]{2,14}?(?:学习教育|主题教育)|[一-龥0-9A-Za-z·]{4,10}战略|[一-龥0-9A-Za-z·]{4,16}?"
    "(?:专项行动|行动计划|行动|创新工程|制度|服务圈|工作法|攻坚战|提升工程|培育工程|计划))"
)
_YEAR = re2.compile(
    "(?:启动|开展|实施|推进|聚焦|、)([一-龥]{4,10}(?:推进|突破|提升|攻坚|落实|服务|改革|深化|效能|建设|管理)年)"
)
_GENERIC = re2.compile("工作制度|各项|相关|一系列|有关|多项|管理制度|规章制度|的|了|等|长效|服务制度|[,、]|以|为|对|并|和|试点|建设|系列|健全|完善|培养计划$|[0-9]+[个项场次]|^落实")


def _unquoted(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    line = article.view[sentence.start : sentence.end]
    for match in (*_UNQUOTED.finditer(line), *_YEAR.finditer(line)):
        name = match.group(1)
        if _GENERIC.search(name):
            continue
        start = sentence.start + match.start(1)
        yield Candidate(start, start + len(name), "Program", name, "program.unquoted", WEAK)


def _again(article: Article, found: set[Candidate]) -> Iterator[Candidate]:
    """Every other quoted place of a name found."""
    view = article.view
    for name in sorted({c.name for c in found}):
        for opening, closing in (("“", "”"), ("‘", "’")):
            at = view.find(opening + name + closing)
            while at >= 0:
                yield Candidate(at + 1, at + 1 + len(name), "Program", name, "program.again", USUAL)
                at = view.find(opening + name + closing, at + 1)
