"""Titles of posts as printed: 董事长, 党委副书记, 焊接组班组长, 电控事业部总工程师."""

from collections.abc import Iterator
from functools import lru_cache

import re2

from kg.core.text import Article, Sentence
from kg.lexicon import Hit, Matcher, forms
from kg.recognise.candidate import STRONG, USUAL, WEAK, Candidate
from kg.recognise.names import usual_surname
from kg.recognise.words import UNKNOWN, Word, words

_KINDS = ("party", "government", "company", "academic", "technical", "social")

_MORE = frozenset(
    """
    负责人 项目负责人 主要负责人 首席数字官 首席科学家 首席专家 班长 班组长 组长 副组长 队长 副队长 站长 副站长 所长 副所长 馆长 副馆长 园长
    厅长 副厅长 司长 副司长 州长 副州长 旗长 专员 县长 副县长 区长 副区长 市长 副市长 镇长 副镇长 乡长 村主任 省长 副省长 常务副省长 常务副市长
    市场总监 生产总监 行政总监 安全总监 技术总监 运营总监 财务总监 人事总监 销售总监 研发总监 质量总监 品牌总监 运营经理 项目经理 客户经理
    销售经理 生产经理 车间主任 车间副主任 工段长 工艺工程师 研发工程师 设备工程师 软件工程师 安全员 安全监管员 质检员 技术员 焊工 钳工 创始人
    联合创始人 合伙人 终身教授 讲席教授 特聘教授 博士后 院士 党委委员 党组成员 党工委委员 党委常委 常委 委员 秘书长 副秘书长
    会长 副会长 理事长 副理事长 监事长 行长 副行长 台长 总编辑 执行院长 执行总裁 执行董事 执行主任 工会主席 团委书记 妇联主席 第一书记 支部书记
    临时党支部书记 产业助理 科技副总 首席服务官 首席技术官 首席执行官 首席运营官 首席财务官 助理总裁 总裁助理 总经理助理 董事长助理 校长助理
    """.split()
)
"""Titles that the reference list may lack."""

_NOT_A_POST = frozenset({"专家", "代表", "党员", "学者", "老师", "同志", "先生", "女士", "教师", "医生", "博士", "硕士", "工人"})
"""Words of the list that mostly describe people; the person recogniser takes them for context only."""

_AFTER = (
    "办公", "负责制", "会议", "办法", "单位", "例会", "职务培训", "级", "团队", "们", "专业", "职称", "资格", "证",
    "协会", "学会", "学院", "大会", "工作法", "论坛", "岗", "工作室", "联席", "以上", "队伍", "带头", "制度", "制",
)  # fmt: skip
"""What follows where a title's characters are part of another word (院长办公会, 工程师协会)."""

_UNITS = ("事业部", "业务部", "研发部", "技术部", "工程部", "生产部", "市场部", "销售部", "质量部", "采购部", "财务部", "人力资源部",
          "合作部", "运营部", "品牌部", "设备部", "制造部", "分厂", "车间", "班组", "小组", "组", "团队", "专班", "处", "科", "室",
          "班", "工段", "产线", "实验组", "攻关组", "项目部", "工作处", "管理部", "投资部", "开发部", "综合部", "行政部", "保障部",
          "党员")  # fmt: skip
"""Units inside a company or school: they belong to the title that follows."""

_NOT_UNITS = ("实验室", "办公室", "研究室", "大学科", "工作组", "党组", "党小组", "处室")

_OWNER_TAGS = ("ns", "nt", "nr", "nz", "x", "p", "c", "d", "u", "r", "m", "t", "y", "q", "f")
_OWNER_ENDINGS = ("公司", "集团", "高新区", "大学", "学院", "研究院", "医院", "银行", "分行", "支行", "区", "市", "省", "县", "所", "委",
                  "局", "院", "厂", "会")  # fmt: skip


_POST_ENDINGS = (
    "长", "书记", "主任", "主席", "委员", "经理", "总监", "总裁", "负责人", "院士", "教授", "研究员", "博士后", "工程师", "设计师",
    "经济师", "会计师", "讲师", "专员", "助理", "官", "理事", "监事", "董事", "常委", "创始人", "合伙人", "监管员", "安全员", "质检员",
    "技术员", "指导员", "秘书", "总编辑", "顾问", "法人", "代表人", "牵头人", "带头人", "联络员", "副总", "CEO", "CFO", "COO", "CTO",
)  # fmt: skip
"""A listed title that ends otherwise (职工, 学生, 高层次人才) names a kind of people, not a post."""

_ORGAN_ENDINGS = (
    "局", "院", "委", "部", "厅", "办", "中心", "校", "公司", "集团", "企业", "实验室", "镇", "村", "行业", "省", "市", "区", "县", "政协",
    "人大", "政府", "所", "会", "街道", "中国工程院", "相关", "有关", "主要", "主管", "有关部门", "相关部门", "医院", "学院", "处", "室",
    "行", "站", "馆", "中国", "科学院",
)  # fmt: skip
_OWN_ORGANS = ("党委", "支部", "总支", "工委", "管委会", "工会", "团委", "妇联", "居委会", "村委会", "纪委", "村")  # fmt: skip
"""Organs that stay in the title (党委书记); other organs in front are the organization (投资促进局 | 局长)."""


@lru_cache(maxsize=1)
def _titles() -> Matcher[str]:
    listed = (set(forms("titles", _KINDS, "title")) | _MORE) - _NOT_A_POST
    posts = {t for t in listed if len(t) > 1 and t.upper().endswith(_POST_ENDINGS)}
    return Matcher({title: title for title in sorted(posts) if not _holds_organ(title, posts)})


def _holds_organ(title: str, posts: set[str]) -> bool:
    """True for a listed title that is an organ and a title of its own (研究院副院长)."""
    for at in range(1, len(title) - 1):
        if title[at:] in posts and title[:at].endswith(_ORGAN_ENDINGS):
            return not title[:at].endswith(_OWN_ORGANS) or title[:at] in ("集团党委", "行业党委", "镇党委", "乡党委")
    return False


def title_hits(view: str, start: int, end: int) -> Iterator[Hit[str]]:
    """The listed titles in a stretch of a view that stand there as titles."""
    for hit in _titles().find(view, start, end):
        if view.startswith(_AFTER, hit.end, end) or in_word(view, start, end, hit.end):
            continue
        if not counted(view, start, hit.start):
            yield hit


_COUNTED = re2.compile("[0-9百千万余多](?:名|位|个|批|支)[一-龥“”]{0,5}$")


def counted(view: str, floor: int, at: int) -> bool:
    """True where what begins at ``at`` is counted, not named (26名指导员)."""
    return _COUNTED.search(view[max(floor, at - 10) : at]) is not None


def in_word(view: str, start: int, end: int, at: int) -> bool:
    """True when ``at`` lies inside a dictionary word (地处|长春)."""
    for word in words(view[start:end]):
        if start + word.start < at < start + word.end:
            return word.tag != UNKNOWN and not word.tag.startswith("nr")
    return False


def find_titles(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of the helper type Title; a unit of a company in front belongs to the title."""
    found: list[Candidate] = []
    view = article.view
    for sentence in sentences:
        for hit in title_hits(view, sentence.start, sentence.end):
            found += _title(view, sentence.start, hit)
    return found


def _title(view: str, floor: int, hit: Hit[str]) -> Iterator[Candidate]:
    start = _with_unit(view, floor, hit)
    if start < hit.start:
        yield Candidate(start, hit.end, "Title", view[start : hit.end], "title.unit", STRONG)
    yield Candidate(hit.start, hit.end, "Title", hit.value, "title.listed", USUAL)
    if hit.value.startswith(("党", "管委会")):  # where the organ in front takes 党委, the rest is the title
        for rest in ("副书记", "书记", "委员", "副主任", "主任"):
            if hit.value.endswith(rest) and hit.value != rest:
                at = hit.end - len(rest)
                yield Candidate(at, hit.end, "Title", rest, "title.rest", WEAK)
                break


def _with_unit(view: str, floor: int, hit: Hit[str]) -> int:
    """Where the title begins when a unit of the company stands before it; the hit's own start when none does."""
    before = [w for w in words(view[floor : hit.start]) if w.text]
    line = view[floor : hit.start]
    if not line.endswith(_UNITS) or line.endswith(_NOT_UNITS):
        return hit.start
    start, at = hit.start, len(before) - 1
    while at >= 0 and _in_unit(before[at]):
        bare = before[at].text in _BARE_UNITS
        start = floor + before[at].start
        at -= 1
        if bare and at >= 0 and before[at].tag == UNKNOWN and 1 < len(before[at].text) <= 3:
            start = floor + before[at].start  # 铣磨 in 铣磨组: a word that no dictionary holds
            at -= 1
    return max(start, floor)


_BARE_UNITS = ("部", "组", "处", "班", "科", "室", "车间")


def _in_unit(word: Word) -> bool:
    if word.text in _UNITS or word.text in _BARE_UNITS:
        return True
    if word.tag == UNKNOWN and word.text.endswith(_BARE_UNITS):
        return not usual_surname(word.text[0])
    if not word.text[0].isalnum() or word.text.endswith(_OWNER_ENDINGS):
        return False
    return word.tag != UNKNOWN and not word.tag.startswith(_OWNER_TAGS)
