"""`python -m language check`: the Khmer texts are in order, and each fault is said to whoever can mend it."""

import pytest
from babel.messages.catalog import Catalog

from language import __main__ as command
from language import catalogs, check
from language.check import faults, of_text
from language.khmer_texts import Text, pairs, texts

PO = "locale/km/LC_MESSAGES/messages.po"


def said(english: str, khmer: str) -> list[str]:
    return list(of_text(Text(PO, english, khmer)))


def test_every_khmer_text_is_in_order():
    wrong = faults()
    assert not wrong, "\n".join(wrong)


def test_every_kind_of_place_is_read():
    read = {text.where.split(":")[0] for text in texts()}
    assert {
        PO,
        "locale/km/LC_MESSAGES/data.po",
        "data/areas.csv",
        "data/events.csv",
        "data/indicators.csv",
        "data/stories.csv",
        ".github/ISSUE_TEMPLATE/new_figure.yml",
        ".github/ISSUE_TEMPLATE/wrong_figure.yml",
        "CONTRIBUTING.md",
        "data/README.md",
        "language/letter_khmer.py",
        "charts/style.py",
        "language/khmer_terms.txt",
    } <= read
    assert len(pairs()) > 2000


def test_a_text_of_a_table_is_named_by_its_line():
    (cambodia,) = [text for text in texts() if text.where == "data/areas.csv:2: name_km"]
    assert cambodia == ("data/areas.csv:2: name_km", "Cambodia", "កម្ពុជា")


@pytest.mark.parametrize(
    ("khmer", "sentence"),
    [
        ("????? {count}", "its letters were lost"),
        ("ចំនួន {cuont}", "fills in {cuont}; it must fill in {count}"),
        ("ចំនួន {count", "a brace { or } that has no partner"),
        ("ចំនួន", "fills in nothing; it must fill in {count}"),
    ],
)
def test_a_fault_of_the_khmer_is_named(khmer, sentence):
    assert any(sentence in fault for fault in said("Figures: {count}", khmer))


def test_a_text_without_khmer_is_named(monkeypatch):
    catalog = Catalog(locale="km", domain="messages")
    catalog.add("Figures: {count}", "")
    monkeypatch.setattr(catalogs, "read", lambda domain: catalog if domain == "messages" else Catalog())
    monkeypatch.setattr(check, "texts", list)
    assert faults() == [f"{PO}: “Figures: {{count}}”: there is no Khmer; write it behind msgstr"]


@pytest.mark.parametrize(
    ("english", "khmer", "fault"),
    [
        # One fault of each kind, put into a sound text.
        ("Women", "ស្រ្តី", "“ស្រ្តី” in “ស្រ្តី” is written ស ◌្រ ◌្ត ◌ី; it must be “ស្ត្រី”, ស ◌្ត ◌្រ ◌ី"),
        ("The census of 2008", "ជំរឿនឆ្នាំ 2019", "the number 2008 of the English is not in the Khmer"),
        ("equity card", "បណ្ណសមធម៌", "“បណ្ណ” in “បណ្ណសមធម៌” is not in the Academy's list"),
        ("The pension", "ប្រាក់​សោធន", "an invisible zero width space (U+200B)"),
        ("The households", "households", "the English word “households” was left"),
        ("People covered", "ប្រជាជនដែលទទួលបានការគាំពារ", "“covered” is “គ្របដណ្តប់” in the glossary"),
    ],
)
def test_each_kind_of_fault_is_found(english, khmer, fault):
    assert any(fault in sentence for sentence in said(english, khmer)), said(english, khmer)


def test_the_command_names_file_text_and_fault(monkeypatch, capsys):
    wrong = Text("data/events.csv:5: title_km", "The fund opens in 2008", "ប.ស.ស. ចាប់ផ្តើមនៅឆ្នាំ ២០០៨")
    monkeypatch.setattr(check, "texts", lambda: [wrong])
    assert command.main(["check"]) == 1
    assert capsys.readouterr().out == (
        "data/events.csv:5: title_km: “The fund opens in 2008”: the number ២០០៨ is in Khmer digits; it must be "
        "2008, as in the charts: a reader who wants Khmer digits gets them everywhere\n"
    )


def test_the_command_says_that_the_spelling_could_not_be_checked(monkeypatch, capsys):
    monkeypatch.setattr(check, "texts", list)
    monkeypatch.setattr("language.spelling.installed", lambda: False)
    assert command.main(["check"]) == 0
    assert "How the words are spelled was not checked" in capsys.readouterr().out


def test_the_command_names_a_text_that_nobody_brought_into_the_catalog(monkeypatch, capsys):
    """A steward's new note in English has no Khmer, although no Khmer text is wrong."""
    monkeypatch.setattr(check, "texts", list)
    known = command.data_texts()
    monkeypatch.setattr(command, "data_texts", lambda: known | {"A note of today.": []})
    assert command.main(["check"]) == 1
    assert capsys.readouterr().out == (
        "locale/km/LC_MESSAGES/data.po: “A note of today.”: it is not there yet; run python -m language merge\n"
    )


def test_collecting_texts_says_nothing_on_the_side(capsys):
    """Babel warns of f-strings that are no texts; a newcomer would take that for a fault of their own."""
    command.code_texts()
    assert capsys.readouterr().err == ""
