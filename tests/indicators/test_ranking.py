"""What may be claimed of the order of provinces."""

import pandas as pd
import pytest

from indicators.provinces import by_province, editions
from indicators.ranking import by_interval, order, places


def rows_of(frame, *changes: dict, count: int = 25, **more):
    """So many provinces with the values 1, 2, 3 …, some of them changed."""
    rows = [{"area": f"KH-{number}", "value": number} | more for number in range(1, count + 1)]
    for number, change in enumerate(changes):
        rows[number] |= change
    figures = frame(*rows)
    return by_province(figures, editions(figures).iloc[0].to_dict())


def test_of_25_sound_counts_the_highest_and_the_lowest_are_named(frame):
    found = order(rows_of(frame))
    assert found.complete
    assert (found.highest, found.lowest) == (("KH-25",), ("KH-1",))


def test_of_some_provinces_the_claim_is_about_those_that_are_published(frame):
    found = order(rows_of(frame, count=11))
    assert not found.complete
    assert len(found.absent) == 14
    assert (found.highest, len(found.ranked)) == (("KH-11",), 11)


@pytest.mark.parametrize("concern", ["inconsistent", "disputed", "weak_source", "incomplete"])
def test_while_one_is_in_doubt_nobody_has_a_place(frame, concern):
    found = order(rows_of(frame, {"concern": concern}))
    assert found.doubtful == ("KH-1",)
    assert (found.ranked, found.highest, found.lowest) == ((), (), ())
    assert found.hindrance == "doubt"


def test_who_was_not_counted_in_full_is_never_ranked(frame):
    found = order(rows_of(frame, rankable=False))
    assert found.sample
    assert (found.ranked, found.highest, found.lowest) == ((), (), ())
    assert found.hindrance == "sample"


def test_old_kampong_cham_is_not_ranked_with_the_provinces_of_today(frame):
    figures = [{}, {}, {"boundaries": "before_2014"}]
    found = order(rows_of(frame, *figures, count=24))
    assert found.old_extent == ("KH-3",)
    assert (found.ranked, found.highest) == ((), ())
    assert found.hindrance == "boundaries"


@pytest.mark.parametrize(("tied", "named"), [(2, ("KH-1", "KH-2")), (3, ("KH-1", "KH-2", "KH-3")), (4, ())])
def test_ties_name_all_or_nobody(frame, tied, named):
    found = order(rows_of(frame, *({"value": 99},) * tied))
    assert found.highest == named


def test_equals_share_the_better_place(frame):
    rows = rows_of(frame, {"value": 9}, {"value": 9}, {"value": 7}, {"value": 5}, {"value": 3}, count=5)
    assert places(rows, order(rows)).dropna().to_list() == [1, 1, 3, 4, 5]


def test_battambang_in_doubt_could_lead_the_register_of_poor_households(published):
    asked = editions(published.figures)
    asked = asked[asked["indicator"] == "idpoor_poor_households_rate"].iloc[0].to_dict()
    found = order(by_province(published.figures, asked))
    assert found.doubtful == ("KH-2",)
    assert found.highest == ()


def test_estimates_are_told_apart_from_the_country_by_their_whole_interval():
    rows = pd.DataFrame(
        {
            "area": ["KH-1", "KH-2", "KH-3", "KH-4"],
            "low": [11.0, 9.0, 2.0, float("nan")],
            "high": [15.0, 10.0, 9.5, float("nan")],
        }
    )
    assert by_interval(rows, 10.0) == {"above": ("KH-1",), "same": ("KH-2",), "below": ("KH-3",)}
