"""The page in a real browser: it opens offline, and whatever is clicked shows the words that say it."""

from collections import Counter
from pathlib import Path
from urllib.parse import quote

import pytest
from selenium.webdriver.common.keys import Keys

from kg.core.graph import Graph
from kg.write.html import network_html
from kg.write.labels import PREDICATE_LABELS, TYPE_LABELS
from tests.browser.conftest import Page
from tests.write.sample_network import HOSTILE

pytestmark = pytest.mark.browser

ZONE = "#Zone/云岭高新区"
PLANNED = "#Company/云岭长风重工有限公司|builds|Project/长风重工智能制造基地项目"

INKED = """
const canvas = document.querySelector("#picture canvas");
const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
let inked = 0;
for (let i = 0; i < data.length; i += 4) {
  inked += data[i + 3] > 200 && Math.min(data[i], data[i + 1], data[i + 2]) < 100;
}
return inked;
"""
"""How many pixels of the picture are dark or of a strong colour."""


def test_opens_without_a_request_or_an_error(page: Page, zones_page: Path) -> None:
    """The page asks for its own file and nothing else, and logs nothing."""
    page.open(zones_page)
    page.find("#show-table").click()
    page.find("#show-table").click()
    page.driver.get_screenshot_as_png()
    assert page.errors() == []
    assert page.requests() == [zones_page.as_uri()]


def test_legend_counts_what_the_graph_holds(page: Page, zones_page: Path, network: Graph) -> None:
    """Each type and predicate of the graph stands in the legend once, with its number."""
    page.open(zones_page)
    types = Counter(TYPE_LABELS[entity.type] for entity in network.entities)
    predicates = Counter(PREDICATE_LABELS[relation.predicate] for relation in network.relations)
    for part, counts in (("types", types), ("predicates", predicates)):
        labels = page.texts(f"#legend .{part} .label")
        numbers = [int(count.replace(",", "")) for count in page.texts(f"#legend .{part} .count")]
        assert dict(zip(labels, numbers, strict=True)) == counts


def test_search_finds_by_alias_and_selects(page: Page, zones_page: Path) -> None:
    """The key / goes to the search, which knows aliases; Enter opens panel and address; Esc leaves them."""
    page.open(zones_page)
    page.press("/")
    page.press("松原湖高新技术产业")
    assert "松原湖高新区（松原湖高新技术产业开发区）" in page.texts("#suggestions .name")
    page.press(Keys.ENTER)
    assert page.text("#panel h2") == "松原湖高新区"
    assert page.run("return decodeURIComponent(location.hash)") == "#Zone/松原湖高新区"
    page.press(Keys.ESCAPE)
    assert not page.find("#panel").is_displayed()
    assert page.run("return location.hash") == ""


def test_search_says_when_nothing_is_found(page: Page, zones_page: Path) -> None:
    page.open(zones_page)
    page.press("/", "没有的名字")
    assert page.texts("#suggestions li") == ["没有找到，换个名称试试"]


def test_address_opens_the_entity_with_facts_and_quotes(page: Page, zones_page: Path, network: Graph) -> None:
    """A shared address shows figures as people read them; pressed, a quote shows its file and offsets."""
    page.open(zones_page, quote(ZONE, safe="#/|"))
    assert page.text("#panel h2") == "云岭高新区"
    assert page.texts("#panel .figures td.number") == [
        *("320个", "980亿元", "1120亿元", "1280亿元", "超1.2万家", "5.37%")
    ]
    assert page.texts("#panel .figures td.time")[:4] == ["截至目前", "2022年", "2023年", "2024年"]
    page.find("#panel .figures .peek").click()
    wanted = next(claim for claim in network.claims if claim.wording == "320个")
    assert page.text("#panel .figures .claim mark") == wanted.quote
    assert page.text("#panel .figures .claim blockquote") == wanted.context
    start, end = wanted.parts[0]
    assert page.text("#panel .figures .claim .place") == f"page0.txt  字符 {start}–{end}"


def test_panel_leads_to_the_neighbours(page: Page, zones_page: Path) -> None:
    page.open(zones_page, quote(ZONE, safe="#/|"))
    names = page.texts("#panel .go")
    assert "云岭省" in names
    assert "云岭长风重工有限公司" in names
    page.all("#panel .go")[names.index("云岭长风重工有限公司")].click()
    assert page.text("#panel h2") == "云岭长风重工有限公司"
    assert page.texts("#panel .badge")[:2] == ["董事长", "党支部书记"]


def test_edge_shows_all_claims_and_that_it_is_planned(page: Page, zones_page: Path) -> None:
    """An edge's address opens its claims with quote, rule, confidence, file and offsets."""
    page.open(zones_page, quote(PLANNED, safe="#/|"))
    assert page.texts("#panel .triple .go") == ["云岭长风重工有限公司", "长风重工智能制造基地项目"]
    assert "计划中" in page.texts("#panel .triple .badge")
    assert page.text("#panel .claim mark") == "长风重工拟投资建设智能制造基地项目"
    assert "规则 relation-builds" in page.text("#panel .claim .how")
    assert "可信度 0.9" in page.text("#panel .claim .how")
    assert page.text("#panel .claim .place").startswith("page0.txt  字符 ")


def test_clicks_in_the_picture_select_node_and_edge(page: Page, zones_page: Path) -> None:
    """A node, the middle of an edge, and nothing: each real click shows what lies there."""
    page.open(zones_page)
    page.click_picture(*page.on_screen("Person/赵长河"))
    assert page.text("#panel h2") == "赵长河"
    one, two = page.on_screen("Person/赵长河"), page.on_screen("GovernmentBody/云岭高新区管委会")
    page.click_picture((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
    assert page.texts("#panel .triple .go") == ["赵长河", "云岭高新区管委会"]
    assert page.texts("#panel .triple .badge") == ["主任"]
    assert page.text("#panel .claim mark") == "云岭高新区管委会主任赵长河"
    page.click_picture(4, 4)
    assert not page.find("#panel").is_displayed()


def test_filter_hides_type_and_relation(page: Page, zones_page: Path) -> None:
    """A type that is switched off leaves the picture and the table; "全部显示" brings it back."""
    page.open(zones_page)
    page.find("#show-table").click()
    everything = len(page.all("#table tbody tr"))
    companies = int(page.text('#legend [data-key="Company"] .count'))
    page.find('#legend [data-key="Company"] .toggle').click()
    assert len(page.all("#table tbody tr")) == everything - companies
    assert page.find('#legend [data-key="Company"] .toggle').get_attribute("aria-pressed") == "false"
    page.find("#show-all").click()
    page.find('#table [data-table="relations"]').click()
    assert "位于" in page.texts("#table tbody td:nth-child(2)")
    page.find('#legend [data-key="locatedIn"] .toggle').click()
    assert "位于" not in page.texts("#table tbody td:nth-child(2)")


def test_table_is_saved_as_csv_without_formulas(page: Page, hostile_page: Path, tmp_path: Path) -> None:
    """A BOM, a row for each fact; a cell that would be a formula begins with an apostrophe."""
    page.open(hostile_page)
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    page.find("#show-table").click()
    page.find('#table [data-table="figures"]').click()
    page.find("#save-table").click()
    page.wait((tmp_path / "数据.csv").exists)
    rows = (tmp_path / "数据.csv").read_bytes().decode("utf-8-sig").split("\r\n")
    assert rows[0] == '"主体","指标","数值","时间","原文"'
    assert len(rows) == len(HOSTILE) + 3
    assert sum(""","'=1+1",""" in row for row in rows) == 1


def test_only_one_article(page: Page, zones_page: Path, network: Graph) -> None:
    page.open(zones_page)
    page.find("#show-table").click()
    page.run("document.querySelector('#legend [data-article=\"2\"] .toggle').click()")
    article = network.articles[2].iri
    assert len(page.all("#table tbody tr")) == sum(article in entity.articles for entity in network.entities)


def test_names_that_would_be_script_are_text(page: Page, hostile_page: Path) -> None:
    """Panel, search, table: the names stand there as text, nothing runs, nothing is asked for."""
    page.open(hostile_page)
    assert page.driver.title == "<b>&</title>"
    for name in HOSTILE:
        page.run("document.getElementById('search').value = ''")
        page.find("#search").send_keys(name)
        assert any(name in text for text in page.texts("#suggestions .name"))
        page.find("#search").send_keys(Keys.ENTER)
        assert page.text("#panel h2") == name
        page.run("document.querySelectorAll('#panel .peek').forEach((button) => button.click())")
    page.find("#show-table").click()
    for table in ("relations", "figures", "entities"):
        page.find(f'#table [data-table="{table}"]').click()
    assert set(HOSTILE) <= set(page.texts("#table tbody td:first-child"))
    assert page.run("return document.querySelectorAll('img, a, b b, iframe, script:not([type])').length") == 2
    assert page.errors() == []
    assert page.requests() == [hostile_page.as_uri()]


@pytest.mark.parametrize("dark", [False, True])
def test_colours_follow_the_reader(page: Page, zones_page: Path, dark: bool) -> None:
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    page.open(zones_page)
    assert page.run("return getComputedStyle(document.body).backgroundColor") == (
        "rgb(18, 22, 28)" if dark else "rgb(247, 248, 250)"
    )


def test_fits_a_phone(page: Page, zones_page: Path) -> None:
    """390 pixels wide: nothing is wider than the screen, the panel leaves room for the picture."""
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    page.open(zones_page, quote(ZONE, safe="#/|"))
    assert page.run("return document.documentElement.scrollWidth") == 390
    assert page.find("#picture").size["height"] > 200
    page.find("#show-legend").click()
    assert page.find("#legend").is_displayed()


def test_an_empty_graph_opens(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "zones.html"
    path.write_bytes(network_html(Graph()).encode())
    page.open(path)
    assert page.text("#counts").startswith("0 个实体")
    assert page.errors() == []


def test_only_the_neighbours_stay_bright(page: Page, zones_page: Path) -> None:
    """A selected person leaves the rest dim: fewer bright pixels than the whole network has."""
    page.open(zones_page)
    before = page.run(INKED)
    page.open(zones_page, quote("#Person/赵长河", safe="#/|"))
    assert page.run(INKED) < before / 2  # type: ignore[operator]
