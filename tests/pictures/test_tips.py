"""What the marks of a picture say alike is sent once, and nothing of it is lost."""

from markupsafe import Markup

from pictures.tips import shared
from tests.tips import tips

MARKS = Markup(
    '<i data-tip="Kep: 2.5 %&#10;2013&#10;“Survey &amp; Census”"></i>'
    '<i data-tip="Takeo: 1.7 %&#10;2013&#10;“Survey &amp; Census”"></i>'
    '<i data-tip="Pailin: 4.9 %&#10;2013&#10;“Survey &amp; Census”"></i>'
    '<i data-tip="Cambodia: 2.7 %&#10;2013&#10;Another"></i><i data-tip="alone"></i>'
)


def test_what_three_say_stands_once_and_each_mark_says_what_it_said():
    html, attribute = shared(MARKS)
    assert (html + attribute).count("Survey") == 1
    assert tips(f"<div{attribute}>{html}</div>") == [
        "Kep: 2.5 %\n2013\n“Survey & Census”",
        "Takeo: 1.7 %\n2013\n“Survey & Census”",
        "Pailin: 4.9 %\n2013\n“Survey & Census”",
        "Cambodia: 2.7 %\n2013\nAnother",
        "alone",
    ]


def test_two_that_say_the_same_stay_as_they_are():
    few = Markup('<i data-tip="a&#10;b"></i><i data-tip="c&#10;b"></i>')
    assert shared(few) == (few, "")
