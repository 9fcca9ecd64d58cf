"""What is claimed: ranks, doubt, what is not published, what kind of number it is (rules 8, 9, 11, 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

import pandas as pd

from language.words import BADGES
from loaders.places import PROVINCES
from pictures import Beside, ProvinceMap, Rows
from reading.said import csv
from tests.claims.said import WANTED, Spoken, doubtful, numbers
from tests.claims.walk import Seen

SUPERLATIVES = re.compile(r"\b(?:highest|lowest|most|fewest|best|worst|top|leads?)\b", re.IGNORECASE)
RANK = re.compile(r"\b\d+ of \d+, (?:highest|lowest) first")
EDITION = ("indicator", "period", "sex", "group", "scheme", "source_id")
NO_CLAIM = re.compile(r"No highest and no lowest|share the highest or the lowest")
CANNOT = (
    "This figure cannot be shown just now. The others are not affected.",
    "We found no sound figure for this.",
)


def no_rank_too_many(spoken: Spoken) -> Iterator[str]:
    """8: a highest is named only where all were counted, none is in doubt, and the direction is said."""
    if spoken.page not in ("front", "map", "province") or spoken.reading.language.code != "en":
        return
    own = spoken.block.figures
    local = own[own["area"].isin(PROVINCES)]
    words = " ".join((spoken.title, spoken.block.alt, *spoken.block.remarks))
    if SUPERLATIVES.search(NO_CLAIM.sub("", words)):
        if not local["rankable"].all():
            yield f"names a highest among places that were not all counted: “{words}”"
        if doubtful(local).any():
            yield f"names a highest where a place in doubt could be it: “{words}”"
        if local["area"].nunique() < len(PROVINCES) and "25" in words:
            yield f"claims 25 provinces with {local['area'].nunique()}: “{words}”"
    ranked = any("Place" in str(name) and "first" in str(name) for name in _headers(spoken))
    if (ranked or RANK.search(words)) and not _may_be_ranked(local):
        yield f"ranks places of which one was not counted, is in doubt or had other boundaries: “{words}”"
    if spoken.page == "province":
        yield from _ranks_of_a_place(spoken, own)


def _headers(spoken: Spoken) -> list[str]:
    return [] if spoken.block.table is None else list(spoken.block.table)


def _ranks_of_a_place(spoken: Spoken, own: pd.DataFrame) -> Iterator[str]:
    """Each rank in the table of a place: that it may be, and that it says its direction."""
    cells = spoken.column("Place among the provinces")
    for cell, row in zip(cells, own.to_dict("records"), strict=False):
        if not re.match(r"\d+ of \d+", cell):
            continue
        if "first" not in cell:
            yield f"ranks {row['figure_id']} without saying in which direction"
        every = spoken.every_figure(row["indicator"])
        edition = every[every["area"].isin(PROVINCES) | (every["figure_id"] == row["figure_id"])]
        for name in EDITION:
            edition = edition[edition[name] == row[name]]
        if not _may_be_ranked(edition):
            yield f"ranks {row['figure_id']}, which may not be ranked"


def _may_be_ranked(rows: pd.DataFrame) -> bool:
    """Whether all were counted in one way, in today's boundaries, and none of them is in doubt."""
    return bool(rows["rankable"].all() and not doubtful(rows).any() and (rows["boundaries"] == "").all())


def doubt_seen(spoken: Spoken) -> Iterator[str]:
    """9: a number in doubt is an outline in the picture and says so in the table."""
    own = spoken.block.figures
    if spoken.page != "map" or not doubtful(own).any():
        return
    if isinstance(spoken.block.picture, Beside) and isinstance(spoken.block.picture.pictures[0], ProvinceMap):
        apart = set(own.loc[doubtful(own), "area"])
        colours = spoken.block.picture.pictures[0].classes
        drawn = {area for area, colour in colours.items() if colour == "hatch"}
        if drawn != apart:
            yield f"draws {sorted(drawn)} as in doubt, not {sorted(apart)}"
    word = spoken.reading.text("{number}, in doubt", number="")
    cells = spoken.column("Figure")
    if cells and sum(word in cell for cell in cells) != int(doubtful(own).sum()):
        yield f"has {int(doubtful(own).sum())} numbers in doubt and says so of {sum(word in c for c in cells)}"


def absent_as_said(seen: Seen) -> Iterator[str]:
    """11: what is called not published has no row at all; the counts of the grid are those of the rows."""
    figures = seen.told.reading.figures
    for block in seen.told.said.blocks:
        if block.key == "grid":
            yield from _grid_as_counted(seen, block.number or block.title, figures)
        if seen.view.page in ("front", "voices"):
            yield from _apart_as_said(Spoken(seen.view.page, seen.told.reading, block), figures)
    if seen.view.page == "province":
        yield from _list_as_said(seen, figures)


def _grid_as_counted(seen: Seen, number: str, figures: pd.DataFrame) -> Iterator[str]:
    view, known = seen.told.view, seen.told.reading.published["indicators"]
    area, sex = view.get("area", ""), view.get("sex", "")
    own = known[known["topic"] == view["topic"]]
    if sex:
        both = own["sexes"].isin(["women_men", "girls_boys"])
        own = own[both | ((own["sexes"] == "women") & (sex == "female"))]
    rows = figures[~figures["status"].isin(WANTED)]
    rows = rows[rows["area"].isin([area] if area else PROVINCES) & rows["indicator"].isin(own["indicator"])]
    if sex:
        about_women = own.loc[own["sexes"] == "women", "indicator"]
        rows = rows[(rows["sex"] == sex) | rows["indicator"].isin(about_women)]
    counted = numbers(f"{rows['indicator'].nunique()} {len(own)}")
    if numbers(number) != counted:
        yield f"says {number}; the rows say {rows['indicator'].nunique()} of {len(own)}"


def _apart_as_said(spoken: Spoken, figures: pd.DataFrame) -> Iterator[str]:
    """“Not published apart” of women and men means that no row of them exists for this question."""
    both = spoken.labels.sex("all", spoken.lead["indicator"])
    said = spoken.reading.text("Not published apart: {both}.", both=both)
    if said not in spoken.block.remarks:
        return
    own = figures[
        (figures["indicator"] == spoken.lead["indicator"]) & (figures["area"] == spoken.lead["area"])
    ]
    own = own[own["sex"].isin(["female", "male"])]
    if len(own):
        yield f"says “{said}” where there is {own['figure_id'].iloc[0]}"


def _list_as_said(seen: Seen, figures: pd.DataFrame) -> Iterator[str]:
    """The list of what is not published for a place has nothing in it that is."""
    labels, area = seen.told.reading.labels, seen.told.view.get("area", "")
    here = set(figures.loc[figures["area"] == area, "indicator"])
    named = re.findall(r"<li>([^<]+)</li>", unescape("".join(seen.told.said.texts[-2:])))
    wrong = {labels.indicator(name) for name in here} & set(named)
    if wrong:
        yield f"lists as not published for {area}: {sorted(wrong)}"


def one_badge(spoken: Spoken) -> Iterator[str]:
    """13: a block of several kinds of numbers carries the badge of none of them."""
    kinds = {spoken.labels.badge(row) for row in spoken.block.figures.to_dict("records")}
    words = {spoken.reading.text(badge) for badge in BADGES.values()}
    if len(kinds) > 1 and spoken.badge in words:
        yield f"carries the badge “{spoken.badge}” and shows {', '.join(sorted(kinds))}"
    if len(kinds) == 1 and spoken.badge in words and spoken.badge not in kinds:
        yield f"carries the badge “{spoken.badge}” on numbers of the kind {', '.join(kinds)}"


def standing_in_csv(spoken: Spoken) -> Iterator[str]:
    """6: in the CSV, of which a figure is a line, each keeps its kind and what is wrong with it."""
    rows = spoken.block.figures
    apart = rows[(rows["concern"] != "") | rows["status"].isin([*WANTED, "survey", "modelled"])]
    if apart.empty:
        return
    apart = apart.head(3)
    lines = csv(spoken.reading, replace(spoken.block, figures=apart))
    for row in apart.to_dict("records"):
        for mark in spoken.labels.marks(row):
            if mark not in lines:
                yield f"the CSV loses “{mark}” of {row['figure_id']}"


def dates_stay(spoken: Spoken) -> Iterator[str]:
    """14: the date of a row stands where a phone shows it, not in the second line, which a phone leaves out."""
    drawn = spoken.block.picture
    parts = drawn.pictures if isinstance(drawn, Beside) else (drawn,)
    dates = {spoken.labels.when(row) for row in spoken.block.figures.to_dict("records")}
    for row in (row for part in parts if isinstance(part, Rows) for row in part.rows if not row.heading):
        hidden = dates.intersection(re.split(" · |, ", row.under))
        yield from (f"says {date} of “{row.name}” where a phone leaves it out" for date in sorted(hidden))


def rows_apart(spoken: Spoken) -> Iterator[str]:
    """A table says a thing once: no two of its rows are alike."""
    table = spoken.block.table
    if table is not None:
        alike = table[table.astype(str).duplicated()]
        yield from (f"has the row “{' | '.join(map(str, row))}” twice" for row in alike.to_numpy().tolist())


def titles_apart(seen: Seen) -> Iterator[str]:
    """Each title says what its own picture shows: no two of a view are the same, and none is the page's own."""
    titles = [seen.told.said.heading, *(block.title for block in seen.told.said.blocks)]
    yield from (f"says “{one}” twice" for one in dict.fromkeys(titles) if one and titles.count(one) > 1)


def builds(seen: Seen) -> Iterator[str]:
    """Every view opens: no block and no text became the sentence of a guard."""
    yield from seen.errors
    for sentence in CANNOT:
        said = seen.told.reading.text(sentence)
        if any(said in text for text in seen.told.said.texts):
            yield f"says “{said}”"
