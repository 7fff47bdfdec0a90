"""The form of persons' names: surname and given name, where a name may end, names in transliteration."""

from functools import lru_cache

from kg.lexicon import forms, rows
from kg.recognise.given_names import NEVER_IN_GIVEN, given_chars, given_rank
from kg.recognise.wordlists import listed, word_set
from kg.words.words import UNKNOWN, Word, tag_of, tagged, words

_FOLLOWING = word_set("person.following")
"""Words that follow a person's name."""

_NEVER_LAST = NEVER_IN_GIVEN | frozenset("在和与及向从对为以由因")
_ADDRESS = word_set("person.address")
"""What follows a surname in addressing people (赵主任): no given name."""
_WORDS_NOT_NAMES = (
    "n",
    "v",
    "a",
    "d",
    "p",
    "c",
    "r",
    "m",
    "t",
    "i",
    "l",
    "b",
    "s",
    "f",
    "u",
    "j",
    "q",
    "z",
    "y",
)


@lru_cache(maxsize=1)
def _surnames() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    table = rows("surnames")
    ambiguous = {row["form"] for row in table if row["ambiguous"]}
    ranked = {row["form"] for row in table if row["kind"] == "single" and row["rank"]}
    return (
        frozenset(forms("surnames", "single")),
        frozenset(forms("surnames", "compound")),
        frozenset(ambiguous),
        frozenset(ranked),
    )


@lru_cache(maxsize=1)
def _transliteration() -> frozenset[str]:
    return frozenset("".join(forms("surnames", ("transliteration", "ethnic_name_part"))))


def is_cjk(char: str) -> bool:
    """True for a Chinese character."""
    return "\u4e00" <= char <= "\u9fff" or char >= "\U00020000" or "\u3400" <= char <= "\u4dbf"


def name_ends(view: str, start: int, stop: int, byline: bool = False) -> list[int]:
    """Where a person's name that begins at ``start`` may end, longest first; empty when none begins here.

    In a byline names follow one another, and a dictionary word may be one.
    """
    single, compound, ambiguous, ranked = _surnames()
    text = view[start : min(stop, start + 5)]
    lengths = [n for n in _lengths(text, single, compound) if all(map(is_cjk, text[:n]))]
    lengths = [n for n in lengths if _given(text[1:n]) and not view.startswith("·", start + n)]
    if byline:
        if text and _is_other_word(view, start, stop, words(text)[0]):
            return []
        return [start + n for n in _byline_order(view, start, stop, lengths)]
    doubtful = text[:2] not in compound and (text[:1] in ambiguous or text[:1] not in ranked)
    fit = {n: _fit(view, start, start + n, stop) for n in lengths}
    lengths = [n for n in lengths if text[:2] in compound or _can_be_name(view, start, n, doubtful, fit[n])]
    best = max((fit[n] for n in lengths), default=0)
    return [start + n for n in sorted(lengths, reverse=True) if fit[n] == best]


_SPEAKS = listed("person.saying")
_NOT_SAID = ("说明", "说服", "说话", "说法")
"""Words that begin with one of saying and are none."""


def speaking_end(view: str, start: int, stop: int) -> int | None:
    """Where a name behind a title ends when a word of saying follows at once, whatever words its characters make.

    >>> speaking_end("赵建立介绍说", 0, 6)
    3
    """
    single, compound, _, ranked = _surnames()
    text = view[start : min(stop, start + 5)]
    if (text[:1] not in ranked and text[:2] not in compound) or text[:1] in ("和", "从", "任", "与"):
        return None
    for length in _lengths(text, single, compound):
        if tag_of(text[1:length]).startswith("t"):
            continue  # 负责人于近日表示
        speaks = view.startswith(_SPEAKS, start + length) and not view.startswith(_NOT_SAID, start + length)
        speaks = speaks or (length == 3 and _acts(view, start + 3, stop))
        if speaks and all(map(is_cjk, text[:length])) and _given(text[1:length]):
            return start + length
    return None


@lru_cache(maxsize=1)
def _ethnic() -> tuple[str, ...]:
    return tuple(sorted(part for part in forms("surnames", "ethnic_name_part") if len(part) > 1))


def spoken_end(view: str, start: int, stop: int) -> int | None:
    """Where a name ends that stands whole between a title and a word of saying, and that no common surname begins.

    >>> spoken_end("达瓦次旦介绍", 0, 6), spoken_end("枚宗海说", 0, 4), spoken_end("自豪地说", 0, 4)
    (4, 3, None)
    """
    for length in range(3, 7):
        end = start + length
        if end >= stop or not is_cjk(view[end - 1]):
            return None
        if view.startswith(_SPEAKS, end) and not view.startswith(_NOT_SAID, end):
            name = view[start:end]
            return end if _of_parts(name) or (length == 3 and _rare(name)) else None
    return None


def _of_parts(name: str) -> bool:
    """Four characters or more of which such a part is the first, and no adverb the last (白玛丽又|说)."""
    plain = not (NEVER_IN_GIVEN & set(name) or name[-1] in _NEVER_LAST or name[-1] in "又再笑则便曾即后总")
    return len(name) > 3 and plain and name.startswith(_ethnic())


def _rare(name: str) -> bool:
    """A character that begins no listed surname in use, before two that are usual in given names and make no word."""
    return (
        name[0] in _surnames()[0]
        and name[0] not in _surnames()[3]
        and given_chars(name[1:])
        and all(tag_of(part) == UNKNOWN for part in (name, name[:2], name[1:]))
    )


def _acts(view: str, at: int, stop: int) -> bool:
    """What follows is one of the longer words that follow names, or an adverb of time before a verb."""
    following = words(view[at : min(stop, at + 6)])
    if not following:
        return False
    text = following[0].text
    return (text in _FOLLOWING and len(text) > 1) or (text in ("曾", "已", "将", "正") and len(following) > 1)


def whole_name(text: str) -> bool:
    """True for two or three characters, marked off on both sides, that can be a name and are no other word."""
    _, compound, _, ranked = _surnames()
    return person_form(text) and (text[0] in ranked or text[:2] in compound)


def person_form(text: str) -> bool:
    """True for a surname of any rank and a given name that are together no other word."""
    single, compound, _, _ = _surnames()
    if len(text) not in _lengths(text, single, compound) or not all(map(is_cjk, text)):
        return False
    tag = tag_of(text)
    return (tag == UNKNOWN or tag.startswith("nr")) and _given(text[1:])


def transliterated(view: str, start: int, stop: int) -> int | None:
    """The end of a name in transliteration that begins here: three to six of its characters, a mark or a word behind."""
    end = start
    while end < min(stop, start + 7) and view[end] in _transliteration():
        end += 1
    if not 3 <= end - start <= 6 or tagged(view[start : start + 8])[0].tag[:2] not in ("nr", UNKNOWN):
        return None
    first = words(view[start:end])
    return (
        end
        if all(word.tag == UNKNOWN or word.tag.startswith("nr") or len(word.text) == 1 for word in first)
        else None
    )


def dotted(view: str, start: int, stop: int) -> int | None:
    """The end of a name in transliteration with a dot that begins here, even with one character behind it."""
    dot = view.find("·", start + 2, min(stop, start + 7))
    if dot < 0 or not set(view[start:dot]) <= _transliteration():
        return None
    end = dot + 1
    while end < min(stop, dot + 9) and (view[end] in _transliteration() or view[end] == "·"):
        end += 1
    return end if end > dot + 1 else None


def fits_well(view: str, start: int, end: int, stop: int) -> bool:
    """True when what follows a name's end is what follows names."""
    return _fit(view, start, end, stop) >= 3


def _given(text: str) -> bool:
    return not (NEVER_IN_GIVEN & set(text) or text[-1] in _NEVER_LAST or text in _ADDRESS)


def _lengths(text: str, single: frozenset[str], compound: frozenset[str]) -> list[int]:
    if text[:2] in compound:
        return [n for n in (3, 4) if n <= len(text)]
    return [n for n in (3, 2) if n <= len(text)] if text[:1] in single else []


def _byline_order(view: str, start: int, stop: int, lengths: list[int]) -> list[int]:
    def closed(length: int) -> bool:
        return start + length >= stop or view[start + length] in " \u3000、)/,"

    def parts_word(length: int) -> bool:
        """What follows is the rest of a word: 赵娜|海报 is no 赵娜海|报."""
        after = words(view[start + 2 : min(stop, start + 8)])
        return length == 3 and bool(after) and len(after[0].text) > 1 and _common(after[0].tag)

    return sorted(lengths, key=lambda n: (not closed(n), parts_word(n), -n))


def _is_other_word(view: str, start: int, stop: int, first: Word) -> bool:
    """记者多次…, 记者来到…: what follows the byline's word is a word of the sentence."""
    after = start + first.end
    verb = first.tag.startswith("v") and after < stop and is_cjk(view[after])
    return _common(first.tag) and (first.tag[0] in "dmpcrut" or verb)


def _common(tag: str) -> bool:
    return tag != UNKNOWN and not tag.startswith("nr")


def _can_be_name(view: str, start: int, length: int, doubtful: bool, fit: int) -> bool:
    """False for a dictionary word, and for a doubtful surname before one (任书记)."""
    text = view[start : start + length]
    tag = tag_of(text)
    first = words(view[start : start + 6])[0].text
    whole = first == text and tag == UNKNOWN and (given_rank(text) or (length == 3 and fit >= 3))
    if tag.startswith("nr") or whole:
        return True
    if tag != UNKNOWN and tag.startswith(_WORDS_NOT_NAMES):
        return False
    if len(first) > 1 and tag_of(first) != UNKNOWN and not tag_of(first).startswith("nr"):
        return tagged(view[start : start + 6])[0].text == text or (fit >= 3 and not doubtful and length == 3)
    given = tag_of(text[1:]) if length == 3 else UNKNOWN
    if doubtful and given != UNKNOWN and not given.startswith("nr"):
        return False  # 进|企业: a rare surname before a word
    if doubtful:
        return _tagged_as_name(view, start, length) or (
            fit >= 3 and length == 3 and tag_of(text[1:]) == UNKNOWN
        )
    return True


def _tagged_as_name(view: str, start: int, length: int) -> bool:
    first = tagged(view[start : start + 8])[0]
    if first.tag.startswith("nr") and len(first.text) >= 2:
        return True
    rest = words(view[start + 1 : start + 6])[0]
    known = len(rest.text) >= 2 and tag_of(rest.text) != UNKNOWN and not tag_of(rest.text).startswith("nr")
    return not known and first.tag not in ("v", "p", "c", "d", "m")


def usual_surname(char: str) -> bool:
    """True for a surname that is no common word."""
    _, _, ambiguous, ranked = _surnames()
    return char in ranked and char not in ambiguous


def surname_in_use(name: str) -> bool:
    """True when the name begins with one of the common surnames or with a compound one."""
    _, compound, _, ranked = _surnames()
    return name[0] in ranked or name[:2] in compound


def looks_like_name(view: str, start: int) -> bool:
    """True when jieba, reading on from here, sees a person's name first."""
    return tagged(view[start : start + 8])[0].tag.startswith("nr")


def _fit(view: str, start: int, end: int, stop: int) -> int:
    """How well a name ends here: what follows must be able to follow a name."""
    if end >= stop or not (is_cjk(view[end]) or view[end].isalnum()):
        score = 3
        if end - start == 3 and view[end - 1] in "说等":
            score = 2
        return score
    following = words(view[end : min(stop, end + 6)])[0]
    if following.text in _FOLLOWING:
        return 4 if len(following.text) > 1 else 3
    score = 0
    if len(following.text) > 1 and tag_of(following.text) != UNKNOWN:
        score = 2
    first = tagged(view[start : min(stop, start + 8)])[0]  # the slow way is left for names nothing else ends
    return score + (1 if start + len(first.text) == end else 0)


def foreign_name(view: str, dot: int, floor: int, stop: int) -> tuple[int, int] | None:
    """The span of a name in transliteration around the dot, when all characters are usual in such names."""
    start, end = dot, dot + 1
    while start > floor and view[start - 1] in _transliteration() and dot - start < 6:
        start -= 1
    while end < stop and (view[end] in _transliteration() or view[end] == "·") and end - dot < 12:
        end += 1
    if dot - start < 2 or end - dot < 3 or (start > floor and is_cjk(view[start - 1]) and dot - start == 6):
        return None
    return start, end
