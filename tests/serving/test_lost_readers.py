"""Who comes to an address at which there is nothing is led on by what the address says."""

import pytest

from serving.alone import LONGEST_WORDS, not_found, words_of


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nssf-members.html", "nssf members html"),
        ("/provinces/2022/Kampong%Speu", "provinces Kampong Speu"),
        ("/សមាជិក-ប.ស.ស.", "សមាជិក ប ស ស"),
        ("/<script>alert(1)</script>", "script alert script"),
        ("/123/", ""),
    ],
)
def test_the_words_of_an_address(path, words):
    assert words_of(path) == words


def test_no_more_words_than_a_search_needs():
    assert len(words_of("/" + "word-" * 400)) <= LONGEST_WORDS


@pytest.mark.parametrize(("lang", "found"), [("en", "Older people receiving a pension"), ("km", "ប្រាក់សោធន")])
def test_what_was_meant_is_searched_for_and_can_be_searched_for_again(lang, found):
    html = not_found(lang, "/pension-women")
    assert 'value="pension women"' in html
    assert 'action="/figures"' in html
    assert found in html


def test_nothing_of_an_address_becomes_a_tag():
    assert "<script>alert" not in not_found("en", '/"><script>alert(1)</script>')
