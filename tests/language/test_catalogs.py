"""The Khmer text in locale/: complete, up to date with the code, no number lost."""

from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from language import __main__ as command
from language import catalogs
from language.language import NUMBER

KHMER_DIGITS = str.maketrans("០១២៣៤៥៦៧៨៩", "0123456789")
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


def _numbers(text: str) -> set[str]:
    """The numbers of a text, be they in Latin or in Khmer digits."""
    return set(NUMBER.findall(text.translate(KHMER_DIGITS)))


def _places(text: str) -> list[str]:
    """The places that are filled in: names, or positions where they are not named."""
    names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return sorted(str(place) if name == "" else name for place, name in enumerate(names))


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
    other = [english for english, khmer in texts if _places(english) != _places(khmer)]
    assert not other, f"the Khmer fills in other places than the English: {_some(other)}"


def test_no_number_is_lost_in_translation(texts):
    lost = [
        (english, sorted(numbers))
        for english, khmer in texts
        if (numbers := _numbers(english) - _numbers(khmer))
    ]
    assert not lost, f"the Khmer lacks a number that the English has: {_some(lost)}"


def test_no_number_is_added_in_translation(texts):
    added = [
        (english, sorted(numbers))
        for english, khmer in texts
        if (numbers := _numbers(khmer) - _numbers(english))
    ]
    assert not added, f"the Khmer has a number that the English lacks: {_some(added)}"


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


def test_notes_are_split_and_intervals_are_one_text():
    assert command._texts("First. | Second.", "note") == ["First.", "Second."]
    assert command._texts("95 percent interval 12.3 to 14,500", "note") == ["{} percent interval {} to {}"]
    assert command._texts("work; health ;", "theme") == ["work", "health"]
    assert command._texts("", "note") == []


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
