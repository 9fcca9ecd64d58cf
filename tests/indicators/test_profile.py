"""Everything published for one place, against the country and the other provinces."""

import pandas as pd

from indicators.profile import not_published_for, profile, ranks_by_province, similar


def of_place(figures: pd.DataFrame, area: str) -> pd.DataFrame:
    return profile(figures, ranks_by_province(figures), area)


def _places(*values: float, **more) -> list[dict]:
    return [{"area": f"KH-{number}", "value": value} | more for number, value in enumerate(values, start=1)]


def test_a_place_has_its_rank_and_the_country_beside(frame):
    row = of_place(frame(*_places(10, 50, 30, 20, 40), {"area": "KH", "value": 25}), "KH-3").iloc[0]
    assert (row["value"], row["country"], row["rank"], row["ranked"]) == (30, 25, 3, 5)


def test_fewer_than_five_places_are_not_ranked(frame):
    row = of_place(frame(*_places(10, 50, 30, 20)), "KH-3").iloc[0]
    assert row["rank"] != row["rank"]
    assert row["country"] != row["country"]


def test_beside_a_figure_in_doubt_nobody_has_a_rank(frame):
    doubtful = {"area": "KH-9", "value": 99, "concern": "inconsistent"}
    figures = frame(*_places(10, 50, 30, 20, 40), doubtful)
    for area in ("KH-2", "KH-9"):
        row = of_place(figures, area).iloc[0]
        assert row["rank"] != row["rank"]
        assert row["hindrance"] == "doubt"


def test_the_country_of_another_publication_is_not_beside(frame):
    figures = frame(*_places(10), {"area": "KH", "value": 25, "source_id": "newspaper"})
    assert of_place(figures, "KH-1")["country"].isna().all()


def test_a_place_without_figures_has_an_empty_profile(frame):
    assert of_place(frame(*_places(1)), "KH-25").empty
    assert of_place(frame(), "KH-25").empty


def test_similar_provinces_are_the_two_nearest(frame):
    figures = frame(*_places(10, 11, 30, 12.5, 9.5))
    assert similar(figures, "KH-1", "members") == ["KH-5", "KH-2"]
    assert similar(figures, "KH-25", "members") == []


def test_what_is_published_for_the_country_alone_is_named(frame):
    indicators = pd.DataFrame(
        {
            "indicator": ["members", "visits", "nowhere", "poverty"],
            "topic": ["nssf", "nssf", "nssf", "poverty"],
        }
    )
    figures = frame(
        {"area": "KH"},
        {"area": "KH", "indicator": "visits"},
        {"area": "KH-1", "indicator": "visits"},
        {"area": "KH", "indicator": "poverty"},
    )
    assert not_published_for(figures, indicators, "KH-1") == ["members"]


def test_pailin_in_figures(published):
    rows = of_place(published.figures, "KH-24").set_index("figure_id")
    row = rows.loc["idpoor-2022-poor-households-rate-kh-24"]
    assert (row["printed"], row["hindrance"]) == ("24.6", "doubt")
    assert row["rank"] != row["rank"]


def test_takeo_in_the_round_of_2010(published):
    rows = of_place(published.figures, "KH-21").set_index("figure_id")
    row = rows.loc["idpoor-2010-poor-households-kh-21"]
    assert (row["printed"], row["rank"], row["ranked"], row["hindrance"]) == ("55989", 2, 11, "")


def test_who_was_not_counted_in_full_has_no_rank(frame):
    row = of_place(frame(*_places(10, 50, 30, 20, 40, rankable=False)), "KH-3").iloc[0]
    assert row["hindrance"] == "sample"
    assert row["rank"] != row["rank"]


def test_targets_demands_and_accounts_stand_last_whatever_their_name(frame):
    figures = frame(
        {"area": "KH", "figure_id": "target", "indicator": "a", "period": "2030", "status": "target"},
        {"area": "KH", "figure_id": "count", "indicator": "members"},
    )
    assert list(of_place(figures, "KH")["figure_id"]) == ["count", "target"]


def test_a_number_in_doubt_is_similar_to_none_and_has_none_similar(frame):
    figures = frame(*_places(10, 11, 12), {"area": "KH-4", "value": 10.1, "concern": "inconsistent"})
    assert similar(figures, "KH-1", "members") == ["KH-2", "KH-3"]
    assert similar(figures, "KH-4", "members") == []
