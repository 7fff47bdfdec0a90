"""Titles of bodies that nobody recognised: the words right before them name another body than those of the line."""

import re
from collections.abc import Container

from kg.core.mentions import Reference
from kg.relate.line import ANY, CODES, Line
from kg.words.words import UNKNOWN, Word, tag_of
from kg.words.words import words as cut

LEADING = re.compile(
    r"^(?:等[0-9一二三四五六七八九十两]{0,2}人|的|(?:历|曾|先后|先后担|升|兼|转|接|暂|暂?代|后)任|原|现任|时任|现|是|任|担任|出任|为|当选|系|同时|还是|也是|作为|以及"
    r"|(?:股份)?(?:有限)?公司(?=.)|该|本|我们|首任|新任|继任|由|并|且|已经|已|如今|便|就|一名|一位|成为|成了|[、,/])+"
)
"""What leads from the words before to a title and is no part of it."""

_ENDING = re.compile(
    r"[一-鿿]{2}(?:集团|公司|(?<!董事)局|协会|学会|商会|联合会|总会|大学|学院|法院|检察院|政协|人大|银行|研究院|研究所|政府"
    r"|[镇乡村县市省]|街道|社区|医院|中学|小学|委员会|[省市县区资改江河湖]委|基金会|老龄办|合作社|[一-鿿]{4}中心"
    r"|[援方警爆防]队|工作队|服务队|支队|大队|消防站|派出所|电视台|杂志社|出版社|事务所|俱乐部|[一-鿿]{2}联盟"
    r"|(?:实践|服务)?[所站]|党组织|分会|分局|支行|分行|分公司|基地|平台|课题组|实验室|联盟|报社?|网|台办|党办|政协|海关|[作科足篮侨文残妇商青记]协|[文侨残妇社工青]联)$"
)
"""The end of a body's name that nobody recognised: the title after it is held there and nowhere else."""

_NARROWING = re.compile(
    r"(?:原|前|现|现任|时任|代理|专职|兼职|特别|执行|名誉|关联|独立|常务|高级|第一|相关|有关|主要|其他|行政|首席|新任|另一名|副)$"
)
"""What narrows a title and tells nothing of the body."""

_OWN = re.compile(
    r"(?:[^党俄美日韩英法德省市县镇乡村]|(?:这|那|该|本|我|他|她|其|其中|这家|这个)?(?:总队|支队|大队|区|局|院|校|厂|学校|医院|公司|企业|集团"
    r"|中心|工厂|园区|车间|协会|研究院|研究所|所|馆|项目|团队|社区|党委|党组|工会|董事会|监事会|理事会|常委会|主席团)?的?"
    r"|[^的]{0,8}(?:部|处|科|室|组|班|车间|事业群|产线|工段|部门))"
)
"""A body that the text tells of already, a unit of one, or nothing."""

_LED_OWN = re.compile(
    r"[由经请据向对被让跟为](?:这家|该|本|我)?(?:公司|集团|企业|学校|医院|银行|协会|[院校所局厂])$"
)
"""A body that the text tells of already, behind what leads to it in a longer clause (会议由公司 | 董事长)."""

_TELLING = re.compile(
    r"(?:[在向对给由和与跟同请让被据及到了过着带找把是为比像称说叫]|收到|会见|采访|联系|陪同|邀请|拜访|告诉|包括|带领|跟随|询问|感谢)$"
)
"""Words of the clause before a title, which belong to no name."""

_OF_MANY = CODES["Program"] + CODES["Event"] + CODES["Honour"]
"""Mentions that no body of the line is: the title behind one is held there."""

_CLAUSE = ("v", "p", "d", "c", "u", "r", "y", "ul", "uj", "uz", "ud", "ug", "uv")

_OF_PLACES = re.compile(
    r"[省市县区州旗镇乡]长$|[省市区县州镇乡]委|党工委|管委会|^[省市县区镇乡街村].*(?:书记|主任)"
)
"""Titles that a place before them has."""

_OF_COMPANIES = re.compile("(?:班长|组长|经理|总监|主管|工程师|专员|技师|技术员|负责人)$")

_COMMITTEE = re.compile("[^省市县区镇乡村国]{2,10}委员会")
"""A committee of the body before it (提案委员会 of 政协), where no place begins its name."""

_SISTER = re.compile("[省市县区州旗镇乡校](?:人民)?(?:政府|政协|人大|纪委|监委|政法委|党委|党校|委)")
"""An organ of the place or school whose other organ was told before (云岭市委副书记、市政府党组书记)."""

_FOUNDED = re.compile("(?:联合)?创始人|(?:名誉|执行|常务)?副?(?:董事长|理事长|会长|社长|校长)|CEO|首席执行官")
_INNER = re.compile("(?:[部处科室组院系区会]|中心|集团|公司|板块|事业群|业务|学校|地区|大区|中国)$")
"""Heads of whole bodies, and the ends of what may stand before such a title and is none of its own."""

_UNIT = re.compile("(?:[部处科室组区]|专班)$")

_LONG = 8
"""No unit's name between two titles is longer."""


def is_foreign(line: Line, at: int, within: bool) -> bool:
    """True where the words or the place before a title name a body of their own (合肥市某某社 | 社长).

    ``within`` says that the title continues a run, so that what stands before it may be a unit of its body.
    """
    raw, words = _before(line, at)
    before = line.text[: at - len(raw)][-1:]
    if before and before in _OF_MANY:
        return True
    led = _LED_OWN.search(words) is not None
    if not led and _ENDING.search(words) and not (within and _COMMITTEE.fullmatch(words)):
        return True
    helper = line.helpers[at]
    title = helper.name if helper is not None else ""
    if within:
        return (
            (len(words) > _LONG and not _UNIT.search(words))
            or (before == CODES["Place"] and len(words) > 1)
            or _SISTER.match(words + title) is not None
            or (len(words) > 2 and _FOUNDED.fullmatch(title) is not None and not _INNER.search(words))
        )
    if not words or led or _OWN.fullmatch(words):
        return before == CODES["Place"] and not _OF_PLACES.search(words + title)
    return not (_is_trade(words, title) or _tells(words)) or _of_another(words, title)


_ORGAN = re.compile("(?:董事会|监事会|理事会|[^的]{1,6}(?:部|处|科|室|车间))$")


def unit_before(line: Line, at: int) -> str:
    """The unit of a body that opens a title, where the body stands elsewhere (董事会 | 秘书)."""
    found = _ORGAN.fullmatch(_before(line, at)[1])
    return found.group() if found is not None else ""


def _before(line: Line, at: int) -> tuple[str, str]:
    """The words right before a title as far as no mark or mention parts them from it; those that may be a name."""
    raw = re.split(f"[{ANY}、,;:。!?()/和及与兼]", line.text[:at])[-1]
    return raw, _NARROWING.sub("", re.sub("^.+的(?=[^的]{1,4}$)", "", LEADING.sub("", raw)))


def told_by(line: Line, at: int, bodies: Container[str]) -> Reference | None:
    """The body of the article whose first or last words stand before a title (云岭市疾控中心 … 市疾控中心主任)."""
    words = re.sub("(?:公司|集团|企业)$", "", _before(line, at)[1])
    if len(words) < 2 or (tag_of(words) != UNKNOWN and tag_of(words)[:2] not in ("nr", "nz", "nt")):
        return None
    names = line.discourse.entities
    for reference in line.discourse.references:
        name = names[reference.entities[0]].name
        short = name.startswith(words) or (len(words) > 2 and name.endswith(words))
        if short and name != words and reference.type in bodies and reference.kind == "name":
            return reference
    return None


def _tells(words: str) -> bool:
    """The words end with a verb or a particle, so that they belong to the clause and to no name."""
    last = cut(words)[-1]
    return _TELLING.search(words) is not None or (last.tag in _CLAUSE and last.tag != UNKNOWN)


def _of_another(words: str, title: str) -> bool:
    """What a title of companies is about stands behind a name that nobody recognised (远景医疗采购 | 总监)."""
    found = cut(words) if _OF_COMPANIES.search(title) else []
    if len(found) < 2 or found[-1].tag not in ("v", "vn") or len(found[-1].text) < 2:
        return False
    rest = words[: found[-1].start]
    return len(rest) > 2 and _OWN.fullmatch(rest) is None and not _tells(rest) and _is_named(found[-2])


def _is_named(word: Word) -> bool:
    """The word may end a name: a noun, a name or a word that no dictionary holds."""
    return word.tag == UNKNOWN or word.tag.startswith("n")


def _is_trade(words: str, title: str) -> bool:
    """A common word that says what a title of companies is about (灌装 | 班长), no name."""
    tag = tag_of(words) if len(words) < 5 and _OF_COMPANIES.search(title) else ""
    return tag.startswith(("n", "v", "a")) and tag[:2] not in ("nr", "ns", "nt", "nz")
