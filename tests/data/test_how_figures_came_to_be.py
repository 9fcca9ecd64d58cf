"""How the published figures came to be and were counted, typed by hand from the notes and the pages."""

import pytest

# made: single figures, cells of tables by province; newer figures add to them
HOW_MANY = {
    "printed": (1611, 527),
    "transcribed": (55, 0),
    "added_up": (2, 507),
    "worked_out": (0, 25),
    "rounded": (0, 416),
}
# What the page says, or the note of who read it: “24万”; “three million”; “names the branch and prints no number”.
TYPED_BY_HAND = {
    "seed4-members-2021": ("printed", ""),
    "nssf-or-public-2024-06-30-adv": ("transcribed", "“24万”"),
    "or-spend-2014": ("transcribed", "“79億8706萬9600”"),
    "family-contrib-current-2024-12": ("transcribed", "“7만 8000”"),
    "hef-covered-2016-06": ("transcribed", "“three million”"),
    "mpi-revised-headcount-kh-12-2014": ("transcribed", "“seven”"),
    "nssf-branch-office-kh-11-2018": ("transcribed", "the branch is named; no number is printed"),
    "population-census-2008-newextent-all-kh-3": (
        "added_up",
        "the districts of the file that make up the province since 31 December 2013",
    ),
    "idpoor-2022-poor-households-kh-1": ("added_up", "the communes of the file"),
    "idpoor-2022-poor-households-rate-kh-2": (
        "worked_out",
        "idpoor-2022-poor-households-kh-2;idpoor-2022-households-all-kh-2",
    ),
    "census-2008-female-kh-1": (
        "added_up",
        "the urban and the rural total (women and girls) of the province in the file",
    ),
    "commune-database-2011-migrants-kh-25": (
        "added_up",
        "the communes of the districts Dambae, Krouch Chhmar, Memot, Ou Reang Ov, Ponhea Kraek, Suong and Tboung "
        "Khmum",
    ),
    "commune-database-2011-migrants-kh-1": ("added_up", "the communes of the file"),
    "idpoor-2010-poor1-households-kh-1": ("added_up", "the villages of the village list"),
    "mpi-2022-headcount-kh-16": ("rounded", "the percentage in the file, to one decimal"),
    "mpi-trend-headcount-2010-kh": ("rounded", "the percentage in the file, to one decimal"),
    "mpi-2014-headcount-kh-1": ("printed", ""),
    "census-2019-all-kh": ("printed", ""),
}
# “A sample; small provinces are not to be ranked”; “not a census”; “not a publication of the ministry”
COUNTED = {
    "mpi-2022-headcount-kh-16": ("survey", False),
    "mpi-2022-poor-persons-kh-16": ("estimate", False),
    "cips-2013-population-kh-1": ("survey", False),
    "adb-poverty-poverty-rate-2012-kh-1": ("estimate", False),
    "census-2019-all-kh-12": ("census", True),
    "population-census-2019-final-female-kh": ("census", True),
    "commune-database-2011-families-kh-1": ("register", True),
    "idpoor-2022-poor-households-kh-1": ("register", True),
    "civil-servant-pensioners-2014-pensioners-kh-1": ("register", True),
    "health-facilities-2026-facilities-kh-1": ("list", False),
    "poverty-rate-national-line-kh-12-2019": ("survey", False),
    "poverty-rate-cdb-kh-13-2010": ("estimate", False),
    "seed4-members-2021": ("", False),
}
# Global MPI 2024, table by province: 95 percent interval and people in the sample.
INTERVALS = {
    "mpi-2022-headcount-kh-1": (7.1, 14.9, 1666),
    "mpi-2022-headcount-kh-12": (2.8, 11.6, 1989),
    "mpi-2022-headcount-kh-16": (38.2, 60.0, 1513),
    "mpi-2022-headcount-kh-19": (34.5, 53.5, 1816),
}


@pytest.fixture(scope="module")
def by_id(published) -> dict[str, dict]:
    return published.figures.set_index("figure_id", drop=False).to_dict("index")


def _table_stems(published) -> tuple[str, ...]:
    return tuple(f"{file.partition('.')[0]}-" for file in published["province_tables"]["file"].unique())


@pytest.mark.parametrize(("made", "counts"), HOW_MANY.items(), ids=HOW_MANY)
def test_no_fewer_figures_came_to_be_so(made, counts, published):
    own = published.figures[published.figures["made"] == made]["figure_id"]
    in_tables = own.str.startswith(_table_stems(published))
    single, cells = counts
    assert int((~in_tables).sum()) >= single
    assert int(in_tables.sum()) >= cells


@pytest.mark.parametrize(("figure_id", "expected"), TYPED_BY_HAND.items(), ids=TYPED_BY_HAND)
def test_a_figure_came_to_be_as_its_note_or_its_page_says(figure_id, expected, by_id):
    assert (by_id[figure_id]["made"], by_id[figure_id]["made_from"]) == expected


def test_no_note_repeats_what_made_says(published):
    repeated = published.figures["note"].str.contains(
        r"Printed in words|Printed as \S+[万萬億만]|Written as a word|[Aa]dded up from the (?:communes|districts|village)"
        r"|Worked out from the|rounded to (?:one|four) decimal|Rounded to one decimal|95 percent interval"
    )
    assert list(published.figures.loc[repeated, "figure_id"]) == []


@pytest.mark.parametrize(("figure_id", "expected"), COUNTED.items(), ids=COUNTED)
def test_a_figure_was_counted_as_its_table_its_row_or_its_status_says(figure_id, expected, by_id):
    assert (by_id[figure_id]["counted"], by_id[figure_id]["rankable"]) == expected


def test_no_survey_and_no_estimate_is_ranked(published):
    figures = published.figures
    assert not figures.loc[figures["status"].isin(["survey", "modelled"]), "rankable"].any()


@pytest.mark.parametrize(("figure_id", "expected"), INTERVALS.items(), ids=INTERVALS)
def test_a_published_interval(figure_id, expected, by_id):
    row = by_id[figure_id]
    assert (row["low"], row["high"], row["sample_size"]) == expected


def test_the_intervals_of_the_poor_are_published_for_25_provinces_and_not_for_the_country(published):
    figures = published.figures[published.figures["low"].notna()]
    own = figures[figures["indicator"] == "global_mpi_2024_headcount_ratio"]
    assert (len(own), own["area"].nunique()) == (25, 25)
    assert "KH" not in set(own["area"])
