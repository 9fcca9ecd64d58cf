"""Finding figures: words in two languages, conditions, order, pages, and what may be handed out."""

import pandas as pd
import pytest

from indicators.quality import disagreements, reconciliation
from indicators.search import (
    BY_NAME,
    NEWEST,
    OLDEST,
    answers_to_the_same,
    broken_sum_of,
    contributions,
    may_be_given,
    ordered,
    page_of,
    pages,
    positions,
    select,
    shared_domains,
    used_for,
)


def _found(figures, **conditions: str) -> list[str]:
    return list(figures.loc[select(figures, **conditions), "figure_id"])


def test_without_a_condition_everything_is_found(published):
    assert select(published.figures).all()


def test_conditions_narrow_each_other(published):
    found = _found(published.figures, indicator="nssf_members", year="2024", sex="all")
    assert set(found) == {
        "nssf-members-2024-02-29",
        "nssf-public-2024-02-29",
        "nssf-workers-2024-02-29",
        "nssf-members-total-2024-06-30",
    }


def test_a_year_finds_periods_that_touch_it(frame):
    figures = frame({"period": "2020-06/2022-03"}, {"period": "2023"}, {"period": ""})
    assert [_found(figures, year=year) for year in ("2019", "2021", "2023")] == [
        [],
        ["figure-1"],
        ["figure-2"],
    ]


def test_a_figure_with_two_concerns_is_found_by_each(frame):
    figures = frame({"concern": "undated;shared_domain"}, {"concern": "dated"})
    assert _found(figures, concern="undated") == _found(figures, concern="shared_domain") == ["figure-1"]


def test_a_publisher_finds_all_of_its_publications(published):
    chosen = select(published.figures, publisher="NSSF", sources=published["sources"])
    found = published.figures[chosen]
    publishers = published["sources"].set_index("source_id")["publisher"]
    assert set(found["source_id"].map(publishers)) == {"NSSF"}
    assert found["source_id"].nunique() > 1


def test_an_unknown_condition_is_refused(published):
    with pytest.raises(TypeError):
        select(published.figures, colour="blue")


def test_newest_first_leaves_what_has_not_been_counted_to_the_end(frame):
    figures = frame(
        {"period": "2035", "status": "target"},
        {"period": ""},
        {"period": "2021"},
        {"period": "2027-10/2032-09"},
        {"period": "2026"},
        {"period": "2026-03-01"},
    )
    assert list(ordered(figures, NEWEST)["figure_id"])[:3] == ["figure-6", "figure-5", "figure-3"]


def test_oldest_first_leaves_undated_figures_to_the_end(frame):
    figures = frame({"period": ""}, {"period": "2021"}, {"period": "2009"})
    assert list(ordered(figures, OLDEST)["figure_id"]) == ["figure-3", "figure-2", "figure-1"]


@pytest.mark.parametrize("order", [NEWEST, OLDEST, BY_NAME])
def test_what_is_wanted_or_told_stands_behind_all_that_was_counted(frame, order):
    figures = frame(
        {"status": "demand", "period": "2020"},
        {"status": "testimony", "period": "2008"},
        {"period": "2010"},
        {"period": ""},
        {"status": "target", "period": "2030"},
    )
    listed = list(ordered(figures, order, dict.fromkeys(figures["indicator"], "Name"))["figure_id"])
    assert set(listed[:2]) == {"figure-3", "figure-4"}


def test_by_name_goes_by_the_readers_words(frame):
    figures = frame({"indicator": "a"}, {"indicator": "b"})
    assert list(ordered(figures, BY_NAME, {"a": "Zebra", "b": "Apple"})["indicator"]) == ["b", "a"]


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (1, 1), (25, 1), (26, 2), (3143, 126)])
def test_pages_of_twenty_five(count, expected):
    assert pages(count) == expected


def test_pages_hold_every_row_once():
    rows = pd.DataFrame({"row": range(60)})
    assert [len(page_of(rows, number)) for number in (1, 2, 3)] == [25, 25, 10]


NOBODY_READ = {
    "adb-poverty-analysis-2014",
    "camdhea-facilities-2026",
    "camstat-csdg-1-2-1",
    "camstat-csdg-10-4-1",
    "commune-database-2011",
    "idpoor-prism-2022",
    "idpoor-round-2010",
    "nis-census-2008",
    "nis-census-2019",
    "nis-cips-2013",
    "ophi-mpi-2017",
    "ophi-mpi-2024-subnational",
    "ophi-mpi-trends",
    "un-sdg-2020-131",
    "undp-mpi-headship",
}
READ_OR_SINGLE_NUMBERS = {
    "ilostat-sdg-131",
    "ilostat-modelled-2025",
    "ppp-2025-03-nssf-membership-increase-solutions",
    "nssf-2018-05-31-childbirth-5-months",
}


def test_a_table_whose_terms_nobody_read_is_not_handed_out_in_bulk(published):
    given = set(may_be_given(published.figures, published["sources"])["source_id"])
    assert not NOBODY_READ & given
    assert given >= READ_OR_SINGLE_NUMBERS


def test_a_publication_is_held_back_by_its_terms_alone(frame):
    sources = pd.DataFrame(
        [("census", "not_read"), ("newspaper", "facts"), ("ilo", "CC-BY-4.0")], columns=["source_id", "terms"]
    )
    figures = frame(*({"source_id": name} for name in [*sources["source_id"], "not-listed"]))
    assert list(may_be_given(figures, sources)["source_id"]) == ["newspaper", "ilo"]


def test_a_publication_contributes_figures_indicators_and_years(published):
    rows = contributions(published.figures, published["sources"]).set_index("source_id")
    own = rows.loc["wsm-2022-12-31-mainstreaming-knowledge"]
    assert (own["figures"], own["indicators"], own["first"], own["last"]) == (7, 4, 2021, 2026)


def test_a_publication_without_a_figure_contributes_none(published):
    rows = contributions(published.figures, published["sources"]).set_index("source_id")
    own = rows.loc["freshnews-2016-03-09-health-care"]
    assert (own["figures"], own["newest"]) == (0, "")
    assert set(used_for("freshnews-2016-03-09-health-care", published.tables)) >= {"rollout"}


def test_figures_that_disagree_name_each_other(published):
    others = answers_to_the_same(disagreements(published.figures), "hef-covered-2021-giz")
    assert list(others["printed"]) == ["2.7 million"]


def test_a_figure_in_a_broken_sum_is_known(published):
    sums = broken_sum_of(reconciliation(published.figures, published.broken_sums), "seed4-members-women-2021")
    assert list(sums["difference"]) == [21919]


def test_provinces_that_share_a_survey_domain(published):
    pairs = shared_domains(published.figures, published["shared_domains"])
    own = pairs[pairs["source_id"] == "ophi-mpi-2017"]
    assert set(zip(own["first"], own["second"], strict=True)) == {
        ("KH-2", "KH-24"),
        ("KH-3", "KH-25"),
        ("KH-7", "KH-23"),
        ("KH-11", "KH-16"),
        ("KH-9", "KH-18"),
        ("KH-13", "KH-19"),
    }


def test_positions_are_those_of_the_ordered_rows(frame):
    figures = frame({"period": "2021"}, {"period": ""}, {"period": "2009"})
    assert list(positions(figures, OLDEST)) == [2, 0, 1]
    assert list(page_of(positions(figures, OLDEST), 2, size=2)) == [1]
