"""How large the page is and how soon it is usable in headless Chromium.

usage: python benchmarks/picture.py [ENTITIES ...]      (default: 2000 10000 15000)

Prints a row a size: entities, relations, seconds to write the page, its megabytes, the seconds from opening
the file until the network is drawn and answers, and those from the choice of a zone until it is lit up with its
neighbours (the slowest of five). The networks are invented (tests/write/sample_network.py).
"""

import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver

from kg.core.graph import Graph
from kg.write.html import network_html
from tests.browser.conftest import Page, chromium_driver
from tests.write.sample_network import large_network

SIZES = (2_000, 10_000, 15_000)


CHOSEN = 5


def opened(driver: webdriver.Chrome, file: Path) -> float:
    """Seconds from opening the page until it is drawn and has answered a script."""
    start = time.perf_counter()
    page = Page(driver)
    page.open(file, seconds=120)
    driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done))")
    return time.perf_counter() - start


def measured(driver: webdriver.Chrome, graph: Graph, folder: Path) -> str:
    """One row of the table."""
    start = time.perf_counter()
    text = network_html(graph).encode()
    written = time.perf_counter() - start
    file = folder / "zones.html"
    file.write_bytes(text)
    counts = f"{len(graph.entities):8} {len(graph.relations):9}"
    row = f"{counts} {written:7.1f} {len(text) / 1e6:5.1f} {opened(driver, file):6.2f}"
    return f"{row} {selected(driver, graph):8.2f}"


def selected(driver: webdriver.Chrome, graph: Graph) -> float:
    """Seconds until a chosen zone is drawn, the most of some that lie far apart."""
    zones = [f"Zone/{entity.name}" for entity in graph.entities if entity.type == "Zone"]
    seconds = []
    for zone in zones[:: max(1, len(zones) // CHOSEN)][:CHOSEN]:
        seconds.append(Page(driver).seconds_to_select(zone))
        time.sleep(1)  # the picture comes to rest
    return max(seconds)


def main() -> None:
    """Print the table."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print("entities relations write/s    MB open/s select/s")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            driver = chromium_driver(Path(folder) / f"profile{size}")
            try:
                print(measured(driver, large_network(size), Path(folder)), flush=True)
            finally:
                driver.quit()


if __name__ == "__main__":
    main()
