"""The Khmer words stand in the Academy's list, or are named as exceptions with a reason."""

import csv

import pytest

from language import spelling
from language.khmer_texts import texts
from language.spelling import Misspelt, exceptions, listed, misspelt


@pytest.mark.parametrize(
    ("khmer", "wrong"),
    [
        ("ទូរស័ព្ទ", Misspelt("ទូរស័ព្ទ", ("ទូរសព្ទ",))),  # two words of the list, which together are none
        ("បរិយាប័ន្ន", Misspelt("បរិយាប័ន្ន", ("បរិយាបន្ន",))),
        ("អាជ្ញាប័ណ្ណ", Misspelt("អាជ្ញាប័ណ្ណ", ("អាជ្ញាបណ្ណ",))),
        ("សន្តិសុខសង្គមទ", Misspelt("ទ", ())),  # a letter left over
    ],
)
def test_a_word_that_is_not_in_the_list_is_named_with_what_may_be_meant(khmer, wrong):
    assert misspelt(khmer) == [wrong]


@pytest.mark.parametrize("khmer", ["ប្រព័ន្ឋ", "កម្មករនិយោជតិ", "ឯកសាររ", "បណ្ណសមធម៌", "ពិដាន", "អាម៉េរិគ"])
def test_a_slip_of_the_hand_is_seen(khmer):
    assert misspelt(khmer)


@pytest.mark.parametrize(
    "khmer", ["បេឡាជាតិសន្តិសុខសង្គម", "ប.ស.ស.", "ប័ណ្ណសមធម៌", "គ្របដណ្តប់", "ភាពក្រីក្រពហុវិមាត្រ 2022", "ABC", ""]
)
def test_what_is_right_is_left_alone(khmer):
    assert misspelt(khmer) == []


def test_every_exception_is_still_needed():
    khmer = "\n".join(text.khmer for text in texts())
    unused = [word for word in exceptions() if word not in khmer]
    assert not unused, f"language/spelling_exceptions.csv: {unused} stand in no text any more; take them out"
    right = [word for word in exceptions() if listed(word)]
    assert not right, f"language/spelling_exceptions.csv: the Academy's list has {right}; take them out"


def test_every_exception_says_why():
    with spelling.EXCEPTIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["word"] for row in rows if not row["why"]] == []
    assert len({row["word"] for row in rows}) == len(rows)
