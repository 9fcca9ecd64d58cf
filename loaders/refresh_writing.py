"""Writing what a service's answers changed: tried in a copy first, all of it or nothing."""

from __future__ import annotations

import csv
import gzip
import os
import re
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from loaders import describe
from loaders.plain_text import header, named_rows
from loaders.published import load
from loaders.refresh import Plan

ANSWERS = "answers"
"""The folder of answers as they came, packed, by source_id."""


class NotWritten(Exception):
    """The new lines would break a rule; the sentences say which."""


def write(data: Path, made: Plan) -> list[Path]:
    """Write the plan into the tables, and the answers beside them.

    Returns:
        The files that were written.

    Raises:
        NotWritten: the tables would have a problem; nothing was changed.
    """
    with TemporaryDirectory() as folder:
        tried = copytree(data, Path(folder) / "data")
        names = [*_tables(tried, made), *_answers(tried, made)]
        describe.write(tried)
        problems = load(tried).problems
        if problems:
            raise NotWritten("\n".join(str(problem) for problem in problems))
        _put(tried, data, [*names, describe.FILE])
    return [data / name for name in [*names, describe.FILE]]


def _put(tried: Path, data: Path, names: list[str]) -> None:
    """Take files over; all are complete beside the old ones before the first takes its place."""
    beside = {name: data / f"{name}.new" for name in names}
    try:
        for name, path in beside.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((tried / name).read_bytes())
        for name, path in beside.items():
            os.replace(path, data / name)
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)


def _tables(data: Path, made: Plan) -> list[str]:
    """The names of the tables that have changed."""
    names = [_supersede(data, path, made) for path in sorted((data / "figures").glob("*.csv"))]
    for file, rows in made.rows.items():
        names.append(_append(data, f"figures/{file}", rows))
    names.append(_append(data, "sources.csv", list(made.sources.values())))
    names.append(_append(data, "shared_domains.csv", made.domains))
    return list(dict.fromkeys(name for name in names if name))


def _append(data: Path, name: str, rows: list[dict]) -> str:
    """Lines behind those of a table, which stay byte for byte as they were."""
    if not rows:
        return ""
    path = data / name
    text = path.read_bytes()
    with path.open("ab") as file:
        if text and not text.endswith((b"\n", b"\r")):
            file.write(b"\n")
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, header(path), restval="", lineterminator="\n").writerows(rows)
    return name


def _supersede(data: Path, path: Path, made: Plan) -> str:
    """Mark the older editions in a table; a line that has another concern keeps it."""
    rows = named_rows(path)
    older = [row for row in rows if row["figure_id"] in made.superseded and not row["concern"]]
    if not older:
        return ""
    for row in older:
        row["concern"] = "superseded"
    columns = header(path)
    with path.open("w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, columns, lineterminator="\n")
        written.writeheader()
        written.writerows(rows)
    return path.relative_to(data).as_posix()


def _answers(data: Path, made: Plan) -> list[str]:
    """Keep the answers, packed; the same bytes for the same answer."""
    names = []
    for source_id, answers in made.answers.items():
        for answer in answers:
            name = f"{ANSWERS}/{source_id}/{re.sub(r'[^A-Za-z0-9._-]+', '-', answer.name)}.gz"
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            (data / name).write_bytes(gzip.compress(answer.content, mtime=0))
            names.append(name)
    return names
