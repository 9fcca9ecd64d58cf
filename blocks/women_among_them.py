"""Of those counted, how many in a hundred are women: among the covered, and by industry."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from blocks.scales import in_percent
from blocks.sexes import HALF, keys, share_mark
from indicators.gender import shares_of_women
from indicators.lists import entries
from indicators.matching import records
from indicators.series import in_doubt
from language.making import as_printed
from pictures import Key, Line, Row, Rows
from reading import Block, Reading, kept
from reading.parameters import COMPARE, INDICATOR


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
    rows = records(entries(reading.published.tables, "of_those_covered"))
    names = {row["indicator"]: short_name(reading, row) for row in rows}
    found = shares_of_women(reading.figures, list(names))
    return _shares_block(
        reading,
        found,
        key="covered-women",
        names=[names[indicator] for indicator in found["indicator"]],
        lead_indicator=rows[0]["indicator"],
    )


@kept
def industries_block(reading: Reading) -> Block:
    """Share of women in the industries the insured come from."""
    rows = records(entries(reading.published.tables, "industries"))
    names = {row["group"]: short_name(reading, row) for row in rows}
    found = shares_of_women(reading.figures, [rows[0]["indicator"]])
    found = found[found["group"].isin(names)].sort_values("value", ascending=False)
    return _shares_block(
        reading,
        found,
        key="industries",
        names=[names[group] for group in found["group"]],
        lead_indicator=rows[0]["indicator"],
    )


def _shares_block(
    reading: Reading,
    found: pd.DataFrame,
    *,
    key: str,
    names: list[str],
    lead_indicator: str,
) -> Block:
    ids = [name for pair in found["computed_from"] for name in pair]
    figures = reading.figures[reading.figures["figure_id"].isin(ids)]
    rows = _shares_in_words(reading, found, figures, names)
    leads = list(found["indicator"]).index(lead_indicator)
    title = _finding(reading, rows)
    return Block(
        key=key,
        title=title,
        subtitle=reading.text("share of women among them, Cambodia, newest date of each"),
        figures=figures,
        lead=found["computed_from"].iloc[leads][0],
        picture=_picture(reading, rows, found),
        alt=title,
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
    )


def _finding(reading: Reading, rows: pd.DataFrame) -> str:
    """The first share that nothing speaks against, with whom it is of and when."""
    sound = rows[~rows["doubt"]]
    first = (sound if len(sound) else rows).iloc[0]
    return reading.text(
        "{name}, {when}: {share} women", name=first["row"], when=first["when"], share=first["shown"]
    )


def _picture(reading: Reading, rows: pd.DataFrame, found: pd.DataFrame) -> Rows:
    """Each share as a circle against the half."""
    figures = reading.figures.set_index("figure_id", drop=False)
    women = [figures.loc[pair[0]].to_dict() for pair in found["computed_from"]]
    drawn = tuple(_row(reading, row, figure) for row, figure in zip(records(rows), women, strict=True))
    doubt = (Key(reading.text("in doubt"), "off", "hatch"),) if rows["doubt"].any() else ()
    return Rows(
        drawn,
        most=100,
        ticks=in_percent(reading, range(0, 101, 25)),
        columns=((reading.labels.sex("female"), "women"),),
        legend=(keys(reading)[0], *doubt),
        line=Line(HALF, reading.text("half are women")),
    )


def _row(reading: Reading, row: Mapping, figure: Mapping) -> Row:
    words, note = _doubts(reading, figure, row["doubt"])
    return Row(
        name=row["row"],
        when=" · ".join((row["when"], *words)),
        note=note,
        marks=share_mark(row["value"], doubt=row["doubt"], said=_tip(row)),
        cells=((row["number"], "women"),),
        address=reading.address("trends", **{INDICATOR: figure["indicator"], COMPARE: "sex"}),
    )


def _doubts(reading: Reading, figure: Mapping, doubt: bool) -> tuple[list[str], str]:
    """What may be wrong with a share, in a word or two each, and what its figure's own note says of it."""
    if not doubt:
        return [], ""
    note = reading.language.note(figure["note"]).split("\n")[0] if figure["note"] else ""
    return reading.labels.marks(figure), note


def _tip(row: Mapping) -> str:
    return "\n".join((row["shown"], row["printed"], row["when"], row["publication"]))


def _shares_in_words(
    reading: Reading, found: pd.DataFrame, figures: pd.DataFrame, names: list[str]
) -> pd.DataFrame:
    doubt = in_doubt(found)
    shown = [reading.labels.value(row["value"], "percent", row["qualifier"], 1) for row in records(found)]
    return pd.DataFrame(
        {
            "row": names,
            "value": found["value"].to_numpy(),
            "doubt": doubt.to_numpy(),
            "number": [number.removesuffix(" %") for number in shown],
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
    rows = records(figures.set_index("figure_id", drop=False).loc[pair])
    return "; ".join(
        reading.text(
            "{who}: {printed}",
            who=reading.labels.sex(row["sex"]) if row["sex"] != "all" else reading.text("all"),
            printed=said(as_printed(reading.labels, row)),
        )
        for row in rows
    )
