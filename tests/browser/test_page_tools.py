"""What the page can do besides showing: languages, colours, keys, paths, neighbourhoods, charts."""

from pathlib import Path
from urllib.parse import quote

import pytest
from selenium.webdriver.common.keys import Keys

from kg.core.graph import Graph
from tests.browser.conftest import Page
from tests.write.sample_network import HOSTILE

pytestmark = pytest.mark.browser

ZONE = quote("#Zone/云岭高新区", safe="#/|")
COMPANY = quote("#Company/云岭长风重工有限公司", safe="#/|")
CHINESE = """
const skipped = new Set([...document.querySelectorAll('[lang="zh-CN"], #language, #told, noscript, script, style')]);
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = [];
while (walker.nextNode()) {
  let above = walker.currentNode.parentElement;
  while (above && !skipped.has(above)) above = above.parentElement;
  if (!above && /[\\u4e00-\\u9fff]/.test(walker.currentNode.data)) found.push(walker.currentNode.data);
}
return found;
"""
"""The Chinese words on the page that are not marked as Chinese and are no words of the news."""


def _tool(page: Page, name: str) -> None:
    page.find(f'#panel [data-tool="{name}"]').click()


def test_speaks_english(page: Page, zones_page: Path) -> None:
    """One press, and every control, heading and label is English; it is remembered; a press brings Chinese back."""
    page.open(zones_page, ZONE)
    page.find("#language").click()
    assert page.text("h1") == "Industrial zones in the news"
    assert page.text("#counts").startswith("114 entities · 222 relations")
    assert page.texts("#legend .types .label")[:3] == ["Zone", "Park", "Company"]
    assert page.texts("#panel h4")[:2] == ["Located in", "Location of"]
    assert page.run(CHINESE) == []
    assert page.run("return document.documentElement.lang") == "en"
    page.find("#show-table").click()
    assert page.texts("#table th") == ["Name", "Type", "Aliases", "Relations", "Articles"]
    page.find("#language").click()
    assert page.texts("#table th")[0] == "名称"
    assert page.text("h1") == "产业园区知识图谱"


def test_the_button_turns_the_page_dark(page: Page, zones_page: Path) -> None:
    page.open(zones_page)
    page.find("#theme").click()
    assert page.run("return getComputedStyle(document.body).backgroundColor") == "rgb(18, 22, 28)"
    assert page.text("#theme") == "浅色"
    page.find("#theme").click()
    assert page.run("return getComputedStyle(document.body).backgroundColor") == "rgb(247, 248, 250)"


@pytest.mark.parametrize("letters", ["yunlinggaoxin", "ylgxq", "YLGX"])
def test_search_knows_pinyin(page: Page, zones_page: Path, letters: str) -> None:
    page.open(zones_page)
    page.press("/", letters)
    assert page.texts("#suggestions .name")[0] == "云岭高新区"


def test_arrow_keys_go_to_neighbours(page: Page, zones_page: Path) -> None:
    """The first key takes the most important node; each further one a neighbour on that side of it."""
    page.open(zones_page)
    page.press(Keys.ARROW_RIGHT)
    zone = page.text("#panel h2")
    assert zone.endswith("高新区")
    assert page.text("#told").startswith(f"开发区 {zone}")
    page.press(Keys.ARROW_LEFT)
    name = page.run("return decodeURIComponent(location.hash.slice(1))")
    assert name != f"Zone/{zone}"
    assert page.on_screen(str(name))[0] < page.on_screen(f"Zone/{zone}")[0]


def test_only_one_zone(page: Page, zones_page: Path) -> None:
    """A zone's row leaves what is nearest to it; "全部显示" brings the rest back."""
    page.open(zones_page)
    page.find("#show-table").click()
    everything = len(page.all("#table tbody tr"))
    page.run("document.querySelector('#legend .zones .toggle').click()")
    names = page.texts("#table tbody td:first-child")
    assert names[0] == page.text("#legend .zones .label")
    assert sum(name.endswith("高新区") for name in names) == 1
    assert 10 < len(names) < everything / 2
    page.run("document.querySelector('#show-all').click()")
    assert len(page.all("#table tbody tr")) == everything


def test_shortest_path(page: Page, zones_page: Path) -> None:
    """From a person over the button to a searched place: each step with its quote, the address opens it again."""
    page.open(zones_page, quote("#Person/赵长河", safe="#/|"))
    _tool(page, "path")
    assert "再选一个节点" in page.text("#hint")
    page.press("/", "云岭省", Keys.ENTER)
    names = page.texts("#panel .step .go")
    assert (names[0], names[-1]) == ("赵长河", "云岭省")
    assert len(page.all("#panel .step-edge .peek")) == len(names) - 1 > 1
    address = str(page.run("return location.hash"))
    page.open(zones_page, address)
    assert page.texts("#panel .step .go") == names
    assert page.errors() == []


def test_neighbours_expand_and_collapse(page: Page, zones_page: Path) -> None:
    """Only the neighbours; a neighbour's are taken up and left out again; Esc shows all."""
    page.open(zones_page, COMPANY)
    page.find("#show-table").click()
    everything = len(page.all("#table tbody tr"))
    _tool(page, "neighbours")
    few = len(page.all("#table tbody tr"))
    assert few < 12
    page.run("document.querySelector('#panel h4 + .fact .go').click()")
    _tool(page, "unfold")
    assert len(page.all("#table tbody tr")) > few
    _tool(page, "fold")
    assert len(page.all("#table tbody tr")) == few
    page.press(Keys.ESCAPE)
    assert len(page.all("#table tbody tr")) == everything


def test_a_node_folds_what_hangs_on_it(page: Page, zones_page: Path) -> None:
    page.open(zones_page, ZONE)
    page.find("#show-table").click()
    everything = len(page.all("#table tbody tr"))
    _tool(page, "fold")
    folded = set(page.texts("#table tbody td:first-child"))
    assert "云岭高新区" in folded
    assert "红色长风工匠" not in folded
    assert "云岭省" in folded
    _tool(page, "unfold")
    assert len(page.all("#table tbody tr")) == everything


def test_figures_of_several_years_are_a_chart(page: Page, zones_page: Path) -> None:
    page.open(zones_page, ZONE)
    assert page.texts("#panel .chart figcaption") == ["规上工业总产值"]
    assert page.texts("#panel .chart .value") == ["1280亿元", "1120亿元", "980亿元"][::-1]
    heights = [float(c.get_attribute("cy") or 0) for c in page.all("#panel .chart circle")]
    assert heights == sorted(heights, reverse=True)


def test_the_view_is_saved_as_a_picture(page: Page, zones_page: Path, tmp_path: Path) -> None:
    page.open(zones_page)
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    page.find("#save-picture").click()
    page.wait((tmp_path / "zones.png").exists)
    assert (tmp_path / "zones.png").read_bytes().startswith(b"\x89PNG")


def test_tools_take_hostile_names_as_text(page: Page, hostile_page: Path) -> None:
    """Paths, neighbours, folding, English: the names stay text and nothing is asked for."""
    page.open(hostile_page, quote(f"#Company/{HOSTILE[0].replace(' ', '')}", safe="#/|"))
    for tool in ("neighbours", "neighbours", "fold", "path"):
        _tool(page, tool)
    page.find("#language").click()
    page.press("/", HOSTILE[1], Keys.ENTER)
    assert page.text("#panel h2") == f"{HOSTILE[0]} → {HOSTILE[1]}"
    assert page.run("return document.querySelectorAll('#panel img, #panel script, #panel a').length") == 0
    assert page.errors() == []
    assert page.requests() == [hostile_page.as_uri()]


def test_large_graphs_open_in_parts(
    page: Page, network: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above a size the most important nodes come first and the page says so; search, zones and a button open more."""
    from kg.write import html  # noqa: PLC0415

    monkeypatch.setattr(html, "WHOLE_UP_TO", 50)
    monkeypatch.setattr(html, "FIRST", 20)
    path = tmp_path / "zones.html"
    path.write_bytes(html.network_html(network).encode())
    page.open(path)
    assert "先显示最重要的 20 个实体，共 114 个" in page.text("#part")
    page.press("/", "红色长风工匠", Keys.ENTER)
    assert page.text("#panel h2") == "红色长风工匠"
    assert "先显示最重要的 20" not in page.text("#part")
    page.run("document.querySelector('#legend .zones .toggle').click()")
    page.run("document.querySelector('#part button')?.click()")
    page.run("for (let i = 0; i < 9; i++) document.querySelector('#part button')?.click()")
    assert not page.find("#part").is_displayed()
    assert page.errors() == []
