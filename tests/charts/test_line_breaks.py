"""A long name is broken between words, a Khmer one between syllables."""

import pytest

from charts.line_breaks import broken


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Members", ["Members"]),
        (
            "Voluntary members: self-employed people and dependants",
            ["Voluntary members: self-employed people", "and dependants"],
        ),
    ],
)
def test_a_long_name_is_broken_between_words(name, lines):
    assert broken(name) == lines


def test_a_khmer_name_is_never_broken_within_a_syllable():
    name = "កម្មករនិយោជិតវិស័យឯកជនដែលបានចុះឈ្មោះនៅបេឡាជាតិសន្តិសុខសង្គមនៃប្រទេសកម្ពុជា"
    first, second = broken(name)
    assert first + second == name
    assert second[0] in {chr(letter) for letter in range(0x1780, 0x17A3)}
    assert not first.endswith("\u17d2")
