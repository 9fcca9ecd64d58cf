"""The figure block: the only way a number or a chart reaches a page."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from pictures import Picture


@dataclass(frozen=True, eq=False)
class Block:
    """What one figure block shows; kept between readers, so it holds nothing of one of them.

    Attributes:
        key: unique on the page; language-neutral.
        title: the finding where one can be said truthfully, else the indicator.
        figures: the published figures it shows, rows of the tidy frame; never empty.
        lead: the figure_id whose number is quoted, printed and linked; default: the last row.
        subtitle: unit, who, where, when.
        picture: what answers at a glance, drawn with the page itself; or None.
        chart: a Vega-Lite specification where the picture must move; or None.
        alt: one sentence for who cannot see the picture or the chart.
        number: the number to show large, or "".
        table: the same figures as a table with headers in the reader's language.
        table_open: the table is the picture: shown at once, not one tap away.
        folded: the block waits behind its title until it is opened.
        told_in_table: the table carries the remarks on each figure.
        processing: how shown values were computed; "": as published.
        sentence: to be copied; "": made from the leading figure.
        sentence_elsewhere: the same sentence in the other language.
        remarks: more sentences a reader must know.
        attribution: whose work the picture itself stands on, such as boundaries.
        badge: the kind of number in words; "": that of its figures, where they are all of one kind.
        computed: what was computed from the figures and is shown, by `figure_id`, with headers in the
            reader's language; for the CSV.
        passing: made for this view alone, from words that a reader typed: nothing of it is kept.
    """

    key: str
    title: str
    figures: pd.DataFrame
    lead: str = ""
    subtitle: str = ""
    picture: Picture | None = None
    chart: dict | None = None
    alt: str = ""
    number: str = ""
    table: pd.DataFrame | None = None
    table_open: bool = False
    folded: bool = False
    told_in_table: bool = False
    processing: str = ""
    sentence: str = ""
    sentence_elsewhere: str = ""
    remarks: list[str] = field(default_factory=list)
    attribution: str = ""
    badge: str = ""
    computed: pd.DataFrame | None = None
    passing: bool = False

    @property
    def pictured(self) -> bool:
        """Whether a picture or a chart answers, not a number or a table alone."""
        return self.picture is not None or self.chart is not None
