"""What a factsheet says of a project: targets, results and demands, each apart."""

from __future__ import annotations

import pandas as pd

from exports.sheet_parts import Part, References
from exports.sheets import Sheet
from language.words import STATUSES
from reading import Reading

MOST_ROWS = 16


def project(reading: Reading, code: str) -> Sheet:
    """A project: what it set out to do, what it reports, what is demanded: three tables."""
    text, refs = reading.text, References(reading)
    row = reading.published["projects"].set_index("project_id").loc[code].to_dict()
    figures = reading.figures[reading.figures["project_id"] == code]
    kinds = [status for status in STATUSES if (figures["status"] == status).any()]
    counts = [_how_many(reading, status, int((figures["status"] == status).sum())) for status in kinds]
    carried = [row["lead"], *([text("paid by {funders}", funders=row["funders"])] if row["funders"] else [])]
    sheet = Sheet(
        kind=text("Project factsheet"),
        title=reading.language.note(row["name"]),
        other="",
        finding=reading.joined(*counts)
        if counts
        else text("We found no figure of a project for this choice."),
        sub=" ".join([reading.language.note(row["purpose_en"]), "; ".join(carried)]),
        page="projects",
        view={"project": code},
        refs=refs,
    )
    sheet.parts = [
        _rows(reading, figures[figures["status"] == status], text(STATUSES[status]), refs) for status in kinds
    ]
    if not figures.empty:
        missing = text(
            "Targets and results stand apart: a share is given only where both measure the same thing."
        )
        sheet.parts[-1]["note"] = missing
    else:
        refs.of(row)
    return sheet


def _how_many(reading: Reading, status: str, count: int) -> str:
    """How many figures of a kind there are, which is never read as what one of them says."""
    kind = reading.text(STATUSES[status])
    if count == 1:
        return reading.text("1 figure ({kind})", kind=kind)
    return reading.text("{count} figures ({kind})", count=reading.language.number(count), kind=kind)


def _rows(reading: Reading, figures: pd.DataFrame, title: str, refs: References) -> Part:
    """Figures of one kind as a table."""
    labels, text = reading.labels, reading.text
    printed = labels.tidy(figures)["printed"]
    rows = [
        [labels.named(row), labels.when(row), labels.marked_amount(row), shown, refs.of(row)]
        for row, shown in zip(figures.to_dict("records")[:MOST_ROWS], printed, strict=False)
    ]
    return {
        "kind": "rows",
        "title": title,
        "columns": [text("Figure"), text("When"), text("Value"), text("As printed"), text("Source")],
        "widths": [5, 2.6, 3.4, 2.6, 1],
        "rows": rows,
        "note": "",
    }
