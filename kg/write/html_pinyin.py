"""How names sound: the table by which the page's search finds 云岭 by ``yl`` and by ``yunling``."""

import re
from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]
_HANZI = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_RUN = re.compile(f"{_HANZI.pattern}+|[^{_HANZI.pattern[1:-1]}]+")


def pinyin(names: Iterable[str]) -> Json:
    """The syllable of each character, and the names that sound otherwise than their characters do alone.

    ``{"syllables": {"yun": "云", …}, "names": {"重庆": ["chong", "qing"]}}``; a name's list has an item a character.
    """
    wanted = sorted({name for name in names if _HANZI.search(name)})
    alone = {
        char: _sound(char)[0] for char in sorted({c for name in wanted for c in name if _HANZI.match(c)})
    }
    syllables: dict[str, str] = {}
    for char, sound in alone.items():
        syllables[sound] = syllables.get(sound, "") + char
    together = {name: _sound(name) for name in wanted}
    other = {name: sound for name, sound in together.items() if sound != [alone.get(c, c) for c in name]}
    return {"syllables": syllables, "names": other}


def _sound(text: str) -> list[str]:
    """One syllable a character, by the words that the text holds; what is no Chinese character stays."""
    found: list[str] = []
    for run in _RUN.findall(text):
        found += _spoken(run) if _HANZI.match(run) else [*run]
    return found


def _spoken(run: str) -> list[str]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 its tables take a moment to load: only who draws pays

    sound: list[str] = lazy_pinyin(run)
    return sound if len(sound) == len(run) else [lazy_pinyin(char)[0] for char in run]
