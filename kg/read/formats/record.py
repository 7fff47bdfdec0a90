"""What every format gives: the text of one record and what the format says of it."""

from dataclasses import dataclass

from kg.core.origin import NOTHING_STATED, Layout, Outline, Stated


@dataclass(frozen=True, slots=True)
class Record:
    """One extracted text; ``path`` leads to it (``a.zip!/b.txt``, ``f.jsonl#id``)."""

    path: str
    text: str
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    outline: Outline = ()
    stated: Stated = NOTHING_STATED
    layout: Layout | None = None


def outlined_text(parts: list[tuple[str, str]]) -> tuple[str, Outline]:
    """The texts with their roles as one text of a line each, and its outline; white space is made single.

    >>> outlined_text([("title", "云岭 高新区"), ("body", "近日。")])
    ('云岭 高新区\\n近日。', ((0, 6, 'title'), (7, 10, 'body')))
    """
    lines, outline, at = [], [], 0
    for role, text in parts:
        line = " ".join(text.split())
        if line:
            lines.append(line)
            outline.append((at, at + len(line), role))
            at += len(line) + 1
    return "\n".join(lines), tuple(outline)
