"""An article made of a whole page, for measuring one stage before the stages in front of it are ready."""

import hashlib
import re
from pathlib import Path

from kg.core.text import Article, Block, Sentence, Source
from kg.core.view import is_space


def naive_article(path: Path) -> Article:
    """The page as one article: a block for each paragraph, line ends inside it removed."""
    data = path.read_bytes()
    text = data.decode("utf-8-sig", errors="replace")
    source = Source(path.name, text, hashlib.sha256(data).hexdigest(), "utf-8")
    blocks, run = [], []
    for match in re.finditer(r"[^\n]*\n?", text):
        line = match.group()
        run += [i for i in range(match.start(), match.end()) if not is_space(text[i])]
        if run and text[run[-1]] in "。！？”…" and line.strip():
            blocks.append(Block("body", "".join(text[i] for i in run), tuple(run)))
            run = []
    if run:
        blocks.append(Block("body", "".join(text[i] for i in run), tuple(run)))
    return Article(source, 1, tuple(blocks), body=(0, len(text)))


def naive_sentences(article: Article) -> tuple[Sentence, ...]:
    """Sentences at 。！？ and block ends."""
    found, starts = [], article.block_starts()
    for number, (start, block) in enumerate(zip(starts, article.blocks, strict=True)):
        for match in re.finditer(r"[^。！？]*[。！？]+[”）]?|[^。！？]+$", block.text):
            found.append(Sentence(start + match.start(), start + match.end(), number, block.role))
    return tuple(found)
