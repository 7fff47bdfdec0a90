"""How two printed names are compared, everywhere: grouping, linking, IRIs and evaluation."""

import re
import unicodedata
from functools import lru_cache

from kg.core.script import simplified_name

_UNSEEN = re.compile(
    r"[\s\u200b\u200c\u200d\u2060\ufeff“”\"'‘’「」『』《》〈〉()（）\[\]【】·•・‧∙,，、。．.\-‐‑–—―_:：]+"
)


@lru_cache(maxsize=100_000)
def comparison_key(name: str) -> str:
    """The name in simplified script, NFKC and lower case, without white space, marks of quotation, brackets and dots.

    Two names with one key are one name printed twice. A name of such characters only keeps its NFKC form.

    >>> comparison_key("“云禾 工坊”（Ａ·１）"), comparison_key("雲禾工坊")
    ('云禾工坊a1', '云禾工坊')
    """
    return printed_key(simplified_name(name))


def printed_key(name: str) -> str:
    """The same in the script that is printed: the traditional form of a name is another form of it.

    >>> printed_key("雲禾 工坊")
    '雲禾工坊'
    """
    folded = unicodedata.normalize("NFKC", name).lower()
    bare = _UNSEEN.sub("", folded) or folded.strip()
    return bare if bare == name else printed_key(bare)  # what is left may compose anew
