"""Two small pages of invented news as articles, claims, links and a graph, for tests of later stages."""

import hashlib
from dataclasses import replace
from decimal import Decimal
from typing import Any

from kg.core.claims import Claim, ClaimKind, End, Figure, LocalKey, claim
from kg.core.graph import Decision, Graph
from kg.core.linked import Linked
from kg.core.text import Article, Block, Source
from kg.describe import describe

TITLE = "云岭高新区：党建引领“青松工匠”"
BODY = (
    "截至目前，位于云岭市的云岭高新区已有企业1.2万余家。",
    "云岭高新区党工委书记、管委会主任赵一鸣说，长风重工机械有限公司（以下简称长风重工）投资3.5亿元建设青川智造园项目。",
    "长风重工党委开展“青松工匠”行动，拟与白鹭大学合作，生产云雀A1无人机。",
    "云岭高新区聚焦低空经济，获评省级先进开发区，举办首届云岭低空大会。",
    "本报记者 钱二多",
)
AWKWARD = "引\"号\\斜𠮷🚀\u200f右<b>&amp;</b>\u0001控'"


def article(path: str, title: str | None, lines: tuple[str, ...], authors: tuple[str, ...] = ()) -> Article:
    """A plain article: its title and lines are the source, one block each."""
    texts = ([title] if title else []) + list(lines)
    text = "\n".join(texts)
    source = Source(path, text, hashlib.sha256(text.encode()).hexdigest(), "utf-8")
    blocks, at = [], 0
    for number, line in enumerate(texts):
        role = "title" if title and number == 0 else "body"
        blocks.append(Block(role, line, tuple(range(at, at + len(line)))))
        at += len(line) + 1
    spans = tuple((text.index(name), text.index(name) + len(name)) for name in authors)
    body = (len(title) + 1 if title else 0, len(text))
    return Article(source, 1, tuple(blocks), title=title, authors=spans, body=body)


class Notes:
    """Writes claims on an article by the words that stand in it."""

    def __init__(self, page: Article) -> None:
        self.page = page
        self.claims: list[Claim] = []
        self._ends: dict[str, End] = {}

    def name(self, type_: str, name: str, *forms: str) -> LocalKey:
        """A mention of the entity by its name where that stands, and an alias for each other form."""
        key = LocalKey(self.page.id, type_, name)
        for number, form in enumerate((name, *forms)):
            start = self.page.text.find(form)
            if start >= 0:
                end = End(key, self.page.parts(start, start + len(form)))
                self._ends.setdefault(name, end)
                kind: ClaimKind = "alias" if number else "mention"
                predicate = "altLabel" if number else "mentionedIn"
                self._add(kind, form, predicate=predicate, subject=end, value=form)
        return key

    def relation(self, subject: str, predicate: str, object_: str, quote: str, **more: str) -> None:
        """A relation between two names already given."""
        ends = {"subject": self._ends[subject], "object": self._ends[object_]}
        self._add("relation", quote, predicate=predicate, **ends, **more)

    def post(self, person: str, organization: str, title: str, quote: str) -> None:
        """A post between two names already given."""
        ends = {"subject": self._ends[person], "object": self._ends[organization]}
        self._add("post", quote, predicate="post", **ends, value=title)

    def observation(self, subject: str, figure: Figure, quote: str, wording: str) -> None:
        """A figure said of a name already given."""
        said = {"predicate": "observation", "value": figure, "wording": wording}
        self._add("observation", quote, subject=self._ends[subject], **said)

    def _add(self, kind: ClaimKind, quote: str, **said: Any) -> None:
        start = self.page.text.index(quote)
        span = (start, start + len(quote))
        self.claims.append(
            claim(self.page, kind, span=span, rule="sample", confidence=Decimal("0.9"), **said)
        )


def first_page() -> Notes:
    """Every kind of claim and every type but Park and Event's guest."""
    notes = Notes(article("pages/云岭日报 01.txt", TITLE, BODY, ("钱二多",)))
    for type_, *names in (
        ("Zone", "云岭高新区"),
        ("Place", "云岭市"),
        ("PartyOrganization", "长风重工党委"),
        ("Person", "赵一鸣"),
        ("Person", "钱二多"),
        ("Company", "长风重工机械有限公司", "长风重工"),
        ("Project", "青川智造园项目"),
        ("Program", "青松工匠", "“青松工匠”行动"),
        ("Institution", "白鹭大学"),
        ("Product", "云雀A1无人机"),
        ("Industry", "低空经济"),
        ("Honour", "省级先进开发区"),
        ("Event", "首届云岭低空大会"),
    ):
        notes.name(type_, *names)
    _first_facts(notes)
    return notes


def _first_facts(notes: Notes) -> None:
    company, zone = "长风重工机械有限公司", "云岭高新区"
    notes.relation(zone, "locatedIn", "云岭市", "位于云岭市的云岭高新区")
    notes.relation(company, "builds", "青川智造园项目", "投资3.5亿元建设青川智造园项目")
    notes.relation("长风重工党委", "partyOrganizationOf", company, "长风重工党委")
    notes.relation("长风重工党委", "runs", "青松工匠", "长风重工党委开展“青松工匠”行动")
    notes.relation("白鹭大学", "cooperatesWith", company, "拟与白鹭大学合作", modality="planned")
    notes.relation(company, "produces", "云雀A1无人机", "生产云雀A1无人机")
    notes.relation(zone, "focusesOn", "低空经济", "云岭高新区聚焦低空经济")
    notes.relation(zone, "receives", "省级先进开发区", "获评省级先进开发区")
    notes.relation(zone, "organizes", "首届云岭低空大会", "举办首届云岭低空大会")
    notes.post("赵一鸣", zone, "党工委书记", "云岭高新区党工委书记、管委会主任赵一鸣")
    notes.post("赵一鸣", zone, "管委会主任", "云岭高新区党工委书记、管委会主任赵一鸣")
    notes.observation(
        zone, Figure("企业", Decimal(12000), "家", "over", "截至目前"), "已有企业1.2万余家", "1.2万余家"
    )
    money = Figure("投资", Decimal("350000000"), "元", "exact", "2024年3月", "2024-03", "2024-03")
    notes.observation("青川智造园项目", money, "投资3.5亿元", "3.5亿元")


def second_page() -> Notes:
    """Another article that calls the company by its short name, and has a namesake of the secretary."""
    lines = (
        "长风重工与云岭高新区税务局合作。",
        "产业园里的赵一鸣是长风重工的工程师。",
        f"{AWKWARD}在云岭高新区。",
    )
    notes = Notes(article("pages/b.txt", None, lines))
    for type_, name in (
        ("Company", "长风重工"),
        ("Zone", "云岭高新区"),
        ("GovernmentBody", "云岭高新区税务局"),
        ("Person", "赵一鸣"),
        ("Park", AWKWARD),
    ):
        notes.name(type_, name)
    notes.relation("长风重工", "cooperatesWith", "云岭高新区税务局", "长风重工与云岭高新区税务局合作")
    notes.relation("云岭高新区税务局", "subsidiaryOf", "云岭高新区", "云岭高新区税务局")
    notes.relation(AWKWARD, "locatedIn", "云岭高新区", f"{AWKWARD}在云岭高新区")
    notes.post("赵一鸣", "长风重工", "工程师", "赵一鸣是长风重工的工程师")
    return notes


def linked(first: Notes, second: Notes) -> Linked:
    """The company and the zone are one in both pages; the two 赵一鸣 are not."""
    one, two = first.page.id, second.page.id
    joined = (
        (LocalKey(one, "Company", "长风重工机械有限公司"), LocalKey(two, "Company", "长风重工")),
        (LocalKey(one, "Zone", "云岭高新区"), LocalKey(two, "Zone", "云岭高新区")),
    )
    decisions = (
        Decision(
            "same", f"Company 长风重工机械有限公司 {one}", f"Company 长风重工 {two}", "name", "short form\t1"
        ),
        Decision("unsure", f"Person 赵一鸣 {one}", f"Person 赵一鸣 {two}", "body", "other body\nsame name"),
    )
    return Linked(tuple(tuple(sorted(group)) for group in joined), decisions)


def sample_graph(base_iri: str = "https://w3id.org/zonekg/id/", *, backwards: bool = False) -> Graph:
    """The graph of both pages; ``backwards`` gives articles, claims and clusters in the opposite order."""
    first, second = first_page(), second_page()
    pages, claims, state = [first.page, second.page], [*first.claims, *second.claims], linked(first, second)
    if backwards:
        pages, claims = pages[::-1], claims[::-1]
        state = Linked(state.clusters[::-1], state.decisions[::-1])
    return describe(pages, claims, state, base_iri)


AWKWARD_TEXTS = (
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


def awkward_graph() -> Graph:
    """The sample with awkward names, titles, indicators, quotes, rules and reasons."""
    graph = sample_graph()

    def text(number: int) -> str:
        return f"{number}{AWKWARD_TEXTS[number % len(AWKWARD_TEXTS)]}末"

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
