"""What stewards are told against a file, in Khmer: every part, with what was found and the place left as they are."""

import pytest

from intake import bulletin
from language import Language
from language.refusals import PARTS, refused
from loaders import DATA, load
from loaders.places import Gazetteer
from loaders.reading import Unreadable
from tests.data.bulletins import write

KHMER = Language("km")


def said_of(form, folder, sheet=""):
    try:
        seen = bulletin.opened(form(folder, True), Gazetteer(load(DATA)["areas"]), sheet)
    except Unreadable as unread:
        return [str(unread)]
    return [*map(str, seen.problems), *seen.remarks]


@pytest.mark.parametrize("form", write.FORMS)
def test_what_is_said_of_a_spoiled_bulletin_is_said_in_khmer(form, tmp_path):
    for sentence in said_of(form, tmp_path):
        khmer = refused(sentence, KHMER)
        for english in ("must", "its ", " are ", " is ", "only"):
            assert english not in khmer, khmer


@pytest.mark.parametrize(
    ("english", "khmer"),
    [
        ("b.xlsx:5: province is 'Keb'; did you mean Kep (KH-23, Kep)?",
         "b.xlsx:5: province គឺ 'Keb'; តើអ្នកចង់និយាយថា Kep (KH-23, Kep) ឬ?"),
        ("b.xlsx: sheet 'S', cells A5:A6 are merged; below the header each province must have its own cell",
         "b.xlsx: សន្លឹក 'S' ក្រឡា A5:A6 ត្រូវបានបញ្ចូលគ្នា; ក្រោមចំណងជើង ខេត្តនីមួយៗត្រូវមានក្រឡាផ្ទាល់ខ្លួន"),
        ("b.csv:2: printed is '0.4'; a count must be a whole number; is number_format right? (and 24 more like it: lines 3-26)",
         "b.csv:2: printed គឺ '0.4'; ចំនួនរាប់ត្រូវជាលេខគត់; តើ number_format ត្រឹមត្រូវទេ? (និង 24 ទៀតដូចគ្នា៖ បន្ទាត់ 3-26)"),
        ("nobody has translated this", "nobody has translated this"),
    ],
)  # fmt: skip
def test_parts_are_told_one_by_one(english, khmer):
    assert refused(english, KHMER) == khmer
    assert refused(english, Language("en")) == english


def test_every_part_has_its_khmer():
    assert [part for part in PARTS if KHMER.text(part) == part] == []
