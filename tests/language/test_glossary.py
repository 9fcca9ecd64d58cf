"""Where the English names a term of the field, the Khmer has the glossary's word for it."""

import csv

import pytest

from language import glossary
from language.glossary import faults, named_in, terms
from language.khmer_texts import pairs


@pytest.mark.parametrize(
    ("english", "named"),
    [
        ("Pensions of the NSSF", ["pension", "NSSF"]),
        ("the pension scheme", ["pension scheme"]),  # a longer term hides the shorter one
        ("{pension} in `NSSF` and “census”", []),
        ("a near-census", []),
        ("an idea", []),  # not the association IDEA
    ],
)
def test_the_terms_that_a_text_names(english, named):
    assert sorted(form for form, _ in named_in(english)) == sorted(named)


@pytest.mark.parametrize(
    ("english", "khmer", "sentence"),
    [
        ("Registered workers", "កម្មករនិយោជិតដែលបានចុះឈ្មោះ", ""),
        ("People covered", "ប្រជាជនដែលត្រូវបានគ្របដណ្តប់", ""),
        ("People covered", "ប្រជាជនដែលមានការធានា", "“covered” is “គ្របដណ្តប់” in the glossary"),
        ("People covered", "ប្រជាជនដែលទទួលបានការគាំពារ", "“ទទួលបានការគាំពារ” is never said for “covered”"),
        ("Social protection", "ការការពារសង្គម", "“ការការពារសង្គម” is never said for “social protection”"),
        ("Households", "មនុស្ស", "“household” is “គ្រួសារ” in the glossary"),
        ("4 percent", "4", "“percent” is “ភាគរយ” in the glossary"),
        ("During 2022", "ឆ្នាំ 2022", ""),  # a plain word, said in many ways
    ],
)
def test_a_term_is_said_in_the_glossarys_word(english, khmer, sentence):
    found = list(faults(english, khmer))
    assert any(sentence in fault for fault in found) if sentence else not found, found


def test_the_glossary_is_well_formed():
    assert len(terms()) > 130
    assert [term.english for term in terms() if not term.khmer or not term.english] == []
    forms = [form for term in terms() for form in term.english]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    with glossary.TERMS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["demanded"] for row in rows} == {"yes", ""}
    assert [row["source_url"] for row in rows if not row["source_url"].startswith(("http", ""))] == []


def test_every_exception_stands_in_a_text_and_is_needed():
    stale = [
        f"{form}: {text}"
        for form, text in glossary.exceptions()
        if not any(
            pair.english == text
            and any(
                term.english[0] == form and not any(khmer in pair.khmer for khmer in term.khmer)
                for _, term in named_in(text)
            )
            for pair in pairs()
        )
    ]
    assert not stale, f"language/glossary_exceptions.csv: no text needs {stale} any more; take them out"
