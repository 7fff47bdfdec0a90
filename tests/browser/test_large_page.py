"""A network of 10,000 entities opens whole, is usable within half a minute, and answers."""

import time
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from kg.write.html import network_html
from tests.browser.conftest import Page
from tests.write.sample_network import large_network

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_ten_thousand_entities(page: Page, tmp_path: Path) -> None:
    """Bounded by 30 s on any machine; benchmarks/picture.py measures what it takes on a quiet one."""
    path = tmp_path / "zones.html"
    path.write_bytes(network_html(large_network(10_000)).encode())
    start = time.monotonic()
    page.open(path, seconds=30)
    page.press("/", "安北高新区", Keys.ENTER)
    assert page.text("#panel h2") == "安北高新区"
    assert time.monotonic() - start < 30
    assert not page.find("#part").is_displayed()
    assert page.seconds_to_select("Zone/川东高新区") < 5
    assert page.text("#panel h2") == "川东高新区"
    assert page.errors() == []
