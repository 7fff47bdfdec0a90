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
from kg.write.html_style import INVERSE_LABELS, TYPE_STYLES
from kg.write.labels import PREDICATE_LABELS, TYPE_LABELS

TITLE = "产业园区知识图谱"

_SCRIPTS = ("data", "filters", "picture", "labels", "evidence", "panel", "search", "table", "start")
"""The page's own script, in order; each is a file ``page_<name>.js`` of the template."""

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def network_html(graph: Graph, *, title: str = TITLE) -> str:
    """The whole page as text, to be written as UTF-8; the same graph and title give the same characters.

    Raises:
        BuildError: a fact names an entity or a claim that the graph does not hold.
    """
    library = re.sub(r"\n//# sourceMappingURL=.*", "", _template("vis-network.min.js"))
    script = "(() => {\n" + "\n".join(_template(f"page_{name}.js") for name in _SCRIPTS) + "})();\n"
    style = _template("network.css")
    slots = {
        "policy": _policy((library, script), style),
        "title": html.escape(_printable(title)),
        "style": style,
        "data": script_safe_json(page_data(graph)),
        "library": library,
        "script": script,
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], _template("network.html"))


def page_data(graph: Graph) -> Json:
    """All that the page's script reads: the network by pyvis, the facts with their claims, the legend."""
    page = PageData(graph)
    return page.tables() | {
        "network": network(graph, page),
        "types": _types(graph),
        "predicates": _predicates(page),
    }


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
        {"id": name, "label": label, "count": counts[name]} | _looks(name)
        for name, label in TYPE_LABELS.items()
        if counts[name]
    ]


def _looks(name: str) -> Json:
    style = TYPE_STYLES[name]
    return {"shape": style.shape, "light": style.light, "dark": style.dark}


def _predicates(page: PageData) -> list[Json]:
    counts = Counter(predicate for _, predicate, _ in page.edges)
    return [
        {"id": name, "label": label, "inverse": INVERSE_LABELS[name], "count": counts[name]}
        for name, label in PREDICATE_LABELS.items()
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
