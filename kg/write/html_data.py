"""What the picture's page knows: entities, relations, posts, figures, articles, claims, linked by index."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from kg.core.graph import ArticleNode, Entity, Evidence, Graph, Observation, Post
from kg.errors import BuildError
from kg.write.html_numbers import readable_figure
from kg.write.html_series import series

MENTIONS_SHOWN = 6
"""Of an entity's mention claims this many go into the page; their number is always told."""

_AGAIN = "describe the claims again"

Json = dict[str, Any]
Edge = tuple[str, str, str]


class PageData:
    """The page's tables. Rows refer to each other by index; entities stand in the graph's order."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.entity = {entity.iri: number for number, entity in enumerate(graph.entities)}
        self.article = {article.iri: number for number, article in enumerate(graph.articles)}
        self._evidence = {claim.iri: claim for claim in graph.claims}
        self._shown: dict[str, int] = {}
        self._contexts: dict[str, int] = {}
        self.claims: list[Json] = []
        self.posts: list[Json] = []
        self.figures: list[Json] = []
        self._post_numbers: dict[str, int] = {}
        self._posts_of: dict[str, list[int]] = defaultdict(list)
        self._figures_of: dict[str, list[int]] = defaultdict(list)
        self._add_posts()
        self._add_figures()
        self.edges: dict[Edge, Json] = self._edges()
        self.entities = [self._entity(entity) for entity in graph.entities]
        self.articles = [self._article(article) for article in graph.articles]

    def tables(self) -> Json:
        """All tables but the network itself, ready for JSON."""
        return {
            "entities": self.entities,
            "relations": list(self.edges.values()),
            "posts": self.posts,
            "figures": self.figures,
            "articles": self.articles,
            "claims": self.claims,
            "contexts": list(self._contexts),
        }

    def degrees(self) -> dict[str, int]:
        """By entity IRI the number of edges at it."""
        degree = dict.fromkeys(self.entity, 0)
        for subject, _, object_ in self.edges:
            degree[subject] += 1
            degree[object_] += 1
        return degree

    def _edges(self) -> dict[Edge, Json]:
        """One row a relation, and one ``worksFor`` for each post that brings no relation with it."""
        rows: dict[Edge, Json] = {}
        for relation in self.graph.relations:
            edge = (relation.subject, relation.predicate, relation.object)
            rows[edge] = self._edge(edge, relation.claims, relation.planned)
        for post in self.graph.posts:
            edge = (post.holder, "worksFor", post.organization)
            row = rows.setdefault(edge, self._edge(edge, (), False))
            row["posts"] = sorted([*row.get("posts", ()), self._post_numbers[post.iri]])
        return rows

    def _edge(self, edge: Edge, claims: Iterable[str], planned: bool) -> Json:
        row: Json = {
            "subject": self._index(edge[0]),
            "predicate": edge[1],
            "object": self._index(edge[2]),
            "claims": self._claims(claims),
        }
        return row | ({"planned": True} if planned else {})

    def _add_posts(self) -> None:
        for number, post in enumerate(sorted(self.graph.posts, key=self._first_place)):
            self._post_numbers[post.iri] = number
            self._posts_of[post.holder].append(number)
            self._posts_of[post.organization].append(number)
            self.posts.append({
                "holder": self._index(post.holder),
                "organization": self._index(post.organization),
                "title": post.title,
                "claims": self._claims(post.claims),
            })  # fmt: skip

    def _add_figures(self) -> None:
        told = dict(enumerate(sorted(self.graph.observations, key=self._first_place)))
        self._series_of = series(told)
        for number, observation in told.items():
            self._figures_of[observation.subject].append(number)
            self.figures.append({
                "subject": self._index(observation.subject),
                "indicator": observation.indicator,
                "value": readable_figure(observation.value, observation.unit, observation.bound),
                "time": observation.time or _period(observation),
                "claims": self._claims(observation.claims),
            })  # fmt: skip

    def _entity(self, entity: Entity) -> Json:
        claims = [self._claim_of(iri) for iri in entity.claims]
        mentions = sorted((c for c in claims if c.kind == "mention"), key=_place)
        row: Json = {"name": entity.name, "type": entity.type, "mentions": len(mentions)}
        optional: Json = {
            "sure": _decimal(max((c.confidence for c in mentions), default=Decimal(1))),
            "aliases": [self._alias(form, claims) for form in entity.aliases],
            "articles": sorted(self.article[iri] for iri in entity.articles if iri in self.article),
            "claims": self._claims(c.iri for c in mentions[:MENTIONS_SHOWN]),
            "posts": self._posts_of.get(entity.iri, []),
            "figures": self._figures_of.get(entity.iri, []),
            "series": self._series_of.get(entity.iri, []),
        }
        return row | {key: rows for key, rows in optional.items() if rows}

    def _alias(self, form: str, claims: list[Evidence]) -> Json:
        said = sorted((c for c in claims if c.kind == "alias" and _same(form, c)), key=_place)
        return {"form": form, "claims": self._claims(c.iri for c in said)}

    def _article(self, article: ArticleNode) -> Json:
        row: Json = {"title": article.title or article.source, "source": article.source}
        optional = {
            "subtitle": article.subtitle,
            "authors": [self._name(iri) for iri in article.creators],
            "issued": article.issued,
            "publisher": article.publisher,
            "edition": article.edition,
            "page": article.page,
            "place": article.place,
            "url": article.url,
            "reprints": self.article.get(article.version_of or ""),
        }
        return row | {key: value for key, value in optional.items() if value not in (None, [])}

    def _name(self, iri: str) -> str:
        return self.graph.entities[self.entity[iri]].name if iri in self.entity else iri.rsplit("/", 1)[-1]

    def _claims(self, iris: Iterable[str]) -> list[int]:
        """The rows of the claims, in the order of their places in the text; each claim has one row."""
        found = sorted((self._claim_of(iri) for iri in iris), key=_place)
        for claim in found:
            if claim.iri not in self._shown:
                self._shown[claim.iri] = len(self.claims)
                self.claims.append(self._claim(claim))
        return [self._shown[claim.iri] for claim in found]

    def _claim(self, claim: Evidence) -> Json:
        row: Json = {
            "parts": [offset for part in claim.parts for offset in part],
            "article": self.article[claim.article],
            "rules": claim.rules,
            "confidence": _decimal(claim.confidence),
        }
        planned = claim.modality == "planned"
        optional = {"planned": planned, "wording": claim.wording, "reference": claim.reference}
        return row | self._words(claim) | {key: value for key, value in optional.items() if value}

    def _words(self, claim: Evidence) -> Json:
        """The quote by its place in its sentence, where it stands there as it is; else its text."""
        if not claim.context or claim.context == claim.quote:
            return {"quote": claim.quote}
        context = {"context": self._contexts.setdefault(claim.context, len(self._contexts))}
        before, found, _ = claim.context.partition(claim.quote)
        if not found:
            return context | {"quote": claim.quote}
        return context | {"at": _utf16(before), "length": _utf16(claim.quote)}

    def _first_place(self, fact: Post | Observation) -> tuple[str, int, str]:
        """Where the text says it first: facts are told in the text's order, not in that of their hashes."""
        places = [(c.article, c.parts[0][0] if c.parts else 0) for c in map(self._claim_of, fact.claims)]
        return (*min(places, default=("", 0)), fact.iri)

    def _claim_of(self, iri: str) -> Evidence:
        try:
            return self._evidence[iri]
        except KeyError:
            raise BuildError(f"{iri} is named by a fact but no claim of the graph; {_AGAIN}") from None

    def _index(self, iri: str) -> int:
        try:
            return self.entity[iri]
        except KeyError:
            raise BuildError(f"{iri} is an end of a fact but no entity of the graph; {_AGAIN}") from None


def _place(claim: Evidence) -> tuple[str, tuple[tuple[int, int], ...], str]:
    return claim.article, claim.parts, claim.iri


def _period(observation: Observation) -> str | None:
    start, end = observation.period_start, observation.period_end
    return f"{start} – {end}" if start and end and start != end else start or end


def _same(form: str, claim: Evidence) -> bool:
    return "".join(form.split()) in "".join(claim.quote.split())


def _decimal(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _utf16(text: str) -> int:
    """The length as the page's script counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
