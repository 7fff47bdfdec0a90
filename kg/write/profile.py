"""What a graph says of a zone, gathered under headings: the zone's own facts and those of its parts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.core.graph import Entity, Graph, Observation, Post, Relation
from kg.write.html_numbers import readable_figure

Row = tuple[str, str, str, str, str]
Items = tuple[str, ...]


class Profiles:
    """The graph by its entities."""

    def __init__(self, graph: Graph) -> None:
        self._entities = {entity.iri: entity for entity in graph.entities}
        self._quotes = {claim.iri: claim.quote for claim in graph.claims}
        self._files = {article.iri: article.source for article in graph.articles}
        self._figures: dict[str, list[Observation]] = defaultdict(list)
        self._titles: dict[str, list[Post]] = defaultdict(list)
        for observation in graph.observations:
            self._figures[observation.subject].append(observation)
        for post in graph.posts:
            self._titles[post.organization].append(post)
        self._out: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        self._into: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for relation in graph.relations:
            self._out[relation.subject, relation.predicate].append(relation)
            self._into[relation.object, relation.predicate].append(relation)

    def lines(self, zone: Entity) -> Iterator[tuple[str, Items]]:
        """Headings of a zone's profile and what stands under each, sorted."""
        inside = self._inside(zone.iri)
        organs = self._names(self._into[zone.iri, "partyOrganizationOf"])
        yield "又称", zone.aliases
        yield "位于", self._names_out(zone, "locatedIn")
        yield "前身", self._names_out(zone, "succeeds")
        yield "聚焦产业", self._names_out(zone, "focusesOn")
        for label, types in (
            ("园区", ("Park",)),
            ("企业", ("Company",)),
            ("机构", ("Institution", "GovernmentBody")),
        ):
            yield label, self._of_types(inside, types)
        yield "党组织", organs
        yield "品牌行动", self._deeds(zone, "runs")
        yield "项目", tuple(sorted({*self._deeds(zone, "builds"), *self._of_types(inside, ("Project",))}))
        yield "合作", self._partners(zone)
        yield "荣誉", self._names_out(zone, "receives")
        yield "活动", tuple(sorted({*self._deeds(zone, "organizes"), *self._deeds(zone, "participatesIn")}))
        yield "职务", self._posts(zone)
        yield "出处", tuple(sorted({self._files[iri] for iri in zone.articles}))

    def figures(self, zone: Entity) -> list[Row]:
        """The figures of the zone, its Party organs and projects: whose, what, how much, when, quote."""
        owners = [zone.iri, *self._organs(zone)]
        owners += [r.object for r in self._out[zone.iri, "builds"]]
        owners += [iri for iri in self._inside(zone.iri) if iri not in owners]
        rank = {iri: number for number, iri in enumerate(dict.fromkeys(owners))}
        found = sorted(
            (o for iri in rank for o in self._figures.get(iri, ())),
            key=lambda o: (rank[o.subject], o.indicator, o.value, o.iri),
        )
        return [
            (
                self._entities[o.subject].name,
                o.indicator,
                readable_figure(o.value, o.unit, o.bound),
                o.time or "",
                self._quotes[o.claims[0]],
            )
            for o in found
        ]

    def _inside(self, zone: str) -> list[str]:
        """What is located in or belongs to the zone, also by way of its parks, nearest first."""
        found = [zone]
        for place in found:
            for predicate in ("locatedIn", "subsidiaryOf"):
                near = (r.subject for r in self._into[place, predicate])
                found += sorted({iri for iri in near if self._entities[iri].type != "Zone"}.difference(found))
        return found[1:]

    def _organs(self, zone: Entity) -> list[str]:
        return [r.subject for r in self._into[zone.iri, "partyOrganizationOf"]]

    def _deeds(self, zone: Entity, predicate: str) -> Items:
        """What the zone or one of its Party organs runs, builds, holds."""
        relations = (r for iri in (zone.iri, *self._organs(zone)) for r in self._out[iri, predicate])
        return tuple(sorted({self._name(r.object, r) for r in relations}))

    def _partners(self, zone: Entity) -> Items:
        there = {self._name(r.object, r) for r in self._out[zone.iri, "cooperatesWith"]}
        back = {self._name(r.subject, r) for r in self._into[zone.iri, "cooperatesWith"]}
        return tuple(sorted(there | back))

    def _posts(self, zone: Entity) -> Items:
        bodies = {zone.iri, *self._organs(zone), *(r.subject for r in self._into[zone.iri, "subsidiaryOf"])}
        found = (p for body in sorted(bodies) for p in self._titles.get(body, ()))
        return tuple(
            sorted(
                f"{self._entities[p.holder].name}（{self._entities[p.organization].name}{p.title}）"
                for p in found
            )
        )

    def _names_out(self, zone: Entity, predicate: str) -> Items:
        return tuple(sorted({self._name(r.object, r) for r in self._out[zone.iri, predicate]}))

    def _names(self, relations: Iterable[Relation]) -> Items:
        return tuple(sorted({self._name(r.subject, r) for r in relations}))

    def _of_types(self, iris: Iterable[str], types: tuple[str, ...]) -> Items:
        return tuple(sorted({self._entities[iri].name for iri in iris if self._entities[iri].type in types}))

    def _name(self, iri: str, relation: Relation) -> str:
        return self._entities[iri].name + ("（计划）" if relation.planned else "")
