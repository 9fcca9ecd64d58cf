"""Blocks of one indicator over time: points, bars or steps by what the indicator measures."""

from __future__ import annotations

import pandas as pd

from charts import style
from charts.over_time import LONGEST_BAR, bars, points, small_multiples, steps
from indicators.series import comparisons, over_time
from language.labels import TOPICS, mark
from reading import Block, Reading, kept

MOST_SERIES = 4
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
    """The indicators of a subject that have a dated figure."""
    rows = _dated(reading)
    return list(rows.loc[rows["topic"] == topic, "indicator"])


def topic_of(reading: Reading, indicator: str) -> str:
    """The subject of an indicator that a link asks for; else the one the page opens with."""
    return _topics(reading).get(indicator, "nssf")


@kept
def _topics(reading: Reading) -> dict[str, str]:
    rows = _dated(reading)
    return dict(zip(rows["indicator"], rows["topic"], strict=True))


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
    title: str = "",
) -> Block | None:
    """An indicator over time, or None where no dated figure is published.

    Args:
        by: the dimension that tells series apart, or "".
        doubtful: also superseded, disputed, undated figures, targets and demands.
        scheme: policy events of this scheme as rules; "": none.
    """
    rows = over_time(reading.figures, reading.published["indicators"], indicator, by=by)
    rows = rows if doubtful else rows[rows["in_line"]]
    if rows.empty:
        return None
    words = reading.labels.tidy(rows)
    words = words.assign(series=[_series_name(reading, indicator, by, code) for code in rows["series"]])
    newest = rows[rows["in_line"]].iloc[-1] if rows["in_line"].any() else rows.iloc[-1]
    return Block(
        key=key,
        title=title or _title(reading, newest),
        subtitle=_subtitle(reading, rows.iloc[-1].to_dict(), by),
        figures=reading.figures[reading.figures["figure_id"].isin(rows["figure_id"])].sort_values("end"),
        lead=newest["figure_id"],
        chart=_picture(reading, words, scheme),
        alt=_alt(reading, rows),
        table=time_table(reading, words, by),
        remarks=_reading(reading, rows),
    )


def _title(reading: Reading, newest: pd.Series) -> str:
    return reading.text(
        "{indicator}: {amount}, {when}",
        indicator=reading.labels.indicator(newest["indicator"]),
        amount=reading.labels.amount(newest),
        when=reading.labels.when(newest),
    )


def _alt(reading: Reading, rows: pd.DataFrame) -> str:
    return reading.text(
        "{indicator}, {count} figures from {first} to {last}.",
        indicator=reading.labels.indicator(rows["indicator"].iloc[0]),
        count=reading.language.number(len(rows)),
        first=reading.labels.when(rows.iloc[0]),
        last=reading.labels.when(rows.iloc[-1]),
    )


def _series_name(reading: Reading, indicator: str, by: str, code: str) -> str:
    if not by:
        return reading.labels.indicator(indicator)
    return {
        "sex": reading.labels.sex,
        "group": reading.labels.group,
        "area": reading.labels.area,
        "scheme": reading.labels.scheme,
    }[by](code)


def _picture(reading: Reading, words: pd.DataFrame, scheme: str) -> dict:
    """The form follows what is measured; more series than a reader can follow stand apart."""
    measure, unit = words["measure"].iloc[0], reading.labels.unit(words["unit"].iloc[0])
    names = list(dict.fromkeys(words["series"]))
    if len(names) > MOST_SERIES:
        return small_multiples(words, unit=unit, language=reading.language, measure=measure)
    colours = dict(zip(names, _colours(words, names), strict=True))
    if measure == "flow":
        return bars(words, unit=unit, language=reading.language, colours=colours)
    if measure == "rule":
        return steps(words, unit=unit, language=reading.language, colours=colours)
    events = numbered_events(reading, scheme)
    return points(words, unit=unit, language=reading.language, colours=colours, events=events)


def _colours(words: pd.DataFrame, names: list[str]) -> list[str]:
    """Women and men keep their colours; other series take the categories in turn."""
    sexes = words.drop_duplicates("series").set_index("series")["sex"]
    if sexes.nunique() == len(names) > 1:
        return [style.BY_SEX[sexes[name]] for name in names]
    return list(style.CATEGORIES[: len(names)])


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
                reading.text("As printed"): words["printed"],
                reading.text("Source"): words["publication"],
            }
        ),
        table_open=True,
    )


@kept
def numbered_events(reading: Reading, scheme: str) -> pd.DataFrame | None:
    """Policy events of a scheme, numbered in the order of their dates; None without a scheme."""
    if not scheme:
        return None
    events = reading.published["events"]
    own = events if scheme == "all" else events[events["scheme"] == scheme]
    own = own.sort_values("date_start").reset_index(drop=True)
    return pd.DataFrame(
        {
            "date": own["date_start"],
            "number": [reading.language.number(number) for number in range(1, len(own) + 1)],
            "title": [reading.language.name(row, "title") for row in own.to_dict("records")],
            "detail": [reading.language.name(row, "detail") for row in own.to_dict("records")],
            "when": [reading.language.period(date) for date in own["date"]],
            "source_id": own["source_id"],
        }
    )


def _subtitle(reading: Reading, row: dict, by: str) -> str:
    shown = {"sex": "all"} if by == "sex" else {"group": "all"} if by == "group" else {}
    parts = [reading.labels.unit(row["unit"]), reading.labels.who(row | shown)]
    if by != "area":
        parts.append(reading.labels.area(row["area"]))
    parts.append(_measure(reading, row["measure"]))
    return reading.text(", ").join(part for part in parts if part)


def _measure(reading: Reading, measure: str) -> str:
    words = {
        "stock": reading.text("each figure as of its date"),
        "flow": reading.text("each bar as wide as the time it covers"),
        "rule": reading.text("in force from the date of each step"),
    }
    return words.get(measure, "")


def _reading(reading: Reading, rows: pd.DataFrame) -> list[str]:
    """What a reader must know to read the picture."""
    said = []
    shown = set(rows["qualifier"])
    if shown - {"exact"}:
        said.append(reading.text("Hollow points: > more than, < nearly, ≈ about, as the publication says."))
    days = (rows["end"] - rows["start"]).dt.days + 1
    if rows["measure"].iloc[0] == "flow" and (days > LONGEST_BAR).any() and (days <= LONGEST_BAR).any():
        said.append(reading.text("Running totals of more than a year are in the table, not in the picture."))
    if rows["line"].nunique() > rows["series"].nunique():
        said.append(reading.text("Figures counted in different ways are not joined by a line."))
    if (~rows["in_line"]).any():
        said.append(reading.text("Pale points are disputed, superseded, undated, targets or demands."))
    return said


def time_table(reading: Reading, words: pd.DataFrame, by: str) -> pd.DataFrame:
    """The same figures as a table, newest first."""
    rows = words.iloc[::-1]
    columns = {reading.text("Date"): rows["when"]}
    if by:
        columns[reading.text("Series")] = rows["series"]
    columns |= {
        reading.text("Figure"): rows["shown"],
        reading.text("As printed"): rows["printed"],
        reading.text("Source"): rows["publication"],
    }
    return pd.DataFrame(columns)
