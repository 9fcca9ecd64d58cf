"""What each version of the data changed, in words: for a page, and for the feed."""

from __future__ import annotations

import pandas as pd

from indicators.changes import changes_since
from indicators.matching import records
from language.words import SHORT_CONCERNS, mark
from loaders.history import ADDED, CHANGED, WITHDRAWN
from loaders.past import versions
from reading import Reading, kept
from reading.markup import folded, marked_up, plain

KINDS = {ADDED: mark("{count} added"), CHANGED: mark("{count} changed"), WITHDRAWN: mark("{count} withdrawn")}
MOST_PUBLISHERS = 3


def feed_title(reading: Reading) -> str:
    """The name of the feed of changes."""
    return reading.text("Cambodia Social Protection Dashboard: changes of the data")


def version_title(reading: Reading, version: str) -> str:
    """The name of a version."""
    return reading.text("Data version {version}", version=version)


@kept
def days(reading: Reading) -> list[str]:
    """The days of the versions before the present one, newest first: since when a reader may ask."""
    return list(dict.fromkeys(edition.date for edition in reversed(versions(reading.published)[:-1])))


@kept
def changes_in_words(reading: Reading, since: str) -> str:
    """What has changed since a day: how much, and one tap away the list by indicator; that nothing has is said."""
    rows = changes_since(reading.published, since)
    if rows.empty:
        return reading.text("No figure has changed since {date}.", date=reading.language.period(since))
    summary = reading.text(
        "{figures} figures of {indicators} indicators: show the list",
        figures=reading.language.number(rows["figure_id"].nunique()),
        indicators=reading.language.number(rows["indicator"].nunique()),
    )
    return folded(summary, marked_up("\n".join(of_version(reading, rows))))


def of_version(reading: Reading, rows: pd.DataFrame) -> list[str]:
    """Changes as list items: by indicator how many figures, then each number that is another one now.

    Args:
        rows: rows of the table of changes.
    """
    by_indicator = rows.groupby("indicator", sort=False)
    listed = [_of_indicator(reading, str(name), own) for name, own in by_indicator]
    changed = rows[(rows["change"] == CHANGED) & rows["column"].isin(["printed", "concern"])]
    return listed + [_of_figure(reading, row) for row in records(changed)]


def _of_indicator(reading: Reading, indicator: str, rows: pd.DataFrame) -> str:
    figures = rows.drop_duplicates(["figure_id", "change"])["change"].value_counts()
    counts = [
        reading.text(words, count=reading.language.number(figures[kind]))
        for kind, words in KINDS.items()
        if kind in figures
    ]
    known = reading.published["sources"].set_index("source_id")["publisher"]
    publishers = list(dict.fromkeys(known.get(code, code) for code in rows["source_id"]))
    said = reading.text("; ").join(plain(name) for name in publishers[:MOST_PUBLISHERS])
    return reading.text(
        "- {indicator}: {counts} ({publishers})",
        indicator=_named(reading, indicator),
        counts=reading.joined(*counts),
        publishers=said if len(publishers) <= MOST_PUBLISHERS else f"{said} …",
    )


def _named(reading: Reading, indicator: str) -> str:
    """The indicator as a link to its figures; its code where it is no longer one."""
    if indicator not in set(reading.published["indicators"]["indicator"]):
        return plain(indicator)
    address = reading.address("figures", indicator=indicator)
    return f"[{plain(reading.labels.indicator(indicator))}]({address})"


def _of_figure(reading: Reading, row: dict) -> str:
    """A figure that is not as it was: the old and the new number, or the old and the new remark."""
    figure = f"[{plain(row['figure_id'])}]({reading.address('figures', figure=row['figure_id'])})"
    if row["column"] == "printed":
        old, new = (plain(reading.language.digits(row[name])) for name in ("old", "new"))
        return reading.text("- {figure}: {old} → {new}", figure=figure, old=old, new=new)
    old, new = (concern_in_short(reading, row[name]) for name in ("old", "new"))
    return reading.text("- {figure}: {old} → {new}", figure=figure, old=old, new=new)


def concern_in_short(reading: Reading, codes: str) -> str:
    """The concerns of a figure in a word or two each; that there was none is said."""
    said = reading.joined(*(plain(reading.text(SHORT_CONCERNS[code])) for code in codes.split(";") if code))
    return said or reading.text("without a remark")
