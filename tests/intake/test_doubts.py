"""What a steward is asked to look at twice."""

import pandas as pd

from intake.doubts import doubts
from language import Language
from reading.published import published

PUBLISHED = published()


def _stunting(order):
    """The newest table of stunting once more, a year later, its numbers on the rows of other places."""
    figures = PUBLISHED.figures
    rows = figures[
        figures["figure_id"].str.startswith("stunting-2021") & figures["area"].str.startswith("KH-")
    ].copy()
    rows["value"] = rows["value"].to_numpy()[order(len(rows))]
    later = pd.DateOffset(years=1)
    return rows.assign(
        figure_id="again-" + rows["figure_id"],
        period="2022",
        start=rows["start"] + later,
        end=rows["end"] + later,
    )


def said_of(order):
    said = doubts(_stunting(order), PUBLISHED, Language("en"))
    return [sentence for sentence in said if "rank correlation" in sentence]


def test_a_table_whose_names_stand_on_other_places_numbers_is_doubted():
    assert said_of(lambda count: list(range(count))) == []
    (sentence,) = said_of(lambda count: [(place + 7) % count for place in range(count)])
    assert "stand in another order than those of" in sentence
    assert sentence.endswith("Do the names stand on the rows of other places?")


def _births_in_a_facility(order):
    """The table of births with a skilled attendant of 2014, called births in a facility."""
    figures = PUBLISHED.figures
    rows = figures[
        (figures["indicator"] == "births_skilled_attendance")
        & (figures["period"] == "2014")
        & figures["area"].str.startswith("KH-")
    ].copy()
    rows["value"] = rows["value"].to_numpy()[order(len(rows))]
    return rows.assign(figure_id="new-" + rows["figure_id"], indicator="births_in_health_facility")


def test_names_on_the_rows_of_other_places_are_noticed_beside_an_indicator_that_the_steward_names():
    turned = _births_in_a_facility(lambda count: list(reversed(range(count))))
    said = doubts(turned, PUBLISHED, Language("en"), beside="births_skilled_attendance")
    assert any("rank correlation" in sentence for sentence in said)
    right = _births_in_a_facility(lambda count: list(range(count)))
    said = doubts(right, PUBLISHED, Language("en"), beside="births_skilled_attendance")
    assert not any("rank correlation" in sentence for sentence in said)
