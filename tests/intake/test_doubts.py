"""What a steward is asked to look at twice."""

import pandas as pd

from intake.doubts import correlation, doubts
from language import Language
from loaders import DATA, load

PUBLISHED = load(DATA)


def test_the_rank_correlation_of_two_tables():
    known = pd.Series([10.0, 20.0, 30.0, 40.0], ["KH-1", "KH-2", "KH-3", "KH-4"])
    assert correlation(known, known * 3) == 1
    assert correlation(known, -known) == -1
    # ranks 2 1 4 3 against 1 2 3 4: 1 - 6 * 4 / (4 * 15)
    assert round(correlation(known, pd.Series([2.0, 1.0, 4.0, 3.0], known.index)), 2) == 0.6


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
