"""Pages set by reportlab: a picture across columns, under which the text goes on in each column."""

import random
from pathlib import Path

from PIL import Image
from reportlab.lib.colors import lightgreen
from reportlab.lib.pagesizes import A3
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame, Paragraph

from tests.read.typeset.stories import Story

FONT = "STSong-Light"
CAPTION = "图为云岭高新区智能制造车间一角。 钱宁 摄"


class LabPress:
    """Sets one story over two to four columns; the seed decides type, gaps and the picture."""

    def __init__(self, seed: int) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.random = random.Random(seed)
        self.columns = 2 + seed % 3
        self.size = self.random.choice((9, 10, 11))
        self.gap = self.random.choice((12, 16, 24))
        self.leading = self.size * self.random.choice((1.4, 1.6))

    def page(self, story: Story, out: Path) -> Path:
        """Write the page."""
        canvas = Canvas(str(out), pagesize=A3, invariant=1)
        width, height = A3
        canvas.setFont(FONT, 8)
        canvas.drawString(40, height - 30, "云岭日报")
        canvas.drawRightString(width - 40, height - 30, "2024年3月12日 星期二 A03版")
        canvas.setFont(FONT, 30)
        canvas.drawString(40, height - 80, story.title)
        canvas.setFont(FONT, self.size)
        canvas.drawString(40, height - 102, "本报记者 " + " ".join(story.authors))
        left_over = self._flow(canvas, story, height - 115)
        assert not left_over, "the story does not fit its page"
        canvas.setFont(FONT, 8)
        canvas.drawCentredString(width / 2, 24, "3")
        canvas.save()
        return out

    def _flow(self, canvas: Canvas, story: Story, top: float) -> list[Paragraph]:
        style = ParagraphStyle(
            "body",
            fontName=FONT,
            fontSize=self.size,
            leading=self.leading,
            wordWrap="CJK",
            firstLineIndent=2 * self.size,
        )
        subhead = ParagraphStyle(
            "subhead", parent=style, fontSize=self.size * 1.2, firstLineIndent=0, alignment=1
        )
        flow = [
            Paragraph(_escaped(text), subhead if role == "subhead" else style)
            for role, text in story.paragraphs
        ]
        for frame in self._frames(canvas, top, len(story.body)):
            frame.addFromList(flow, canvas)
            while flow and frame.split(flow[0], canvas):
                first, *rest = frame.split(flow.pop(0), canvas)
                flow[:0] = rest
                frame.add(first, canvas)
        return flow

    def _frames(self, canvas: Canvas, top: float, characters: int) -> list[Frame]:
        width = (A3[0] - 80 - (self.columns - 1) * self.gap) / self.columns
        lines = characters / (width / self.size) * 1.25 / self.columns + 8
        depth = lines * self.leading
        across = range(self.columns - 2, self.columns)
        left = 40 + across[0] * (width + self.gap)
        picture_top, deep = top - round(depth / 3 / self.leading) * self.leading - 8, 150.0
        canvas.setFillColor(lightgreen)
        canvas.drawImage(picture(), left, picture_top - deep, 2 * width + self.gap, deep)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont(FONT, self.size - 1.5)
        canvas.drawCentredString(left + width + self.gap / 2, picture_top - deep - self.size - 2, CAPTION)
        frames = []
        for column in range(self.columns):
            x = 40 + column * (width + self.gap)
            if column in across:
                below = picture_top - deep - 2 * self.size - 6
                frames.append(_frame(x, picture_top + 8, width, top - picture_top - 8))
                frames.append(
                    _frame(x, below - depth + (top - picture_top), width, depth - (top - picture_top))
                )
            else:
                frames.append(_frame(x, top - depth, width, depth))
        return frames


def _frame(x: float, y: float, width: float, height: float) -> Frame:
    return Frame(x, y, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def picture() -> ImageReader:
    """A plain picture."""
    return ImageReader(Image.new("RGB", (4, 4), (130, 250, 130)))
