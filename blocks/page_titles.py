"""What the pages say in their titles: counted from what is published."""

from __future__ import annotations

from indicators.gaps import ASKED_TOPICS, asked_about, with_a_figure
from reading import Reading, kept


@kept
def how_many_figures(reading: Reading) -> str:
    """How many figures there are, and from how many publications."""
    number, figures = reading.language.number, reading.figures
    return reading.text(
        "{figures} figures from {publications} publications",
        figures=number(len(figures)),
        publications=number(figures["source_id"].nunique()),
    )


@kept
def how_many_without_a_province(reading: Reading) -> str:
    """Of the indicators that offices are asked about, how many have no figure for any province."""
    known = reading.published["indicators"]
    own = known[known["topic"].isin(ASKED_TOPICS)]
    every = asked_about(own)
    missing = len(every) - len(with_a_figure(reading.figures, own, area="", sex=""))
    return reading.text(
        "{missing} of {all} indicators are found for no province",
        missing=reading.language.number(missing),
        all=reading.language.number(len(every)),
    )


@kept
def how_many_accounts(reading: Reading) -> str:
    """How many accounts are told."""
    count = len(reading.published["stories"])
    return reading.text("{count} accounts of workers and organisers", count=reading.language.number(count))


@kept
def how_many_as_printed(reading: Reading) -> str:
    """Of all figures, how many stand as their publications print them."""
    made = reading.figures["made"]
    return reading.text(
        "{printed} of {all} figures stand as printed; the others say how they were made",
        printed=reading.language.number(int((made == "printed").sum())),
        all=reading.language.number(len(made)),
    )
