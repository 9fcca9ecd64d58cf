"""One broken file takes nothing else with it, and what is out is named."""

import pytest

from loaders import DataError, load_checked

LEFT_OUT = {  # case: (figures that stay of 123, what is named as out; 0 is the whole file)
    "file-stray-quotes": (106, {"figures/nssf.csv": 0}),
    "file-empty": (123, {"events.csv": 0}),
    "file-semicolons": (97, {"provinces/census-2019.csv": 0}),
    "file-header-only": (118, {"figures/projects.csv": 0}),
    "file-row-with-too-many-cells": (122, {"figures/nssf.csv": 1}),
    "column-unknown": (118, {"figures/projects.csv": 0}),
    "cell-unknown-sex": (122, {"figures/nssf.csv": 1}),
    "cell-unknown-source": (122, {"figures/nssf.csv": 1}),
    "cell-unknown-area-code": (123, {"stories.csv": 1}),
    "cell-unknown-unit": (122, {"figures/nssf.csv": 1, "indicators.csv": 1}),
    "cell-impossible-date-of-a-source": (121, {"figures/nssf.csv": 2, "sources.csv": 1}),
    "number-with-letter-l": (122, {"figures/nssf.csv": 1}),
    "table-letter-in-number": (122, {"provinces/census-2019.csv": 1}),
    "table-unknown-province": (122, {"provinces/census-2019.csv": 1}),
    "table-one-province-absent": (121, {}),
    "table-impossible-period": (97, {"provinces/census-2019.csv": 26, "provinces/tables.csv": 1}),
    "table-not-described": (123, {"provinces/census-2029.csv": 0}),
    "excel-formula": (48, {"provinces/cips-2013.xlsx": 0}),
    "excel-row-without-province": (120, {"provinces/cips-2013.xlsx": 1}),
}
FOUR_BROKEN = ("file-stray-quotes", "file-empty", "excel-formula", "table-letter-in-number")


@pytest.mark.parametrize(("case", "kept"), [(case, kept) for case, (kept, _) in LEFT_OUT.items()])
def test_every_other_figure_stays(case, kept, loaded):
    assert len(loaded(case).figures) == kept


@pytest.mark.parametrize(("case", "named"), [(case, named) for case, (_, named) in LEFT_OUT.items()])
def test_what_is_out_is_named(case, named, loaded):
    assert loaded(case).left_out == named


@pytest.mark.parametrize(
    "expected",
    [
        'figures/nssf.csv:6: there is a stray quotation mark; a cell with quotation marks must be enclosed in "…" '
        "with each mark inside doubled",
        "events.csv: the file is empty; it must have a header line and rows",
        "provinces/cips-2013.xlsx:8: sheet 'Table 1', cell D8 is the formula '=1+1'; it must be a number or a name",
        "provinces/census-2019.csv:6: printed is '527,O27'; "
        "it must be a number such as 4,335,501 or 2.2 million",
    ],
)
def test_one_broken_file_does_not_hide_another(expected, sentences):
    assert expected in sentences(*FOUR_BROKEN)


def test_the_figures_of_sound_files_stay_beside_four_broken_ones(loaded):
    published = loaded(*FOUR_BROKEN)
    assert len(published.figures) == 5 + 25  # projects.csv, and the census without one province


def test_all_that_is_out_is_named_at_once(loaded):
    assert loaded(*FOUR_BROKEN).left_out == {
        "events.csv": 0,
        "figures/nssf.csv": 0,
        "provinces/census-2019.csv": 1,
        "provinces/cips-2013.xlsx": 0,
    }


def test_a_total_stays_when_one_of_its_provinces_cannot_be_read(loaded):
    figures = loaded("table-letter-in-number").figures
    assert "census-2019-all-kh" in set(figures["figure_id"])


def test_a_row_with_an_unknown_place_is_not_in_its_table(loaded):
    assert list(loaded("cell-unknown-area-code")["stories"]["story_id"]) == ["sokhey"]


def test_the_sound_data_has_no_problem(loaded):
    assert (loaded().problems, loaded().left_out) == ([], {})


def test_load_checked_raises_one_error_that_lists_every_problem(sound):
    (sound / "events.csv").write_text("", encoding="utf-8")
    (sound / "stories.csv").unlink()
    with pytest.raises(DataError) as raised:
        load_checked(sound)
    assert str(raised.value).splitlines() == [
        "events.csv: the file is empty; it must have a header line and rows",
        "stories.csv: the file is missing; it must be there",
    ]
