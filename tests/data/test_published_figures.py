"""Is what we publish right? The project's own data against the printed tables."""

import csv

import pytest

from loaders import DATA

TYPED_BY_HAND = [
    # figures/coverage.csv
    ("gi-sdg131-child-kh-f-2020", "9.8", 9.8, "2020-01-01", "2020-12-31", "percent"),
    ("gi-sdg131-inj-kh-f-2022", "41.4", 41.4, "2022-01-01", "2022-12-31", "percent"),
    ("gi-sdg131-poor-vn-t-2018", "100", 100, "2018-01-01", "2018-12-31", "percent"),
    ("gi-sdg131-pension-world-m-2023", "82.595", 82.595, "2023-01-01", "2023-12-31", "percent"),
    ("gi-unsdg2020-earn25-kh-2009", "5.64", 5.64, "2009-01-01", "2009-12-31", "percent"),
    # figures/coverage_national.csv
    ("poverty-rate-national-line-kh-2019", "17.8", 17.8, "2019-01-01", "2019-12-31", "percent"),
    ("mpi-headcount-headship-male-kh-2021-2022", "15.74", 15.74, "2021-01-01", "2022-12-31", "percent"),
    (
        "pension-beneficiaries-civil-servants-all-kh-2020",
        "58762",
        58762,
        "2020-01-01",
        "2020-12-31",
        "persons",
    ),
    ("health-centres-kh-2022", "1,288", 1288, "2022-01-01", "2022-12-31", "facilities"),
    ("hospitals-kh-2022", "132", 132, "2022-01-01", "2022-12-31", "facilities"),
    # figures/labour.csv
    ("gi-ilo-labourforce-f-2010", "4126.284 thousand", 4126284, "2010-01-01", "2010-12-31", "persons"),
    ("gi-ilo-labourforce-t-2021", "9341.98 thousand", 9341980, "2021-01-01", "2021-12-31", "persons"),
    ("gi-ilo-labourforce-t-2025", "10367.67 thousand", 10367670, "2025-01-01", "2025-12-31", "persons"),
    ("gi-ilo-emp-f41-f-2023", "3.947 thousand", 3947, "2023-01-01", "2023-12-31", "persons"),
    ("gi-ilo-emp-f42-m-2020", "10.036 thousand", 10036, "2020-01-01", "2020-12-31", "persons"),
    ("gi-ilo-selfemp-f-2015", "60.60043", 60.60043, "2015-01-01", "2015-12-31", "percent"),
    ("gi-ilo-earnings-m-2014", "431.766", 431.766, "2014-01-01", "2014-12-31", "PPP_USD_2021"),
    # figures/nssf.csv
    ("seed4-members-2021", "4.335.501", 4335501, "2021-01-01", "2021-12-31", "persons"),
    ("seed4-members-men-2021", "2.723.837", 2723837, "2021-01-01", "2021-12-31", "persons"),
    ("seed4-members-women-2021", "1.633.583", 1633583, "2021-01-01", "2021-12-31", "persons"),
    ("seed4-companies-2021", "17.355", 17355, "2021-01-01", "2021-12-31", "enterprises"),
    ("seed4-kh-access-2016", "700.000", 700000, "2014-01-01", "2016-12-31", "persons"),
    ("nssf-members-total-2025-03-07", "2,776,192", 2776192, "2025-03-07", "2025-03-07", "persons"),
    ("nssf-members-total-2025-12", "៣,៥លាន", 3500000, "2025-12-01", "2025-12-31", "persons"),
    ("nssf-members-female-2025-12", "២លាន", 2000000, "2025-12-01", "2025-12-31", "persons"),
    ("nssf-enterprises-2025-12", "៣ម៉ឺន", 30000, "2025-12-01", "2025-12-31", "enterprises"),
    ("nssf-members-total-2023-09", "3.2 million", 3200000, None, None, "persons"),
    ("nssf-workers-2016-01", "1077079", 1077079, "2016-01-01", "2016-01-31", "persons"),
    ("nssf-dependents-2024-06-30-adv", "56000", 56000, "2024-06-30", "2024-06-30", "persons"),
    ("nssf-pension-compliance-2022-12", "86.81", 86.81, "2022-12-01", "2022-12-31", "percent"),
    ("nssf-pension-contrib-2022", "111.54 billion", 111540000000, "2022-01-01", "2022-12-31", "KHR"),
    ("nssf-visits-2025-03-07", "1.33 million", 1330000, "2025-01-01", "2025-03-07", "visits"),
    ("nssf-health-uses-2025", "៨លាន", 8000000, "2025-01-01", "2025-12-31", "visits"),
    ("nssf-maternity-2018-5m", "២៣ ១២៨", 23128, "2018-01-01", "2018-05-31", "persons"),
    ("nssf-maternity-2018-8m", "៣៨.៩៩៧", 38997, "2018-01-01", "2018-08-31", "persons"),
    ("nssf-maternity-children-2018-8m", "៣៩.២៩២", 39292, "2018-01-01", "2018-08-31", "persons"),
    ("nssf-maternity-spend-2018-5m", "៩ ៣១៧ ២០០ ០០០", 9317200000, "2018-01-01", "2018-05-31", "KHR"),
    ("nssf-maternity-spend-2018-8m", "១៥.៧១៦.៨០០.០០០", 15716800000, "2018-01-01", "2018-08-31", "KHR"),
    ("nssf-maternity-spend-2018", "២៦.២១៣.៦០០.០០០", 26213600000, "2018-01-01", "2018-12-31", "KHR"),
    ("nssf-maternity-spend-2021-05", "២.២ពាន់ លាន", 2200000000, "2021-05-01", "2021-05-31", "KHR"),
    ("nssf-maternity-2018-2021-05-02", "243,615", 243615, "2018-01-01", "2021-05-02", "persons"),
    ("nssf-maternity-spend-2018-09", "1,765,200,000", 1765200000, "2018-09-01", "2018-09-24", "KHR"),
    ("or-spend-2014", "7987069600", 7987069600, "2014-01-01", "2014-12-31", "KHR"),
    ("nssf-accidents-deaths-2008-11_2009-02", "3", 3, "2008-11-01", "2009-02-28", "persons"),
    ("traffic-2022-victims", "៦ ០៥១", 6051, "2022-01-01", "2022-12-31", "persons"),
    ("traffic-2015-victims", "៧៣៥៧", 7357, "2015-01-01", "2015-12-31", "persons"),
    # figures/programmes.csv
    ("hef-opd-2019", "2 million", 2000000, "2019-01-01", "2019-12-31", "cases"),
    ("hef-covered-2023-10", "4000000", 4000000, "2023-10-24", "2023-10-24", "persons"),
    ("p4h-hef", "3.2 million", 3200000, None, None, "persons"),
    ("ct-covid-usd-2023-02-24", "962.97 million", 962970000, "2020-06-25", "2023-02-24", "USD"),
    ("gi-ct-family-covid-total", "1.359 billion", 1359000000, "2020-06-01", "2024-03-31", "USD"),
    ("ct-covid-khr-2023-12", "5,000 billion", 5000000000000, "2020-06-25", "2023-12-24", "KHR"),
    ("sp-spend-2017-2024", "17.5 trillion", 17500000000000, "2017-01-01", "2024-12-31", "KHR"),
    ("gi-ct-preg-khr-2023", "៣៦.៩ពាន់លាន", 36900000000, "2023-01-01", "2023-12-31", "KHR"),
    ("gi-ct-preg-women-2023", "៤៣ ៦៨៨", 43688, "2023-01-01", "2023-12-31", "persons"),
    # figures/projects.csv
    ("seed4-better-coverage-2024", "1.170", 1170, "2024-01-01", "2024-12-31", "persons"),
    ("seed4-demand-300k", "300.000", 300000, "2022-12-31", "2022-12-31", "persons"),
    ("clc-members-inspir", "113 000", 113000, None, None, "persons"),
    ("first-grant-eur", "1.8 million", 1800000, "2022-01-01", "2023-12-31", "EUR"),
    ("voice-law-grant", "46,765", 46765, "2020-10-30", "2021-03-31", "EUR"),
    ("inspire-leaders-trained", "65", 65, "2022-01-01", "2025-12-31", "persons"),
    # figures/provinces.csv
    ("factories-workers-kh-3-2025-05", "៤៧,០៣២", 47032, "2025-05-01", "2025-05-01", "persons"),
    ("factories-workers-kh-2025-04", "1.8 million", 1800000, "2025-04-01", "2025-04-30", "persons"),
    ("cash-transfer-amount-kh-18", "11,495,068,000", 11495068000, "2022-01-01", "2023-12-31", "KHR"),
    ("population-census-2019-final-female-kh", "7,980,374", 7980374, "2019-03-03", "2019-03-03", "persons"),
    # figures/rules.csv
    ("or-contrib-employer", "0,8", 0.8, "2021-01-01", "2021-12-31", "percent"),
    ("contrib-employer-total-2018", "3,4", 3.4, "2018-01-01", "2018-01-01", "percent"),
    ("nssf-wage-ceiling-2021", "1.2 million", 1200000, "2021-10-01", "2021-10-31", "KHR"),
    ("maternity-rate-total-2018", "120", 120, "2018-08-01", "2018-08-31", "percent"),
    ("pension-contrib-total-y1-5", "4", 4, "2022-10-01", "2027-09-30", "percent"),
    ("mw-2026", "210", 210, "2026-01-01", "2026-01-31", "USD"),
    # provinces/*.csv
    ("adb-poverty-poverty-rate-2012-kh-13", "37", 37, "2012-01-01", "2012-12-31", "percent"),
    (
        "births-skilled-attendance-2014-births-skilled-attendance-kh-21",
        "97.4",
        97.4,
        "2014-01-01",
        "2014-12-31",
        "percent",
    ),
    ("census-2008-female-kh-3", "861330", 861330, "2008-03-03", "2008-03-03", "persons"),
    ("census-2019-all-kh", "15,552,211", 15552211, "2019-03-03", "2019-03-03", "persons"),
    ("census-2019-all-kh-22", "276,038", 276038, "2019-03-03", "2019-03-03", "persons"),
    ("cips-2013-population-male-kh-12", "816145", 816145, "2013-01-01", "2013-12-31", "persons"),
    ("cips-2024-all-kh-23", "48772", 48772, "2024-01-01", "2024-12-31", "persons"),
    ("civil-servant-pensioners-2014-pensioners-kh-17", "1562", 1562, "2014-01-01", "2014-12-31", "persons"),
    ("commune-database-2011-families-kh-10", "70333", 70333, "2011-01-01", "2011-12-31", "families"),
    ("commune-database-2011-migrants-kh-25", "8663", 8663, "2011-01-01", "2011-12-31", "persons"),
    ("health-facilities-2026-facilities-kh-17", "102", 102, "2026-01-01", "2026-12-31", "facilities"),
    ("idpoor-2010-poor-households-kh-10", "23624", 23624, "2010-01-01", "2010-12-31", "households"),
    # provinces/births-health-facility-2014.csv: fractions in the file, 0.872 and 0.527
    (
        "births-health-facility-2014-births-in-health-facility-kh",
        "87.2",
        87.2,
        "2014-01-01",
        "2014-12-31",
        "percent",
    ),
    (
        "births-health-facility-2014-births-in-health-facility-kh-11",
        "52.7",
        52.7,
        "2014-01-01",
        "2014-12-31",
        "percent",
    ),
    ("idpoor-2011-poor1-households-kh-16", "3129", 3129, "2011-01-01", "2011-12-31", "households"),
    ("idpoor-2022-poor-households-kh-2", "91072", 91072, "2022-01-01", "2022-12-31", "households"),
    ("mpi-2014-mpi-kh-3", "0.16", 0.16, "2014-01-01", "2014-12-31", "index"),
    ("mpi-2022-headcount-kh-16", "49.1", 49.1, "2021-01-01", "2022-12-31", "percent"),
    ("mpi-2022-electricity-kh-12", "0.0", 0, "2021-01-01", "2022-12-31", "percent"),
    ("mpi-trend-headcount-2010-kh", "47.1", 47.1, "2010-01-01", "2010-12-31", "percent"),
    ("stunting-2021-stunting-under-5-kh-15", "32.9", 32.9, "2021-01-01", "2021-12-31", "percent"),
    ("unemployment-2013-all-kh-9", "7.38", 7.38, "2013-01-01", "2013-12-31", "percent"),
]


@pytest.fixture(scope="module")
def by_id(published) -> dict[str, dict]:
    return {row["figure_id"]: row for row in published.figures.to_dict("records")}


@pytest.mark.parametrize(("figure_id", "printed", "value", "start", "end", "unit"), TYPED_BY_HAND)
def test_a_figure_is_what_its_publication_prints(figure_id, printed, value, start, end, unit, by_id):
    figure = by_id[figure_id]
    days = tuple(None if day != day else f"{day:%Y-%m-%d}" for day in (figure["start"], figure["end"]))
    assert (figure["printed"], figure["value"], days, figure["unit"]) == (printed, value, (start, end), unit)


def test_the_typed_figures_come_from_every_file(by_id):
    typed = {figure_id for figure_id, *_ in TYPED_BY_HAND}
    for path in (DATA / "figures").glob("*.csv"):
        assert typed & {row["figure_id"] for row in _rows(path)}, (
            f"no typed figure comes from figures/{path.name}"
        )
    for path in (DATA / "provinces").glob("*.csv"):
        assert path.stem == "tables" or any(name.startswith(path.stem) for name in typed), (
            f"no typed figure comes from provinces/{path.name}: type one from the publication into TYPED_BY_HAND"
        )


def _rows(path) -> list[dict[str, str]]:
    """A table of data/ as it stands in its file, read without the loaders."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def single() -> set[str]:
    """The name of every single figure."""
    return {row["figure_id"] for path in (DATA / "figures").glob("*.csv") for row in _rows(path)}


def test_every_line_and_every_filled_cell_is_a_figure(published, single):
    described = published["province_tables"]
    wide = published.figures[~published.figures["figure_id"].isin(single)]
    assert len(published.figures) - len(wide) == len(single)
    for file, columns in described.groupby("file")["column"]:
        if file.endswith(".csv"):
            rows = _rows(DATA / "provinces" / file)
            cells = sum(bool(row[column]) for row in rows for column in columns)
            own = wide["figure_id"].str.startswith(f"{file.removesuffix('.csv')}-")
            assert own.sum() == cells, f"provinces/{file} has {cells} filled cells, and {own.sum()} figures"


def test_every_row_has_a_value_a_unit_and_a_place(published):
    figures = published.figures
    assert figures["value"].notna().all()
    assert (figures[["figure_id", "indicator", "area", "unit", "source_id"]] != "").all(axis=None)


def test_all_texts_of_the_figures_stand_in_one_array(published):
    """An array of its own a column would cost each view of a page for each of more than twenty columns."""
    kinds = published.figures.dtypes.astype(str)
    assert set(kinds) == {"object", "float64", "bool", "datetime64[s]"}
    assert kinds["note"] == kinds["figure_id"] == "object"


def test_every_undated_figure_says_so(published):
    undated = published.figures[published.figures["start"].isna()]
    assert len(undated)
    assert undated["concern"].str.contains("undated|disputed").all()


def test_no_indicator_is_unused(published):
    denominators = set(published["indicators"]["denominator"])
    used = set(published.figures["indicator"]) | denominators
    assert set(published["indicators"]["indicator"]) - used == set()


def test_no_source_is_unused(published):
    tables = ("province_tables", "events", "rollout", "projects", "stories")
    used = set(published.figures["source_id"]).union(*(published[name]["source_id"] for name in tables))
    assert set(published["sources"]["source_id"]) - used == set()


@pytest.mark.parametrize(
    "figure_id", ["seed4-members-2021", "seed4-members-men-2021", "seed4-members-women-2021"]
)
def test_members_2021_are_known_not_to_add_up(figure_id, published):
    own = [row for row in published.broken_sums.to_dict("records") if figure_id in row["members"]]
    assert [(row["code"], row["total"], row["sum"]) for row in own] == [("sexes", 4335501, 4357420)]


def test_no_sentence_of_the_program_stands_among_the_notes(published):
    written = published.figures["note"].str.contains(
        "than the total printed|before 31 December 2013 includes"
    )
    assert not written.any()


def test_members_2021_are_a_concern_and_not_corrected(by_id):
    members = by_id["seed4-members-2021"]
    assert (members["concern"], members["value"]) == ("inconsistent", 4335501)


@pytest.mark.parametrize(
    "figure_id",
    ["census-2008-all-kh-3", "cips-2013-population-kh-3", "adb-poverty-poverty-rate-2004-kh-3"],
)
def test_the_old_kampong_cham_is_told(figure_id, by_id):
    assert by_id[figure_id]["boundaries"] == "before_2014"


@pytest.mark.parametrize(
    "figure_id",
    [
        "population-census-2008-newextent-all-kh-3",
        "commune-database-2011-population-kh-3",
        "mpi-trend-headcount-2010-kh-3",
    ],
)
def test_a_kampong_cham_of_today_is_told_from_the_old_one_although_its_date_is_older(figure_id, by_id):
    assert by_id[figure_id]["boundaries"] == ""


def test_a_table_with_the_old_kampong_cham_has_no_tboung_khmum(published):
    figures = published.figures
    old = figures[figures["boundaries"] == "before_2014"]
    assert set(old["area"]) == {"KH-3"}
    tables = published["province_tables"]
    stems = {file.partition(".")[0] for file in tables.loc[tables["boundaries"] == "before_2014", "file"]}
    beside = figures[figures["area"] == "KH-25"]["figure_id"]
    assert not [name for name in beside if name.startswith(tuple(stems))]


def test_a_cell_carries_the_concern_of_its_remark(by_id):
    battambang = by_id["idpoor-2022-poor-households-kh-2"]
    assert battambang["concern"] == "inconsistent"
    assert "Leave Battambang out of rankings." in battambang["note"]
