"""Pages set by Chromium from CSS columns."""

import random
import shutil
import subprocess
from html import escape
from pathlib import Path

from tests.read.typeset.stories import Story

_PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
    "ErkJggg=="
)
CAPTIONS = (
    "图为云岭高新区智能制造车间一角。",
    "长风重工的工人在检修设备。钱宁 摄",
    "▲青川智造园全景。云岭高新区供图",
    "峰会现场",
)


class Press:
    """Sets stories on one page; the seed decides type, gaps and columns."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        pick = self.random.choice
        self.size = pick((11, 12, 13, 14))
        self.gap = pick((1.2, 1.6, 2, 3))
        self.leading = pick((1.35, 1.5, 1.7))
        self.family = pick(("Noto Serif CJK SC", "Noto Sans CJK SC"))
        self.headline = pick((1.8, 2.2, 2.8))
        self.align = pick(("left", "center"))
        self.indent = pick((2, 2, 0))
        self.page = pick(("297mm 420mm", "380mm 540mm", "350mm 500mm"))
        self.captions: list[str] = []

    def story(self, story: Story, columns: int, *, figure: str = "", scale: float = 1.0) -> str:
        """One article: the headline over its columns; ``figure`` is none, inside or across."""
        size = self.size * self.headline * scale
        byline = f'<p class="by">本报记者　{escape("　".join(story.authors))}</p>' if story.authors else ""
        parts = [f'<p class="{role}">{escape(text)}</p>' for role, text in story.paragraphs]
        if figure:
            parts.insert(len(parts) // 2, self._figure(across=figure == "across"))
        style = f"column-count:{columns};column-gap:{self.gap}em"
        return (
            f'<section><h1 style="font-size:{size}px">{escape(story.title)}</h1>{byline}'
            f'<div class="columns" style="{style}">{"".join(parts)}</div></section>'
        )

    def _figure(self, *, across: bool) -> str:
        caption = CAPTIONS[len(self.captions) % len(CAPTIONS)]
        self.captions.append(caption)
        span = "column-span:all;" if across else ""
        return (
            f'<figure style="{span}"><img src="{_PIXEL}" style="height:{self.random.choice((90, 140, 200))}px">'
            f"<figcaption>{caption}</figcaption></figure>"
        )

    def side_by_side(self, *sections: str, widths: tuple[int, ...]) -> str:
        """Articles beside each other."""
        cells = "".join(
            f'<div style="flex:{w} 1 0;min-width:0">{s}</div>' for w, s in zip(widths, sections, strict=True)
        )
        return f'<div style="display:flex;gap:{self.gap * 1.3}em;align-items:flex-start">{cells}</div>'

    def sheet(self, *rows: str) -> str:
        """The whole page, with running head and folio."""
        return f"""<!doctype html><html><head><meta charset="utf-8"><style>
@page {{ size: {self.page}; margin: 0 }}
body {{ margin: 12mm 14mm; font-family: "{self.family}"; font-size: {self.size}px; line-height: {self.leading} }}
p {{ margin: 0; text-align: justify; text-indent: {self.indent}em; overflow-wrap: anywhere }}
p.body {{ margin-bottom: {0 if self.indent else 0.6}em }}
p.by {{ text-indent: 0; margin-bottom: .5em; text-align: {self.align} }}
p.subhead {{ text-indent: 0; text-align: center; font-weight: bold; margin: .4em 0; font-size: 1.1em;
  break-after: avoid }}
h1 {{ margin: .4em 0 .3em; line-height: 1.25; text-align: {self.align} }}
figure {{ margin: .5em 0; break-inside: avoid }} img {{ width: 100%; display: block }}
figcaption {{ font-size: .85em; text-align: center }}
.running, .folio {{ display: flex; justify-content: space-between; font-size: .9em }}
.columns {{ widows: 1; orphans: 1 }}
section {{ margin-bottom: 1.2em }}
.folio {{ position: absolute; bottom: 6mm; left: 14mm; right: 14mm }}
</style></head><body>
<div class="running"><span>云岭日报</span><span>2024年3月12日　星期二</span><span>A03版　要闻</span></div>
{"".join(rows)}
<div class="folio"><span>责任编辑：孙立</span><span>3</span></div>
</body></html>"""


def printed(html: str, folder: Path, name: str) -> Path:
    """The page as PDF."""
    page, out = folder / f"{name}.html", folder / f"{name}.pdf"
    page.write_text(html, encoding="utf-8")
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={out}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out
