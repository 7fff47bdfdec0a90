"""The page holds WCAG 2.1 AA as axe-core checks it: every view, light and dark, in both languages."""

from importlib import resources
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.browser.conftest import Page

pytestmark = pytest.mark.browser

ZONE = quote("#Zone/云岭高新区", safe="#/|")
EDGE = quote("#Company/云岭长风重工有限公司|builds|Project/长风重工智能制造基地项目", safe="#/|")
PATH = quote("#Person/赵长河→Place/云岭省", safe="#/|")
AXE = resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
CHECK = """
const done = arguments[0];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
axe.run(document, { runOnly: rules, resultTypes: ["violations"] }).then(({ passes, violations }) =>
  done(passes.length < 20 ? ["axe checked little"] : violations.map((violation) => {
    const found = violation.nodes.map((node) => node.html.slice(0, 120));
    return `${violation.impact} ${violation.id}: ${found.slice(0, 3)}`;
  })));
"""
OPEN_ALL = "document.querySelectorAll('#panel .peek').forEach((button) => button.click())"


def _violations(page: Page) -> list[str]:
    page.run(AXE)
    return list(page.driver.execute_async_script(CHECK))  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("address", "presses"),
    [
        ("", []),
        (ZONE, []),
        (EDGE, ["language"]),
        (PATH, []),
        ("", ["show-table"]),
    ],
    ids=["first", "node", "edge", "path", "table"],
)
def test_no_violation(page: Page, zones_page: Path, address: str, presses: list[str], dark: bool) -> None:
    page.open(zones_page, address)
    for press in presses + ["theme"] * dark:
        page.find(f"#{press}").click()
    page.run(OPEN_ALL)
    assert _violations(page) == []


def test_no_violation_in_the_suggestions(page: Page, zones_page: Path) -> None:
    page.open(zones_page)
    page.press("/", "云岭")
    assert _violations(page) == []
