"""What a demand would mean: a calculation on named published figures, never a forecast."""

import pytest

from indicators.what_if import what_if


def test_three_hundred_thousand_more_on_the_published_membership(until_2026):
    found = what_if(until_2026, more=300_000, informal=120_000)
    assert (found.members["printed"], found.members["period"]) == ("2,776,192", "2025-03-07")
    assert found.sum == 3_076_192
    assert round(found.growth, 1) == 10.8
    assert found.informal_share == 40
    assert found.share_of_labour_force == pytest.approx(100 * 300_000 / found.labour_force["value"])
    assert found.labour_force["printed"] == "10367.67 thousand"
    assert round(found.share_of_labour_force, 2) == 2.89


def test_nobody_more_changes_nothing(until_2026):
    found = what_if(until_2026, more=0, informal=0)
    assert found.sum == found.members["value"]
    assert (found.growth, found.informal_share) == (0, 0)


def test_the_goal_is_a_target_and_the_cover_is_not(until_2026):
    found = what_if(until_2026, more=1, informal=0)
    assert found.goal["status"] == "target"
    assert found.coverage["status"] != "target"
    assert found.distance == found.goal["value"] - found.coverage["value"]


@pytest.mark.parametrize(("more", "informal"), [(-1, 0), (10, 11), (10, -1)])
def test_impossible_numbers_are_refused(until_2026, more, informal):
    with pytest.raises(ValueError, match="informal must be 0 to"):
        what_if(until_2026, more=more, informal=informal)
