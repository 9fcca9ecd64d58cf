"""One indicator over time: never two definitions, never an undated or doubtful figure unasked."""

import pandas as pd
import pytest

from indicators.series import (
    by_sex,
    comparisons,
    definitions,
    in_line,
    over_time,
    series,
    told_apart,
)

MEMBERS = {
    "indicator": "members",
    "measure": "stock",
    "whole_sex": "all",
    "whole_group": "all",
    "whole_scheme": "",
}
DOUBTFUL = ["misprint", "disputed", "superseded", "undated", "weak_source;disputed"]
SHOWN_WITH_ITS_REASON = ["", "weak_source", "inconsistent", "shared_domain", "incomplete"]


def test_a_series_is_one_indicator_of_one_population_oldest_first(frame):
    figures = frame(
        {"figure_id": "new", "period": "2024"},
        {"figure_id": "old", "period": "2020-06-30"},
        {"figure_id": "women", "sex": "female"},
        {"figure_id": "elsewhere", "area": "TH"},
        {"figure_id": "garment", "group": "garment"},
        {"figure_id": "other", "indicator": "members_registered"},
    )
    assert list(series(figures, "members")["figure_id"]) == ["old", "new"]


def test_a_series_leaves_out_figures_without_a_date(frame):
    figures = frame({"figure_id": "dated"}, {"figure_id": "undated", "period": ""})
    assert list(series(figures, "members")["figure_id"]) == ["dated"]


def test_a_series_keeps_to_the_scheme_asked_for(frame):
    figures = frame({"scheme": "pension"}, {"scheme": "health_care"})
    assert len(series(figures, "members")) == 2
    assert list(series(figures, "members", scheme="pension")["scheme"]) == ["pension"]


@pytest.mark.parametrize("concern", DOUBTFUL)
def test_a_doubtful_figure_stands_out_of_line(frame, concern):
    assert not in_line(frame({"concern": concern})).any()


@pytest.mark.parametrize("concern", SHOWN_WITH_ITS_REASON)
def test_a_figure_that_only_needs_a_remark_stays_in_line(frame, concern):
    assert in_line(frame({"concern": concern})).all()


@pytest.mark.parametrize("status", ["target", "demand", "testimony"])
def test_what_is_wanted_or_told_is_not_in_line_with_what_was_counted(frame, status):
    assert not in_line(frame({"status": status})).any()


def test_no_concern_is_taken_for_another_whose_name_it_contains(frame):
    assert in_line(frame({"concern": "undated_title"})).all()


def test_definitions_list_every_population_once(frame):
    figures = frame({"period": "2020"}, {"period": "2022"}, {"sex": "female"}, {"period": ""})
    found = definitions(figures, "members").set_index("sex")
    assert found["figures"].to_dict() == {"all": 2, "female": 1}
    assert found.at["all", "first"] == pd.Timestamp("2020-12-31")


def test_women_and_men_of_a_figure_come_from_the_same_publication(frame):
    figures = frame(
        {"figure_id": "all"},
        {"figure_id": "women", "sex": "female"},
        {"figure_id": "men", "sex": "male"},
        {"figure_id": "other-women", "sex": "female", "source_id": "newspaper"},
    )
    assert list(by_sex(figures, figures.iloc[0])["figure_id"]) == ["women", "men"]


def _drawn(figures: pd.DataFrame, measure: str = "stock", **more) -> pd.DataFrame:
    return over_time(figures, MEMBERS | {"measure": measure}, **more)


@pytest.mark.parametrize(
    ("measure", "period", "day"),
    [
        ("stock", "2022", "2022-12-31"),
        ("stock", "2025-03-07", "2025-03-07"),
        ("rule", "2022-10/2027-09", "2022-10-01"),
        ("flow", "2022", "2022-07-02"),
        ("flow", "2018-01-01/2018-05-31", "2018-03-17"),
        ("rate", "2021/2022", "2021-12-31"),
        ("amount", "2022-02", "2022-02-14"),
    ],
)
def test_a_stock_stands_at_its_end_a_rule_at_its_start_others_in_the_middle(frame, measure, period, day):
    assert _drawn(frame({"period": period}), measure)["date"].item() == pd.Timestamp(day)


@pytest.mark.parametrize(
    "change",
    [{"scheme": "pension"}, {"status": "survey"}, {"concern": "weak_source"}, {"concern": "inconsistent"}],
)
def test_another_scheme_way_of_counting_or_doubt_is_another_line(frame, change):
    rows = _drawn(frame({"period": "2020"}, {"period": "2021"} | change))
    assert rows["line"].nunique() == 2


def test_one_definition_is_one_line(frame):
    rows = _drawn(frame({"period": "2021"}, {"period": "2020", "source_id": "older yearbook"}))
    assert rows["line"].nunique() == 1
    assert list(rows["period"]) == ["2020", "2021"]


def test_over_time_keeps_to_the_country_both_sexes_and_everyone(frame):
    figures = frame({"figure_id": "all"}, {"sex": "female"}, {"area": "KH-1"}, {"group": "garment"})
    assert list(_drawn(figures)["figure_id"]) == ["all"]


def test_where_the_whole_is_not_published_every_part_stands_for_itself(frame):
    figures = frame(
        {"group": "garment", "period": "2021"},
        {"group": "garment", "period": "2022"},
        {"group": "construction"},
        {"group": "tourism", "area": "KH-1"},
    )
    assert sorted(set(_drawn(figures)["series"])) == ["construction", "garment"]
    assert told_apart(figures, MEMBERS) == ["group"]
    assert told_apart(figures, MEMBERS, "sex") == ["sex", "group"]


def test_no_province_stands_for_the_country(frame):
    assert _drawn(frame({"area": "KH-1"}, {"area": "KH-2"})).empty


def test_the_declared_whole_of_an_indicator_is_what_is_drawn(frame):
    figures = frame({"sex": "female", "figure_id": "women"}, {"sex": "all"})
    rows = over_time(figures, MEMBERS | {"whole_sex": "female"})
    assert list(rows["figure_id"]) == ["women"]


@pytest.mark.parametrize(
    ("change", "full"),
    [
        ({}, True),
        ({"qualifier": "about"}, False),
        ({"concern": "weak_source"}, False),
        ({"concern": "shared_domain"}, True),
    ],
)
def test_a_figure_is_full_where_it_is_exact_and_nothing_speaks_against_it(frame, change, full):
    assert _drawn(frame(change))["full"].item() is full


def test_series_by_sex_are_named_by_sex(frame):
    figures = frame({"sex": "female"}, {"sex": "male"}, {"sex": "all"}, {"sex": "female", "area": "KH-1"})
    rows = _drawn(figures, by="sex")
    assert sorted(rows["series"]) == ["all", "female", "male"]
    assert rows["line"].nunique() == 3


def test_places_are_the_country_and_its_neighbours_never_provinces(frame):
    figures = frame({"area": "KH"}, {"area": "TH"}, {"area": "WORLD"}, {"area": "KH-7"})
    assert sorted(_drawn(figures, by="area")["series"]) == ["KH", "TH", "WORLD"]


def test_over_time_of_nothing_is_empty_and_keeps_its_columns(frame):
    rows = _drawn(frame())
    assert rows.empty
    assert {"series", "line", "date", "in_line", "measure"} <= set(rows.columns)


def test_comparisons_offer_what_has_more_than_one_series(frame):
    figures = frame({"sex": "female"}, {"sex": "male"}, {"area": "TH"}, {"scheme": "pension", "period": ""})
    assert comparisons(figures, "members") == ["sex", "area"]
    assert comparisons(frame({}, {"period": "2021"}), "members") == []
