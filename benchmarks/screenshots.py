"""Draws the two pictures of the README from graphs/zones.html in headless Chromium.

usage: python benchmarks/screenshots.py [NODE]      (default: the node with the most facts, as ``Zone/名称``)

Writes docs/first-view.png and docs/node-view.png, 1400×900 and at most 300 KB each: one that would be larger gets
a palette of 256 colours.
"""

import io
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from PIL import Image

from tests.browser.conftest import Page, chromium_driver

ROOT = Path(__file__).resolve().parent.parent
SIZE = {"width": 1400, "height": 900, "deviceScaleFactor": 1, "mobile": False}
MOST_BYTES = 300_000
RICHEST = """
const ids = [...document.querySelectorAll("#table tbody tr")].slice(0, 40).map((row) => row.querySelector(".go"));
const facts = (button) => {
  button.click();
  const kinds = [...document.querySelectorAll("#panel h3 span")].map((count) => Number(count.textContent));
  return [kinds.length * 100 + kinds.reduce((sum, count) => sum + count, 0), location.hash];
};
return ids.map(facts).sort((a, b) => b[0] - a[0])[0][1];
"""
"""The address of the entity whose panel has the most sections, and in them the most facts."""


def richest(page: Page, file: Path) -> str:
    """The address of the node that the second picture shows."""
    page.open(file)
    page.find("#show-table").click()
    return str(page.run(RICHEST))


def save(page: Page, name: str) -> None:
    """Writes what is on the screen as docs/NAME."""
    time.sleep(1)  # the view moves to where it belongs
    shot = Image.open(io.BytesIO(page.driver.get_screenshot_as_png())).convert("RGB")
    file = ROOT / "docs" / name
    shot.save(file, optimize=True)
    if file.stat().st_size > MOST_BYTES:
        shot.quantize(256, kmeans=2, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} KB")


def main() -> None:
    """Write both pictures."""
    file = ROOT / "graphs" / "zones.html"
    with tempfile.TemporaryDirectory() as profile:
        driver = chromium_driver(Path(profile))
        try:
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", SIZE)
            page = Page(driver)
            page.open(file)
            save(page, "first-view.png")
            address = f"#{quote(sys.argv[1], safe='/')}" if len(sys.argv) > 1 else richest(page, file)
            page.open(file, address)
            page.find("#panel .peek").click()
            save(page, "node-view.png")
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
