"""What a reader copies in the other language is what that language's own page gives to copy."""

import pytest

import pages
from reading.said import sentences

VIEWS = [
    ("map", "map", {}),
    ("map", "map", {"area": "KH-3"}),
    ("front", "by-place", {}),
    ("gaps", "grid", {"topic": "nssf", "area": "KH", "sex": "female"}),
    ("what_if", "what-if", {}),
    ("trends", "trend", {"indicator": "nssf_members"}),
]


def _copied(name: str, key: str, asked: dict[str, str], lang: str) -> dict[str, str]:
    told = pages.told(name, {"lang": lang} | asked)
    block = next(block for block in told.said.blocks if block.key == key)
    return {code: sentence for _, code, sentence in sentences(told.reading, block)}


@pytest.mark.parametrize(("name", "key", "asked"), VIEWS)
def test_a_sentence_is_the_same_whichever_page_it_is_copied_from(name, key, asked):
    english, khmer = (_copied(name, key, asked, lang) for lang in ("en", "km"))
    assert set(english) == {"en", "km"}
    assert english == khmer
