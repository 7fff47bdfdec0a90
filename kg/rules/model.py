"""The kinds of relation rules, as immutable values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kg.core.vocabulary import OwnPredicate, Signature


@dataclass(frozen=True, slots=True)
class Rule:
    """What every rule has. ``right`` examples read "marked-up text -> fact; fact", ``wrong`` ones are texts
    that must give nothing.

    ``lines`` says where its keys stand ("right.0": 12), ``signature`` which types its predicate joins.
    """

    name: str
    file: str
    predicate: str
    confidence: Decimal
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    signature: Signature
    lines: Mapping[str, int] = field(compare=False)

    def where(self, key: str = "") -> str:
        """FILE:LINE of the rule or of one of its keys."""
        return f"{self.file}:{self.lines.get(key) or self.lines.get('', 1)}"

    def fits(self, subject_type: str, object_type: str) -> bool:
        """True when the two types may stand on the two ends of its predicate."""
        subjects, objects = self.signature
        return subject_type in subjects and object_type in objects


@dataclass(frozen=True, slots=True)
class Frame(Rule):
    """Trigger words between a subject and an object.

    ``forms``: *active* (S 建设 O), *agent* (由 S 建设的 O; O 由 S 建设), *towards* (S 为 O 提供 …),
    *nominal* (O 的建设),
    *closing* (O 开幕，S 承办。). ``gap`` counts the characters, mentions as one, that may part trigger
    and object.
    ``carried`` lets the subject come from an earlier sentence; with ``nearest`` it is the last fitting
    mention before
    the trigger, whatever its part in the sentence. Patterns: ``named`` must be found in the object's name,
    ``never`` must not be, ``unless`` must not between trigger and object, ``between`` must not between
    subject and trigger, ``not_after`` must
    not follow the object. With ``swap`` what does it is the object of the relation (甲公司设立乙公司).
    """

    verbs: tuple[str, ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    forms: tuple[str, ...]
    gap: int
    carried: bool
    nearest: bool
    at_hand: bool
    named: str
    unless: str
    between: str
    not_after: str
    never: str
    swap: bool


@dataclass(frozen=True, slots=True)
class Pattern(Rule):
    """A sentence as mentions and the words between:
    ``{subject:Company}由{object:Company+}(出资|投资)?设立``.

    ``{role:TypeA|TypeB}`` is one mention, a ``+`` after the types a list with 、和及与, a ``*`` one
    without 与, a ``~`` names side by side (云岭市江州镇), a ``&`` all that are told one after the other
    with their posts; roles are *subject*, *object*,
    *joint* (each with each) or none. What a pattern has no role for comes from the discourse (types
    ``subject``,
    ``object``). ``named`` must be found in the object's name, ``never`` must not be, ``not_after`` must not follow.
    """

    pattern: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    named: str
    not_after: str
    never: str


@dataclass(frozen=True, slots=True)
class Nested(Rule):
    """A name inside a name: ``inner`` at the left edge of ``outer`` (*start*) or anywhere in it (*inside*).

    ``direction`` is *outer* when the outer name is the subject. ``head`` is a pattern that what follows
    the inner name must match, ``never`` one that must not be found in the inner name; ``generic`` are
    words (高新区) that stand for the nearest entity of the inner type.
    """

    inner: tuple[str, ...]
    outer: tuple[str, ...]
    direction: str
    place: str
    head: str
    never: str
    alone: bool
    not_head: str
    generic: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived(Rule):
    """A claim that follows from another: ``given`` is its predicate, ``subject`` and ``object`` its types.

    ``swap`` turns the ends: builds(zone, project) gives locatedIn(project, zone). ``by`` names the rules
    that must have given it, any when empty.
    """

    given: str
    by: tuple[str, ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    swap: bool


@dataclass(frozen=True, slots=True)
class Home(Rule):
    """What an article about a zone shows without saying where it is lies in that zone.

    ``subject`` and ``object`` are the types of what lies and of where. ``shown`` lists what must be said
    of it, any of "post object" (a claim's predicate and the end it has there), nothing in particular when
    empty; ``unless`` what must not be said of it. ``named`` must be found in its name, ``never`` must
    not. ``sole``: only in articles of one zone.
    """

    subject: tuple[str, ...]
    object: tuple[str, ...]
    shown: tuple[str, ...]
    unless: tuple[str, ...]
    named: str
    never: str
    sole: bool


@dataclass(frozen=True, slots=True)
class PostForm(Rule):
    """A form in which posts are printed: a run of bodies, titles and persons.

    ``links`` says for two neighbours of a run ("Body Title") what may stand between them; ``order`` is
    *person-last* (长风重工董事长赵一鸣), *person-first* (赵一鸣任长风重工董事长), *person-between*
    (长风重工赵一鸣董事长) or *person-carried* (曾任长风重工董事长, of the one the sentence is about);
    ``lead`` must stand right before such a run, ``tail`` right behind it, ``title`` be found in each title.
    """

    order: str
    lead: str
    tail: str
    title: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who holds a title that stands without its body: ``types`` in order, ``named`` a pattern of the body's
    name.
    """

    title: str
    types: tuple[str, ...]
    named: str


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All rules of a folder, each kind in file order; two are the same only when they are one object."""

    frames: tuple[Frame, ...]
    patterns: tuple[Pattern, ...]
    nested: tuple[Nested, ...]
    derived: tuple[Derived, ...]
    homes: tuple[Home, ...]
    posts: tuple[PostForm, ...]
    bearers: tuple[Bearer, ...]
    predicates: tuple[OwnPredicate, ...] = ()
    """The relations that the ontology lacks."""

    def all(self) -> tuple[Rule, ...]:
        """Every rule, in the order in which they apply."""
        return (*self.frames, *self.patterns, *self.nested, *self.derived, *self.homes, *self.posts)
