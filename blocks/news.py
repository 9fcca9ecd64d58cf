"""What is new and what is missing, as lists for the front page."""

from __future__ import annotations

import pandas as pd

from indicators.not_found import still_missing
from reading import Reading, kept
from reading.markup import plain, reference

NEWEST = 6


@kept
def newest_publications(reading: Reading) -> pd.DataFrame:
    """The publications of the newest dates that figures were read in, newest first."""
    sources = reading.published["sources"]
    counts = reading.figures["source_id"].value_counts()
    dated = sources[sources["published_end"].notna() & sources["source_id"].isin(counts.index)]
    newest = dated.sort_values("published_end", ascending=False).head(NEWEST)
    return newest.assign(figures=newest["source_id"].map(counts))


@kept
def news_in_words(reading: Reading) -> str:
    """The newest publications with their date, publisher and the subjects of their figures."""
    lines = []
    for source in newest_publications(reading).to_dict("records"):
        own = reading.figures[reading.figures["source_id"] == source["source_id"]]
        subjects = [reading.labels.indicator(name) for name in dict.fromkeys(own["indicator"])]
        lines.append(
            reading.text(
                "- {date}: [{publisher}, “{title}”]({url}). Figures on: {subjects}.",
                date=reading.labels.published_on(source["source_id"]),
                **reference(source),
                subjects="; ".join(subjects[:4]),
            )
        )
    return "\n".join(lines)


@kept
def not_found(reading: Reading) -> list[str]:
    """What was looked for and not found, as long as no figure says otherwise."""
    rows = still_missing(reading.figures, reading.published.tables)
    return [reading.language.name(row) for row in rows.to_dict("records")]


def missing_in_words(reading: Reading) -> str:
    """What was looked for and not found, as a list."""
    return "\n".join(f"- {plain(name)}" for name in not_found(reading))
