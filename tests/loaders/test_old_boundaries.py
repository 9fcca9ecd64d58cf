"""Kampong Cham before and after its division, told by a column or by the time, never by a note."""

import pandas as pd
import pytest

from loaders.boundaries import with_boundaries


def _told(area: str, end: str | None, said: str) -> str:
    figures = pd.DataFrame({"area": [area], "end": pd.to_datetime([end]), "boundaries": [said]})
    return with_boundaries(figures)["boundaries"].item()


@pytest.mark.parametrize(
    ("end", "said", "expected"),
    [
        ("2008-03-03", "", "before_2014"),
        ("2013-12-30", "", "before_2014"),
        ("2013-12-31", "", ""),
        ("2014-12-31", "", ""),
        (None, "", ""),
        ("2008-03-03", "present", ""),
        ("2014-12-31", "before_2014", "before_2014"),
        (None, "before_2014", "before_2014"),
    ],
)
def test_kampong_cham_has_the_boundaries_said_or_those_of_its_time(end, said, expected):
    assert _told("KH-3", end, said) == expected


@pytest.mark.parametrize("said", ["", "present", "before_2014"])
def test_no_other_place_has_old_boundaries(said):
    assert _told("KH-4", "2008-03-03", said) == ""
