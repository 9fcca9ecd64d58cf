"""Blocks of one indicator over time: points, bars or steps by what the indicator measures."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from blocks.events import numbered_events
from blocks.series_rows import LONGEST, period_rows, series_sparks
from charts import style
from charts.over_time import points, steps
from indicators.choice import Choice, is_sound, newest, of_projects
from indicators.matching import of_indicator, records
from indicators.provinces import PROVINCES
from indicators.series import (
    OUT_OF_LINE_STATUSES,
    NoFigure,
    changes_of_method,
    comparisons,
    over_time,
    told_apart,
)  # fmt: skip
from language.labels import TOPICS, mark
from pictures import Rows, Sparks
from reading import Block, Reading, kept
from reading.markup import marked_up, nothing

MOST_SERIES = 4
PARTS = {"sex": mark("by sex"), "group": mark("by group"), "scheme": mark("by scheme")}
COMPARISONS = {
    "sex": mark("women and men"),
    "group": mark("groups"),
    "area": mark("neighbouring countries"),
    "scheme": mark("schemes"),
}


@kept
def _dated(reading: Reading) -> pd.DataFrame:
    """The indicators with a dated figure."""
    rows = reading.published["indicators"]
    dated = reading.figures.loc[reading.figures["end"].notna(), "indicator"]
    return rows[rows["indicator"].isin(set(dated))]


@kept
def topics(reading: Reading) -> list[str]:
    """The subjects that have a dated figure."""
    return [code for code in TOPICS if code in set(_dated(reading)["topic"])]


@kept
def indicators(reading: Reading, topic: str) -> list[str]:
    """The indicators of a subject, of all without one, that have a dated figure."""
    rows = _dated(reading)
    return list(rows.loc[rows["topic"] == topic, "indicator"] if topic else rows["indicator"])


def topic_of(reading: Reading, indicator: str) -> str:
    """The subject of an indicator that a link asks for; else the one the page opens with."""
    return _topics(reading).get(indicator, "nssf")


@kept
def _topics(reading: Reading) -> dict[str, str]:
    return dict(_dated(reading)[["indicator", "topic"]].itertuples(index=False))


@kept
def ways_to_compare(reading: Reading, indicator: str) -> list[str]:
    """The dimensions in which an indicator has more than one series."""
    return comparisons(reading.figures, indicator)


@kept
def schemes(reading: Reading) -> list[str]:
    """The schemes that policy events are told of."""
    return list(dict.fromkeys(reading.published["events"]["scheme"]))


@kept
def trend_block(
    reading: Reading,
    indicator: str,
    *,
    by: str = "",
    key: str = "trend",
    doubtful: bool = False,
    scheme: str = "",
) -> Block | None:
    """An indicator over time, or None where no dated figure is published for the country.

    Args:
        by: the dimension that tells series apart, or "".
        doubtful: also superseded, disputed, undated figures, targets and demands.
        scheme: policy events of this scheme as rules; "": none.
    """
    labels, row = reading.labels, reading.labels.of_indicator(indicator)
    known = of_indicator(reading.published, indicator)
    rows, apart = over_time(known, row, by=by), told_apart(known, row, by)
    rows = rows if doubtful else rows[rows["in_line"]]
    if rows.empty:
        return None
    names = _series_names(reading, rows, apart)
    choice = _choice(reading, indicator) if set(apart) <= {by} else None
    title = _title(reading, row, apart, by, choice)
    told = choice.figure["figure_id"] if choice else ""
    words, picture = labels.tidy(rows).assign(series=names), _picture(reading, rows, names, told)
    return Block(
        key=key,
        title=title,
        subtitle=_subtitle(reading, rows.iloc[-1], apart),
        figures=known[known["figure_id"].isin(rows["figure_id"])].sort_values("end"),
        lead=told or _last(rows),
        picture=picture,
        chart=None if picture else _chart(reading, words, scheme, told),
        alt=_alt(reading, title, rows),
        table=time_table(reading, words, bool(apart)),
        remarks=[*(labels.newer(choice) if choice else []), *_reading(reading, rows, told)],
    )


def _last(rows: pd.DataFrame) -> str:
    """The newest sound figure; else the newest result; a target, a demand or an account only where all are."""
    told = rows[~rows["status"].isin(OUT_OF_LINE_STATUSES)]
    chosen = next(some for some in (rows[is_sound(rows)], told, rows) if len(some))
    return chosen["figure_id"].iloc[-1]


def _choice(reading: Reading, indicator: str) -> Choice | None:
    """The figure that answers for the declared whole; None where every one is in doubt."""
    try:
        return newest(reading.published, indicator)
    except NoFigure:
        return None


def _title(reading: Reading, row: dict, apart: list[str], by: str, choice: Choice | None) -> str:
    """The newest sound figure of the whole; where none answers, what there is instead, without a number."""
    if choice:
        return reading.labels.title(choice.figure)
    name = reading.labels.short(row["indicator"])
    parts = [reading.text(PARTS[dimension]) for dimension in apart if dimension != by]
    if parts:
        return reading.text(
            "{indicator}: in parts only ({parts})", indicator=name, parts=reading.joined(*parts)
        )
    if of_projects(reading.figures, row["indicator"]):
        return reading.text("{indicator}: each project's own", indicator=name)
    return reading.text("{indicator}: every figure is in doubt", indicator=name)


def _alt(reading: Reading, title: str, rows: pd.DataFrame) -> str:
    return reading.text(
        "{title}. {count} figures, the first of {first}, the last of {last}.",
        title=title,
        count=reading.language.number(len(rows)),
        first=reading.labels.when(rows.iloc[0]),
        last=reading.labels.when(rows.iloc[-1]),
    )


def _series_names(reading: Reading, rows: pd.DataFrame, apart: list[str]) -> list[str]:
    """Each series in the reader's words: what tells it from the others, else the indicator."""
    labels = reading.labels
    words = {
        "sex": lambda row: labels.sex(row["sex"], row["indicator"]) or labels.sex(row["sex"]),
        "group": lambda row: labels.group(row["group"]),
        "area": lambda row: labels.area(row["area"]),
        "scheme": lambda row: labels.scheme(row["scheme"]),
    }
    return [
        reading.joined(*(words[name](row) for name in apart)) or labels.indicator(row["indicator"])
        for row in records(rows)
    ]


@kept
def instead(reading: Reading, indicator: str) -> Markup:
    """What there is where no sound figure is published for the country: the provinces, or those in doubt."""
    rows = reading.figures[reading.figures["indicator"] == indicator]
    count = rows.loc[rows["area"].isin(PROVINCES), "area"].nunique()
    if count and not (rows["area"] == "KH").any():
        said = reading.text(
            "Not published for the country as a whole; for {count} of 25 provinces: [the map]({address}).",
            count=reading.language.number(count),
            address=reading.address("map", indicator=indicator),
        )
        return marked_up(said)
    return nothing(
        reading.text("We found no sound figure for this choice.")
        + " "
        + reading.text("Switch on the disputed and superseded figures to see what there is.")
    )


def _picture(reading: Reading, rows: pd.DataFrame, names: list[str], told: str) -> Rows | Sparks | None:
    """Counts of periods as bars by row, more series than one chart can hold as small courses; else None."""
    if rows["measure"].iloc[0] == "flow":
        return period_rows(reading, rows, names, told)
    return series_sparks(reading, rows, names) if len(set(names)) > MOST_SERIES else None


def _chart(reading: Reading, words: pd.DataFrame, scheme: str, told: str) -> dict:
    """The form follows what is measured; the figure that the title has told is written."""
    measure, unit = words["measure"].iloc[0], reading.labels.unit(words["unit"].iloc[0])
    colours = _colours(words, list(dict.fromkeys(words["series"])))
    if measure == "rule":
        return steps(words, unit=unit, language=reading.language, colours=colours, told=told)
    return points(
        words,
        unit=unit,
        language=reading.language,
        colours=colours,
        events=numbered_events(reading, scheme),
        named=not reading.phone,
        changes=changes_of_method(words),
        told=told,
    )


def _colours(words: pd.DataFrame, names: list[str]) -> dict[str, str]:
    """Women and men keep their colours; other series take the categories in turn."""
    sexes = words.drop_duplicates("series").set_index("series")["sex"]
    if sexes.nunique() == len(names) > 1:
        return {name: style.BY_SEX[sexes[name]] for name in names}
    return dict(zip(names, style.CATEGORIES, strict=False))


@kept
def undated_block(reading: Reading, indicator: str) -> Block | None:
    """Figures whose publication names no date: listed, never on a time axis."""
    rows = reading.figures[(reading.figures["indicator"] == indicator) & reading.figures["end"].isna()]
    if rows.empty:
        return None
    words = reading.labels.tidy(rows)
    return Block(
        key="undated",
        title=reading.text("Without a date: not in the picture"),
        subtitle=reading.labels.indicator(indicator),
        figures=rows,
        table=pd.DataFrame(
            {
                reading.text("Who"): words["who"],
                reading.text("Place"): words["name"],
                reading.text("Figure"): words["shown"],
                reading.text("As printed"): words["printed"].map(reading.quoted),
                reading.text("Source"): words["publication"],
            }
        ),
        table_open=True,
    )


def _subtitle(reading: Reading, row: pd.Series, apart: list[str]) -> str:
    figure = row.to_dict() | {name: "all" for name in ("sex", "group") if name in apart}
    parts = [reading.labels.unit(figure["unit"]), reading.labels.who(figure)]
    if "area" not in apart:
        parts.append(reading.labels.area(figure["area"]))
    parts.append(_measure(reading, figure["measure"]))
    return reading.text(", ").join(part for part in parts if part)


def _measure(reading: Reading, measure: str) -> str:
    return {
        "stock": reading.text("each figure as of its date"),
        "flow": reading.text("full years in blue, parts of years hatched"),
        "rule": reading.text("in force from the date of each step"),
    }.get(measure, "")


def _reading(reading: Reading, rows: pd.DataFrame, told: str) -> list[str]:
    """What a reader must know to read the picture."""
    said = []
    shown = set(rows["qualifier"])
    if shown - {"exact"}:
        said.append(reading.text("Hollow: > more than, < nearly, ≈ about, as the publication says."))
    if rows["doubt"].any():
        said.append(reading.text("Hollow without a sign: in doubt; why stands in the notes."))
    long = (rows["end"] - rows["start"]).dt.days + 1 > LONGEST
    if rows["measure"].iloc[0] == "flow" and (long & (rows["figure_id"] != told)).any() and not long.all():
        said.append(reading.text("Running totals of more than a year are in the table, not in the picture."))
    if rows["line"].nunique() > rows["series"].nunique():
        said.append(reading.text("Figures counted in different ways are not joined; ≠ marks a change."))
    if (~rows["in_line"]).any():
        said.append(reading.text("Pale points are disputed, superseded, undated, targets or demands."))
    return said


def time_table(reading: Reading, words: pd.DataFrame, apart: bool) -> pd.DataFrame:
    """The same figures as a table, newest first."""
    rows = words.iloc[::-1]
    marked = [reading.labels.marked_amount(row) for row in records(rows)]
    columns = {reading.text("Date"): rows["when"]}
    if apart:
        columns[reading.text("Series")] = rows["series"]
    columns[reading.text("Figure")] = pd.Series(marked, rows.index)
    columns[reading.text("As printed")] = rows["printed"].map(reading.quoted)
    columns[reading.text("Source")] = rows["publication"]
    return pd.DataFrame(columns)
