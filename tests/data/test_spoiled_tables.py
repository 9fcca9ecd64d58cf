"""Published tables by province that are spoiled, as CSV and as Excel."""

import pytest

CASES = {
    "table-two-rows-for-one-province": [
        "provinces/census-2019.csv:28: province 'Kandal' (KH-8) stands already in line 10; "
        "a province must have one row"
    ],
    "table-one-province-absent": [
        "provinces/census-2019.csv: KH-22 has no row; a table must have all 25 provinces, or places in "
        "provinces/tables.csv must be 24 and not 25"
    ],
    "table-unknown-province": [
        "provinces/census-2019.csv:5: province is 'Kampong Chamm'; "
        "did you mean Kampong Cham (KH-3, Kampong Cham)?"
    ],
    "table-zero-width-space-in-province": [
        "provinces/census-2019.csv:5: province is 'Kampong␣Cham' with an invisible sign U+200B "
        "where ␣ stands; it must be written without it"
    ],
    "table-letter-in-number": [
        "provinces/census-2019.csv:6: printed is '527,O27'; "
        "it must be a number such as 4,335,501 or 2.2 million"
    ],
    "table-formula": [
        "provinces/census-2019.csv:6: all is '=1+1'; it must be text or a number, not a formula"
    ],
    "table-not-described": [
        "provinces/census-2029.csv: no row of provinces/tables.csv describes this file; one row a column must"
    ],
    "table-described-column-missing": [
        "provinces/census-2019.csv:1: header: column 'all' is unknown; the columns must be province, everyone",
        "provinces/census-2019.csv:1: header: column everyone is missing; "
        "the columns must be province, everyone",
    ],
    "table-impossible-period": ["provinces/tables.csv:2: period is '2019-03-33'; its day must be 01 to 31"],
    "table-remark-on-an-unknown-file": [
        "province_notes.csv:2: file is 'census-2091.csv'; it must be a file of provinces/tables.csv"
    ],
    "excel-formula": [
        "provinces/cips-2013.xlsx:8: sheet 'Table 1', cell D8 is the formula '=1+1'; it must be a number or a name"
    ],
    "excel-unknown-province": [
        "provinces/cips-2013.xlsx:9: province is 'Kampong Chang'; "
        "did you mean Kampong Chnang (KH-4, Kampong Chhnang)?"
    ],
    "excel-row-without-province": [
        "provinces/cips-2013.xlsx:29: province is empty; "
        "it must say: A province as the publication spells it."
    ],
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=CASES)
def test_a_spoiled_table_is_refused_in_these_words(case, expected, sentences):
    assert sentences(case) == expected


def test_every_spoiled_table_is_in_the_table(copies_named):
    assert copies_named("table-", "excel-") == set(CASES)


def test_the_total_row_of_an_excel_table_is_the_country(loaded):
    figures = loaded().figures.set_index("figure_id")
    total = figures.loc["cips-2013-population-female-kh"]
    assert (total["area"], total["value"], total["printed"]) == ("KH", 7555083, "7555083")


def test_a_cell_of_an_excel_table_carries_its_remark(loaded):
    figures = loaded().figures.set_index("figure_id")
    assert figures.at["cips-2013-population-all-kh-3", "note"].endswith(
        "| Kampong Cham with the districts that became Tboung Khmum on 31 December 2013."
    )
