"""What the page tells of its facts: how sure they are, where they were printed, relations of a user's own."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from urllib.parse import quote

import pytest
from selenium.webdriver.common.keys import Keys

from kg.confidence.threshold import trusted
from kg.core.graph import Graph, Relation
from kg.core.vocabulary import OwnPredicate
from kg.write.html import network_html
from tests.browser.conftest import Page
from tests.browser.test_accessible import _violations

pytestmark = pytest.mark.browser

Write = Callable[[Graph], Path]
OWN = OwnPredicate(
    "stores",
    "https://example.org/cold-chain#stores",
    (("Company",), ("Product",)),
    ("储存", "stores"),
    ("储存于", "stored by"),
)


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """Writes a graph's page and gives its path."""

    def write(graph: Graph) -> Path:
        path = tmp_path / "zones.html"
        path.write_bytes(network_html(graph).encode())
        return path

    return write


@pytest.fixture
def doubtful(network: Graph) -> Graph:
    """The network with claims of every confidence from 0.5 to 0.95."""
    steps = [Decimal(n) / 100 for n in range(50, 100, 5)]
    claims = enumerate(network.claims)
    return replace(network, claims=tuple(replace(c, confidence=steps[n * 7 % len(steps)]) for n, c in claims))


def _left(graph: Graph, least: str) -> str:
    """What the page says is left: as many as the build's own threshold leaves."""
    kinds = ("entities", "relations", "posts", "observations")
    words = ("实体", "关系", "职务", "数据")
    kept = trusted(graph, Decimal(least))
    return " · ".join(
        f"{word} {len(getattr(kept, kind))}/{len(getattr(graph, kind))}"
        for kind, word in zip(kinds, words, strict=True)
    )


def test_what_is_less_sure_can_be_hidden(page: Page, doubtful: Graph, written: Write) -> None:
    """The slider moves by keys, counts as a build with a threshold does, and stands in the address."""
    path = written(doubtful)
    page.open(path)
    assert page.text("#sure-value") == "全部"
    page.run("document.getElementById('sure').focus()")
    page.press(*[Keys.ARROW_RIGHT] * 4)
    page.wait(lambda: page.text("#sure-left") == _left(doubtful, "0.7"))
    assert page.text("#sure-value") == "≥ 0.70"
    assert page.run("return location.hash") == "#?sure=0.7"
    assert "可信度" in page.text("#narrowed")
    page.find("#show-table").click()
    page.find('#table [data-table="relations"]').click()
    relations = len(trusted(doubtful, Decimal("0.7")).relations)
    assert page.text('#table [data-table="relations"]') == f"关系 {relations}"
    page.find("#show-all").click()
    assert page.run("return location.hash") == ""
    assert page.text("#sure-value") == "全部"
    assert page.errors() == []


def test_an_address_brings_its_confidence(page: Page, doubtful: Graph, written: Write) -> None:
    """Panel and address hold the choice together; English says it too, and axe finds nothing."""
    path = written(doubtful)
    page.open(path, quote("#Zone/云岭高新区", safe="#/|") + "?sure=0.8")
    assert page.text("#sure-value") == "≥ 0.80"
    assert page.text("#panel h2") == "云岭高新区"
    kept = trusted(doubtful, Decimal("0.8"))
    zone = next(e.iri for e in kept.entities if e.name == "云岭高新区")
    assert len(page.all("#panel .figures td.number")) == sum(o.subject == zone for o in kept.observations)
    assert str(page.run("return location.hash")).endswith("?sure=0.8")
    page.find("#language").click()
    page.run("document.getElementById('sure').focus()")
    assert "eight in ten" in page.find("#sure-note").text
    assert page.find("#sure").get_attribute("aria-valuetext") == "≥ 0.80"
    assert _violations(page) == []


def test_what_is_hidden_is_not_selected(page: Page, doubtful: Graph, written: Write) -> None:
    """The panel of a relation closes when the slider passes it; its address brings it back, slider and all."""
    kept = {(r.subject, r.predicate, r.object) for r in trusted(doubtful, Decimal("0.95")).relations}
    hidden = next(r for r in doubtful.relations if (r.subject, r.predicate, r.object) not in kept)
    ends = ("/".join(iri.split("/")[-2:]) for iri in (hidden.subject, hidden.object))
    address = quote("#" + f"|{hidden.predicate}|".join(ends), safe="#/|")
    path = written(doubtful)
    page.open(path, address)
    page.run("document.getElementById('sure').focus()")
    page.press(Keys.END)
    page.wait(lambda: not page.find("#panel").is_displayed())
    assert page.run("return location.hash") == "#?sure=0.95"
    page.open(path, f"{address}?sure=0.95")
    assert page.find("#panel").is_displayed()
    assert page.text("#sure-value") == "全部"
    assert page.errors() == []


def test_hidden_relations_leave_what_the_others_join(page: Page, zones_page: Path, network: Graph) -> None:
    page.open(zones_page)
    page.find("#show-table").click()
    page.run("document.querySelector('#legend [data-key=\"builds\"] .only').click()")
    ends = {end for r in network.relations if r.predicate == "builds" for end in (r.subject, r.object)}
    assert page.text('#table [data-table="entities"]') == f"实体 {len(ends)}"


def test_a_chosen_article_tells_where_it_was_printed(page: Page, network: Graph, written: Write) -> None:
    """Paper, edition, page, address: under its row in the legend, and the first of them with each quote."""
    first, *others = network.articles
    told = {"publisher": "云岭日报", "edition": "海外版", "page": "A03", "url": "javascript:alert(1)"}
    path = written(replace(network, articles=(replace(first, issued="2024-03-05", **told), *others)))
    page.open(path)
    page.run("document.querySelector('#legend [data-article=\"0\"] .toggle').click()")
    rows = dict(zip(page.texts("#legend .details dt"), page.texts("#legend .details dd"), strict=True))
    assert rows["报刊"] == "云岭日报"
    assert (rows["版本"], rows["版次"], rows["网址"]) == ("海外版", "A03", "javascript:alert(1)")
    assert _violations(page) == []
    page.press(Keys.ARROW_RIGHT)
    page.find("#panel .peek").click()
    assert "云岭日报（海外版） · 2024-03-05 · A03版" in page.text("#panel .claim figcaption")
    page.run("document.querySelector('#legend [data-article=\"0\"] .toggle').click()")
    assert page.all("#legend .details") == []


def test_a_users_own_relation_is_one_like_the_others(page: Page, network: Graph, written: Write) -> None:
    """Its words stand in the legend, the panel and the table, in both languages, and it can be switched off."""
    company = next(e for e in network.entities if e.type == "Company")
    product = next(e for e in network.entities if e.type == "Product")
    relations = (*network.relations, Relation(company.iri, "stores", product.iri, ()))
    path = written(replace(network, relations=relations, predicates=(OWN,)))
    page.open(path, quote(f"#Company/{company.name}", safe="#/|"))
    entry = '#legend [data-key="stores"]'
    assert (page.text(f"{entry} .label"), page.text(f"{entry} .count")) == ("储存", "1")
    assert "储存" in page.texts("#panel h4")
    page.find("#language").click()
    assert page.text(f"{entry} .label") == "Stores"
    page.open(path, quote(f"#Product/{product.name}", safe="#/|"))
    assert "储存于" in page.texts("#panel h4")
    page.find("#show-table").click()
    page.find('#table [data-table="relations"]').click()
    assert "储存" in page.texts("#table tbody td:nth-child(2)")
    page.run(f"document.querySelector('{entry} .toggle').click()")
    assert "储存" not in page.texts("#table tbody td:nth-child(2)")
    assert page.errors() == []
