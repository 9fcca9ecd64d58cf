"""What a steward should look at twice: near-duplicates, values far from their series, names on other places' rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from indicators import by_province, editions
from indicators.series import OUT_OF_LINE_STATUSES, in_doubt
from language import Language
from language.sentences import Sentences
from loaders import Published
from loaders.edition import TO_COME
from loaders.order import FEWEST_PLACES, LEAST, rank_correlation

SERIES = ["indicator", "area", "sex", "group", "scheme"]
FAR_FACTOR, FAR_POINTS = 2.0, 15.0
"""How many times a count, and how many points a share, may differ from the figures next to it in time."""


def doubts(new: pd.DataFrame, published: Published, language: Language, *, beside: str = "") -> list[str]:
    """Sentences on new figures, in the reader's language; what is said of many places is said once.

    Args:
        new: rows of the tidy frame that are to be added.
        published: what stands already.
        beside: an indicator that orders the places alike, such as births with a skilled attendant for births in a
            facility, where the data names no table that a new one must be like.
    """
    labels = Sentences(published, language)
    known = published["indicators"]
    rules = set(known.loc[known["counts"] == "rule", "indicator"])
    said = []
    for row in new.to_dict("records"):
        said += [
            *(() if row["indicator"] in rules else _not_yet(row, labels, language)),
            *_duplicates(row, published.figures, labels, language),
            *_far(row, published.figures, labels, language),
        ]
    if len(said) > 8:
        more = language.text("… and {count} more of this kind.", count=len(said) - 8)
        said = [*said[:8], more]
    return [*said, *_misplaced(new, published, labels, language, beside)]


def _alike(row: Mapping, figures: pd.DataFrame) -> pd.DataFrame:
    alike = pd.Series(True, figures.index)
    for name in SERIES:
        alike &= figures[name] == row[name]
    return figures[alike & (figures["figure_id"] != row["figure_id"])]


def _not_yet(row: Mapping, labels: Sentences, language: Language) -> Iterator[str]:
    """A count of a time that has not begun; targets and demands may be of one."""
    if row["phase"] == TO_COME and row["status"] not in OUT_OF_LINE_STATUSES:
        yield language.text("{what}: this time has not come yet. Is it right?", what=_what(row, labels))


def _duplicates(row: Mapping, figures: pd.DataFrame, labels: Sentences, language: Language) -> Iterator[str]:
    """Figures of the same question, or with the same number a little earlier or later."""
    for other in _alike(row, figures).to_dict("records"):
        if other["start"] == row["start"] and other["end"] == row["end"]:
            yield language.text(
                "{what} stands already: {number} ({publication}, {figure}). If one is newer, the older gets the "
                "concern superseded.",
                what=_what(row, labels),
                number=other["printed"],
                publication=labels.publication(other["source_id"]),
                figure=other["figure_id"],
            )
        elif other["value"] == row["value"] and other["source_id"] == row["source_id"]:
            yield language.text(
                "{what}: the same number {number} stands for {period} in the same publication ({figure}).",
                what=_what(row, labels),
                number=row["printed"],
                period=labels.when(other),
                figure=other["figure_id"],
            )


def _what(row: Mapping, labels: Sentences) -> str:
    return ", ".join([labels.short(row["indicator"]), labels.area(row["area"]), labels.when(row)])


def _far(row: Mapping, figures: pd.DataFrame, labels: Sentences, language: Language) -> Iterator[str]:
    """The number against those next to it in time of the same series."""
    alike = _alike(row, figures)
    alike = alike[~in_doubt(alike) & alike["start"].notna() & alike["value"].notna()]
    if alike.empty or pd.isna(row["start"]):
        return
    near = alike.loc[(alike["start"] - row["start"]).abs().sort_values().index[:3]]
    low, high = near["value"].min(), near["value"].max()
    if row["unit"] == "percent":
        far = row["value"] < low - FAR_POINTS or row["value"] > high + FAR_POINTS
    else:
        far = row["value"] < low / FAR_FACTOR or row["value"] > high * FAR_FACTOR
    if far:
        yield language.text(
            "{what}: {number} is far from its series ({low} to {high}). Is the number, the unit or the place right?",
            what=_what(row, labels),
            number=row["printed"],
            low=language.number(low),
            high=language.number(high),
        )


def _misplaced(
    new: pd.DataFrame, published: Published, labels: Sentences, language: Language, beside: str
) -> Iterator[str]:
    """Tables whose places stand in another order than in a table that must be like it."""
    for edition in editions(new).to_dict("records"):
        mine = _values(new, edition)
        for other, theirs in _related(edition, mine, published, beside):
            found = rank_correlation(mine, theirs)
            if found < LEAST:
                yield language.text(
                    "The places of {table} stand in another order than those of {other}: rank correlation {number} "
                    "(1: the same order, 0: none). Do the names stand on the rows of other places?",
                    table=labels.short(edition["indicator"]),
                    other=f"{labels.short(other['indicator'])}, {language.period(other['period'])}",
                    number=language.number(found, 2),
                )


def _values(figures: pd.DataFrame, edition: Mapping) -> pd.Series:
    rows = by_province(figures, edition)
    return rows.set_index("area")["value"].dropna()


def _related(
    edition: Mapping, mine: pd.Series, published: Published, beside: str
) -> Iterator[tuple[dict, pd.Series]]:
    """One table that a table must be like: of the indicator named, its own, that of a whole, part or denominator."""
    known = published["indicators"].set_index("indicator")
    own = known.loc[edition["indicator"]]
    links = [own["part_of"], own["denominator"], *known.index[known["part_of"] == edition["indicator"]]]
    others = editions(published.figures)
    for names in ([beside], [edition["indicator"]], [name for name in links if name]):
        for other in others[others["indicator"].isin(names)].to_dict("records"):
            theirs = _values(published.figures, other)
            if len(mine.index.intersection(theirs.index)) >= FEWEST_PLACES:
                yield other, theirs
                return
