"""Files that are no UTF-8 tables with the right columns are refused in clear words."""

import os

import pytest

from loaders import load

PROJECT_FIGURE_COLUMNS = (
    "the columns must be figure_id, indicator, area, sex, group, scheme, period, printed, number_format, "
    "made, made_from, qualifier, status, concern, source_id, note, project_id, organisation, and may be low, "
    "high, sample_size, counted"
)
STRAY_MARK = (
    'there is a stray quotation mark; a cell with quotation marks must be enclosed in "…" '
    "with each mark inside doubled"
)
CASES = {
    "file-latin-1-bytes": [
        "sources.csv:9: byte 0xe9 is not UTF-8; the file must be saved as UTF-8 (in Excel: Save As, CSV UTF-8)"
    ],
    "file-stray-quotes": [f"figures/nssf.csv:6: {STRAY_MARK}"],
    "file-unclosed-quote": [f"figures/nssf.csv:16: {STRAY_MARK}"],
    "file-semicolons": [
        "provinces/census-2019.csv:1: columns are separated by semicolons, as Excel does where the comma is the "
        "decimal sign; they must be separated by commas: python -m loaders tidy provinces/census-2019.csv"
    ],
    "file-empty": ["events.csv: the file is empty; it must have a header line and rows"],
    "file-header-only": [
        "figures/projects.csv:1: there is no row below the header; there must be at least one"
    ],
    "file-row-with-too-many-cells": [
        "figures/nssf.csv:12: there are 17 cells; there must be 16, one a column"
    ],
    "column-missing": [
        "sources.csv:1: header: column publisher is missing; the columns must be source_id, publisher, "
        "title, url, published, published_inferred, language, kind, terms, terms_url, via, note"
    ],
    "column-unknown": [
        f"figures/projects.csv:1: header: column 'organization' is unknown; {PROJECT_FIGURE_COLUMNS}",
        f"figures/projects.csv:1: header: column organisation is missing; {PROJECT_FIGURE_COLUMNS}",
    ],
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=CASES)
def test_a_spoiled_file_is_refused_in_these_words(case, expected, sentences):
    assert sentences(case) == expected


def test_every_spoiled_file_is_in_the_table(copies_named):
    assert copies_named("file-", "column-") == set(CASES)


@pytest.mark.parametrize(
    "name",
    [
        "stories.csv",
        "indicators.csv",
        "offices.csv",
        "lists.csv",
        "group_parts.csv",
        "sum_parts.csv",
        "shared_domains.csv",
        "provinces/tables.csv",
        "provinces/census-2019.csv",
        "provinces/cips-2013.xlsx",
    ],
)
def test_a_missing_file_is_named(name, sound):
    (sound / name).unlink()
    assert f"{name}: the file is missing; it must be there" in [
        str(problem) for problem in load(sound).problems
    ]


@pytest.mark.parametrize("name", ["figures/nssf.csv", "provinces/cips-2013.xlsx"])
def test_a_file_of_200_megabytes_is_not_read(name, sound):
    os.truncate(sound / name, 200 * 1024 * 1024)
    expected = f"{name}: the file has 200 MB; a table must be at most 64 MB"
    assert [str(problem) for problem in load(sound).problems] == [expected]


def test_a_folder_without_figures_says_so(sound):
    for path in (sound / "figures").iterdir():
        path.unlink()
    assert "figures/: there is no file; there must be at least one .csv" in map(str, load(sound).problems)
