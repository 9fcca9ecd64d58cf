"""What is new and what is missing, as lists for the front page."""

from __future__ import annotations

import pandas as pd

from language.labels import mark
from reading import Reading, kept
from reading.markup import reference

NEWEST = 6
NOT_FOUND = (
    mark("NSSF members, enterprises or claims by province"),
    mark("health insurance by province and sex"),
    mark("the 2019 census and the 2024 survey by province and sex"),
    mark("how many people are paid an NSSF pension"),
    mark("the reserves of the NSSF"),
    mark("childbirth allowances by year after 2022"),
)


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


def missing_in_words(reading: Reading) -> str:
    """What was looked for and not found."""
    return "\n".join(f"- {reading.text(name)}" for name in NOT_FOUND)
