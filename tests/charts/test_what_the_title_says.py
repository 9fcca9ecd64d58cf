"""A picture over time always writes the figure that its title names, of every indicator however it is compared."""

import pytest

from blocks import trends
from pictures import Rows
from reading.collected import reading_of
from reading.published import published
from reading.said import leading_figure


@pytest.fixture(scope="module")
def english():
    return reading_of({"lang": "en"}, published(), "wide")


def _written(block, picture) -> list[str]:
    """The numbers that the picture of a block writes: of a chart those at its points."""
    if block.picture is not None:
        rows = [row for row in block.picture.rows if not row.heading]
        return [row.cells[0][0] if isinstance(block.picture, Rows) else row.number for row in rows]
    drawn = picture(block.chart)
    texts = [one for one in drawn.marks("text") if one["encoding"]["text"]["field"] == "shown"]
    return [row["shown"] for one in texts for row in drawn.rows(one)]


@pytest.mark.parametrize(
    "compared", [pytest.param(False, marks=pytest.mark.slow), pytest.param(True, marks=pytest.mark.long)]
)
def test_the_figure_that_a_title_names_is_written_in_its_picture(english, picture, compared):
    silent, told = [], 0
    for indicator in trends.indicators(english, ""):
        for by in trends.ways_to_compare(english, indicator) if compared else [""]:
            block = trends.trend_block(english, indicator, by=by)
            if block is None:
                continue
            lead = leading_figure(english, block)
            number = english.labels.number(lead)
            if number not in block.title:
                continue
            told += 1
            if not any(number in one for one in _written(block, picture)):
                silent.append(f"{indicator} {by}: “{block.title}” beside {_written(block, picture)}")
    assert told > 50
    assert not silent, "\n".join(silent)
