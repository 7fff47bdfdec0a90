"""The words are those of jieba itself."""

import warnings
from pathlib import Path
from typing import Any

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import jieba
    import jieba.posseg

from kg.words.jieba_cut import cut
from kg.words.jieba_tags import cut_tagged

SEEDS = Path(__file__).parents[2] / "seeds"
ODD = (
    "",
    "A",
    "、",
    " 云岭\u3000高新区 1.2万 e-Hub_3%",
    "赵一鸣任长风重工董事长(Ａ)",
    "𠮷野家与㐂",
    "一" * 90,
)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """jieba's own tokenizer, its cache in a folder of ours."""
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    return tokenizer


def _texts() -> list[str]:
    pages = sorted(SEEDS.glob("*.txt"))
    assert len(pages) == 5
    lines = [line for page in pages for line in page.read_text(encoding="utf-8").splitlines()]
    return [*ODD, *lines[::7]]


def test_words_are_those_of_jieba(reference: Any) -> None:
    assert [cut(text) for text in _texts()] == [list(reference.cut(text)) for text in _texts()]


def test_tags_in_context_are_those_of_jieba(reference: Any) -> None:
    tagger = jieba.posseg.POSTokenizer(reference)
    for text in (piece for line in _texts() for piece in (line[:20], line[5:13])):
        assert list(cut_tagged(text)) == [(pair.word, pair.flag) for pair in tagger.cut(text)]
