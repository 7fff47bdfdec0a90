"""A real headless Chromium that can reach nothing but files, and pages written for it."""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webelement import WebElement

from kg.core.graph import Graph
from kg.write.html import network_html
from tests.write.sample_network import hostile_network, sample_network

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--window-size=1400,900",
    "--accept-lang=zh-CN",
)

SELECT = """
const [node, done] = arguments;
const start = performance.now();
const drawn = () => setTimeout(() => done(performance.now() - start));
addEventListener("hashchange", () => requestAnimationFrame(drawn), { once: true });
location.hash = "#" + encodeURIComponent(node);
"""


def _chromium() -> tuple[str, str]:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not browser or not driver:
        pytest.skip("Chromium or its driver is missing: apt install chromium chromium-driver fonts-noto-cjk")
    return browser, driver


class Page:
    """One open page: what stands on it, what it logged, what it asked the network for."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def open(self, path: Path, address: str = "", seconds: float = 10) -> None:
        """Opens the file afresh, drops what earlier pages logged, waits until the page says it is ready."""
        self.driver.get("about:blank")
        for log in ("browser", "performance"):
            self.driver.get_log(log)
        self.driver.get(path.as_uri() + address)
        self.wait(lambda: self.run("return document.documentElement.dataset.ready") == "true", seconds)

    def run(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)  # type: ignore[no-untyped-call]

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element("css selector", selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements("css selector", selector)

    def text(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0])?.textContent ?? ''", selector))

    def texts(self, selector: str) -> list[str]:
        script = "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)"
        return list(self.run(script, selector))  # type: ignore[call-overload]

    def press(self, *keys: str) -> None:
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def on_screen(self, node: str) -> tuple[float, float]:
        """Where a node stands, in pixels from the picture's upper left corner."""
        x, y = self.run("const at = zones.onScreen(arguments[0]); return [at.x, at.y]", node)  # type: ignore[misc]
        return x, y

    def click_picture(self, x: float, y: float) -> None:
        """A real click at a point of the picture, in pixels from its upper left corner."""
        picture = self.find("#picture")
        half = picture.size["width"] / 2, picture.size["height"] / 2
        chain = webdriver.ActionChains(self.driver)
        chain.move_to_element_with_offset(picture, round(x - half[0]), round(y - half[1])).click().perform()

    def seconds_to_select(self, node: str) -> float:
        """From the wish for a node until it is drawn and the page answers again."""
        return float(self.driver.execute_async_script(SELECT, node)) / 1000  # type: ignore[no-untyped-call]

    def wait(self, done: Callable[[], object], seconds: float = 10) -> None:
        end = time.monotonic() + seconds
        while not done():
            assert time.monotonic() < end, "the page did not come to the state that the test waits for"
            time.sleep(0.02)

    def errors(self) -> list[str]:
        entries = self.driver.get_log("browser")
        return [entry["message"] for entry in entries if entry["level"] in ("SEVERE", "WARNING")]

    def requests(self) -> list[str]:
        """Every URL that the page asked for since it was opened."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [m["params"] for m in messages if m["method"] == "Network.requestWillBeSent"]
        return [params["request"]["url"] for params in sent]


def chromium_driver(profile: Path) -> webdriver.Chrome:
    """A browser with a fresh profile, which forgets between pages what a reader chose."""
    browser, driver = _chromium()
    options = Options()
    options.binary_location = browser
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    found = webdriver.Chrome(options=options, service=Service(driver))
    forget = {"source": "if (location.protocol === 'file:') localStorage.clear()"}
    found.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", forget)
    return found


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One browser for all tests."""
    found = chromium_driver(tmp_path_factory.mktemp("profile"))
    yield found
    found.quit()


@pytest.fixture
def page(chromium: webdriver.Chrome) -> Page:
    """The browser, in a desktop's size and light colours."""
    chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    return Page(chromium)


@pytest.fixture(scope="session")
def network() -> Graph:
    """The invented network that the pages show."""
    return sample_network()


@pytest.fixture(scope="session")
def zones_page(network: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented network as a page."""
    return _written(network, tmp_path_factory.mktemp("pages") / "zones.html")


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of names that try to be markup or script."""
    path = tmp_path_factory.mktemp("hostile") / "zones.html"
    return _written(hostile_network(), path, title="<b>&</title>")


def _written(graph: Graph, path: Path, **options: str) -> Path:
    path.write_bytes(network_html(graph, **options).encode())
    return path
