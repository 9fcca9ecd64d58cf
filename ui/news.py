"""What is new and what is missing, as lists for the front page."""

from __future__ import annotations

import pandas as pd

from language.labels import mark
from ui.markup import reference
from ui.picture import kept

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
def newest_publications(page) -> pd.DataFrame:
    """The publications of the newest dates that figures were read in, newest first."""
    sources = page.published["sources"]
    counts = page.figures["source_id"].value_counts()
    dated = sources[sources["published_end"].notna() & sources["source_id"].isin(counts.index)]
    newest = dated.sort_values("published_end", ascending=False).head(NEWEST)
    return newest.assign(figures=newest["source_id"].map(counts))


def list_news(page) -> None:
    """Publications with their date, publisher and the subjects of their figures."""
    page.write(_news(page))


@kept
def _news(page) -> str:
    lines = []
    for source in newest_publications(page).to_dict("records"):
        own = page.figures[page.figures["source_id"] == source["source_id"]]
        subjects = [page.labels.indicator(name) for name in dict.fromkeys(own["indicator"])]
        lines.append(
            page.text(
                "- {date}: [{publisher}, “{title}”]({url}). Figures on: {subjects}.",
                date=page.labels.published_on(source["source_id"]),
                **reference(source),
                subjects="; ".join(subjects[:4]),
            )
        )
    return "\n".join(lines)


def list_missing(page) -> None:
    """What was looked for and not found."""
    page.write("\n".join(f"- {page.text(name)}" for name in NOT_FOUND))
