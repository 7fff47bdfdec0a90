"""Frame rules: a trigger word with its subject and its objects."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from kg.core.mentions import Reference
from kg.refer import event_at, is_object, protagonist
from kg.relate.compile import LIST_SEPARATOR, classes, compiled, pattern_source, trigger_source
from kg.relate.line import ANY, CODES, Line
from kg.relate.make import Found
from kg.relate.subjects import is_admitted, is_oblique, members, subjects
from kg.rules import Frame
from kg.words.words import word_at

_NEGATED = re.compile(
    r"(?:未|没有|没|尚未|并未|不再|无法|不能|不|拒绝|停止|取消|终止|便于|利于|助于|如何|怎样|能否)(?:能|曾|予|再|有|会)?$"
)
PLANNED = re.compile(r"拟|将(?!军)|计划|力争|预计|规划|打算|准备|有望|下一步|争取|筹划")
_QUOTED = frozenset({"Program", "Honour"})
"""Types that stand side by side in quotation marks without anything between."""

_PLACES = frozenset({"Zone", "Park", "Place"})
"""Types that stand side by side from the wide to the narrow (云岭市江州镇)."""

_DEEDS = frozenset({"runs", "builds", "focusesOn", "organizes", "supports", "subsidiaryOf"})
"""What everybody does in a text of many bodies: whoever was named last need not be who did it."""

_THANKED = re.compile(r"[^,;:。!?]{0,30}(?:感谢|谢意|敬意)")
"""What follows the deeds of those who are thanked: they did it, nobody did it for them."""

_SPOKEN_OF = ("Event",)
"""Objects that a sentence may leave out: what an article reports is known when its hosts are told."""

_AGENTS = ("由", "被", "经", "受")


def frames(line: Line, rule: Frame) -> Iterator[Found]:
    """What a frame rule finds in a line: all readings of all its triggers, each trigger in its first form
    that fits.
    """
    if rule.object != _SPOKEN_OF and line.codes.isdisjoint(classes(rule.object)):
        return
    for trigger in _triggers(rule.verbs).finditer(line.text):
        at, end = trigger.span()
        if _NEGATED.search(line.text[max(0, at - 4) : at]) or _is_noun(line, at, end):
            continue
        for form in rule.forms:
            if found := _READERS[form](line, rule, at, end):
                objects = tuple(r for r in found.objects if is_admitted(line.discourse, r, rule))
                ends = (objects, found.subjects) if rule.swap else (found.subjects, objects)
                yield replace(found, subjects=ends[0], objects=ends[1])
                break


@cache
def _triggers(verbs: tuple[str, ...]) -> Any:
    """The compiled expression of trigger words."""
    return compiled(trigger_source(verbs))


_NOMINAL = re.compile(
    r"(?:和|与|及|、)[^,;:。、]{1,4}(?:情况|程序|时间|地点|方式|工作)|(?:情况|时间|地点|方式|程序|过程|需求|事宜|的时间|的地点)"
)
"""What follows a verb that is but named (召开和出席情况)."""


_OF_LEADERS = re.compile(r"(?:等|主要|有关|相关|各级|分管|主管|班子)$")
"""What stands before leaders, not before leading."""

_COMPOUND = re.compile(
    r"(?:指导|孵化|生产|研发|制造|领导|推广|培育|支持|运营|开发|设计|服务|帮扶|参加|参与|主办|承办|协办|举办)"
    r"(?:中心|基地|单位|机构|部门|小组|团队|人员|商|者)"
    r"|(?:启动|签约|发布|推进|成立|建设|创建)(?:仪式|大会|会议|现场会)|组织(?:共建|建设|部|生活|体系|力|架构|覆盖|关系|领导|振兴|优势)"
)
"""Compounds whose first part is no verb of the sentence (指导中心, 参与者)."""


def _is_noun(line: Line, at: int, end: int) -> bool:
    """True for a trigger inside a longer word (建 in 建议, 生产 in 生产力) and for one that is but named."""
    if line.text[at:end] == "领导" and _OF_LEADERS.search(line.text[:at]):
        return True
    if _NOMINAL.match(line.text, end) or _COMPOUND.match(line.text, at):
        return True
    word = word_at(line.text, at)
    if word is None or word.end < end or len(word.text) == end - at:
        return False
    return end - at == 1 or (word.tag.startswith("n") and word.tag != "nr")  # 应邀参加 is tagged as a name


def _active(line: Line, rule: Frame, at: int, end: int) -> Found | None:
    """S … trigger … O."""
    group = _objects_after(line, rule, end)
    if group is None or ("agent" in rule.forms and (_agent(line, at, rule) or _unnamed_agent(line, at))):
        return None
    relative = rule.at_hand and "的" in line.text[end : group[0]] and group[0] - end < 12
    who = _who(line, at, rule, near=relative)
    if rule.at_hand and who and (len(who) > 1 or who[0].type == "Park") and is_object(line.discourse, who[0]):
        return None  # 拜会甲、乙等，举办…: those whom somebody else met
    if rule.between and who and _between(line, who[-1], at, rule):
        return None
    return _found(line, rule, who, group, (at, end)) if who else None


def _unnamed_agent(line: Line, at: int) -> bool:
    """True where 由 opens the clause of the trigger: who does it stands there, named or not."""
    clause = re.split("[,;:。!?、]", line.text[:at])[-1]
    return clause.startswith("由") and not clause.startswith(("由其", "由公司", "由企业", "由集团"))


def _who(line: Line, at: int, rule: Frame, near: bool = False) -> tuple[Reference, ...]:
    """The subject, by the grammar of the clause or, where the rule says so, the last mention that fits."""
    if rule.nearest:
        fitting = tuple(r for r in members(line, 0, at, rule.subject) if not _is_of_a_title(line, r))
        return fitting[-1:] or subjects(line, at, rule.subject, rule.carried)
    found = subjects(line, at, rule.subject, rule.carried, near)
    if rule.predicate == "organizes":
        found = tuple(r for r in found if r.type != "PartyOrganization" or not _is_of_a_title(line, r))
    return found if rule.predicate not in _DEEDS or _is_near_or_main(line, found) else ()


def _is_near_or_main(line: Line, who: tuple[Reference, ...]) -> bool:
    """False for one named in an earlier sentence who is not what the article is mainly about."""
    if not who or who[0].end > line.starts[0] or who[0].kind == "elided":
        return True
    return protagonist(line.discourse) in who[0].entities


def _is_of_a_title(line: Line, reference: Reference) -> bool:
    """True for an organ that but says whose officer somebody is (长风重工党委副书记赵一鸣)."""
    if reference not in line.refs:
        return False
    after = line.refs.index(reference) + 1
    return line.text[after : after + 1] == CODES["Title"]


def _between(line: Line, subject: Reference, at: int, rule: Frame) -> bool:
    """Whether what stands between the subject and the trigger forbids the reading (甲区 12 家企业获评…)."""
    places = [i for i, r in enumerate(line.refs[:at]) if r is subject]
    start = places[-1] + 1 if places else max(line.text.rfind(mark, 0, at) for mark in ",;:。") + 1
    return compiled(pattern_source(rule.between)).search(line.text[start:at]) is not None


def _agent_form(line: Line, rule: Frame, at: int, end: int) -> Found | None:
    """由 S … trigger 的 O, or O … 由 S … trigger."""
    agent = _agent(line, at, rule)
    if agent is None:
        return None
    after = _objects_after(line, rule, end)
    opened = max(line.text.rfind(word, 0, at) for word in _AGENTS)
    group = after or _object_before(line, rule, opened)
    who = members(line, agent[0], agent[1], rule.subject)
    if group:
        return _found(line, rule, who, group, (agent[0], end))
    carried = _spoken_of(line, opened, rule)
    return Found(rule, who, carried, agent[0], end, _planned(line, at)) if carried else None


def _towards(line: Line, rule: Frame, at: int, end: int) -> Found | None:
    """S 为 O … trigger."""
    one = classes(rule.object)
    clause = re.split("[,;:。!?]", line.text[:at])[-1]
    found = _last(
        f"(?:对|为|给|向|帮|帮助|替|将|把|(?:^|[^{ANY}])(?:与|和|同)){one}(?:{LIST_SEPARATOR}{one})*", clause
    )
    if found is None or len(clause) - found.end() > rule.gap or _THANKED.match(line.text, end):
        return None
    offset = at - len(clause)
    start = offset + found.start()
    who = _who(line, start, rule)
    group = (start + 1, offset + found.end())
    return _found(line, rule, who, group, (start, end)) if who else None


def _nominal(line: Line, rule: Frame, at: int, end: int) -> Found | None:
    """O 的 trigger; the subject is the clause's or carried."""
    one = classes(rule.object)
    found = compiled(
        f"{one}(?:{LIST_SEPARATOR}{one})*[^,;:。!?{ANY}]{{0,3}}的[^,;:。!?{ANY}]{{0,4}}$"
    ).search(line.text[:at])
    if found is None:
        return None
    who = subjects(line, found.start(), rule.subject, rule.carried)
    return _found(line, rule, who, found.span(), (found.start(), end)) if who else None


def _closing(line: Line, rule: Frame, at: int, end: int) -> Found | None:
    """O …, S trigger at the end of the clause."""
    if end < len(line.text) and line.text[end] not in ",;。、":
        return None
    one = classes(rule.subject)
    found = compiled(f"({one}(?:{LIST_SEPARATOR}{one})*)[^,;:。!?{ANY}]{{0,8}}$").search(line.text[:at])
    if found is None or is_oblique(line.text[: found.start()]) or _is_venue(line, found.start()):
        return None
    group = _object_before(line, rule, found.start(), reach=80)
    who = members(line, found.start(1), found.end(1), rule.subject)
    if group:
        return _found(line, rule, who, group, (found.start(1), end))
    carried = _spoken_of(line, found.start(1), rule) if rule.object == _SPOKEN_OF else ()
    return Found(rule, who, carried, found.start(1), end, _planned(line, at)) if carried else None


def _is_venue(line: Line, at: int) -> bool:
    """True behind 在 in the same clause (在位于甲区的乙大厦举行)."""
    return "在" in re.split("[,;:。!?]", line.text[:at])[-1]


def _spoken_of(line: Line, at: int, rule: Frame) -> tuple[Reference, ...]:
    """The object that a sentence leaves out: the event that is reported, else what the sentence is about."""
    if rule.object != _SPOKEN_OF:
        return subjects(line, at, rule.object, rule.carried)
    event = event_at(line.discourse, line.starts[at])
    return (event,) if event else ()


_READERS = {
    "active": _active, "agent": _agent_form, "towards": _towards, "nominal": _nominal, "closing": _closing,
}  # fmt: skip


def _objects_after(line: Line, rule: Frame, end: int) -> tuple[int, int] | None:
    one = classes(rule.object)
    side_by_side = set(rule.object) <= _QUOTED or set(rule.object) <= _PLACES
    parted = f"(?:{LIST_SEPARATOR})?" if side_by_side else LIST_SEPARATOR
    stop = f"[^,;:。!?(){CODES['Title']}]{{0,{rule.gap}}}?"
    found = compiled(f"^{stop}({one}(?:{parted}{one})*)").search(line.text[end:])
    if found is None or (rule.unless and compiled(rule.unless).search(line.text[end : end + found.start(1)])):
        return None
    if rule.not_after and compiled(f"^(?:{pattern_source(rule.not_after)})").search(
        line.text[end + found.end() :]
    ):
        return None
    return end + found.start(1), end + found.end(1)


def _object_before(line: Line, rule: Frame, at: int, reach: int = 0) -> tuple[int, int] | None:
    """The list of objects nearest before ``at`` in the same sentence."""
    one = classes(rule.object)
    found = _last(f"{one}(?:{LIST_SEPARATOR}{one})*", line.text[:at])
    return found.span() if found and at - found.end() <= (reach or 2 * rule.gap) else None


def _last(pattern: str, text: str) -> Any:
    """The last match of a pattern (of the untyped google-re2), or None."""
    found = list(compiled(pattern).finditer(text))
    return found[-1] if found else None


def _agent(line: Line, at: int, rule: Frame) -> tuple[int, int] | None:
    """The list of agents after 由 or 被 that stands before the trigger: the last one
    (由甲集团的子公司乙建设).
    """
    opened = max(line.text.rfind(word, 0, at) for word in _AGENTS)
    if opened < 0 or re.search("[,;:。!?]", line.text[opened:at]):
        return None
    one = classes(rule.subject)
    groups = [
        group
        for group in compiled(f"{one}(?:{LIST_SEPARATOR}{one})*").finditer(line.text[opened:at])
        if not is_oblique(line.text[opened + 1 : opened + group.start()])
    ]
    if not groups or at - opened - groups[-1].end() > rule.gap:
        return None
    if re.match(
        f"[^{ANY}]{{0,10}}[{CODES['Title']}{CODES['Person']}]", line.text[opened + groups[-1].end() : at]
    ):
        return None
    return opened + groups[-1].start(), opened + groups[-1].end()


def _found(
    line: Line, rule: Frame, who: tuple[Reference, ...], group: tuple[int, int], stretch: tuple[int, int]
) -> Found:
    start, end = min(stretch[0], group[0]), stretch[1]
    respective = "分别" in line.text[max(0, start - 8) : end]
    return Found(
        rule,
        who,
        members(line, group[0], group[1], rule.object),
        start,
        end,
        _planned(line, stretch[0]),
        respective,
    )


def _planned(line: Line, at: int) -> bool:
    return bool(PLANNED.search(re.split("[;。!?]", line.text[:at])[-1][-24:]))
