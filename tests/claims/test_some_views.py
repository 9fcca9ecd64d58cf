"""A fixed choice of views under every rule, fast enough for every change."""

import pytest

from tests.claims.rules import faults
from tests.claims.walk import View, see

VIEWS = [
    View("front"),
    View("map"),
    View("map", (("indicator", "global_mpi_2024_headcount_ratio"),)),
    View("map", (("indicator", "international_migrants_18_plus"), ("period", "2011"), ("sex", "female"))),
    View("trends", (("indicator", "idpoor_poor_households"),)),
    View("trends", (("topic", "rules"), ("indicator", "contribution_rate_total"))),
    View(
        "trends",
        (("topic", "coverage"), ("indicator", "older_persons_receiving_pension"), ("compare", "area")),
    ),
    View("trends", (("topic", "nssf"), ("indicator", "nssf_members"), ("doubtful", "1"))),
    View("trends", (("topic", "coverage"), ("indicator", "children_receiving_benefit"), ("compare", "sex"))),
    View("trends", (("topic", "coverage"), ("indicator", "health_protection_coverage_rate"))),
    View("gender"),
    View("gender", (("indicator", "covered_by_any_benefit"),)),
    View("heat"),
    View("voices"),
    View("what_if"),
    View("province", (("area", "KH-2"),)),
    View("gaps", (("topic", "nssf"), ("area", "KH"), ("sex", "female"))),
    View("projects"),
    View("figures", (("figure", "seed4-demand-300k"),)),
    View("figures", (("figure", "idpoor-2022-poor-households-kh-1"),)),
    View("methods"),
]
"""The cases that the rules were written for, and one view of every other page."""


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_no_view_says_more_than_the_figures(view):
    wrong = list(faults(see(view, "en")))
    assert not wrong, "\n".join(wrong)
