"""One indicator over time: never two definitions, never an undated or doubtful figure unasked."""

import pandas as pd
import pytest

from indicators.series import (
    NoFigure,
    by_sex,
    comparisons,
    definitions,
    in_line,
    latest,
    newer_than,
    over_time,
    series,
    soundest,
)

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


def test_the_latest_figure_is_the_newest_that_may_stand_unasked(frame):
    figures = frame(
        {"figure_id": "sound", "period": "2023"},
        {"figure_id": "disputed", "period": "2024", "concern": "disputed"},
        {"figure_id": "target", "period": "2028", "status": "target"},
    )
    assert latest(figures, "members")["figure_id"] == "sound"


def test_of_two_with_one_end_the_narrower_period_is_the_latest(frame):
    figures = frame(
        {"figure_id": "day", "period": "2022-12-31"},
        {"figure_id": "year", "period": "2022"},
        {"figure_id": "month", "period": "2022-12"},
    )
    assert latest(figures, "members")["figure_id"] == "day"


@pytest.mark.parametrize("rows", [[], [{"concern": "misprint"}], [{"area": "VN"}], [{"period": ""}]])
def test_where_nothing_is_published_no_figure_is_named(frame, rows):
    with pytest.raises(NoFigure, match="no figure of members is published for"):
        latest(frame(*rows), "members")


def test_the_soundest_figure_has_no_concern_though_a_newer_one_has(frame):
    figures = frame(
        {"figure_id": "sound", "period": "2024"},
        {"figure_id": "second-hand", "period": "2025", "concern": "weak_source"},
        {"figure_id": "goal", "period": "2030", "status": "target"},
    )
    assert soundest(figures, "members")["figure_id"] == "sound"
    assert list(newer_than(figures, figures.iloc[0])["figure_id"]) == ["second-hand"]


def test_the_soundest_figure_is_the_newest_where_all_have_a_concern(frame):
    figures = frame(
        {"figure_id": "older", "concern": "disputed"},
        {"figure_id": "newer", "period": "2023", "concern": "weak_source"},
    )
    assert soundest(figures, "members")["figure_id"] == "newer"


def test_without_any_figure_there_is_no_soundest(frame):
    with pytest.raises(NoFigure):
        soundest(frame({"status": "target"}), "members")


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
    indicators = pd.DataFrame({"indicator": ["members"], "measure": [measure]})
    return over_time(figures, indicators, "members", **more)


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


def test_over_time_takes_the_largest_population_where_everyone_is_not_published(frame):
    figures = frame(
        {"group": "garment", "period": "2021"},
        {"group": "garment", "period": "2022"},
        {"group": "construction"},
    )
    assert set(_drawn(figures)["group"]) == {"garment"}


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


def test_the_newest_membership_is_led_by_the_newest_sound_count(until_2025):
    figure = soundest(until_2025, "nssf_members")
    assert (figure["printed"], figure["period"]) == ("2,776,192", "2025-03-07")
    newest = latest(until_2025, "nssf_members")
    assert (newest["printed"], newest["qualifier"], newest["concern"]) == (
        "៣,៥លាន",
        "more_than",
        "weak_source",
    )


def test_the_disputed_two_and_a_half_million_contributors_are_not_the_latest(until_2025):
    figure = latest(until_2025, "nssf_contributing_workers")
    assert (figure["printed"], figure["period"], figure["scheme"]) == ("1,335,609", "2022-12", "pension")
