"""Blocks of one indicator over time: points, bars or steps by what the indicator measures."""

from __future__ import annotations

import pandas as pd

from charts import style
from charts.over_time import LONGEST_BAR, bars, points, small_multiples, steps
from indicators.series import comparisons, over_time
from language.labels import TOPICS
from ui.figure_block import Block
from ui.picture import finished, kept

MOST_SERIES = 4


@kept
def _dated(page) -> pd.DataFrame:
    """The indicators with a dated figure."""
    rows = page.published["indicators"]
    dated = page.figures.loc[page.figures["end"].notna(), "indicator"]
    return rows[rows["indicator"].isin(set(dated))]


@kept
def topics(page) -> list[str]:
    """The subjects that have a dated figure."""
    return [code for code in TOPICS if code in set(_dated(page)["topic"])]


@kept
def indicators(page, topic: str) -> list[str]:
    """The indicators of a subject that have a dated figure."""
    rows = _dated(page)
    return list(rows.loc[rows["topic"] == topic, "indicator"])


def topic_of(page, indicator: str) -> str:
    """The subject of an indicator that a link asks for; else the one the page opens with."""
    return _topics(page).get(indicator, "nssf")


@kept
def _topics(page) -> dict[str, str]:
    return _dated(page).set_index("indicator")["topic"].to_dict()


@kept
def ways_to_compare(page, indicator: str) -> list[str]:
    """The dimensions in which an indicator has more than one series."""
    return comparisons(page.figures, indicator)


@kept
def schemes(page) -> list[str]:
    """The schemes that policy events are told of."""
    return list(dict.fromkeys(page.published["events"]["scheme"]))


@kept
def trend_block(
    page,
    indicator: str,
    *,
    by: str = "",
    only: dict | None = None,
    key: str = "trend",
    doubtful: bool = False,
    scheme: str = "",
    title: str = "",
) -> Block | None:
    """An indicator over time, or None where no dated figure is published.

    Args:
        by: the dimension that tells series apart, or "".
        only: what the other dimensions keep to.
        doubtful: also superseded, disputed, undated figures, targets and demands.
        scheme: policy events of this scheme as rules; "": none.
    """
    rows = over_time(page.figures, page.published["indicators"], indicator, by=by, only=only)
    rows = rows if doubtful else rows[rows["in_line"]]
    if rows.empty:
        return None
    words = page.labels.tidy(rows)
    words = words.assign(series=[_series_name(page, indicator, by, code) for code in rows["series"]])
    spec = finished(
        lambda: _picture(page, words, scheme),
        "over_time",
        page.language,
        page.phone,
        indicator,
        by,
        str(only),
        doubtful,
        scheme,
    )
    newest = rows[rows["in_line"]].iloc[-1] if rows["in_line"].any() else rows.iloc[-1]
    return Block(
        key=key,
        title=title
        or page.text(
            "{indicator}: {amount}, {when}",
            indicator=page.labels.indicator(indicator),
            amount=page.labels.amount(newest),
            when=page.labels.when(newest),
        ),
        subtitle=_subtitle(page, rows.iloc[-1], by),
        figures=page.figures[page.figures["figure_id"].isin(rows["figure_id"])].sort_values("end"),
        lead=newest["figure_id"],
        chart=spec,
        alt=page.text(
            "{indicator}, {count} figures from {first} to {last}.",
            indicator=page.labels.indicator(indicator),
            count=page.language.number(len(rows)),
            first=page.labels.when(rows.iloc[0]),
            last=page.labels.when(rows.iloc[-1]),
        ),
        table=time_table(page, words, by),
        remarks=_reading(page, rows),
    )


def _series_name(page, indicator: str, by: str, code: str) -> str:
    if not by:
        return page.labels.indicator(indicator)
    return {
        "sex": page.labels.sex,
        "group": page.labels.group,
        "area": page.labels.area,
        "scheme": page.labels.scheme,
    }[by](code)


def _picture(page, words: pd.DataFrame, scheme: str) -> dict:
    """The form follows what is measured; more series than a reader can follow stand apart."""
    measure, unit = words["measure"].iloc[0], page.labels.unit(words["unit"].iloc[0])
    names = list(dict.fromkeys(words["series"]))
    if len(names) > MOST_SERIES:
        return small_multiples(words, unit=unit, language=page.language, measure=measure)
    colours = dict(zip(names, _colours(words, names), strict=True))
    more = {"unit": unit, "language": page.language, "colours": colours}
    if measure == "flow":
        return bars(words, **more)
    if measure == "rule":
        return steps(words, **more)
    return points(words, **more, events=numbered_events(page, scheme))


def _colours(words: pd.DataFrame, names: list[str]) -> list[str]:
    """Women and men keep their colours; other series take the categories in turn."""
    sexes = words.drop_duplicates("series").set_index("series")["sex"]
    if sexes.nunique() == len(names) > 1:
        return [style.BY_SEX[sexes[name]] for name in names]
    return list(style.CATEGORIES[: len(names)])


@kept
def undated_block(page, indicator: str) -> Block | None:
    """Figures whose publication names no date: listed, never on a time axis."""
    rows = page.figures[(page.figures["indicator"] == indicator) & page.figures["end"].isna()]
    if rows.empty:
        return None
    words = page.labels.tidy(rows)
    return Block(
        key="undated",
        title=page.text("Without a date: not in the picture"),
        subtitle=page.labels.indicator(indicator),
        figures=rows,
        table=pd.DataFrame(
            {
                page.text("Who"): words["who"],
                page.text("Place"): words["name"],
                page.text("Figure"): words["shown"],
                page.text("As printed"): words["printed"],
                page.text("Source"): words["publication"],
            }
        ),
        table_open=True,
    )


@kept
def numbered_events(page, scheme: str) -> pd.DataFrame | None:
    """Policy events of a scheme, numbered in the order of their dates; None without a scheme."""
    if not scheme:
        return None
    events = page.published["events"]
    own = events if scheme == "all" else events[events["scheme"] == scheme]
    own = own.sort_values("date_start").reset_index(drop=True)
    return pd.DataFrame(
        {
            "date": own["date_start"],
            "number": [page.language.number(number) for number in range(1, len(own) + 1)],
            "title": [page.language.name(row, "title") for row in own.to_dict("records")],
            "detail": [page.language.name(row, "detail") for row in own.to_dict("records")],
            "when": [page.language.period(date) for date in own["date"]],
            "source_id": own["source_id"],
        }
    )


def _subtitle(page, row, by: str) -> str:
    row = row.to_dict()
    shown = {"sex": "all"} if by == "sex" else {"group": "all"} if by == "group" else {}
    parts = [page.labels.unit(row["unit"]), page.labels.who(row | shown)]
    if by != "area":
        parts.append(page.labels.area(row["area"]))
    parts.append(_measure(page, row["measure"]))
    return page.text(", ").join(part for part in parts if part)


def _measure(page, measure: str) -> str:
    words = {
        "stock": page.text("each figure as of its date"),
        "flow": page.text("each bar as wide as the time it covers"),
        "rule": page.text("in force from the date of each step"),
    }
    return words.get(measure, "")


def _reading(page, rows: pd.DataFrame) -> list[str]:
    """What a reader must know to read the picture."""
    said = []
    shown = set(rows["qualifier"])
    if shown - {"exact"}:
        said.append(page.text("Hollow points: > more than, < nearly, ≈ about, as the publication says."))
    days = (rows["end"] - rows["start"]).dt.days + 1
    if rows["measure"].iloc[0] == "flow" and (days > LONGEST_BAR).any() and (days <= LONGEST_BAR).any():
        said.append(page.text("Running totals of more than a year are in the table, not in the picture."))
    if rows["line"].nunique() > rows["series"].nunique():
        said.append(page.text("Figures counted in different ways are not joined by a line."))
    if (~rows["in_line"]).any():
        said.append(page.text("Pale points are disputed, superseded, undated, targets or demands."))
    return said


def time_table(page, words: pd.DataFrame, by: str) -> pd.DataFrame:
    """The same figures as a table, newest first."""
    rows = words.iloc[::-1]
    columns = {page.text("Date"): rows["when"]}
    if by:
        columns[page.text("Series")] = rows["series"]
    columns |= {
        page.text("Figure"): rows["shown"],
        page.text("As printed"): rows["printed"],
        page.text("Source"): rows["publication"],
    }
    return pd.DataFrame(columns)
