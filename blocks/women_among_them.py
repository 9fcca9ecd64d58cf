"""Of those counted, how many in a hundred are women: among the covered, and by industry."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from charts.dumbbell import shares
from indicators.gender import shares_of_women
from indicators.lists import entries
from indicators.series import in_doubt
from language.making import as_printed
from reading import Block, Reading, kept


def short_name(reading: Reading, row: dict) -> str:
    """The short name of an entry of a list; without one, the group's or the indicator's own."""
    if row["short_en"]:
        return reading.language.name(row, "short")
    if row["group"] != "all":
        return reading.labels.short_group(row["group"])
    return reading.labels.short(row["indicator"])


@kept
def covered_women_block(reading: Reading) -> Block:
    """Of those whom the NSSF and the Health Equity Fund count, how many in a hundred are women."""
    rows = entries(reading.published.tables, "of_those_covered").to_dict("records")
    names = {row["indicator"]: short_name(reading, row) for row in rows}
    found = shares_of_women(reading.figures, list(names))
    return _shares_block(
        reading,
        found,
        key="covered-women",
        names=[
            reading.text(
                "{name}, {when}",
                name=names[row["indicator"]],
                when=reading.language.period(row["period"]),
            )
            for row in found.to_dict("records")
        ],
        lead_title=reading.text("Of those covered, how many are women"),
        lead_indicator=rows[0]["indicator"],
    )


@kept
def industries_block(reading: Reading) -> Block:
    """Share of women in the industries the insured come from."""
    rows = entries(reading.published.tables, "industries").to_dict("records")
    names = {row["group"]: short_name(reading, row) for row in rows}
    found = shares_of_women(reading.figures, [rows[0]["indicator"]])
    found = found[found["group"].isin(names)].sort_values("value", ascending=False)
    return _shares_block(
        reading,
        found,
        key="industries",
        names=[names[group] for group in found["group"]],
        lead_title=reading.text("Share of women among people employed, by industry"),
        lead_indicator=rows[0]["indicator"],
    )


def _shares_block(
    reading: Reading,
    found: pd.DataFrame,
    *,
    key: str,
    names: list[str],
    lead_title: str,
    lead_indicator: str,
) -> Block:
    ids = [name for pair in found["computed_from"] for name in pair]
    figures = reading.figures[reading.figures["figure_id"].isin(ids)]
    rows = _shares_in_words(reading, found, figures, names)
    first = found[found["indicator"] == lead_indicator].iloc[0]
    return Block(
        key=key,
        title=lead_title,
        subtitle=reading.text("share of women, Cambodia, newest date of each"),
        figures=figures,
        lead=first["computed_from"][0],
        chart=shares(rows, unit=reading.text("women in a hundred"), language=reading.language),
        alt=lead_title,
        table=pd.DataFrame(
            {
                reading.text("What"): rows["row"],
                reading.text("Share of women"): rows["shown"],
                reading.text("As printed"): [
                    _printed(reading, figures, pair, reading.quoted) for pair in found["computed_from"]
                ],
                reading.text("Date"): rows["when"],
                reading.text("Source"): rows["publication"],
            }
        ),
        processing=reading.text(
            "women divided by the printed total; where none is printed, by women and men together."
        ),
        remarks=_doubts(reading, found, names),
    )


def _shares_in_words(
    reading: Reading, found: pd.DataFrame, figures: pd.DataFrame, names: list[str]
) -> pd.DataFrame:
    doubt = in_doubt(found)
    shown = [
        reading.labels.value(row["value"], "percent", row["qualifier"], 1) for row in found.to_dict("records")
    ]
    return pd.DataFrame(
        {
            "row": names,
            "value": found["value"].to_numpy(),
            "doubt": doubt.to_numpy(),
            "shown": [
                reading.text("{number}, in doubt", number=number) if doubtful else number
                for number, doubtful in zip(shown, doubt, strict=True)
            ],
            "printed": [_printed(reading, figures, pair, str) for pair in found["computed_from"]],
            "when": [reading.language.period(period) for period in found["period"]],
            "publication": [reading.labels.publication(source) for source in found["source_id"]],
        }
    )


def _printed(reading: Reading, figures: pd.DataFrame, pair: list[str], said: Callable[[str], str]) -> str:
    """What was divided by what, each number, as `said` writes it, with the people it counts."""
    rows = figures.set_index("figure_id", drop=False).loc[pair].to_dict("records")
    return "; ".join(
        reading.text(
            "{who}: {printed}",
            who=reading.labels.sex(row["sex"]) if row["sex"] != "all" else reading.text("all"),
            printed=said(as_printed(reading.labels, row)),
        )
        for row in rows
    )


def _doubts(reading: Reading, found: pd.DataFrame, names: list[str]) -> list[str]:
    """The shares in doubt by name: their bars are outlines."""
    doubtful = [name for name, doubt in zip(names, in_doubt(found), strict=True) if doubt]
    if not doubtful:
        return []
    return [reading.text("In doubt, drawn as an outline: {names}.", names="; ".join(doubtful))]
