"""Signs of other scripts in what publications printed, as words: our type has no letter for them.

`72 万` is read as `72 [ten thousand]`. The sign itself stands on the pages, in the spreadsheet and in the data.
"""

from __future__ import annotations

import re

from language.labels import mark
from reading import Reading

WORDS = {
    "万": mark("ten thousand"),
    "萬": mark("ten thousand"),
    "만": mark("ten thousand"),
    "億": mark("hundred million"),
    "千": mark("thousand"),
    "约": mark("about"),
    "约为": mark("about"),
    "个": mark("pieces"),
    "人": mark("people"),
    "名": mark("people"),
    "户": mark("households"),
    "家": mark("enterprises"),
    "柬币": mark("riels"),
}
_SIGN = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))
_WITH_DIGITS = re.compile(rf"(?<=\d) ?(?:{_SIGN.pattern})+|(?:{_SIGN.pattern})+ ?(?=\d)")


def in_words(text: str, reading: Reading) -> str:
    """A text whose foreign signs beside a number are said in the reader's language, in brackets.

    Within a name the same signs mean something else: 家 counts enterprises after a number, and is part of 国家.
    """

    def worded(run: re.Match) -> str:
        return _SIGN.sub(lambda found: f" [{reading.text(WORDS[found[0]])}] ", run[0])

    said = _WITH_DIGITS.sub(worded, text)
    return re.sub(r" {2,}(?=\[)|(?<=\]) {2,}", " ", re.sub(r"(?<=[“(]) (?=\[)|(?<=\]) (?=[”).])", "", said))
