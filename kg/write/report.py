"""``report.md``: what was found, zone by zone; what was unclear; what could not be read. In Chinese."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.core.graph import Graph
from kg.core.numbers import plain
from kg.core.text import Source
from kg.write.labels import TYPE_LABELS, predicate_labels
from kg.write.profile import Profiles

_MARKUP = re.compile(r"([\\`*_<>\[\]|#~$&])")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


def report(
    graph: Graph,
    sources: Sequence[Source],
    failures: Sequence[Exception],
    warnings: Sequence[str],
    own: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """The report in pieces; ``own`` are the hashes of a user's lexicons and rules."""
    yield "# 产业园区知识图谱：构建报告\n"
    yield from _counts(graph, len(sources), len(failures))
    yield from _zones(graph)
    yield from _section("存疑之处", _unclear(graph), "没有存疑之处。")
    yield from _section("未能读取", sorted(map(str, failures)), "全部输入均已读取。")
    if own:
        yield from _section(
            "自备的词表与规则", (f"{name}（sha256 {sha256}）" for name, sha256 in own.items()), ""
        )
    yield from _section("读取提示", sorted(warnings), "没有提示。")


def markdown(text: str) -> str:
    """Text of the news as Markdown that shows just that text.

    >>> print(markdown("<b>云岭*"))
    \\<b\\>云岭\\*
    """
    return _MARKUP.sub(r"\\\1", _CONTROLS.sub(" ", text)).strip()


def _counts(graph: Graph, sources: int, failures: int) -> Iterator[str]:
    planned = sum(relation.planned for relation in graph.relations)
    rows = {
        "已读取的文件": sources,
        "未能读取的文件": failures,
        "文章": len(graph.articles),
        "实体": len(graph.entities),
        "别名": sum(len(entity.aliases) for entity in graph.entities),
        "关系": len(graph.relations),
        "其中计划中的关系": planned,
        "职务": len(graph.posts),
        "数据": len(graph.observations),
        "证据": len(graph.claims),
        "存疑": len(list(_unclear(graph))),
    }
    yield "\n## 总览\n\n"
    yield from _table(("项目", "数量"), rows.items())
    yield from _left_out(graph)
    yield "\n### 实体类型\n\n"
    types = Counter(entity.type for entity in graph.entities)
    yield from _table(("类型", "数量"), ((TYPE_LABELS[t], types[t]) for t in TYPE_LABELS if types[t]))
    yield "\n### 关系类型\n\n"
    kinds = Counter(relation.predicate for relation in graph.relations)
    yield from _table(
        ("关系", "数量"), ((said[0], kinds[p]) for p, said in predicate_labels(graph).items() if kinds[p])
    )


def _left_out(graph: Graph) -> Iterator[str]:
    """What a threshold of confidence took away."""
    gone = graph.left_out
    if gone is None:
        return
    yield f"\n### 置信度低于 {plain(gone.least)} 而略去\n\n"
    rows = {
        "实体": gone.entities,
        "关系": gone.relations,
        "职务": gone.posts,
        "数据": gone.observations,
        "证据": gone.claims,
    }
    yield from _table(("项目", "数量"), rows.items())


def _zones(graph: Graph) -> Iterator[str]:
    yield "\n## 开发区\n"
    zones = [entity for entity in graph.entities if entity.type == "Zone"]
    if not zones:
        yield "\n没有发现开发区。\n"
    profiles = Profiles(graph)
    for zone in sorted(zones, key=lambda zone: (-len(zone.articles), zone.name, zone.iri)):
        yield f"\n### {markdown(zone.name)}\n\n"
        for label, items in profiles.lines(zone):
            if items:
                yield f"- {label}：{'、'.join(map(markdown, items))}\n"
        figures = profiles.figures(zone)
        if figures:
            yield "\n"
            yield from _table(("主体", "指标", "数值", "时间", "原文"), figures)


def _unclear(graph: Graph) -> Iterator[str]:
    yield from graph.unclear
    for decision in graph.decisions:
        if decision.verdict == "unsure":
            yield f"是否同一实体：{decision.a} / {decision.b}（{decision.reasons}）"


def _section(title: str, lines: Iterable[str], empty: str) -> Iterator[str]:
    yield f"\n## {title}\n\n"
    found = [f"- {markdown(line)}\n" for line in lines]
    yield from found or [f"{empty}\n"]


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |\n"
    yield f"|{' --- |' * len(head)}\n"
    for row in rows:
        yield f"| {' | '.join(markdown(str(cell)) for cell in row)} |\n"
