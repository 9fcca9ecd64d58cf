"""One project as a card: its targets beside its results, its demands apart, a voice beside them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from blocks.project_names import behind, project, short_name_of
from blocks.projects import Asked, figures_of, project_table
from blocks.tips import tip
from blocks.voices import quote_of
from indicators.matching import records
from indicators.projects import like_with_like, measures, parts_of_row
from indicators.series import OUT_OF_LINE_STATUSES
from language.sentences import fits_a_title
from pictures import Beside, Ledger, Mark, Measure, Picture, Row, Rows, Side
from reading import Block, Reading, kept

MEASURED = ("target", "result", "official", "survey", "compiled")
MOST_RESULTS = 4
"""Without a target of their own; the others stand in the table."""
AT_A_GLANCE = 8
"""As many things can be counted without counting."""
PART = "women"


@kept
def card_block(reading: Reading, asked: Asked, code: str) -> Block | None:
    """Targets beside results of one project as far as they were asked for; None without figures."""
    rows = figures_of(reading, asked, code)
    rows = rows[rows["status"].isin(MEASURED)].reset_index(drop=True)
    if rows.empty:
        return None
    found, lead = measures(rows), _lead(rows)
    shown = _shown(rows, found)
    title, subtitle = _heading(reading, rows, code, lead)
    picture: Picture = _ledger(reading, rows, shown)
    voice = quote_of(reading, code)
    left = len(found) - len(shown)
    more = reading.text("More figures in the table: {count}.", count=reading.language.number(left))
    return Block(
        key=code,
        title=title,
        subtitle=subtitle,
        figures=rows,
        lead=lead["figure_id"],
        picture=Beside((picture, voice), 2.6) if voice else picture,
        table=project_table(reading, rows),
        told_in_table=True,
        remarks=[
            *([reading.language.note(project(reading, code)["purpose_en"])] if asked.project else []),
            *_unlike(reading, rows),
            *([more] if left else []),
        ],
    )


def _unlike(reading: Reading, rows: pd.DataFrame) -> list[str]:
    """That there are targets and results, and none that measure the same."""
    if not {"target", "result"} <= set(rows["status"]) or len(like_with_like(rows)):
        return []
    return [reading.text("No share of target: the targets and the results measure different things.")]


def _shown(rows: pd.DataFrame, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The targets for people, or all where none is for people, and the first results."""
    people = set(rows.loc[rows["unit"] == "persons", "figure_id"])
    targets = [pair for pair in found if pair[0]]
    return ([pair for pair in targets if pair[0] in people] or targets) + [
        pair for pair in found if not pair[0]
    ][:MOST_RESULTS]


def _lead(rows: pd.DataFrame) -> dict:
    """The first result, of people if there is one; a target only where nothing else is told."""
    reached = rows[~rows["status"].isin(OUT_OF_LINE_STATUSES)]
    people = reached[reached["unit"] == "persons"]
    return next(some for some in (people, reached, rows) if len(some)).iloc[0].to_dict()


def _heading(reading: Reading, rows: pd.DataFrame, code: str, lead: Mapping) -> tuple[str, str]:
    """Title and subtitle: the name with the finding where a phone has room for both, else the name alone."""
    name, found, who = short_name_of(reading, code), _finding(reading, rows, lead), behind(reading, code)
    both = reading.text("{name}: {finding}", name=name, finding=found)
    return (both, who) if fits_a_title(both) else (name, f"{found} · {who}")


def _finding(reading: Reading, rows: pd.DataFrame, lead: Mapping) -> str:
    """Whether a result measures the same as a target; without a target the first figure."""
    pairs = like_with_like(rows)
    if not (rows["status"] == "target").any():
        return reading.labels.title(lead)
    if pairs.empty:
        return reading.text("no result measured like its targets")
    share = reading.labels.value(pairs["share"].iloc[-1], "percent", decimals=1)
    return reading.text("{share} of the target", share=share)


def _ledger(reading: Reading, rows: pd.DataFrame, shown: list[tuple[str, str]]) -> Ledger:
    by_id = {row["figure_id"]: row for row in records(rows)}
    most = max((row["value"] for row in by_id.values() if row["status"] == "target"), default=0)
    shares = like_with_like(rows).set_index("target_id")["share"].to_dict()
    found = []
    for target, result in shown:
        figure = by_id[target or result]
        sides = (
            _side(reading, rows, by_id.get(target), most if target else 0, gap=False),
            _side(reading, rows, by_id.get(result), most if target else 0, gap=True),
        )
        joined = reading.labels.value(shares[target], "percent", decimals=1) if target and result else ""
        found.append(
            Measure(
                name=reading.labels.whose(figure) or reading.labels.short(figure["indicator"]),
                under=reading.labels.short(figure["indicator"]) if reading.labels.whose(figure) else "",
                sides=sides,
                joined=reading.text("{share} of the target", share=joined) if joined else "",
            )
        )
    columns = (
        reading.text("What is measured"),
        reading.text("Target"),
        reading.text("Result published"),
    )
    return Ledger(tuple(found), columns)


def _side(reading: Reading, rows: pd.DataFrame, figure: Mapping | None, most: float, *, gap: bool) -> Side:
    """A target or a result; a bar only where it is a target, or is compared with one."""
    if figure is None:
        return Side(missing=_none(reading, gap), gap=gap)
    labels = reading.labels
    people, items = figure["unit"] == "persons", figure["unit"] == "items"
    return Side(
        number=labels.number(figure) if people else labels.amount(figure),
        under=reading.joined(labels.when(figure), *labels.marks(figure)[1:]),
        share=round(100 * figure["value"] / most, 2) if most and people else 0,
        boxes=int(figure["value"]) if items and figure["value"] <= AT_A_GLANCE else 0,
        parts=tuple(_part(reading, rows, figure, name) for name in parts_of_row(rows, figure["figure_id"])),
        tip=tip(reading, figure),
    )


def _none(reading: Reading, gap: bool) -> str:
    return reading.text("no result published") if gap else reading.text("no target published")


def _part(reading: Reading, rows: pd.DataFrame, whole: Mapping, part_id: str) -> tuple[float, str, str]:
    """The women among the people of a figure: how long their bar is, and their number."""
    part = rows[rows["figure_id"] == part_id].iloc[0].to_dict()
    share = part["value"] if part["unit"] == "percent" else 100 * part["value"] / whole["value"]
    words = reading.text(
        "{number} {who}",
        number=reading.labels.number(part),
        who=reading.labels.sex(part["sex"], part["indicator"]),
    )
    return round(share, 2), words, PART


@kept
def demands_block(reading: Reading, asked: Asked, code: str) -> Block | None:
    """Demands of one project, which are neither target nor result; None without figures."""
    rows = figures_of(reading, asked, code)
    rows = rows[rows["status"] == "demand"].reset_index(drop=True)
    if rows.empty:
        return None
    lead = rows.iloc[0].to_dict()
    return Block(
        key=f"{code}-demand",
        title=reading.text(
            "A demand, neither target nor result: {amount}", amount=reading.labels.amount(lead)
        ),
        subtitle=reading.joined(
            reading.labels.indicator(lead["indicator"]),
            lead["organisation"].replace(";", ","),
            reading.labels.when(lead),
        ),
        figures=rows,
        lead=lead["figure_id"],
        picture=_demands(reading, rows),
        table=project_table(reading, rows),
        told_in_table=True,
        badge=reading.labels.badge(lead),
    )


def _demands(reading: Reading, rows: pd.DataFrame) -> Rows:
    """Each demand as an outline: nothing of it has been reached."""
    labels, figures = reading.labels, records(rows)
    drawn = tuple(
        Row(
            labels.whose(figure) or labels.short(figure["indicator"]),
            when=labels.when(figure),
            marks=(Mark("bar", figure["value"], colour="paid", hollow=True, tip=tip(reading, figure)),),
            cells=((labels.number(figure), "paid"),),
        )
        for figure in figures
    )
    return Rows(
        drawn,
        most=max(figure["value"] for figure in figures),
        columns=((labels.unit(figures[0]["unit"]), ""),),
    )
