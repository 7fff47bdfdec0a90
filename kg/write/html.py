"""zones.html: the interactive network in one file that opens offline and asks nobody for anything.

pyvis builds the network; our own page draws it with vis-network, which stands inside the file. What the news
say is data only: it goes in as JSON that no HTML parser can mistake for markup, the page's script puts it in
place as text, and the Content-Security-Policy lets no other script run and no request out.
"""

import base64
import hashlib
import html
import json
import re
from collections import Counter
from importlib import resources
from typing import Any

from kg.core.graph import Graph
from kg.write.html_data import Json, PageData
from kg.write.html_network import network
from kg.write.html_pack import packed
from kg.write.html_pinyin import pinyin
from kg.write.html_style import TYPE_STYLES
from kg.write.html_words import words
from kg.write.labels import (
    TYPE_LABELS,
    TYPE_LABELS_EN,
    inverse_labels,
    predicate_labels,
)

TITLE = words()["title"][0]
WHOLE_UP_TO = 10_000
"""A graph of more entities than this opens with its most important part; zones open one by one."""
FIRST = 3_000
"""So many entities make that part."""

_TABLES = ("entities", "relations", "posts", "figures", "articles", "claims")
_TOLD_BY_TABLES = {"label", "group", "from", "to", "arrows"}
"""What pyvis's rows repeat of the tables: the page's script puts it back."""

_SCRIPTS = (
    *(
        "data",
        "words",
        "theme",
        "sure",
        "graph",
        "filters",
        "legend",
        "picture",
        "large",
        "view",
        "select",
        "pointer",
        "labels",
    ),
    *("article", "evidence", "chart", "panel", "path", "pinyin", "search", "table", "save", "keys", "start"),
)
"""The page's own script, in order; each is a file ``page_<name>.js`` of the template."""

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def network_html(graph: Graph, *, title: str = TITLE) -> str:
    """The whole page as text, to be written as UTF-8; the same graph and title give the same characters.

    A title of one's own is the same in both languages of the page.

    Raises:
        BuildError: a fact names an entity or a claim that the graph does not hold.
    """
    library = re.sub(r"\n//# sourceMappingURL=.*", "", _template("vis-network.min.js"))
    script = "(() => {\n" + "\n".join(_template(f"page_{name}.js") for name in _SCRIPTS) + "})();\n"
    style = _template("network.css")
    slots = {
        "policy": _policy((library, script), style),
        "title": html.escape(_printable(title)),
        "heading": ' data-say="title"' if title == TITLE else "",
        "style": style,
        "data": script_safe_json(small(page_data(graph))),
        "library": library,
        "script": script,
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], _template("network.html"))


def page_data(graph: Graph) -> Json:
    """All that the page's script reads: the network by pyvis, the facts with their claims, the legend, the words."""
    page = PageData(graph)
    return page.tables() | {
        "network": network(graph, page),
        "types": _types(graph),
        "predicates": _predicates(page),
        "first": FIRST if len(graph.entities) > WHOLE_UP_TO else None,
        "pinyin": pinyin(name for entity in graph.entities for name in (entity.name, *entity.aliases)),
        "words": words(),
    }


def small(data: Json) -> Json:
    """The same data with its tables as columns and without what they say twice."""
    drawn = data["network"]
    nodes = [{k: v for k, v in row.items() if k not in _TOLD_BY_TABLES} for row in drawn["nodes"]]
    edges = [{k: v for k, v in row.items() if k not in _TOLD_BY_TABLES | {"id"}} for row in drawn["edges"]]
    tables = {name: packed(data[name]) for name in _TABLES}
    return data | tables | {"network": drawn | {"nodes": packed(nodes), "edges": packed(edges)}}


def script_safe_json(value: Any) -> str:
    """JSON that may stand in a script element: no character in it can end the element or begin markup.

    >>> script_safe_json({"name": "</script><b>&"})
    '{"name":"\\\\u003c/script\\\\u003e\\\\u003cb\\\\u003e\\\\u0026"}'
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return _printable(re.sub("[<>&\u2028\u2029]", lambda found: _UNSAFE[found[0]], text))


def _types(graph: Graph) -> list[Json]:
    counts = Counter(entity.type for entity in graph.entities)
    return [
        {"id": name, "label": [label, TYPE_LABELS_EN[name]], "count": counts[name]} | _looks(name)
        for name, label in TYPE_LABELS.items()
        if counts[name]
    ]


def _looks(name: str) -> Json:
    style = TYPE_STYLES[name]
    return {"shape": style.shape, "light": style.light, "dark": style.dark}


def _predicates(page: PageData) -> list[Json]:
    counts, inverse = Counter(predicate for _, predicate, _ in page.edges), inverse_labels(page.graph)
    return [
        {
            "id": name,
            "label": list(labels),
            "inverse": list(inverse[name]),
            "count": counts[name],
        }
        for name, labels in predicate_labels(page.graph).items()
        if counts[name]
    ]


def _policy(scripts: tuple[str, ...], style: str) -> str:
    hashes = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _printable(text: str) -> str:
    """Lone surrogates cannot be written as UTF-8: they become U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def _template(name: str) -> str:
    return resources.files("kg.write").joinpath("template", name).read_text(encoding="utf-8")
