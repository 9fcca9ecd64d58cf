"""The declared whole of an indicator, and what must be said of a part."""

import pytest

from indicators.wholes import beyond_the_whole, whole

WAGE = {"indicator": "wage", "whole_sex": "all", "whole_group": "garment", "whole_scheme": ""}
MATERNITY = {"indicator": "mothers", "whole_sex": "female", "whole_group": "all", "whole_scheme": "pension"}


def test_the_whole_is_what_the_row_declares():
    assert whole(MATERNITY) == {"sex": "female", "group": "all", "scheme": "pension"}


@pytest.mark.parametrize(
    ("indicator", "figure", "said"),
    [
        (WAGE, {"sex": "all", "group": "garment", "scheme": "none"}, {}),
        (WAGE, {"sex": "all", "group": "garment", "scheme": "pension"}, {}),
        (WAGE, {"sex": "female", "group": "all", "scheme": "none"}, {"sex": "female", "group": "all"}),
        (MATERNITY, {"sex": "female", "group": "all", "scheme": "pension"}, {}),
        (MATERNITY, {"sex": "female", "group": "all", "scheme": "hef"}, {"scheme": "hef"}),
    ],
)
def test_a_part_says_in_what_it_is_not_the_whole(indicator, figure, said):
    assert beyond_the_whole(figure, indicator) == said


# Typed by hand from the definitions in data/indicators.csv.
@pytest.mark.parametrize(
    ("indicator", "declared"),
    [
        ("nssf_members", ("all", "all", "all_nssf")),
        ("labour_force", ("all", "aged_15_plus", "none")),
        ("minimum_wage_monthly", ("all", "garment", "none")),
        ("mothers_receiving_maternity_benefit", ("female", "all", "none")),
        ("idpoor_households", ("all", "all", "idpoor")),
        ("nssf_contributing_workers", ("all", "all", "all_nssf")),
        ("stunting_under_5", ("all", "children_under_5", "none")),
        ("project_people_reached", ("all", "all", "")),
    ],
)
def test_the_published_wholes(published, indicator, declared):
    row = published["indicators"].set_index("indicator").loc[indicator]
    assert tuple(whole(row).values()) == declared
