"""Newspaper pages made up by seed: articles in every make, set in columns, with what a reader would cut from them."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from kg.repair.columns import width
from tests.segment import newspaper_words as words

_NOT_FIRST = frozenset("，。、；：！？”）%")


@dataclass(slots=True)
class Wanted:
    """An article as a reader would cut it; ``body`` is its text without white space."""

    title: str
    authors: list[str]
    body: str = ""


@dataclass(slots=True)
class Page:
    """A page's text and its articles."""

    lines: list[str] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def page(seed: int, rubrics: tuple[str, ...] = words.RUBRICS) -> Page:
    """The page of a seed."""
    return _Setter(random.Random(seed), rubrics).page()


class _Setter:
    """Sets one page; each page keeps to one way of printing."""

    def __init__(self, chance: random.Random, rubrics: tuple[str, ...]) -> None:
        self._chance = chance
        self._rubrics = rubrics
        self._page = Page()
        self._heading = chance.choice(["", "", "", "# ", "## "])
        self._byline = chance.choice(["► ", "▶ 本报记者 ", "本报记者 ", "□ ", "● 本报记者 ", "◎ 文/"])
        self._rubric = chance.choice(words.MAKES)
        self._subhead = chance.choice(["", "", "", "● " if "■" in self._rubric else "■ ", "▍"])
        self._used: set[str] = set()

    def page(self) -> Page:
        chance = self._chance
        self._article(self._reported, rubric=chance.random() < 0.3)
        others: list[Callable[[], None]] = [
            self._reported,
            self._told,
            self._told,
            self._signed,
            self._opinion,
        ]
        for make in chance.sample(others, chance.randint(0, 3)):
            self._article(make, rubric=make in (self._opinion,) or chance.random() < 0.4)
        if chance.random() < 0.5 or len(self._page.wanted) == 1:
            self._article(chance.choice([self._briefs, self._briefs, self._bullets]), rubric=False)
        return self._page

    def _article(self, make: Callable[[], None], rubric: bool) -> None:
        """An article in lines of its own measure, with empty lines between all lines or none."""
        chance = self._chance
        self._width = chance.choice([16, 18, 20, 22, 25, 28, 28, 1000])
        self._spread = chance.random() < 0.35
        if self._page.lines:
            self._gap(chance.choice([1, 1, 2, 2, 3]))
        if rubric:
            self._line(self._labelled(chance.choice(self._rubrics)))
            self._gap(chance.choice([0, 0, 1]))
        make()

    def _labelled(self, label: str) -> str:
        return self._rubric.format(label, s=" ".join(label))

    def _reported(self) -> None:
        """An article below its headline and byline."""
        title = self._headline()
        names = self._names()
        joined = self._chance.choice([" ", "  ", " 通讯员 " if "记者" in self._byline else " "]).join(names)
        self._gap(self._chance.choice([0, 1]))
        self._line(self._byline + joined)
        self._gap(self._chance.choice([0, 1, 1]))
        self._begin(title, names)
        self._paragraphs(self._chance.randint(3, 6), inner=True)

    def _told(self) -> None:
        """本报讯, with its reporter or signed behind."""
        title, names = self._headline(subtitle=0), self._names()
        self._gap(1)
        self._begin(title, names)
        if self._chance.random() < 0.5:
            self._paragraphs(
                self._chance.randint(1, 3),
                opened=f"本报讯（{self._chance.choice(['记者 ', '', '通讯员 '])}{' '.join(names)}）",
            )
        else:
            self._paragraphs(self._chance.randint(1, 3), opened="本报讯 ")
            self._sign(names)

    def _signed(self) -> None:
        """An article below its rubric that is signed behind its text."""
        title, names = self._headline(subtitle=0), self._names()
        self._gap(self._chance.choice([0, 1, 1]))
        self._begin(title, names)
        self._paragraphs(self._chance.randint(2, 4))
        self._sign(names)

    def _opinion(self) -> None:
        """A comment under a pen name."""
        title, pen = self._headline(subtitle=0), self._chance.choice(words.PENS)
        self._gap(self._chance.choice([0, 1]))
        self._line(self._chance.choice(["□ ", "■ ", "◎ ", "► "]) + self._chance.choice([pen, " ".join(pen)]))
        self._gap(self._chance.choice([0, 1]))
        self._begin(title, [pen])
        self._paragraphs(self._chance.randint(2, 3))

    def _briefs(self) -> None:
        """A column of briefs, each below its headline."""
        chance = self._chance
        self._line(self._labelled(chance.choice(words.COLUMNS)))
        self._gap(1)
        mark = chance.choice(["", "", "◆ ", "● ", "■ "])
        signed, apart = chance.random() < 0.3, chance.choice([0, 0, 1])
        for number in range(chance.randint(2, 4)):
            if number:
                self._gap(apart)
            title = self._fresh(words.HEADS[:6] + words.HEADS[7:13])
            self._line(mark + title)
            names = self._names()[:1] if signed else []
            self._begin(title, names)
            self._set(self._text(chance.randint(1, 2)), behind=f"（{names[0]}）" if names else "")

    def _bullets(self) -> None:
        """News of one sentence below the name of their column, which is their title."""
        label = self._chance.choice(words.BULLETS)
        self._line(self._labelled(label))
        self._gap(1)
        self._begin(label, [])
        mark = self._chance.choice(["● ", "◆ ", "■ "])
        for _ in range(self._chance.randint(3, 5)):
            self._set(self._text(1), mark)

    def _headline(self, subtitle: float = 0.35) -> str:
        chance = self._chance
        if chance.random() < 0.15:
            first, second = (self._filled(half) for half in chance.choice(words.PAIRS))
            self._line(self._heading + first)
            self._line(self._heading + second)
            return first + second
        title = self._fresh(words.HEADS)
        kind = chance.random()
        if kind < 0.12 and not self._heading:
            self._line(" ".join(title))
        elif kind < 0.24 and not (self._page.wanted or self._heading):
            self._line(title + title)
        else:
            self._line(self._heading + title)
        if chance.random() < subtitle:
            self._line("——" + self._filled(chance.choice(words.SUBTITLES)))
        return title

    def _names(self) -> list[str]:
        return self._chance.sample(words.PEOPLE, self._chance.choice([1, 1, 2]))

    def _spaced(self, name: str) -> str:
        return " ".join(name) if len(name) == 2 and self._chance.random() < 0.5 else name

    def _sign(self, names: list[str]) -> None:
        signed = " ".join(map(self._spaced, names))
        if self._chance.random() < 0.25:  # on the last line
            at = max(i for i, line in enumerate(self._page.lines) if line)
            self._page.lines[at] += self._chance.choice(["（{}）", "  {}"]).format(signed)
            return
        self._gap(self._chance.choice([0, 1]))
        self._line(self._chance.choice(["（{}）", "{}", "（{}）"]).format(signed))

    def _begin(self, title: str, names: list[str]) -> None:
        self._page.wanted.append(Wanted("".join(title.split()), names))
        self._unused = self._chance.sample(words.WHOLE, len(words.WHOLE))

    def _paragraphs(self, count: int, opened: str = "", inner: bool = False) -> None:
        subheads = inner and self._chance.random() < 0.5
        for number in range(count):
            if not self._unused:
                return
            if subheads and number and number % 2 == 0:
                self._gap(1)
                self._line(
                    ("#" + self._heading if self._heading else "") + self._chance.choice(words.SUBHEADS)
                )
                self._gap(self._chance.choice([0, 1]))
            self._set(self._text(self._chance.randint(1, 3)), opened if not number else "", inner)

    def _text(self, count: int) -> str:
        """Sentences that the article does not have yet."""
        taken, self._unused = self._unused[:count], self._unused[count:]
        return "".join(map(self._filled, taken))

    def _set(self, text: str, before: str = "", pictured: bool = False, behind: str = "") -> None:
        """A paragraph in lines of the measure; a picture with its caption may stand between two of them."""
        self._page.wanted[-1].body += text
        lines = _broken(before + text + behind, self._width)
        for number, line in enumerate(lines):
            if pictured and number == 2 < len(lines) - 1 and self._chance.random() < 0.2:
                self._gap(1)
                self._line("▲ " + self._filled(self._chance.choice(words.CAPTIONS)))
                self._line(self._chance.choice(words.PEOPLE) + " 摄")
                self._gap(1)
            self._line(line)
            self._gap(int(self._spread))

    def _fresh(self, forms: tuple[str, ...]) -> str:
        """A headline that the page does not have yet."""
        found = self._filled(self._chance.choice(forms))
        while found in self._used:
            found = self._filled(self._chance.choice(forms))
        self._used.add(found)
        return found

    def _filled(self, form: str) -> str:
        pick = self._chance.choice
        return form.format(
            zone=pick(words.ZONES), firm=pick(words.FIRMS), body=pick(words.BODIES), person=pick(words.PEOPLE),
            n=self._chance.randint(12, 480), m=self._chance.randint(2, 9),
            day=f"{self._chance.randint(1, 12)}月{self._chance.randint(1, 28)}日",
        )  # fmt: skip

    def _line(self, text: str) -> None:
        self._page.lines.append(text)

    def _gap(self, count: int) -> None:
        self._page.lines += [""] * count


def _broken(text: str, measure: int) -> list[str]:
    """The lines of a paragraph; none begins with a stop."""
    lines: list[str] = []
    line = ""
    for char in text:
        if width(line + char) > measure and char not in _NOT_FIRST:
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]
