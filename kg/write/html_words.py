"""The words of the page's own controls, in Chinese and English: ``template/words.tsv``."""

from importlib import resources

LANGUAGES = ("zh", "en")
"""The columns of words.tsv after the key."""


def words() -> dict[str, list[str]]:
    """By key the text in each of :data:`LANGUAGES`; ``{n}`` stands for a value, ``{n|one|more}`` for a plural."""
    text = resources.files("kg.write").joinpath("template", "words.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:] if line]
    return {key: texts for key, *texts in rows}
