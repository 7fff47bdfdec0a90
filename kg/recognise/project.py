"""Projects: investments and works, alone (长风重工阀门生产基地项目) or in a list that shares its head."""

from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.heads import is_proper, nominal_start
from kg.recognise.quoted import quotes
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.words.words import tag_of, words

_PHASE = "(?:[一二三四]期)"
_HEAD = re2.compile(
    rf"(?:{_PHASE}|首期)?(?:\([一二三四五东西南北首]期?\))?(?:建设)?项目(?:{_PHASE}(?:工程)?)?|"
    f"{alternatives('project.work')}工程{_PHASE}?|{alternatives('project.site')}{_PHASE}(?:工程)?"
)
_COUNT_AFTER = re2.compile("^(?:[0-9]|(?:占比|总数|数量|达到?)[0-9])")
_NOT_AFTER = listed("project.not_before")
_GENERIC = word_set("project.generic")
_PLACES = (*"省市县镇乡", "街道", "高新区", "经开区", "开发区", "新区", "示范区", "公司", "集团")
_COUNTED = re2.compile("[0-9一二三四五六七八九十两几百千多余](?:个|项|批|大|家|余个|多个|类|种|宗)$")
_LIST_END = re2.compile(
    "等(?:[0-9一二三四五六七八九十两几多余]+(?:个|项)|一批|一系列|多个|多项|若干|重大|重点)?(?:[一-龥、]{0,18}?)项目"
)
_SPORTS = ("选手", "比赛", "运动员", "参赛", "游乐", "体能")
_COUNTS = re2.compile("^等(?:[0-9一二三四五六七八九十几多余]+[个项]|重大|重点)")
_FIELDS = re2.compile("领域|方面")
_COMMON_TAGS = ("n", "j", "vn", "v", "b", "a", "ad", "an", "z", "d", "l", "m", "i")
"""Tags of words of two characters that say of which kind a project is."""
_SIGNED = ("签约落地", "签约落户", "签约入驻", "签约后", "签约并")
"""What says of the project itself that it was signed (项目签约 alone names a meeting)."""
_LONG = 8
"""A name of so many characters before 项目 is the project's even in 项目负责人; 长风项目负责人 is a title."""
_DRIVERS = re2.compile(alternatives("project.driver") + "(?:了|着)?")


def find_projects(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Project; counted and generic ones (16个重点产业项目) are none."""
    found: set[Candidate] = set()
    for sentence in sentences:
        found.update(_headed(article.view, sentence))
        found.update(_listed(article.view, sentence))
        found.update(_sites(article.view, sentence))
        found.update(_tasks(article.view, sentence))
    return sorted(found)


def _headed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for match in _HEAD.finditer(view[sentence.start : sentence.end]):
        head_start, end = sentence.start + match.start(), sentence.start + match.end()
        start = nominal_start(view, sentence.start, head_start, figures=True)
        managed = (
            view.startswith("负责人", end) and head_start - start >= _LONG and "公司" not in view[start:end]
        )
        signed = view.startswith(_SIGNED, end)
        if (view.startswith(_NOT_AFTER, end) and not (managed or signed)) or _COUNT_AFTER.match(
            view[end : end + 6]
        ):
            continue
        start = _title_start(view, sentence.start, start, end)
        if specific(view, start, head_start, sentence.start) and _told_of(view, start, head_start, sentence):
            if view[start] == "“" and view[head_start - 1] == "”" and view.find("”", start) == head_start - 1:
                start, end = start + 1, head_start - 1
            yield Candidate(start, end, "Project", view[start:end], "project.head", STRONG)


_TOLD = re2.compile(
    "投资|亿元|万元|开工|竣工|投产|达产|签约|落地|落户|落成|奠基|封顶|建成|建设|兴建|实施|启动|投建|备案|占地|年产|公司|集团|"
    "位于|推进|推动|引进|引入|在建|投用|施工|现场|审批|验收|安装|调试|一期|二期|三期|的$"
)


def _told_of(view: str, start: int, end: int, sentence: Sentence) -> bool:
    """What is built or paid stands near, or the name holds a word of its own: 医疗美容项目 alone names none."""
    if end - start > 8 or any(is_proper(word) for word in words(view[start:end])):
        return True
    near = view[max(sentence.start, start - 16) : start], view[end : min(sentence.end, end + 12)]
    return any(_TOLD.search(part) for part in near)


def _title_start(view: str, floor: int, start: int, end: int) -> int:
    """The start behind the title mark that the mark after the name closes: 《大型云岭风机项目》."""
    opening = view.rfind("《", max(floor, start - 30), start)
    closed = view.startswith("》", end) and opening >= 0 and view.find("》", opening, end) < 0
    return opening + 1 if closed else start


_SITE = re2.compile(
    "(?:生产线|产线|(?:储能|抽水蓄能|分布式|光伏|热|水|核)?电站|能源站|超级工厂|智能工厂|数字工厂|灯塔工厂|工厂|"
    "(?:生产|制造|加工|研发|总部|智造|总装|产业化|产业)基地)(?:[一二三四]期)?"
)
_BUILT_BEFORE = re2.compile(
    "(?:投建|兴建|拟建|新建|开建|上马|在建|(?:投资|斥资|投入|总投资)[0-9.]+(?:亿|万)?(?:元|美元|欧元),?(?:在[一-龥]{2,10})?(?:建设|兴建|新建|打造|实施|建立|建成)?|"
    "投资建设|投资兴建|计划建设|开工建设|启动建设|合作建设)(?:了|的)?$"
)
_BUILT_AFTER = re2.compile(
    "^(?:[一-龥]{0,2}?|在[一-龥]{2,16}?)(?:(?:[0-9]+月)?(?:破土|动工|开工|奠基|封顶|竣工|并网|点火|试产|试运行|进入调试|建成投产|正式投产))"
)
_SITE_NOT_AFTER = ("项目", "工程", "建设项目", "扩建", "改造", "技改", "园", "区")


def _sites(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """Works and lines that someone invests in, or whose building begins or ends: 投资8亿元的阀门智能工厂."""
    for match in _SITE.finditer(view[sentence.start : sentence.end]):
        head, end = sentence.start + match.start(), sentence.start + match.end()
        if view.startswith(_SITE_NOT_AFTER, end):
            continue
        start = nominal_start(view, sentence.start, head, figures=True)
        before = view[max(sentence.start, start - 24) : start]
        built = _BUILT_BEFORE.search(before) or _BUILT_AFTER.match(view[end : end + 24])
        if built and head - start > 3 and specific(view, start, head, sentence.start):
            yield Candidate(start, end, "Project", view[start:end], "project.site", STRONG + 2)


def specific(view: str, start: int, head_start: int, floor: int) -> bool:
    """True when the words between say which project: not counted, not all generic."""
    modifier = view[start:head_start]
    if "《" in modifier[1:] or modifier.endswith(_PLACES) or "不合格" in view[head_start : head_start + 6]:
        return False
    if len(modifier) == 2 and tag_of(modifier) in _COMMON_TAGS:
        return False
    if len(modifier) < 2 or _COUNTED.search(view[max(floor, start - 4) : start]):
        return False
    telling = [w.text for w in words(modifier) if w.text not in _GENERIC and w.text[0].isalnum()]
    if all(tag_of(word) == "ns" and word.endswith(("省", "市", "县", "区", "州")) for word in telling):
        return False
    return sum(map(len, telling)) >= 2


def _listed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """The members of a list whose head stands at its end: 落地A、B、C等一批…项目."""
    line = view[sentence.start : sentence.end]
    if "等" not in line or "项目" not in line:
        return
    for match in _LIST_END.finditer(line):
        if _FIELDS.search(match.group()) or any(word in line for word in _SPORTS):
            continue  # 在甲、乙等领域达成一批合作项目; what is played
        reach = max(0, match.start() - 300)
        comma = max(reach - 1, *(line.rfind(mark, reach, match.start()) for mark in ",:;。"))
        clause = line[comma + 1 : match.start()]
        drivers = [m.end() for m in _DRIVERS.finditer(clause) if m.end() <= clause.find("、")]
        drivers = [
            end for end in drivers if not clause.startswith(("项目", "、", "及", "与", "生产", "基地"), end)
        ]
        if not drivers:
            if _COUNTS.search(match.group()):
                yield from _row(view, sentence.start + comma + 1, clause)
            continue
        at = sentence.start + comma + 1 + drivers[-1]
        for item in clause[drivers[-1] :].split("、"):
            name = item.removesuffix("等项目").removesuffix("等")
            if 4 <= len(name) <= 30 and specific(view, at, at + len(name), sentence.start):
                yield Candidate(at, at + len(name), "Project", name, "project.list", STRONG + 5)
            at += len(item) + 1


def _row(view: str, at: int, clause: str) -> Iterator[Candidate]:
    """A list that begins its clause, each member a name from its first character on: 甲设备、乙工厂三期等7个项目."""
    items = clause.split("、")
    if len(items) < 2:
        return
    for item in items:
        end = at + len(item)
        begins = 5 <= len(item) <= 30 and nominal_start(view, at, end, figures=True) == at
        if begins and specific(view, at, end, at):
            yield Candidate(at, end, "Project", item, "project.row", USUAL - 5)
        at = end + 1


_TASK_BEFORE = ("研发计划", "重大专项", "科技专项", "攻关计划", "重点专项")
_TASK_AFTER = re2.compile(
    "^(?:国家|省)?(?:重点研发|重大科技|科技重大|重点|重大)?(?:计划|专项)?(?:课题|专项|重点专项)(?:[^一-龥]|已|的|由|获|通过|在|今|顺利)"
)


def _tasks(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """A task of research in quotation marks beside its programme: 国家重大…计划“云岭阀门”专项."""
    for quote in quotes(view, sentence.start, sentence.end):
        before = view[max(sentence.start, quote.first - 8) : quote.first]
        after = view[quote.last : quote.last + 16]
        if len(quote.inner) > 3 and (before.endswith(_TASK_BEFORE) or _TASK_AFTER.match(after)):
            yield Candidate(
                quote.start + 1, quote.end - 1, "Project", quote.inner, "project.task", STRONG + 6
            )
