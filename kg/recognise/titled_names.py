"""Where a name behind a title ends when its surname or its given name is a word too: 主任马义成下沉一线."""

from kg.recognise.given_names import given_rank
from kg.recognise.names import is_cjk, usual_surname, whole_name
from kg.words.words import UNKNOWN, tag_of, words

_RANKED = 200
"""Rarer surnames begin no name that only its characters show."""

_LEADING = frozenset("任于和从向与对同时应由经将及并为还来")
"""Surnames that lead from a title into the clause."""

_CLOSING = ",。;、:!?)”\n"


def titled_end(view: str, at: int, stop: int) -> int | None:
    """The end of a name that begins at ``at`` right behind a title, where no word behind it shows it.

    Two or three characters that a mark closes, or three whose given name has characters usual in such names.

    >>> titled_end("任珠成;", 0, 4), titled_end("马义成下沉一线", 0, 7), titled_end("任务重,", 0, 4)
    (3, 3, None)
    """
    for length in (3, 2):
        closed = at + length == stop or (at + length < stop and view[at + length] in _CLOSING)
        if closed and whole_name(view[at : at + length]) and not _words_only(view[at : at + length]):
            return at + length
    return at + 3 if _by_characters(view, at, stop) else None


def holds_word(name: str, closed: bool) -> bool:
    """正|进行, 施展|身: a common word in three characters that names rarely hold; not 刘|大志 before a mark."""
    if len(name) != 3 or given_rank(name) is not None:
        return False
    clear = closed and usual_surname(name[0])
    return _common(tag_of(name[:2])) or (not clear and _common(tag_of(name[1:])))


def _words_only(name: str) -> bool:
    """向|全国, 任务|重: a surname that is a word before a common one, or a common word before the last character."""
    rest, front = tag_of(name[1:]), tag_of(name[:2])
    led = name[0] in _LEADING and (len(name) == 2 or _common(rest))
    return (led or (len(name) > 2 and _common(front))) and given_rank(name) is None


def _common(tag: str) -> bool:
    return tag != UNKNOWN and not tag.startswith(("nr", "ns", "nz"))


def _by_characters(view: str, at: int, stop: int) -> bool:
    name = view[at : at + 3]
    rank = given_rank(name) if at + 3 <= stop and all(map(is_cjk, name)) else None
    if rank is None or rank > _RANKED or name[0] in _LEADING or _common(tag_of(name)):
        return False
    cut = words(view[at : min(stop, at + 8)])
    single = len(cut[0].text) == 1 or not _common(cut[0].tag)
    return single and any(word.end == 3 for word in cut)
