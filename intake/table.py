"""A bulletin's table with its mapping, as changes of the published tables."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from intake.bulletin import NOT_GIVEN, Bulletin, Row, absent
from intake.draft import Draft
from intake.figures import unique, unsaid
from intake.mapping import Column
from language import Language
from loaders.places import COUNTRY, PROVINCES, Gazetteer
from loaders.schema.vocabulary import KEBAB

TABLES, NOTES, DOMAINS, AREAS, SOURCES = (
    "provinces/tables.csv", "province_notes.csv", "shared_domains.csv", "areas.csv", "sources.csv",
)  # fmt: skip
_SHARED = "One survey domain for {both}; both carry its number."


@dataclass(frozen=True)
class Taken:
    """What the steward decided of a bulletin.

    Attributes:
        name: of the table's file, without its ending.
        source: the publication: its source_id alone where it is listed, else its whole row.
        columns: the mapping; a column without indicator is left out.
        note: a remark on every figure.
        concern: of every figure.
        spellings: whether nearly known spellings are what was proposed, and are kept as aliases.
    """

    name: str
    source: dict[str, str]
    columns: Sequence[Column]
    note: str = ""
    concern: str = ""
    spellings: bool = False
    made: dict[str, str] = field(default_factory=lambda: {"made": "printed", "made_from": ""})

    @property
    def mapped(self) -> list[Column]:
        """The columns that are taken in."""
        return [column for column in self.columns if column.indicator]


def name(columns: Sequence[Column], data: Path) -> str:
    """A name for a table's file that no other has: what its first column counts, and when."""
    first = next((column for column in columns if column.indicator), Column("", "table"))
    words = f"{first.indicator} {first.period.replace('/', ' to ')}"
    bare = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    return unique(bare, {path.stem for path in (data / "provinces").iterdir()})


def refusals(bulletin: Bulletin, taken: Taken, data: Path, language: Language) -> list[str]:
    """Why nothing can be written, a sentence each; none where a draft can be made."""
    listed = {row["source_id"] for row in Draft(data).rows(SOURCES)}
    said = [str(problem) for problem in bulletin.problems]
    unknown = [row for row in bulletin.rows if not row.codes and not (row.proposed and taken.spellings)]
    said += [f"{bulletin.file}:{row.line}: province is '{row.spelling}'; {row.said}" for row in unknown]
    if not all(row.proposed for row in unknown):
        said.append(
            language.text(
                "Rows that are no province (a zone, a part of the sum): hide them in a copy of the file; "
                "what is hidden is left out."
            )
        )
    if not taken.mapped:
        said.append(language.text("No column has an indicator: say what at least one of them counts."))
    for column in taken.mapped:
        if column.said:
            said.append(f"{_where(bulletin, column)}: {column.header}: {column.said}")
        if not column.period:
            said.append(
                language.text("{column}: it is not known of when its numbers are.", column=column.header)
            )
    if not re.fullmatch(KEBAB, taken.name):
        said.append(language.text("The table's name must be small Latin letters and numbers joined by -."))
    elif (data / f"provinces/{taken.name}.csv").exists():
        said.append(
            language.text("A table named {name} stands already: give this issue its own.", name=taken.name)
        )
    if not taken.source.get("source_id"):
        said.append(language.text("It is not said in which publication the table stands."))
    elif taken.source["source_id"] not in listed:
        said += unsaid(taken.source, language)
    return said


def _where(bulletin: Bulletin, column: Column) -> str:
    """The file, and the line of the first number of a column that cannot be read."""
    wrong = bulletin.wrong(column.header)
    return f"{bulletin.file}:{wrong.line}" if wrong else bulletin.file


def drafted(bulletin: Bulletin, taken: Taken, data: Path, gazetteer: Gazetteer) -> Draft:
    """The changes; nothing is written. `refusals` must have said nothing."""
    draft = Draft(data)
    missing = absent(bulletin)
    draft.changes[f"provinces/{taken.name}.csv"] = _table(bulletin, taken, gazetteer)
    draft.append(TABLES, [_described(column, taken, missing) for column in taken.mapped])
    if taken.source["source_id"] not in {row["source_id"] for row in draft.rows(SOURCES)}:
        draft.append(SOURCES, [taken.source])
    aliases = {row.spelling: row.proposed for row in bulletin.rows if row.proposed and not row.codes}
    if aliases:
        draft.put(AREAS, list(_with_aliases(draft.rows(AREAS), aliases)))
    pairs = [row for row in bulletin.rows if len(row.codes) == 2]
    if pairs:
        _share(draft, pairs, taken, gazetteer)
    return draft


def _described(column: Column, taken: Taken, missing: list[str]) -> dict[str, str]:
    old = missing == [PROVINCES[-1]] and column.boundaries != "present"
    return column.told() | taken.made | {
        "file": f"{taken.name}.csv",
        "places": str(len(PROVINCES) - len(missing)),
        "boundaries": "before_2014" if old else "present",
        "concern": taken.concern,
        "source_id": taken.source["source_id"],
        "note": taken.note,
    }  # fmt: skip


def _table(bulletin: Bulletin, taken: Taken, gazetteer: Gazetteer) -> str:
    """The rows as printed, in their order; a pair of provinces as two rows, the total as the country's."""
    numbers = [bulletin.headers.index(column.header) for column in taken.mapped]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(["province", *(column.header for column in taken.mapped)])
    for row in bulletin.rows:
        cells = [_bare(row.cells[number]) for number in numbers]
        for place in _places(row, gazetteer):
            writer.writerow([place, *cells])
    return written.getvalue()


def _bare(cell: str) -> str:
    bare = re.sub(r"\s*[%៪]$", "", cell)
    return "" if bare.casefold() in NOT_GIVEN else bare


def _places(row: Row, gazetteer: Gazetteer) -> list[str]:
    if len(row.codes) == 2:
        return [gazetteer.name(code) for code in row.codes]
    return [gazetteer.name(COUNTRY)] if row.codes == (COUNTRY,) else [row.spelling]


def _with_aliases(areas: list[dict[str, str]], aliases: dict[str, str]) -> Iterator[dict[str, str]]:
    for area in areas:
        new = [spelling for spelling, code in aliases.items() if code == area["code"]]
        yield area | {"aliases": ";".join(part for part in (area["aliases"], *new) if part)}


def _share(draft: Draft, pairs: list[Row], taken: Taken, gazetteer: Gazetteer) -> None:
    """Say of both provinces of a pair that they were one domain of the survey."""
    source = taken.source["source_id"]
    known = {(row["source_id"], row["first"], row["second"]) for row in draft.rows(DOMAINS)}
    new = [(source, *row.codes) for row in pairs if (source, *row.codes) not in known]
    draft.append(DOMAINS, [dict(zip(("source_id", "first", "second"), one, strict=True)) for one in new])
    remarks = []
    for row in pairs:
        both = " and ".join(gazetteer.name(code) for code in row.codes)
        remarks += [
            {
                "file": f"{taken.name}.csv",
                "area": code,
                "concern": "shared_domain",
                "note": _SHARED.format(both=both),
            }
            for code in row.codes
        ]
    draft.append(NOTES, remarks)
