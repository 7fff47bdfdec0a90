"""An invented network of some 150 entities, written as a graph: what the picture's tests draw and look at."""

from collections.abc import Sequence
from decimal import Decimal

from kg.core.graph import ArticleNode, Entity, Evidence, Graph, Observation, Post, Relation
from kg.core.vocabulary import BASE

ZONES = ("云岭", "青川", "白鹭", "长汀湾", "松原湖")
BRANDS = ("长风", "远山", "晨星", "海澜", "云帆", "金穗", "玉龙", "天枢", "北辰", "星野")
TRADES = ("重工", "药业", "光电", "新材料", "智能装备")
FAMILIES = "赵钱孙李周吴郑王冯陈"
GIVEN = ("一鸣", "思远", "文博", "若兰", "建业")
INDUSTRIES = ("生物医药", "高端装备制造", "新材料", "新一代信息技术", "低空经济")
PRODUCTS = ("云雀A1无人机", "重载减速器", "高导铜箔", "靶向注射液", "激光雷达", "碳纤维预制体")
HONOURS = ("国家级专精特新“小巨人”企业", "省长质量奖", "国家制造业单项冠军")
SYLLABLES = "安北川东丰广海河湖金江康林龙明南宁平清泉荣山松天通文西新兴阳宜永云泽长州"
ENTITIES_A_ZONE = 13.6
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    '"};alert(1)//',
    "javascript:alert(1)",
    '<a href="javascript:alert(1)">点我</a>',
)


class Town:
    """Collects facts; every fact writes its sentence into the current article and quotes a part of it."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.current = ""
        self.entities: dict[str, tuple[str, str]] = {}
        self.aliases: dict[str, list[str]] = {}
        self.seen: dict[str, set[str]] = {}
        self.about: dict[str, list[str]] = {}
        self.relations: dict[tuple[str, str, str], tuple[list[str], bool]] = {}
        self.posts: list[Post] = []
        self.observations: list[Observation] = []
        self.claims: list[Evidence] = []

    def article(self, title: str) -> None:
        self.current = f"{BASE}article/page{len(self.texts)}-00000000/1"
        self.texts[self.current] = title + "\n"

    def entity(self, type_: str, name: str, *aliases: str) -> str:
        iri = f"{BASE}{type_}/{name.replace(' ', '')}"
        if iri not in self.entities:
            self.entities[iri] = (type_, name)
            self.about[iri] = []
        self.aliases.setdefault(iri, []).extend(a for a in aliases if a not in self.aliases.get(iri, []))
        self.seen.setdefault(iri, set()).add(self.current)
        self.about[iri].append(self.say("mention", f"记者在现场看到，{name}一派繁忙景象。", name, about=iri))
        self.about[iri] += [self.say("alias", f"{name}（以下简称{a}）。", a, about=iri) for a in aliases]
        return iri

    def relation(
        self, subject: str, predicate: str, object_: str, sentence: str, *, planned: bool = False
    ) -> None:
        triple = (subject, predicate, object_)
        told = self.say("relation", sentence, sentence.rstrip("。"), triple=triple, planned=planned)
        claims, plans = self.relations.setdefault((subject, predicate, object_), ([], planned))
        claims.append(told)
        self.relations[subject, predicate, object_] = (claims, plans and planned)

    def post(self, person: str, organization: str, title: str) -> None:
        sentence = f"{self.name(organization)}{title}{self.name(person)}告诉记者，企业订单已排到明年。"
        iri = f"{BASE}post/{len(self.posts):04}"
        told = self.say("post", sentence, sentence.partition("告诉")[0], about=iri)
        self.posts.append(Post(iri, person, organization, title, (told,)))
        self.relations.setdefault((person, "worksFor", organization), ([], False))[0].append(told)

    def figure(
        self, subject: str, indicator: str, value: str, unit: str | None, wording: str, **more: str
    ) -> None:
        sentence = f"{more.get('time', '')}{self.name(subject)}{indicator}达到{wording}，同比稳步增长。"
        iri = f"{BASE}observation/{len(self.observations):04}"
        told = self.say("observation", sentence, sentence.partition("，")[0], about=iri, wording=wording)
        self.observations.append(
            Observation(
                iri,
                subject,
                indicator,
                Decimal(value),
                unit,
                bound=more.get("bound", "exact"),
                time=more.get("time"),
                period_start=more.get("period"),
                period_end=more.get("period"),
                claims=(told,),
            )
        )

    def name(self, iri: str) -> str:
        return self.entities[iri][1]

    def say(  # noqa: PLR0913 an evidence has that much to say
        self,
        kind: str,
        sentence: str,
        quote: str,
        *,
        about: str | None = None,
        triple: tuple[str | None, str | None, str | None] = (None, None, None),
        planned: bool = False,
        wording: str | None = None,
    ) -> str:
        start = len(self.texts[self.current]) + sentence.index(quote)
        self.texts[self.current] += sentence
        iri = f"{BASE}claim/{len(self.claims):05}"
        parts = ((start, start + len(quote)),)
        rule = f"{kind}-{'plain' if about else triple[1]}"
        modality = "planned" if planned else None
        self.claims.append(
            Evidence(
                iri,
                kind,
                about,
                *triple,
                quote,
                parts,
                subject_parts=(),
                object_parts=(),
                reference=None,
                article=self.current,
                rules=(rule,),
                confidence=Decimal("0.90"),
                modality=modality,
                wording=wording,
                context=sentence,
            )
        )
        return iri

    def graph(self) -> Graph:
        return Graph(
            entities=tuple(self._entity(iri) for iri in sorted(self.entities)),
            relations=tuple(Relation(*edge, tuple(c), p) for edge, (c, p) in sorted(self.relations.items())),
            posts=tuple(self.posts),
            observations=tuple(self.observations),
            articles=tuple(self._article(iri) for iri in sorted(self.texts)),
            claims=tuple(self.claims),
        )

    def _entity(self, iri: str) -> Entity:
        type_, name = self.entities[iri]
        articles = tuple(sorted(self.seen[iri]))
        return Entity(iri, type_, name, tuple(self.aliases[iri]), articles, (), tuple(self.about[iri]))

    def _article(self, iri: str) -> ArticleNode:
        text = self.texts[iri]
        name = iri.split("/")[-2].partition("-")[0]
        title, end = text.partition("\n")[0], len(text)
        return ArticleNode(iri, title, None, (), f"{name}.txt", "utf-8", "0" * 64, 0, end)


def sample_network(zones: Sequence[str] = ZONES) -> Graph:
    """The network of the zones: a cluster for each, a few companies that reach over."""
    town = Town()
    province = None
    for number, zone in enumerate(zones):
        town.article(f"{zone}高新区：党建引领聚合力 产业向新提质效")
        province = town.entity("Place", "云岭省")
        _zone(town, number, zone, province)
    for number in range(0, len(zones) - 1, 2):
        one, two = (town.entity("Zone", f"{zone}高新区") for zone in zones[number : number + 2])
        town.relation(
            one, "cooperatesWith", two, f"{town.name(one)}与{town.name(two)}签署飞地合作协议。", planned=True
        )
    return town.graph()


def large_network(entities: int) -> Graph:
    """About so many entities, with three relations to each: zones with invented two-character names."""
    names = [one + two for one in SYLLABLES for two in SYLLABLES if one != two]
    return sample_network(names[: round(entities / ENTITIES_A_ZONE)])


def _zone(town: Town, number: int, name: str, province: str) -> None:
    zone = town.entity("Zone", f"{name}高新区", f"{name}高新技术产业开发区")
    city = town.entity("Place", f"{name}市", name)
    party = town.entity("PartyOrganization", f"{name}高新区党工委")
    committee = town.entity("GovernmentBody", f"{name}高新区管委会")
    town.relation(zone, "locatedIn", city, f"位于{name}市的{name}高新区春意正浓。")
    town.relation(zone, "locatedIn", province, f"{name}高新区是云岭省首批省级高新区。")
    town.relation(party, "partyOrganizationOf", zone, f"{name}高新区党工委坚持党建统领。")
    town.relation(committee, "subsidiaryOf", zone, f"{name}高新区管委会靠前服务。")
    program = town.entity("Program", f"红色{BRANDS[number % 10]}工匠")
    town.relation(zone, "runs", program, f"{name}高新区深化“红色{BRANDS[number % 10]}工匠”品牌。")
    head = town.entity("Person", f"{FAMILIES[number % 10]}长河")
    town.post(head, party, "书记")
    town.post(head, committee, "主任")
    for industry in INDUSTRIES[number % 3 : number % 3 + 3]:
        town.relation(
            zone, "focusesOn", town.entity("Industry", industry), f"{name}高新区聚焦{industry}产业。"
        )
    event = town.entity("Event", f"{name}产业发展大会")
    town.relation(zone, "organizes", event, f"{name}高新区举办{name}产业发展大会。")
    _figures(town, zone, number)
    park = town.entity("Park", f"{name}智谷科创园")
    town.relation(park, "locatedIn", zone, f"位于{name}高新区的{name}智谷科创园已投用。")
    university = town.entity("Institution", f"{name}理工大学", f"{name}理工")
    for place in range(6 + number % 2):
        _company(town, (number, place), name, (zone, party, park, university))


def _figures(town: Town, zone: str, number: int) -> None:
    town.figure(zone, "基层党组织", str(320 + number), "个", f"{320 + number}个", time="截至目前")
    for year, value in (("2022", 980), ("2023", 1120), ("2024", 1280)):
        town.figure(
            zone, "规上工业总产值", f"{value}00000000", "元", f"{value}亿元", time=f"{year}年", period=year
        )
    town.figure(zone, "高新技术企业", "12000", "家", "1.2万余家", bound="over", time="2024年底")
    town.figure(zone, "研发投入强度", "5.37", "%", "5.37%", time="2024年")


def _company(town: Town, at: tuple[int, int], city: str, around: tuple[str, str, str, str]) -> None:
    zone, party, park, university = around
    seed = at[0] * 7 + at[1]
    brand, trade = BRANDS[seed % len(BRANDS)], TRADES[at[1] % len(TRADES)]
    company = town.entity("Company", f"{city}{brand}{trade}有限公司", f"{brand}{trade}")
    short = f"{brand}{trade}"
    town.relation(company, "locatedIn", zone, f"落户{city}高新区的{short}车间里，机器轰鸣。")
    person = town.entity("Person", f"{FAMILIES[seed % 10]}{GIVEN[seed % 5]}")
    town.post(person, company, "董事长")
    if at[1] % 3 == 0:
        town.post(person, company, "党支部书记")
        project = town.entity("Project", f"{short}智能制造基地项目")
        town.relation(company, "builds", project, f"{short}拟投资建设智能制造基地项目。", planned=True)
        town.relation(
            zone, "builds", project, f"{city}高新区引进{short}智能制造基地项目。", planned=at[1] == 0
        )
        town.figure(project, "总投资", "1000000000", "元", "10亿元")
    if at[1] % 2 == 0:
        product = town.entity("Product", PRODUCTS[seed % len(PRODUCTS)])
        town.relation(company, "produces", product, f"{short}研发的{town.name(product)}实现批量交付。")
        town.relation(company, "cooperatesWith", university, f"{short}与{city}理工大学共建联合实验室。")
    else:
        town.relation(party, "covers", company, f"{city}高新区党工委直接联系{short}。")
        town.relation(company, "locatedIn", park, f"入驻{city}智谷科创园的{short}加快研发。")
    if seed % 4 == 0:
        honour = town.entity("Honour", HONOURS[seed % 3])
        town.relation(company, "receives", honour, f"{short}获评{HONOURS[seed % 3]}。")


def hostile_network() -> Graph:
    """A zone with companies whose names, aliases, titles and figures try to be markup or script."""
    town = Town()
    town.article("</title><script>alert(1)</script>")
    zone = town.entity("Zone", "云岭高新区")
    for name in HOSTILE:
        company = town.entity("Company", name, f"{name}！")
        town.relation(company, "locatedIn", zone, f"落户云岭高新区的{name}投产\u2028。")
        person = town.entity("Person", f"赵{name}")
        town.post(person, company, f"董事长{name}")
        town.figure(company, f"营收{name}", "1000000000", name, f"10亿{name}", time=name)
    town.figure(zone, "增速", "2", None, "=1+1", time="=1+1")
    return town.graph()
