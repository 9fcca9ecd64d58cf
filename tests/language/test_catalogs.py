"""The Khmer text in locale/: complete, and up to date with the code."""

import pytest
from babel.messages.catalog import Catalog

from language import __main__ as command
from language import catalogs
from language.check import places
from language.language import Language

SHOWN = 5


@pytest.fixture(scope="module", params=catalogs.DOMAINS)
def domain(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def texts(domain) -> list[tuple[str, str]]:
    """(English, Khmer) of every text of a catalog that has Khmer."""
    return [(entry.id, entry.string) for entry in catalogs.read(domain) if entry.id and entry.string]


@pytest.fixture(scope="module")
def in_code(domain) -> set[str]:
    """The English texts that stand in the code, or in the data."""
    return set(command.code_texts() if domain == "messages" else command.data_texts())


def _some(found) -> str:
    """A few of many, in a sentence."""
    found = sorted(found)
    return f"{len(found)}, such as {found[:SHOWN]}"


def test_every_text_has_khmer(domain):
    without = [english for found, english in command.untranslated() if found == domain]
    assert not without, f"locale/km/LC_MESSAGES/{domain}.po: texts without Khmer: {_some(without)}"


def test_every_text_of_the_code_is_in_the_catalog(domain, in_code):
    missing = in_code - {entry.id for entry in catalogs.read(domain)}
    assert not missing, f"{domain}.po lacks {_some(missing)}; run python -m language merge"


def test_no_text_of_the_catalog_is_gone_from_the_code(domain, in_code):
    gone = {entry.id for entry in catalogs.read(domain) if entry.id} - in_code
    assert not gone, f"{domain}.po still has {_some(gone)}; run python -m language merge"


def test_khmer_fills_in_the_same_places_as_english(texts):
    other = [english for english, khmer in texts if places(english) != places(khmer)]
    assert not other, f"the Khmer fills in other places than the English: {_some(other)}"


def test_sentences_in_khmer_have_khmer_letters(texts):
    latin = [
        english
        for english, khmer in texts
        if len(english.split()) > 3 and not any("\u1780" <= sign <= "\u17ff" for sign in khmer)
    ]
    assert not latin, f"Khmer texts without a Khmer letter: {_some(latin)}"


def test_a_text_with_a_title_in_bold_or_a_link_keeps_its_marks(texts):
    for mark in ("**", "](", "://"):
        other = [english for english, khmer in texts if english.count(mark) != khmer.count(mark)]
        assert not other, f"{mark} stands another number of times in the Khmer of {_some(other)}"


def test_texts_are_found_with_the_words_meant_for_translators():
    found = command.code_texts()
    assert "undated" in found
    assert "more than {number}" in found
    assert "" not in found


def test_notes_are_split_and_prints_and_figures_are_no_texts():
    assert command.texts_of("First. | Second.", "note") == ["First.", "Second."]
    assert command.texts_of("the communes of the file", "made_from") == ["the communes of the file"]
    assert command.texts_of("“24万”", "made_from") == []
    assert command.texts_of("poor-kh-2;households-kh-2", "made_from") == []
    assert command.texts_of("work; health ;", "theme") == ["work", "health"]
    assert command.texts_of("", "note") == []


@pytest.fixture
def on_paper(tmp_path, monkeypatch):
    """Catalogs in an empty folder, and a function that fills one."""
    monkeypatch.setattr(catalogs, "LOCALE", tmp_path)

    def write(**texts: str) -> None:
        catalog = Catalog(locale="km", domain="messages")
        for english, khmer in texts.items():
            catalog.add(english, khmer, flags=("fuzzy",))
        catalogs.write("messages", catalog)

    return write


def test_merging_keeps_khmer_adds_what_is_new_and_drops_what_is_gone(on_paper, monkeypatch):
    on_paper(women="ស្ត្រី", gone="បាត់")
    monkeypatch.setattr(command, "code_texts", lambda: {"women": [], "men": []})
    monkeypatch.setattr(command, "data_texts", dict)
    command.merge()
    merged = {entry.id: entry.string for entry in catalogs.read("messages") if entry.id}
    assert merged == {"women": "ស្ត្រី", "men": ""}
    assert command.untranslated() == [("messages", "men")]


def test_merging_twice_changes_nothing(on_paper, monkeypatch):
    on_paper(women="ស្ត្រី")
    monkeypatch.setattr(command, "code_texts", lambda: {"women": [], "men": []})
    monkeypatch.setattr(command, "data_texts", dict)
    command.merge()
    once = catalogs.path("messages").read_bytes()
    command.merge()
    assert catalogs.path("messages").read_bytes() == once


def test_what_no_native_reader_has_reviewed_is_listed(on_paper, capsys):
    on_paper(women="ស្ត្រី")
    assert command.main(["unreviewed"]) == 0
    printed = capsys.readouterr().out
    assert "messages: women" in printed
    assert "1 texts of the catalogs have not been reviewed by a native reader" in printed


def test_a_missing_catalog_is_an_empty_one(on_paper):
    assert [entry for entry in catalogs.read("data") if entry.id] == []


@pytest.mark.parametrize("khmer", ["ចំនួន {cuont}", "ចំនួន {count", "ចំនួន {}", "ចំនួន {count.real.x}"])
def test_a_mistyped_place_falls_back_to_english(monkeypatch, khmer):
    monkeypatch.setattr("language.language.khmer", lambda: {"Figures: {count}": khmer})
    assert Language("km").text("Figures: {count}", count=3) == "Figures: 3"


def test_a_note_whose_khmer_has_too_many_places_falls_back_to_english(monkeypatch):
    monkeypatch.setattr("language.language.khmer", lambda: {"from {} to {}": "ពី {} ដល់ {} {}"})
    assert Language("km").note("from 1 to 2") == "from 1 to 2"
