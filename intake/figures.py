"""Single figures from a steward's answers, as changes of the published tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from intake.draft import Draft
from language import Language
from language.labels import mark
from language.sentences import Sentences
from loaders import Published, numbers, periods
from loaders.places import PROVINCES, Gazetteer, UnknownPlace
from loaders.plain_text import header, named_rows

OF_SOURCE = "source."
"""Begins the name of an answer on the publication: `source.title`."""
SUPERSEDES = "supersedes"
"""The name of an answer: the figure of an older edition, whose place the new one takes."""
ASKED = {
    "indicator": mark("What is counted"),
    "area": mark("Where"),
    "printed": mark("The number, as it is printed"),
    "period": mark("Of when (2026, 2026-11, 2026-11-30)"),
    "source_id": mark("Publication"),
}
"""What every figure must have, as a steward is asked for it."""
ASKED_OF_SOURCE = {
    "publisher": mark("Who published it"),
    "title": mark("Its title"),
    "url": mark("Its address (https://…)"),
    "published": mark("Published when (2026-11-30 or 2026-11)"),
}
"""What every publication must have."""
FORMATS = ("en", "eu", "plain")
_USUAL = {
    "sex": "all", "made": "printed", "qualifier": "exact", "status": "official",
}  # fmt: skip
_USUAL_SOURCE = {"published_inferred": "false", "language": "en", "kind": "press", "terms": "facts"}


@dataclass(frozen=True)
class Read:
    """How an answer was read.

    Attributes:
        row: the cells of the figure.
        file: the table it goes to.
        source: the row of a new publication, or {}.
        value: the number; None where it cannot be read.
        said: why the figure cannot be taken, a sentence each.
    """

    row: dict[str, str]
    file: str
    source: dict[str, str]
    value: float | None
    said: list[str]


def read(answers: dict[str, str], published: Published, data: Path, language: Language) -> Read:
    """One figure from its answers: columns of figures/*.csv, those of its publication as `source.…`."""
    given = {name: cell.strip() for name, cell in answers.items() if cell and cell.strip()}
    source = {
        name.removeprefix(OF_SOURCE): cell for name, cell in given.items() if name.startswith(OF_SOURCE)
    }
    row = (
        _USUAL
        | _whole(given.get("indicator", ""), published)
        | {name: cell for name, cell in given.items() if not name.startswith(OF_SOURCE)}
    )
    said = [
        language.text("{what} ({name}) is missing.", what=language.text(asked), name=name)
        for name, asked in ASKED.items()
        if not row.get(name)
    ]
    row["area"], wrong = _place(row.get("area", ""), published)
    said += wrong
    value = None
    if row.get("printed"):
        row["number_format"], value, wrong = _number(row["printed"], row.get("number_format", ""), language)
        said += wrong
    said += _period(row.get("period", ""))
    before = row.get(SUPERSEDES, "")
    if before and before not in set(published.figures["figure_id"]):
        said.append(language.text("There is no figure {figure} whose place could be taken.", figure=before))
    known = set(published["sources"]["source_id"])
    if row.get("source_id", "") in known:
        source = {}
    elif row.get("source_id"):
        source = _USUAL_SOURCE | source | {"source_id": row["source_id"]}
        said += unsaid(source, language)
    row.setdefault("figure_id", identifier(row, published))
    return Read(row, _file(row, data), source, value, said)


def unsaid(source: Mapping[str, str], language: Language) -> list[str]:
    """What is not said of a new publication, a sentence each."""
    return [
        language.text(
            "The publication {source} is not listed: {what} ({name}) is missing.",
            source=source["source_id"],
            what=language.text(asked),
            name=f"{OF_SOURCE}{name}",
        )
        for name, asked in ASKED_OF_SOURCE.items()
        if not source.get(name)
    ]


def _whole(indicator: str, published: Published) -> dict[str, str]:
    """Group and scheme of which a figure is the figure of its indicator."""
    known = published["indicators"]
    for row in known[known["indicator"] == indicator].to_dict("records"):
        return {"group": row["whole_group"], "scheme": row["whole_scheme"] or "none"}
    return {"group": "all", "scheme": "none"}


def _place(spelling: str, published: Published) -> tuple[str, list[str]]:
    try:
        return Gazetteer(published["areas"]).code(spelling), []
    except UnknownPlace as unknown:
        return "", [f"area is '{spelling}'; {unknown}"] if spelling else []


def _number(printed: str, form: str, language: Language) -> tuple[str, float | None, list[str]]:
    """The way in which a number is written, and what it is; refused where two ways read two numbers."""
    readings, refused = {}, ""
    for one in (form,) if form else FORMATS:
        try:
            readings[one] = numbers.parse(printed, one)
        except numbers.Unreadable as error:
            refused = str(error)
    if not readings:
        return form, None, [f"printed is '{printed}'; {refused}"]
    if len(set(readings.values())) > 1:
        said = " / ".join(f"{one}: {language.number(value)}" for one, value in readings.items())
        return (
            form,
            None,
            [
                language.text(
                    "{printed} could be two numbers ({said}): say which number_format.",
                    printed=printed,
                    said=said,
                )
            ],
        )
    return next(iter(readings)), next(iter(readings.values())), []


def _period(period: str) -> list[str]:
    try:
        periods.bounds(period)
    except periods.NoPeriod as error:
        return [f"period is '{period}'; {error}"]
    return []


def source_name(source: Mapping[str, str], published: Published) -> str:
    """A name for a new publication that no other has: who published it, when."""
    words = re.findall(r"[a-z0-9]+", f"{source['publisher']} {source['published']}".lower())
    return unique("-".join(words) or "publication", set(published["sources"]["source_id"]))


def unique(name: str, taken: Container[str]) -> str:
    """A name that is not taken: itself, or with the next number."""
    number, free = 2, name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def identifier(row: dict[str, str], published: Published) -> str:
    """A name for a figure that no other has: indicator, place, for whom, time."""
    parts = [
        row.get("indicator", ""),
        row.get("area", "").lower(),
        row["sex"],
        row["group"],
        row.get("period", ""),
    ]
    name = re.sub(r"[^a-z0-9]+", "-", "-".join(part for part in parts if part != "all").lower()).strip("-")
    return unique(name, set(published.figures["figure_id"]))


def _file(row: dict[str, str], data: Path) -> str:
    """The table of a figure: that of its project or province, else where its indicator stands mostly."""
    if row.get("project_id"):
        return "figures/projects.csv"
    if row["area"] in PROVINCES:
        return "figures/provinces.csv"
    count = Counter(
        path.name
        for path in sorted((data / "figures").glob("*.csv"))
        if "project_id" not in header(path) and "boundaries" not in header(path)
        for figure in named_rows(path)
        if figure["indicator"] == row.get("indicator")
    )
    return f"figures/{count.most_common(1)[0][0] if count else 'nssf.csv'}"


def older(answers: Mapping[str, str], published: Published, language: Language) -> dict[str, str]:
    """The figures whose place a new one could take, by their names: of what it counts, there; the newest first."""
    rows = published.figures
    rows = rows[(rows["indicator"] == answers["indicator"]) & (rows["area"] == answers["area"])]
    rows = rows.sort_values("end", ascending=False, kind="stable")
    labels = Sentences(published, language)
    return {
        row["figure_id"]: ", ".join(
            part for part in (labels.when(row), labels.who(row), labels.amount(row)) if part
        )
        for row in rows.to_dict("records")
    }


def _supersede(draft: Draft, name: str, before: set[str]) -> None:
    """Give the older editions of a table the concern; a line that has another one keeps it beside."""
    rows = draft.rows(name)
    found = [row for row in rows if row["figure_id"] in before and "superseded" not in row["concern"]]
    for row in found:
        row["concern"] = ";".join(part for part in (row["concern"], "superseded") if part)
    if found:
        draft.put(name, rows)


def drafted(reads: list[Read], data: Path) -> Draft:
    """The changes that add these figures; nothing is written."""
    draft = Draft(data)
    for file in dict.fromkeys(one.file for one in reads):
        draft.append(file, [one.row for one in reads if one.file == file])
    before = {one.row[SUPERSEDES] for one in reads if one.row.get(SUPERSEDES)}
    for name in sorted(f"figures/{path.name}" for path in (data / "figures").glob("*.csv")):
        _supersede(draft, name, before)
    sources = {one.source["source_id"]: one.source for one in reads if one.source}
    if sources:
        draft.append("sources.csv", list(sources.values()))
    return draft
