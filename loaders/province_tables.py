"""Published tables by province, wide as printed, to one row a figure."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from loaders import intervals, making, reading, shape
from loaders.boundaries import BEFORE_2014, TBOUNG_KHMUM
from loaders.passed_over import passed_over, table_files
from loaders.places import PROVINCES, Gazetteer, UnknownPlace
from loaders.problems import Problem, quoted
from loaders.schema import Field, Table
from loaders.tables import readable
from loaders.wide import table


def province_figures(
    data: Path, described: pd.DataFrame, remarks: pd.DataFrame, gazetteer: Gazetteer
) -> tuple[pd.DataFrame, list[Problem]]:
    """Every filled cell of the described tables, one row a figure.

    Args:
        data: the folder of published tables.
        described: `provinces/tables.csv`, one row a column of a table.
        remarks: `province_notes.csv`, one row a remark on a cell.
        gazetteer: spellings of places.

    Returns:
        Rows with the columns of `schema.FIGURES`; a cell carries the concern and the note of
        its column and of its remarks. An empty cell is no figure.
    """
    frames, problems = [], [*_undescribed(data, described), *_lost_remarks(remarks, described)]
    for file, columns in described.groupby("file", sort=False):
        own = remarks[remarks["file"] == file]
        wide, more = _wide_table(data, str(file), columns, own, gazetteer)
        problems += more
        if wide is not None:
            frames.append(_long(wide, columns, own))
    rows = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()
    return rows, problems


def _undescribed(data: Path, described: pd.DataFrame) -> list[Problem]:
    known = {*described["file"], "tables.csv"}
    files = table_files(data / "provinces", ".csv", ".xlsx")
    sentence = "no row of provinces/tables.csv describes this file; one row a column must"
    return [
        *(Problem(f"provinces/{name}", 0, sentence) for name in files if name not in known),
        *passed_over(data, "provinces", ".csv", ".xlsx"),
    ]


def _lost_remarks(remarks: pd.DataFrame, described: pd.DataFrame) -> list[Problem]:
    """Remarks on a file or a column that no table has, so that no reader would see them."""
    if not readable(described):
        return []
    files = set(described["file"])
    cells = {*zip(described["file"], described["column"], strict=True), *((file, "") for file in files)}
    problems = []
    for row in remarks.to_dict("records"):
        place = (row["_file"], row["_line"])
        if row["file"] not in files:
            sentence = f"file is {quoted(row['file'])}; it must be a file of provinces/tables.csv"
            problems.append(Problem(*place, sentence))
        elif (row["file"], row["column"]) not in cells:
            sentence = f"column is {quoted(row['column'])}; it must be a column of {row['file']}"
            problems.append(Problem(*place, sentence))
    return problems


def _wide_table(
    data: Path, name: str, columns: pd.DataFrame, remarks: pd.DataFrame, gazetteer: Gazetteer
) -> tuple[pd.DataFrame | None, list[Problem]]:
    """One file as text cells with `area`, or None when no row of it can be trusted."""
    file = f"provinces/{name}"
    read = _sheet if name.endswith(".xlsx") else reading.rows
    try:
        header, numbered, problems = read(data / "provinces" / name, file)
    except reading.Unreadable as error:
        return None, [error.problem]
    form = _schema(name, intervals.table_columns(columns))
    problems += shape.header_problems(header, form, file)
    if problems:
        return None, problems
    rows = reading.frame(header, numbered, file)
    problems += shape.row_problems(rows, form)
    broken = {problem.line for problem in problems}
    located, more = _located(rows, gazetteer)
    problems += [problem for problem in more if problem.line not in broken]
    broken = {problem.line for problem in problems}
    problems += _absent_provinces(located, columns, remarks)
    return located[~located["_line"].isin(broken)], problems


def _sheet(path: Path, file: str) -> tuple[list[str], list[reading.Numbered], list[Problem]]:
    """The table of an Excel file, as `reading.rows` gives that of a text file; what nobody sees is a problem."""
    from loaders import excel

    seen = table(excel.grid(path, file))
    unseen = [Problem(file, 0, f"{said}; it must be shown or deleted") for said in seen.hidden]
    return seen.header, seen.rows, [*seen.problems, *unseen]


def _schema(name: str, columns: list[str]) -> Table:
    place = Field("province", "A province as the publication spells it.", required=True)
    cells = (Field(column, "A number as the publication prints it.") for column in columns)
    return Table(name, f"provinces/{name}", "", (place, *cells))


def _located(rows: pd.DataFrame, gazetteer: Gazetteer) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows with the code of their place; a place may stand once."""
    codes: list[str] = []
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for file, line, spelling in zip(rows["_file"], rows["_line"], rows["province"], strict=True):
        try:
            code = gazetteer.code(spelling)
        except UnknownPlace as error:
            codes.append("")
            if gazetteer.known:
                problems.append(Problem(file, line, f"province is {quoted(spelling)}; {error}"))
            continue
        codes.append(code)
        if first.setdefault(code, line) != line:
            sentence = f"province {quoted(spelling)} ({code}) stands already in line {first[code]}"
            problems.append(Problem(file, line, f"{sentence}; a province must have one row"))
    return rows.assign(area=codes), problems


def _absent_provinces(wide: pd.DataFrame, columns: pd.DataFrame, remarks: pd.DataFrame) -> list[Problem]:
    """Provinces that the table must have and has not, or has and must not.

    A table has as many as `places` says. Where Tboung Khmum alone is absent, Kampong Cham
    includes it (`boundaries`), or a remark on it says why. A row that could not be located may
    be any of them, so then nothing is said.
    """
    present = set(wide["area"])
    if wide.empty or "" in present:
        return []
    absent = [code for code in PROVINCES if code not in present]
    places, old = int(columns["places"].iloc[0]), columns["boundaries"].iloc[0] == BEFORE_2014
    sentences = []
    if len(PROVINCES) - len(absent) != places:
        sentences.append(_miscounted(absent, places))
    elif absent == [TBOUNG_KHMUM] and not old and not (remarks["area"] == TBOUNG_KHMUM).any():
        sentences.append(
            f"{TBOUNG_KHMUM} alone has no row; boundaries in provinces/tables.csv must be 'before_2014' "
            f"where Kampong Cham includes it, or a remark on {TBOUNG_KHMUM} in province_notes.csv must say why"
        )
    if old and TBOUNG_KHMUM in present:
        sentences.append(
            f"{TBOUNG_KHMUM} has a row; boundaries in provinces/tables.csv must then be 'present'"
        )
    return [Problem(wide["_file"].iloc[0], 0, sentence) for sentence in sentences]


def _miscounted(absent: list[str], places: int) -> str:
    if not absent:
        return f"all {len(PROVINCES)} provinces have a row; places in provinces/tables.csv must be {len(PROVINCES)}"
    have = "have" if len(absent) > 1 else "has"
    return (
        f"{', '.join(absent)} {have} no row; a table must have all {len(PROVINCES)} provinces, or places in "
        f"provinces/tables.csv must be {len(PROVINCES) - len(absent)} and not {places}"
    )


def _long(wide: pd.DataFrame, columns: pd.DataFrame, remarks: pd.DataFrame) -> pd.DataFrame:
    """One row a filled cell; it carries its column's words and those of its remarks."""
    cells = wide.melt(["area", "_file", "_line"], list(columns["column"]), "column", "printed")
    cells = cells[cells["printed"] != ""].merge(
        columns.drop(columns="file").rename(columns={"_file": "_said_in", "_line": "_said_line"}),
        on="column",
        validate="many_to_one",
    )
    stem = Path(str(wide["_file"].iat[0])).stem if len(wide) else ""
    cells = intervals.beside_cells(cells, wide)
    names = {row["column"]: _in_latin(row) for row in columns.to_dict("records")}
    cells = making.made_of_cells(cells, remarks, lambda column, area: _figure_id(stem, names[column], area))
    places = list(zip(cells["column"], cells["area"], strict=True))
    said = _remarks_by_cell(remarks, columns["column"])
    return cells.assign(
        figure_id=[_figure_id(stem, names[column], area) for column, area in places],
        concern=_joined(cells["concern"], [said.get(place, ((), ()))[0] for place in places], ";"),
        note=_joined(cells["note"], [said.get(place, ((), ()))[1] for place in places], " | "),
        qualifier="exact",
        project_id="",
        organisation="",
    ).drop(columns=["column", "places"])


def _in_latin(column: dict) -> str:
    """The header of a column; where it is in another script, what the column counts."""
    if column["column"].isascii():
        return column["column"]
    parts = (column["indicator"], column["sex"], column["group"], column["period"])
    return "-".join(part for part in parts if part != "all")


def _figure_id(file: str, column: str, area: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", f"{file}-{column}-{area}".lower()).strip("-")


def _remarks_by_cell(remarks: pd.DataFrame, columns: pd.Series) -> dict:
    """For each (column, area): the concerns and the notes of its remarks."""
    said: dict = {}
    for remark in remarks.to_dict("records"):
        for column in [remark["column"]] if remark["column"] else columns:
            concerns, notes = said.setdefault((column, remark["area"]), ([], []))
            concerns.append(remark["concern"])
            notes.append(remark["note"])
    return said


def _joined(first: pd.Series, added: list, separator: str) -> list[str]:
    """What the column says, then what the remarks on the cell add, each said once."""
    return [
        separator.join(dict.fromkeys(text for text in (one, *more) if text))
        for one, more in zip(first, added, strict=True)
    ]
