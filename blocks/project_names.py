"""Projects in a few words: their names, who stands behind them, from when to when."""

from __future__ import annotations

from collections.abc import Mapping

from reading import Reading, kept


@kept
def project(reading: Reading, code: str) -> dict:
    """The row of a project."""
    rows = reading.published["projects"]
    return rows[rows["project_id"] == code].iloc[0].to_dict()


def name_of(reading: Reading, code: str) -> str:
    """The name of a project in the reader's language."""
    return reading.language.note(project(reading, code)["name"])


def short_name_of(reading: Reading, code: str) -> str:
    """The initials that a name begins with, where they spell the project's code; else the whole name."""
    name = name_of(reading, code)
    initials = name.replace("៖", ":").partition(":")[0]
    spelt = "".join(sign for sign in initials.casefold() if sign.isalnum())
    return initials if spelt == code else name


def dates_of(reading: Reading, row: Mapping) -> str:
    """From when to when, as far as it is printed."""
    if not row["start"] and not row["end"]:
        return reading.text("no dates published")
    not_printed = reading.text("end not printed") if row["start"] else reading.text("start not printed")
    return reading.text(
        "{start} to {end}",
        start=reading.language.period(row["start"]) if row["start"] else not_printed,
        end=reading.language.period(row["end"]) if row["end"] else not_printed,
    )


def behind(reading: Reading, code: str) -> str:
    """Who leads, pays for and carries a project, from when to when, in one line."""
    row = project(reading, code)
    said = [reading.text("Led by {who}", who=_listed(row["lead"]))]
    if row["funders"]:
        said.append(reading.text("paid by {who}", who=_listed(row["funders"])))
    if row["partners"]:
        said.append(reading.text("with {who}", who=_listed(row["partners"])))
    return " · ".join((*said, dates_of(reading, row)))


def _listed(names: str) -> str:
    return names.replace(";", ",")
