"""The names of each entity, and the IRIs that follow from them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from kg.core.claims import WIDER, Claim, LocalKey
from kg.core.names import printed_key
from kg.core.script import is_traditional_of, simplified_form
from kg.core.view import without_space
from kg.describe.iri import bare, key, percent_encoded


@dataclass(slots=True)
class Cluster:
    """One entity in the making: its local keys and what its claims say of its names."""

    keys: tuple[LocalKey, ...]
    forms: Counter[str] = field(default_factory=Counter)
    """Each form that a claim gives, with the number of those claims."""
    printed: set[str] = field(default_factory=set)
    """The forms that stand in the quote of their claim."""
    bodies: Counter[int] = field(default_factory=Counter)
    """For a Person: the numbers of the clusters it works for, with the claims that say so."""
    name: str = ""
    iri: str = ""
    claims: list[Claim] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The type that all keys share."""
        return self.keys[0].type

    @property
    def aliases(self) -> tuple[str, ...]:
        """The printed forms other than the name; of forms with one printed key, the commonest."""
        seen = {printed_key(self.name)}
        found = []
        for form in sorted(self.printed, key=lambda form: (-self.forms[form], form)):
            if printed_key(form) not in seen:
                seen.add(printed_key(form))
                found.append(form)
        return tuple(sorted(found))

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that mention the entity, sorted."""
        return tuple(sorted({k.article for k in self.keys}))


def clusters_of(linked: Iterable[Sequence[LocalKey]], claims: Sequence[Claim]) -> list[Cluster]:
    """The clusters with their forms and names, sorted; keys that linking left out stand alone."""
    named = {k for c in claims for k in (c.subject, c.object) if k is not None}
    groups = [tuple(sorted(named.intersection(group))) for group in linked]
    alone = named.difference(*groups) if groups else named
    groups += [(k,) for k in alone]
    found = [Cluster(group) for group in sorted(group for group in groups if group)]
    number = {k: n for n, cluster in enumerate(found) for k in cluster.keys}
    for c in claims:
        _take(found[number[c.subject]], c)
        if c.object is not None and (c.kind == "post" or c.predicate == "worksFor"):
            found[number[c.subject]].bodies[number[c.object]] += 1
    for cluster in found:
        cluster.name = _fullest(cluster)
    return found


def _take(cluster: Cluster, c: Claim) -> None:
    if c.kind not in {"mention", "alias"} or not isinstance(c.value, str):
        return
    cluster.claims.append(c)
    cluster.forms[c.value] += 1
    if _squeezed(c.value) in _squeezed(c.quote):
        cluster.printed.add(c.value)


def _squeezed(text: str) -> str:
    return bare(without_space(text))


def _fullest(cluster: Cluster) -> str:
    told = (c.value for c in cluster.claims if isinstance(c.value, str) and WIDER not in c.rules)
    forms = {k.name for k in cluster.keys} | set(told)
    length = max(len(bare(form)) for form in forms)
    longest = {form for form in forms if len(bare(form)) == length}
    known = {form for form in longest if not any(is_traditional_of(form, other) for other in longest)}
    return _as_printed(min(known or longest, key=lambda form: (-cluster.forms[form], form)), cluster.printed)


def _as_printed(name: str, printed: Iterable[str]) -> str:
    """A name that no source prints as it is: the simplified reading of a traditional form keeps the printed marks."""
    if name in printed:
        return name
    readings = sorted(reading for form in printed if (reading := simplified_form(form)) != form)
    return next((reading for reading in readings if printed_key(reading) == printed_key(name)), name)


def give_iris(found: Sequence[Cluster], base: str) -> dict[str, tuple[str, ...]]:
    """Sets the IRI of each cluster; returns for each those that it would have had under other names.

    A Person is ``name@body``. Where one IRI would fall to two entities, each is told apart by its first
    article (``name@article``), and by a number if that is not enough.
    """
    wanted = [_iri(base, cluster.type, _main_key(cluster, found)) for cluster in found]
    wanted = _told_apart(found, wanted, lambda cluster: _iri(base, cluster.type, _article_key(cluster)))
    for cluster, iri in zip(found, _numbered(wanted), strict=True):
        cluster.iri = iri
    others = [{_iri(base, c.type, other) for other in _other_keys(c, found)} - {c.iri} for c in found]
    claimed = Counter(iri for rest in others for iri in rest)
    claimed.update(cluster.iri for cluster in found)
    return {
        c.iri: tuple(sorted(iri for iri in rest if claimed[iri] == 1))
        for c, rest in zip(found, others, strict=True)
    }


def _iri(base: str, type_: str, step: str) -> str:
    return f"{base}{type_}/{step}"


def _main_key(cluster: Cluster, found: Sequence[Cluster]) -> str:
    if cluster.type != "Person":
        return key(cluster.name)
    if not cluster.bodies:
        return _article_key(cluster)
    body = min(cluster.bodies, key=lambda n: (-cluster.bodies[n], found[n].name, n))
    return f"{key(cluster.name)}@{key(found[body].name)}"


def _article_key(cluster: Cluster) -> str:
    return f"{key(cluster.name)}@{percent_encoded(cluster.articles[0])}"


def _other_keys(cluster: Cluster, found: Sequence[Cluster]) -> set[str]:
    names = {key(name) for name in (*cluster.forms, *(k.name for k in cluster.keys))}
    if cluster.type != "Person":
        return names
    places = {key(name) for n in cluster.bodies for name in (found[n].name, *found[n].forms)}
    places |= {percent_encoded(article) for article in cluster.articles}
    return {f"{name}@{place}" for name in names for place in places}


def _told_apart(found: Sequence[Cluster], wanted: list[str], other: Callable[[Cluster], str]) -> list[str]:
    times = Counter(wanted)
    return [iri if times[iri] == 1 else other(cluster) for cluster, iri in zip(found, wanted, strict=True)]


def _numbered(wanted: list[str]) -> list[str]:
    """Clusters are sorted, so that the second, third, … always is the same one."""
    times: Counter[str] = Counter()
    result = []
    for iri in wanted:
        times[iri] += 1
        result.append(iri if times[iri] == 1 else f"{iri}~{times[iri]}")
    return result
