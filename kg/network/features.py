"""What the network is told of each character: its number, that of the pair it ends, and its word's tag."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kg.words.words import Word

Numbers = NDArray[np.int64]

UNKNOWN, HIDDEN_CHARACTER, BOUNDARY, FIRST = 1, 2, 3, 4
"""The numbers of a character that has no vector, of one hidden in training, of what stands before a text, and of the
first character that has a vector."""

_LISTED = (
    "a,ad,ag,an,b,c,d,df,dg,e,eng,f,g,h,i,j,k,l,m,mg,mq,n,ng,nr,nrfg,nrt,ns,nt,nz,o,p,q,r,rg,rr,rz,s,t,tg,u,ud,ug,uj,"
    "ul,uv,uz,v,vd,vg,vi,vn,vq,x,y,z,zg"
)
_TAGS = _LISTED.split(",")
_FIRST = {tag: 1 + 4 * number for number, tag in enumerate(_TAGS)}
_OTHER = _FIRST["x"]

WORD_NUMBERS = 1 + 4 * len(_TAGS)
"""How many numbers there are of a word's tag and a place in it, none included."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The characters and pairs that have vectors: ``points`` their code points, ``pairs`` made of their numbers.

    A character's number is :data:`FIRST` and its place in ``points``; a pair is ``65536 * number + number``, and its
    number is one more than its place in ``pairs``. Both ascend.
    """

    points: NDArray[np.int32]
    pairs: Numbers
    numbers: NDArray[np.int16]
    """The number of each code point of the basic plane."""

    @classmethod
    def of_arrays(cls, points: NDArray[np.int32], pairs: Numbers) -> "Alphabet":
        """The alphabet of such code points and pairs."""
        of_point = np.full(65536, UNKNOWN, np.int16)
        of_point[points] = np.arange(FIRST, FIRST + len(points))
        return cls(points, pairs, of_point)

    @classmethod
    def of(cls, characters: Sequence[str], pairs: Sequence[str]) -> "Alphabet":
        """The alphabet of these characters and of these pairs of them."""
        number = {c: FIRST + at for at, c in enumerate(sorted(characters))}
        made = np.array(sorted(number[p[0]] * 65536 + number[p[1]] for p in pairs), np.int64)
        return cls.of_arrays(np.array([ord(c) for c in sorted(characters)], np.int32), made)


def numbers(text: str, alphabet: Alphabet) -> tuple[Numbers, Numbers]:
    """For each character of the text its number and the number of the pair that it ends; shape (characters,)."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    characters = np.where(points < 65536, alphabet.numbers[points % 65536], UNKNOWN).astype(np.int64)
    return characters, pair_numbers(characters, alphabet)


def pair_numbers(characters: Numbers, alphabet: Alphabet) -> Numbers:
    """The number of the pair that ends at each character of texts; shape (…, characters), 0 for no known pair."""
    before = np.full_like(characters, BOUNDARY)
    before[..., 1:] = characters[..., :-1]
    pairs = before * 65536 + characters
    at = np.minimum(np.searchsorted(alphabet.pairs, pairs), len(alphabet.pairs) - 1)
    return np.where(alphabet.pairs[at] == pairs, at + 1, 0)


def lay_words(found: bytearray, words: Iterable[Word], at: int) -> None:
    """Write the numbers of words of a stretch that begins at ``at``."""
    for start, end, _, tag in words:
        found[at + start : at + end] = _numbers_of_word(tag, end - start)


def as_numbers(found: bytearray) -> Numbers:
    """What was written, as an array."""
    return np.frombuffer(bytes(found), np.uint8).astype(np.int64)


@cache
def _numbers_of_word(tag: str, length: int) -> bytes:
    first = _FIRST.get(tag, _OTHER)
    return bytes((first, *(first + 1,) * (length - 2), first + 2) if length > 1 else (first + 3,))
