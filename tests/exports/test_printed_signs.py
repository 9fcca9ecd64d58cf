"""What was printed in another script can be read where our type has no letter for it."""

from pathlib import Path

import pypdfium2
import pytest

from exports import factsheet
from exports.formats import written
from exports.signs import WORDS, in_words
from exports.typefaces import KHMER, LATIN, STACKED, Face, font
from language import Language
from loaders import DATA
from reading import Reading
from reading.published import published

EN, KM = (Reading(published(), Language(code)) for code in ("en", "km"))


@pytest.mark.parametrize(
    ("reading", "text", "said"),
    [
        (EN, "72 万", "72 [ten thousand] "),
        (EN, "Printed: “72万户”.", "Printed: “72 [ten thousand] [households]”."),
        (EN, "“107萬7079”", "“107 [ten thousand] 7079”"),
        (EN, "“约为200万人”", "“[about] 200 [ten thousand] [people]”"),
        (KM, "“11만6500”", "“11 [ម៉ឺន] 6500”"),
        (EN, "2,776,192", "2,776,192"),
        (EN, "国家社保基金", "国家社保基金"),
    ],
)
def test_a_sign_is_said_in_brackets(reading, text, said):
    assert in_words(text, reading) == said


def test_our_type_has_every_sign_of_the_data_or_a_word_for_it():
    faces = [font(Face(script)) for script in (LATIN, KHMER)]
    texts = "".join(path.read_text(encoding="utf-8-sig") for path in sorted(Path(DATA).rglob("*.csv")))
    known = {*"".join(WORDS), *STACKED, *"\n\r\t"}
    missing = {
        sign for sign in set(texts) - known if not any(face.get_nominal_glyph(ord(sign)) for face in faces)
    }
    assert sorted(missing) == [], "exports/signs.py says in a word what such a sign means"


@pytest.mark.parametrize(("lang", "said"), [("en", "107 [ten thousand] 7079"), ("km", "107 [ម៉ឺន] 7079")])
def test_a_page_shows_no_empty_box(taken, lang, said):
    document = pypdfium2.PdfDocument(written(taken("trends", "nssf", lang=lang), "page"))
    text = " ".join("".join(page.get_textpage().get_text_range() for page in document).split())
    assert said in text


def test_a_factsheet_says_it_too():
    document = pypdfium2.PdfDocument(factsheet.pdf(EN, "indicator", "work_accident_injured"))
    text = " ".join(document[0].get_textpage().get_text_range().split())
    assert not set(text) & set("".join(WORDS))
