"""Both questions: of women and of men, how many are covered; of those covered, how many are women."""

import pandas as pd

from indicators.gender import (
    newest_pairs,
    pairs_by_place,
    pairs_over_time,
    shares_of_women,
    why_no_pair,
    without_sex,
)
from indicators.lists import entries


def _pair(women: float, men: float, **more) -> list[dict]:
    share = {"unit": "percent"} | more
    return [{"sex": "female", "value": women} | share, {"sex": "male", "value": men} | share]


def test_the_newest_pair_is_the_newest_date_with_both_sexes(frame):
    figures = frame(
        *_pair(1, 2, period="2019"),
        *_pair(3, 4, period="2021"),
        {"sex": "female", "value": 9, "unit": "percent", "period": "2023"},
    )
    rows = newest_pairs(figures, ("members",))
    assert rows[["sex", "value", "period"]].values.tolist() == [["female", 3, "2021"], ["male", 4, "2021"]]


def test_a_superseded_pair_is_not_the_newest(frame):
    figures = frame(*_pair(1, 2, period="2019"), *_pair(3, 4, period="2021", concern="superseded"))
    assert list(newest_pairs(figures, ("members",))["value"]) == [1, 2]


def test_pairs_keep_the_order_asked_for_and_leave_out_what_has_none(frame):
    figures = frame(*_pair(1, 2, indicator="a"), *_pair(3, 4, indicator="b"), {"indicator": "c"})
    rows = newest_pairs(figures, ("b", "c", "a"))
    assert list(rows["indicator"]) == ["b", "b", "a", "a"]
    assert newest_pairs(figures, ("c",)).empty


def test_pairs_over_time_are_one_a_period_oldest_first(frame):
    figures = frame(
        *_pair(3, 4, period="2021"), *_pair(1, 2, period="2019"), *_pair(5, 6, period="2021", source_id="x")
    )
    assert list(pairs_over_time(figures, "members")["period"]) == ["2019", "2019", "2021", "2021"]


def test_pairs_by_place_start_with_cambodia(frame):
    figures = frame(*_pair(1, 2, area="TH"), *_pair(3, 4), *_pair(5, 6, area="KH-1"))
    assert list(pairs_by_place(figures, "members")["area"]) == ["KH", "KH", "TH", "TH"]


def test_why_there_is_no_pair(frame):
    figures = frame(*_pair(1, 2), {"indicator": "pensioners"})
    known = pd.DataFrame({"indicator": ["members", "mothers"], "sexes": ["women_men", "women"]})
    assert why_no_pair(figures, known, "members") == ""
    assert why_no_pair(figures, known, "pensioners") == "without_sex"
    assert why_no_pair(figures, known, "nowhere") == "not_found"
    assert why_no_pair(figures, known, "mothers") == "women_only"


def test_the_newest_share_of_women_of_each_group(frame):
    def counts(group, period, women):
        where = {"group": group, "period": period}
        return [where | {"sex": "female", "value": women}, where | {"sex": "all", "value": 100}]

    figures = frame(*counts("all", "2020", 40), *counts("all", "2022", 50), *counts("garment", "2021", 80))
    rows = shares_of_women(figures, ["members", "nowhere"]).set_index("group")
    assert rows["value"].to_dict() == {"all": 50, "garment": 80}


def test_no_indicators_have_no_shares(frame):
    assert shares_of_women(frame(), []).empty


def test_indicators_of_people_without_figures_by_sex_are_named(frame):
    indicators = pd.DataFrame(
        {
            "indicator": ["members", "pensioners", "poverty", "spending"],
            "sexes": ["women_men", "women_men", "women_men", "none"],
            "topic": ["nssf", "benefits", "poverty", "nssf"],
        }
    )
    figures = frame({"sex": "female"}, {"indicator": "pensioners"})
    assert without_sex(figures, indicators) == ["pensioners"]


def test_figures_by_sex_of_another_country_say_nothing_on_cambodia(frame):
    indicators = pd.DataFrame({"indicator": ["members"], "sexes": ["women_men"], "topic": ["nssf"]})
    assert without_sex(frame({"sex": "female", "area": "TH"}), indicators) == ["members"]


def branches(published) -> list[str]:
    return list(entries(published.tables, "branches")["indicator"])


def test_the_published_pairs_by_branch(published):
    rows = newest_pairs(published.figures, branches(published)).set_index(["indicator", "sex"])["printed"]
    assert rows["covered_by_any_benefit"].to_dict() == {"female": "24.9", "male": "16.6"}
    assert rows["employed_covered_for_work_injury"].to_dict() == {"female": "41.4", "male": "23.8"}
    assert rows["older_persons_receiving_pension"].to_dict() == {"female": "5.7", "male": "11.5"}
    assert rows["children_receiving_benefit"].to_dict() == {"female": "9.8", "male": "4.5"}
    assert "severe_disability_receiving_benefit" not in rows.index.get_level_values("indicator")


def test_why_branches_have_no_pair(published):
    reasons = {
        name: why_no_pair(published.figures, published["indicators"], name)
        for name in ("mothers_receiving_maternity_benefit", "poor_receiving_assistance")
    }
    assert reasons == {
        "mothers_receiving_maternity_benefit": "women_only",
        "poor_receiving_assistance": "without_sex",
    }


def test_members_of_the_health_scheme_are_not_published_by_sex(published):
    names = without_sex(published.figures, published["indicators"])
    assert "nssf_health_members" in names
    assert "nssf_members" not in names
    assert "covered_by_any_benefit" not in names
