"""Factsheets read back: one A4 page each, its numbers, dates and publications those of data/, typed here."""

import re
import zlib
from contextlib import suppress

import pypdfium2
import pytest

from exports import factsheet, sheet_parts
from exports.refused import Refused
from indicators.provinces import PROVINCES
from language import LANGUAGES, Language
from reading import Reading
from reading.published import published

VERSION = published().edition.version
SITE = "https://example.org"
SIGNS = re.compile(r"\s+")


def reading(lang: str) -> Reading:
    return Reading(published(), Language(lang))


def sheet(kind: str, code: str, lang: str) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(factsheet.pdf(reading(lang), kind, code, SITE))


def said(document: pypdfium2.PdfDocument) -> str:
    return SIGNS.sub(" ", document[0].get_textpage().get_text_range())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "code", "parts"),
    [
        # Kampong Speu: IDPoor 2022 23,858 of 215,157 households; MPI 23.0, 2021/2022; census 2008 368,432 women.
        (
            "area",
            "KH-5",
            [
                "11.1 %",
                "23,858",
                "215,157",
                "150,000",
                "“1743”",
                "45.5 %",
                "24.9 %",
                "368,432",
                "348,512",
                "0 ",
                "32",
            ],
        ),
        ("area", "KH", ["20.8 %", "2,776,192", "24.9 %", "16.6 %"]),
        ("indicator", "nssf_members", ["2,776,192", "2,229,522", "Phnom Penh Post", "EAC News"]),
        ("indicator", "idpoor_poor_households", ["31,023", "40,137"]),
        ("project", "inspire", ["735,000", "23,000", "sixty five", "eleven thousand"]),
    ],
)
def test_a_factsheet_is_one_page_with_its_figures(kind, code, parts, lang):
    document = sheet(kind, code, lang)
    assert len(document) == 1
    assert (round(document[0].get_width()), round(document[0].get_height())) == (595, 842)
    text = said(document)
    for part in [*parts, VERSION, "CC BY 4.0", SITE]:
        assert part in text, part


def test_a_number_of_one_province_is_not_given_for_the_country():
    text = said(sheet("indicator", "idpoor_poor_households", "en"))
    assert "We found no sound figure of the whole for the country" in text


def test_how_many_figures_a_project_has_is_not_what_it_reached():
    # data/figures/projects.csv: of INSPIRE three results and four targets.
    text = said(sheet("project", "inspire", "en"))
    assert "3 figures (result reported by the project), 4 figures (target)" in text


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        # ophi-mpi-trends gives Battambang and Pailin one survey result: 10.9 in 2021-22.
        (
            "KH-24",
            ["(Pailin and Battambang)", "survey, one result for two provinces", "2021 to 2022: People in"],
        ),
        ("KH-12", ["Share in MPI poverty, comparable (Phnom Penh)"]),
    ],
)
def test_a_course_says_whose_it_is_what_it_is_and_when_its_note_is_of(code, parts):
    text = said(sheet("area", code, "en"))
    for part in parts:
        assert part in text, part
    assert ".csv" not in text


def test_a_province_in_doubt_is_named_below_its_bar():
    text = said(sheet("indicator", "idpoor_poor_households", "en"))
    assert "In doubt (dotted): Battambang. How it was counted: a register." in text


def test_a_rule_lacks_no_provinces():
    assert "provinces with a figure" not in said(sheet("indicator", "contribution_rate_total", "en"))
    assert "provinces with a figure" in said(sheet("indicator", "nssf_members", "en"))


def test_its_khmer_can_be_found():
    text = said(sheet("area", "KH-5", "km")).replace(" ", "")
    for word in ("កំពង់ស្ពឺ", "បេឡាជាតិសន្តិសុខសង្គម", "ស្ត្រី", "បុរស", "ប្រភព"):
        assert word in text, word


def test_every_font_is_embedded():
    content = factsheet.pdf(reading("km"), "area", "KH-5", SITE)
    objects = content + b"".join(_unpacked(content))
    described = len(re.findall(rb"/Type\s*/FontDescriptor", objects))
    assert described >= 3
    assert len(re.findall(rb"/FontFile[23]?\s", objects)) == described


def _unpacked(content: bytes):
    """What the packed streams of a PDF hold."""
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.S):
        with suppress(zlib.error):
            yield zlib.decompress(stream)


def test_in_grey_women_and_men_are_still_told_apart():
    """The bar of the women is filled, that of the men hatched: light and dark along its middle."""
    page = sheet("area", "KH-5", "en")[0]
    grey = page.render(scale=4, grayscale=True).to_pil()
    box = _place(page, "368,432")
    women = _bar(grey, page, box)
    men = _bar(grey, page, _place(page, "348,512"))
    assert max(women) - min(women) < 40
    assert max(men) - min(men) > 90


def _place(page, words: str) -> tuple[float, float]:
    text = page.get_textpage()
    index, _ = text.search(words).get_next()
    left, bottom, _, top = text.get_charbox(index)
    return left, (bottom + top) / 2


def _bar(picture, page, place) -> list[int]:
    """The greys along the middle of the bar before a number."""
    scale = 4
    left, middle = place
    row = int((page.get_height() - middle) * scale)
    end = int((left - 20) * scale)
    return [picture.getpixel((x, row)) for x in range(end - 60, end)]


def test_the_code_leads_back():
    assert b"<svg" in factsheet._code(f"{SITE}/province?lang=km&area=KH-5")  # noqa: SLF001
    without = factsheet.pdf(reading("en"), "area", "KH-5", "")
    assert len(without) < len(factsheet.pdf(reading("en"), "area", "KH-5", SITE))


@pytest.mark.parametrize(
    ("kind", "code", "sentence"),
    [
        ("area", "KH-55", "area is 'KH-55'; did you mean KH-5?"),
        ("indicator", "nssf_member", "indicator is 'nssf_member'; did you mean nssf_members?"),
        ("project", "fist", "project is 'fist'; did you mean first?"),
    ],
)
def test_what_is_not_there_is_said(kind, code, sentence):
    with pytest.raises(Refused, match=re.escape(sentence)):
        factsheet.pdf(reading("en"), kind, code)


def test_the_name_says_what_it_is():
    assert factsheet.name(reading("km"), "area", "KH-5") == "factsheet-kampong-speu-km.pdf"
    assert factsheet.name(reading("en"), "indicator", "nssf_members") == "factsheet-nssf-members-en.pdf"


@pytest.mark.long
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_province_has_one_page(lang):
    for code in PROVINCES:
        assert len(sheet("area", code, lang)) == 1, code


@pytest.mark.long
def test_every_indicator_and_project_has_one_page():
    codes = [("indicator", name) for name in sorted(set(published().figures["indicator"]))]
    codes += [("project", name) for name in published()["projects"]["project_id"]]
    for kind, code in codes:
        assert len(sheet(kind, code, "en")) == 1, code


@pytest.mark.parametrize(
    ("share", "other", "last", "side"),
    [
        (0.8, 0.3, False, "above"),
        (0.3, 0.8, False, "below"),
        (0.05, 0.8, False, "above"),
        (0.1, 0.3, True, "beside"),
        (0.1, 0.3, False, "below"),
    ],
)
def test_the_number_of_a_low_point_stands_on_no_year_and_on_no_other_mark(share, other, last, side):
    assert sheet_parts.label_side(share, other, last=last) == side
