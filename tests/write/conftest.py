"""The sample graph, and one with every awkward character in every text."""

from dataclasses import replace

import pytest

from kg.core.graph import Graph
from tests.sample import sample_graph

AWKWARD = (
    "直\"引'号",
    "反\\斜\\n",
    "换\n行\r\n",
    "制\t表",
    "𠮷野🚀👩\u200d🔬",
    "\u200f右\u202e左\u2066",
    "\x00\x01\x0b\x1f\x7f\x85",
    "\u2028\u2029",
    "\ufffe\uffff\U0001ffff",
    "<b>&amp;]]>--</b>",
    "{{x}} ${y} %s",
    "|*_`#[a](b)",
    " 空 格 ",
    "@zh^^",
)


@pytest.fixture(scope="session")
def graph() -> Graph:
    return sample_graph()


@pytest.fixture(scope="session")
def awkward() -> Graph:
    """The sample with awkward names, titles, indicators, quotes, rules and reasons."""
    graph = sample_graph()

    def text(number: int) -> str:
        return f"{number}{AWKWARD[number % len(AWKWARD)]}末"

    entities = [replace(e, name=text(n), aliases=(text(n + 1),)) for n, e in enumerate(graph.entities)]
    return replace(
        graph,
        entities=tuple(entities),
        posts=tuple(replace(p, title=text(n)) for n, p in enumerate(graph.posts)),
        observations=tuple(
            replace(o, indicator=text(n), unit=text(n + 1), time=text(n + 2))
            for n, o in enumerate(graph.observations)
        ),
        articles=tuple(
            replace(a, title=text(n), subtitle=text(n + 1), source=text(n))
            for n, a in enumerate(graph.articles)
        ),
        claims=tuple(
            replace(c, quote=text(n), rules=(text(n),), wording=text(n), context=None)
            for n, c in enumerate(graph.claims)
        ),
        decisions=tuple(
            replace(d, a=text(n), b=text(n + 1), reasons=text(n + 2)) for n, d in enumerate(graph.decisions)
        ),
        unclear=tuple(map(text, range(14))),
    )
