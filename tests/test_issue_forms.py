"""The forms for a new and for a wrong figure ask for columns of the tables, so that an answer becomes a line."""

from pathlib import Path

import pytest
import yaml

from loaders.schema import FIGURES, SOURCES

FORMS = Path(__file__).resolve().parent.parent / ".github/ISSUE_TEMPLATE"
FIELDS = {field.name: field for field in (*SOURCES.fields, *FIGURES.fields)}
GIVEN_BY_US = {"figure_id", "source_id"}
"""Names in the tables, which whoever fills in a form need not invent."""
BOTH = pytest.mark.parametrize("form", ["new_figure", "wrong_figure"])


def asked(form: str) -> dict[str, dict]:
    """The fields of a form by their name."""
    written = yaml.safe_load((FORMS / f"{form}.yml").read_text(encoding="utf-8"))
    return {field["id"]: field for field in written["body"] if field["type"] != "markdown"}


@BOTH
def test_every_field_is_a_column(form):
    unknown = sorted(set(asked(form)) - set(FIELDS))
    assert not unknown, f"{form}.yml asks for {unknown}; data/README.md names no such column"


def test_the_form_for_a_new_figure_asks_for_every_column():
    missing = sorted(set(FIELDS) - GIVEN_BY_US - set(asked("new_figure")))
    assert not missing, f"new_figure.yml does not ask for {missing}, columns of figures/*.csv or sources.csv"


def test_what_a_line_must_have_must_be_answered():
    optional = [
        name
        for name, field in asked("new_figure").items()
        if FIELDS[name].required and not field.get("validations", {}).get("required")
    ]
    assert not optional, f"new_figure.yml lets {optional} stay empty; the tables do not"


@BOTH
def test_a_choice_offers_the_words_that_a_cell_may_use(form):
    for name, field in asked(form).items():
        choices = list(FIELDS[name].choices)
        options = [str(option).partition(":")[0] for option in field["attributes"].get("options", ())]
        assert options == choices, f"{form}.yml: {name} offers {options}; the column takes {choices}"


@BOTH
def test_every_label_stands_in_both_languages(form):
    for name, field in asked(form).items():
        label = field["attributes"]["label"]
        english, _, khmer = label.partition(" · ")
        assert english.isascii(), f"{form}.yml: the label of {name} is “{label}”; English · Khmer"
        assert any("\u1780" <= sign <= "\u17ff" for sign in khmer), f"{form}.yml: {name} has no Khmer label"
