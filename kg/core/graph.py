"""The graph of a build as every writer and reader of it sees it."""

from dataclasses import dataclass, field
from decimal import Decimal

from kg.core.text import Parts
from kg.core.vocabulary import OwnPredicate


@dataclass(frozen=True, slots=True)
class Entity:
    """A linked entity; ``articles`` are IRIs of those that mention it, ``replaces`` its IRIs under other names."""

    iri: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    """IRIs of the mention and alias claims."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One triple between two entities; ``planned`` when each of its claims is."""

    subject: str
    predicate: str
    object: str
    claims: tuple[str, ...]
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """A holder's title in an organization."""

    iri: str
    holder: str
    organization: str
    title: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure said of an entity; periods are ISO forms with the text's precision."""

    iri: str
    subject: str
    indicator: str
    value: Decimal
    unit: str | None
    bound: str
    time: str | None
    period_start: str | None
    period_end: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleNode:
    """A source article; ``source`` is the file's path, ``start`` and ``end`` its body in the decoded source."""

    iri: str
    title: str | None
    subtitle: str | None
    creators: tuple[str, ...]
    source: str
    encoding: str
    sha256: str
    start: int
    end: int
    issued: str | None = None
    publisher: str | None = None
    text_file: str | None = None
    place: str | None = None
    """The dateline's."""
    version_of: str | None = None
    """The IRI of the article that this one reprints."""
    edition: str | None = None
    page: str | None = None
    url: str | None = None
    """The edition of the paper and the page of it that print the article, and where it stands online."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim in the graph: what it is about (``subject predicate object`` or ``about``) and where it stands."""

    iri: str
    kind: str
    about: str | None
    subject: str | None
    predicate: str | None
    object: str | None
    quote: str
    parts: Parts
    subject_parts: Parts
    object_parts: Parts
    reference: str | None
    article: str
    rules: tuple[str, ...]
    confidence: Decimal
    modality: str | None = None
    wording: str | None = None
    page: int | None = None
    box: str | None = None
    """The page of a PDF and where on it the quote stands."""
    context: str | None = None
    """The sentence around the quote, for readers of the picture; not in the Turtle."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether two local entities are one: ``verdict`` is same, different or unsure."""

    verdict: str
    a: str
    b: str
    by: str
    reasons: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many of each kind a threshold of confidence left out of a graph."""

    least: Decimal
    entities: int
    relations: int
    posts: int
    observations: int
    claims: int


@dataclass(frozen=True, slots=True)
class Graph:
    """All that a build says, each tuple sorted by IRI (relations by subject, predicate, object)."""

    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    posts: tuple[Post, ...] = ()
    observations: tuple[Observation, ...] = ()
    articles: tuple[ArticleNode, ...] = ()
    claims: tuple[Evidence, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unclear: tuple[str, ...] = field(default=())
    """Lines for the report: what the extractor saw and could not decide."""
    left_out: LeftOut | None = None
    """What ``--min-confidence`` took away, when it was given."""
    predicates: tuple[OwnPredicate, ...] = ()
    """The relations that the ontology lacks and the rules of a user brought along."""
