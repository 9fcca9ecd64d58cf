"""The shape of rows: what breaks the schema, in sentences."""

from __future__ import annotations

import re

import pandas as pd

from loaders.dates import said_of_date
from loaders.khmer import CLUSTER_WIDTH, width
from loaders.periods import NoPeriod, bounds
from loaders.problems import Problem, quoted
from loaders.reading import INVISIBLE, SAVE, TIDY
from loaders.schema import Field, Table

LOST_LETTERS = re.compile(r"(?<!\?)\?{3,}|^\?{2,}$|\ufffd|(?:á[žŸ\x9e\x9f].){2}")
"""What is left of Khmer where a program that cannot hold it has saved the file."""
LEFT_BY_EXCEL = re.compile(r"#{3,}|#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)")
"""What a spreadsheet shows where a column is too narrow, or a formula has no result."""
_NAMES = ("name_en", "name_km", "short_en", "short_km", "aliases", "province", "person", "publisher")


def header_problems(header: list[str], table: Table, file: str) -> list[Problem]:
    """Columns that are missing, unknown or named twice, each in a sentence on the first line of the file."""
    known = table.columns
    optional = [field.name for field in table.fields if field.optional]
    missing = [name for name in known if name not in header and name not in optional]
    unknown = [name for name in header if name not in known]
    twice = sorted({name for name in header if header.count(name) > 1})
    expected = f"the columns must be {', '.join(name for name in known if name not in optional)}"
    if optional:
        expected += f", and may be {', '.join(optional)}"
    return [
        *(Problem(file, 1, f"header: column {name} is missing; {expected}") for name in missing),
        *(Problem(file, 1, f"header: column {quoted(name)} is unknown; {expected}") for name in unknown),
        *(Problem(file, 1, f"header: column {name} stands twice; it must stand once") for name in twice),
    ]


def row_problems(rows: pd.DataFrame, table: Table) -> list[Problem]:
    """Every cell of the rows that breaks the table's schema, as sentences.

    Args:
        rows: text cells with `_file` and `_line`, one row a row of the file.
        table: the schema.

    Returns:
        One problem a broken rule of a cell, and one a row whose key stands already.
    """
    problems = _broken_cells(rows, table)
    for key in (table.key, *((field.name,) for field in table.fields if field.unique)):
        if key and all(name in rows for name in key):
            problems += _repeated(rows, list(key))
    return problems


def _broken_cells(rows: pd.DataFrame, table: Table) -> list[Problem]:
    """One problem a broken rule of a cell; each text that a column holds is looked at once."""
    problems = []
    for field in table.fields:
        cells = rows[field.name] if field.name in rows else pd.Series(dtype="str")
        broken = {cell: rules for cell in cells.unique() if (rules := _broken_rules(field, cell))}
        if not broken:
            continue
        wrong = rows[cells.isin(broken)]
        problems += [
            Problem(file, line, _sentence(field, cell, rule))
            for file, line, cell in zip(wrong["_file"], wrong["_line"], wrong[field.name], strict=True)
            for rule in broken[cell]
        ]
    return problems


def _broken_rules(field: Field, cell: str) -> list[str]:
    """The rules that a cell breaks, by the name under which `_sentence` says it."""
    broken = {
        "formula": cell.startswith(("=", "@", "+", "\t")),
        "spaces": cell != cell.strip(),
        "lost": bool(LOST_LETTERS.search(cell)),
        "left": bool(LEFT_BY_EXCEL.fullmatch(cell)),
        "invisible": field.name in _NAMES and bool(INVISIBLE.search(cell)),
        "empty": field.required and not cell,
        "choice": bool(field.choices and cell) and cell not in field.choices,
        "pattern": bool(field.pattern and cell) and not re.fullmatch(field.pattern, cell),
        "wide": bool(field.widest) and width(cell) > field.widest,
    }
    if field.pattern and field.type == "period":
        broken["date"] = not broken["pattern"] and bool(_no_date(cell))
    return [rule for rule, is_broken in broken.items() if is_broken]


def _no_date(cell: str) -> str:
    """Why no calendar has this date; empty when one has."""
    try:
        bounds(cell)
    except NoPeriod as error:
        return str(error)
    return ""


def _sentence(field: Field, found: str, check: str) -> str:
    sentences = {
        "formula": f"{field.name} is {quoted(found)}; it must be text or a number, not a formula",
        "spaces": f"{field.name} is {quoted(found)}; it must not begin or end with a space",
        "lost": f"{field.name} is {quoted(found)}; its letters were lost when Excel saved the file in another "
        f"form than UTF-8: take them from an older copy ({SAVE})",
        "left": f"{field.name} is {quoted(found)}; {said_of_left(found)}",
        "invisible": _invisible_sentence(field.name, found),
        "empty": f"{field.name} is empty; it must {_one_of(field)}say: {field.description}",
        "choice": f"{field.name} is {quoted(found)}; it must be one of {', '.join(field.choices)}{_capitals(field, found)}",
        "pattern": f"{field.name} is {quoted(found)}; it must be {field.form}{said_of_date(found)}",
        "date": f"{field.name} is {quoted(found)}; {_no_date(found)}{said_of_date(found)}",
        "wide": f"{field.name} is {quoted(found)}, as wide as {width(found):g} letters; it must be at most "
        f"{field.widest} (a Khmer letter with its signs counts {CLUSTER_WIDTH})",
    }
    return sentences[check]


def _one_of(field: Field) -> str:
    """The words that may stand in a cell, where its description does not name them all."""
    named = re.findall(r"\w+", field.description)
    return "" if set(field.choices) <= set(named) else f"be one of {', '.join(field.choices)}, and "


def said_of_left(found: str) -> str:
    """What Excel has put in the place of a cell, and what to do."""
    if found.startswith("##"):
        return "Excel shows it so where a column is too narrow, and has saved that; take the cell from the publication"
    return "Excel's formula had no result; take the cell from the publication"


def _capitals(field: Field, found: str) -> str:
    """Excel writes its own words for true and false."""
    return f"; Excel writes it in capitals: {TIDY} FILE" if found.lower() in field.choices else ""


def _invisible_sentence(name: str, found: str) -> str:
    sign = INVISIBLE.search(found)
    if not sign:
        return ""
    shown = INVISIBLE.sub("␣", found)
    return (
        f"{name} is {quoted(shown)} with an invisible sign U+{ord(sign[0]):04X} where ␣ stands; "
        "it must be written without it"
    )


def _repeated(rows: pd.DataFrame, key: list[str]) -> list[Problem]:
    twice = rows.duplicated(key, keep=False)
    repeated = rows[twice & (rows[key] != "").any(axis=1)] if twice.any() else rows[:0]
    if repeated.empty:
        return []
    first = repeated.groupby(key, sort=False).head(1).set_index(key)
    again = repeated[repeated.duplicated(key)]
    problems = []
    for row in again.to_dict("records"):
        name = tuple(row[column] for column in key)
        where = first.loc[name if len(key) > 1 else name[0]]
        where = where.iloc[0] if isinstance(where, pd.DataFrame) else where
        place = f"{where['_file']}:{where['_line']}"
        sentence = f"{' and '.join(key)} {quoted(', '.join(name))} stands already at {place}"
        problems.append(Problem(row["_file"], row["_line"], f"{sentence}; it must stand once"))
    return problems
