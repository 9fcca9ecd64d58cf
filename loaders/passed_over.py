"""Files that stand among the tables and are not read: each is named, and what to do with it."""

from __future__ import annotations

from pathlib import Path

from loaders.problems import Problem


def table_files(folder: Path, *endings: str) -> list[str]:
    """The names of the files that are tables, in order; neither hidden files nor those that Excel has open."""
    return sorted(
        path.name for path in folder.glob("*") if path.suffix in endings and not _of_a_program(path.name)
    )


def _of_a_program(name: str) -> bool:
    return name.startswith(("~$", ".")) or name in ("Thumbs.db", "desktop.ini")


def passed_over(data: Path, folder: str, *endings: str) -> list[Problem]:
    """Every file of a folder of tables that no reader of it takes, with what to do."""
    return [
        Problem(f"{folder}/{path.name}", 0, f"this file is not read; {_what_to_do(path, endings)}")
        for path in sorted((data / folder).glob("*"))
        if path.suffix not in endings and not _of_a_program(path.name)
    ]


def _what_to_do(path: Path, endings: tuple[str, ...]) -> str:
    if path.is_dir():
        return "it is a folder: tables stand beside it, not within"
    small = path.suffix.lower()
    if small in endings:
        return f"its name must end in {small}, in small letters"
    if small in (".xls", ".xlsb", ".xlsm", ".ods"):
        return "in Excel: Save As, Excel Workbook (.xlsx), then python -m loaders import"
    if small == ".xlsx":
        return "python -m loaders import takes a table by province from it; single figures are rows of a .csv file"
    return f"its name must end in {' or '.join(endings)}, or it must be taken away"
