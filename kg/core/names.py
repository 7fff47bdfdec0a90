"""How two printed names are compared, everywhere: grouping, linking, IRIs and evaluation."""

import re
import unicodedata
from functools import lru_cache

_UNSEEN = re.compile(
    r"[\s\u200b\u200c\u200d\u2060\ufeff“”\"'‘’「」『』《》〈〉()（）\[\]【】·•・‧∙,，、。．.\-‐‑–—―_:：]+"
)


@lru_cache(maxsize=100_000)
def comparison_key(name: str) -> str:
    """The name in NFKC and lower case, without white space, quotation marks, brackets, dashes and dots.

    Two names with one key are one name printed twice. A name of such characters only keeps its NFKC form.

    >>> comparison_key("“云禾 工坊”（Ａ·１）")
    '云禾工坊a1'
    """
    folded = unicodedata.normalize("NFKC", name).lower()
    bare = _UNSEEN.sub("", folded) or folded.strip()
    return bare if bare == name else comparison_key(bare)  # what is left may compose anew
