"""Signs in their order, no look-alikes, nothing invisible. Which order is right: Unicode's chapter on Khmer."""

import pytest

from language.signs import faults, ordered


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ស្រ្តី", "ស្ត្រី"),
        ("គួ្រ", "គ្រួ"),
        ("ឃ្មំុ", "ឃ្មុំ"),
        ("កេី", "កើ"),
        ("កេា", "កោ"),
        ("មា៉", "ម៉ា"),
        ("កា្ក", "ក្កា"),
    ],
)
def test_signs_out_of_order_are_put_in_order(wrong, right):
    (fault,) = faults(wrong)
    assert f"“{wrong}”" in fault
    assert f"it must be “{right}”" in fault
    assert ordered(wrong) == right


@pytest.mark.parametrize(
    "khmer",
    ["ធម៌", "ពណ៌", "ហ៊ាន", "ញ៉ាំ", "ឱ្យ", "ប្រព័ន្ធ", "ស្ត្រី", "គ្រឹះស្ថាន", "សាធារណៈ", "ប.ស.ស.", "ប.ស.ស. និងរដ្ឋ",
     "ខ្លីៗ", "ចំនួន៖ {count}", "ម៉ោង", "នៅឡើយទេ។", "ព្រះរាជក្រឹត្យ", "កន្លែង"],
)  # fmt: skip
def test_what_is_written_rightly_is_left_alone(khmer):
    assert list(faults(khmer)) == []


@pytest.mark.parametrize(
    ("khmer", "sentence"),
    [
        ("\u179f\u1793\u17d2\u178a\u17b7", "U+17D2 U+178A in"),
        ("\u17b2\u17d2\u1799", "must be “ឱ” (U+17B1)"),
        ("\u1780\u17b4", "U+17B4"),
        ("ក\u200bក", "zero width space (U+200B)"),
        ("ក\u200dក", "zero width joiner (U+200D)"),
        ("ក\u00a0ក", "no-break space (U+00A0)"),
        ("\ufeffក", "(U+FEFF)"),
        ("គណ៖រដ្ឋ", "must have ៈ, if it belongs to the word"),
        ("ចំនួន: ប្រាំ", "is Latin; it must be ៖"),
        ("មិនមានទេ.", "is Latin; it must be ។"),
        ("មិនមានទេ ។", "no space before it"),
        ("ក\u0e38", "thai character sara u"),
        ("IDР", "cyrillic capital letter er"),
        ("េក", "one of its signs is too many"),
        ("សុី", "one of its signs is too many"),
        ("ក្", "one of its signs is too many"),
    ],
)
def test_what_only_looks_right_is_named(khmer, sentence):
    assert any(sentence in fault for fault in faults(khmer)), list(faults(khmer))
