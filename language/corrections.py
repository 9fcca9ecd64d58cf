"""What is wrong at a source and what is right there, said beside both numbers."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from indicators.matching import records
from language.names import Figure, Names


def by_figure(corrections: pd.DataFrame | None) -> dict[str, list[Mapping]]:
    """The rows of corrections.csv by the figures beside which they are said: the wrong and the right one."""
    found: dict[str, list[Mapping]] = {}
    for row in [] if corrections is None else records(corrections):
        for name in (row["figure_id"], row["right_figure"]):
            if name:
                found.setdefault(name, []).append(row)
    return found


def correction_remarks(names: Names, figure: Figure, rows: list[Mapping]) -> list[str]:
    """The corrections of a figure in words: what is right, who prints it, how we know, whether it was reported."""
    return [_remark(names, figure, row) for row in rows]


def _remark(names: Names, figure: Figure, row: Mapping) -> str:
    words, why = names.language, row[f"why_{names.language.code}"]
    if figure["figure_id"] != row["figure_id"]:
        return words.text("Another publication prints this number wrongly: {why}", why=why)
    said = words.text(
        "Wrong at the source; right is {right}, as {publication} prints it. {why}",
        right=words.digits(row["right"]),
        publication=names.publication(row["source_id"]),
        why=why,
    )
    if not row["reported"]:
        return said
    return words.text(
        "{sentence} Reported to the publisher: {date}.", sentence=said, date=words.period(row["reported"])
    )
