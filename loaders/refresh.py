"""Newer figures from a publisher's own service: what is new, what is another number now, and writing it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from loaders.fetching import Fetch
from loaders.numbers import Unreadable, decimals, parse
from loaders.places import Gazetteer, UnknownPlace
from loaders.plain_text import several
from loaders.published import Published
from loaders.services import SERVICES, Answer, ChangedShape, Observation

_QUESTION = ("indicator", "area", "sex", "group", "scheme", "period")
_JOINTS = re.compile(r"\s*(?:&|/|\band\b)\s*")
_HALF = 0.5
"""Of the last digit: one number, rounded. Of the number itself: it moved so far that a person must look."""
_ROUNDING = 1 + 1e-9
_TWO = 2


@dataclass
class Plan:
    """What a service's answers would change.

    Attributes:
        rows: new lines by file of figures/, cells by column.
        superseded: by figure_id of an older line, the new figure that takes its place.
        sources, domains: new lines of sources.csv and shared_domains.csv.
        answers: the answers as they came, by source_id.
        words: what a steward is told, besides the counts.
        unchanged: how many numbers stand here already.
    """

    rows: dict[str, list[dict]] = field(default_factory=dict)
    superseded: dict[str, str] = field(default_factory=dict)
    sources: dict[str, dict] = field(default_factory=dict)
    domains: list[dict] = field(default_factory=list)
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    unchanged: int = 0


def plan(published: Published, name: str, fetch: Fetch, today: str, address: str = "") -> Plan:
    """Ask a service for every series that series.csv names, and hold the answers against what is here.

    Args:
        published: the published figures.
        name: the service, one of `services.SERVICES`.
        fetch: asks an address; `fetching.fetch` for the real one.
        today: the day of the reading, `2026-11-26`; it names the new publication.
        address: another one than the service's own, such as a copy of it.

    Returns:
        Only what is new or is another number now.

    Raises:
        NoAnswer: the service does not answer.
        ChangedShape: an answer is not of the form that the service documents.
    """
    known, made = published["series"], Plan()
    known = known[known["service"] == name]
    if known.empty:
        made.words.append(f"series.csv names no series of {name}, so it was not asked")
    for code, parts in known.groupby("series", sort=False):
        answers = SERVICES[name].ask(fetch, str(code), address)
        observations = [one for answer in answers for one in SERVICES[name].read(answer.content)]
        if not observations:
            raise ChangedShape(f"{code}: the answer holds no number for any place of ours")
        _take_in(made, published, parts.to_dict("records"), observations, answers, today)
    return made


def _take_in(
    made: Plan,
    published: Published,
    parts: list[dict],
    observations: list[Observation],
    answers: list[Answer],
    today: str,
) -> None:
    """Add one series to the plan."""
    source = _source(parts[0], answers[0], today)
    gazetteer = Gazetteer(published["areas"])
    asked = {(part["part"], part["sex"]): part for part in parts}
    unknown: Counter[str] = Counter()
    found: dict[tuple, tuple[dict, Observation]] = {}
    for one in observations:
        part = asked.get((one.part, "")) or asked.get((one.part, one.sex))
        if part is None:
            unknown[one.part or "(no part)"] += 1
            continue
        for area, shared in _places(one.place, gazetteer, made, source["source_id"]):
            row = _row(part, one, area, shared, source["source_id"])
            question = tuple(row[column] for column in _QUESTION)
            twice = found.setdefault(question, (row, one))
            if twice[0]["printed"] != row["printed"]:
                made.words.append(
                    f"{row['figure_id']}: two numbers, {twice[1].printed} and {one.printed}; neither taken"
                )
                found[question] = (twice[0] | {"printed": ""}, one)
    made.words += [
        f"{part}: {count} numbers of a part that series.csv does not name" for part, count in unknown.items()
    ]
    before = sum(map(len, made.rows.values()))
    for row, _ in found.values():
        if row["printed"]:
            _compare(made, published, row, parts[0])
    if sum(map(len, made.rows.values())) > before:
        made.sources[source["source_id"]] = source
        made.answers[source["source_id"]] = answers


def _places(place: str, gazetteer: Gazetteer, made: Plan, source_id: str) -> list[tuple[str, bool]]:
    """Our codes of a place, and whether two provinces share the number; a place that is unknown is told."""
    try:
        return [(gazetteer.code(place), False)]
    except UnknownPlace as unknown:
        pair = _JOINTS.split(place)
        try:
            codes = sorted({gazetteer.code(name) for name in pair}) if len(pair) == _TWO else []
        except UnknownPlace:
            codes = []
        if len(codes) != _TWO:
            made.words.append(f"{place}: {unknown}")
            return []
        domain = {"source_id": source_id, "first": codes[0], "second": codes[1]}
        if domain not in made.domains:
            made.domains.append(domain)
        return [(code, True) for code in codes]


def _row(part: dict, one: Observation, area: str, shared: bool, source_id: str) -> dict:
    sex = part["sex"] or one.sex
    named = [part["service"], part["indicator"], area, sex, part["group"], one.period.replace("/", "-")]
    return {
        "figure_id": re.sub(r"[^a-z0-9-]+", "-", "-".join(named).lower()),
        "indicator": part["indicator"],
        "area": area,
        "sex": sex,
        "group": part["group"],
        "scheme": part["scheme"],
        "period": one.period,
        "printed": f"{one.printed} {part['word']}".strip(),
        "number_format": "plain",
        "made": "printed",
        "qualifier": "exact",
        "status": part["status"],
        "concern": "shared_domain" if shared else "",
        "source_id": source_id,
        "_file": part["file"],
    }


def _source(part: dict, answer: Answer, today: str) -> dict:
    """The publication that a reading of a series is."""
    service = SERVICES[part["service"]]
    slug = re.sub(r"[^a-z0-9]+", "-", f"{part['service']}-{part['series']}".lower()).strip("-")
    return {
        "source_id": f"{slug}-{today}",
        "publisher": service.publisher,
        "title": part["title"],
        "url": answer.address,
        "published": today,
        "published_inferred": "true",
        "language": "en",
        "kind": "international" if part["status"] != "survey" else "survey",
        "terms": part["terms"],
        "terms_url": part["terms_url"],
        "note": "The publisher's own service; the date is the day on which it was read.",
    }


def _compare(made: Plan, published: Published, row: dict, part: dict) -> None:
    """Put a row into the plan if it is new or another number than the one that stands here."""
    figures = published.figures
    same = figures[list(_QUESTION)] == [row[column] for column in _QUESTION]
    readings = figures["source_id"].isin(several(part["editions"])) | figures["source_id"].str.startswith(
        row["source_id"].rpartition("-20")[0]
    )
    old = figures[same.all(axis=1) & readings & ~figures["concern"].str.contains("superseded")]
    if any(_is_the_same(row["printed"], print_) for print_ in old["printed"]):
        made.unchanged += 1
        return
    taken = set(figures["figure_id"])
    if row["figure_id"] in taken:
        row = row | {"figure_id": f"{row['figure_id']}-read-{row['source_id'][-10:]}"}
    made.rows.setdefault(row["_file"], []).append({k: v for k, v in row.items() if k != "_file"})
    for before in old.to_dict("records"):
        made.superseded[before["figure_id"]] = row["figure_id"]
        told = f"{before['figure_id']}: {before['printed']} → {row['printed']}"
        made.words.append(told + _far(before["value"], row["printed"]))


def _is_the_same(first: str, second: str) -> bool:
    """Whether two prints are one number, as far as the one with fewer digits tells."""
    try:
        values = [parse(text, "plain") for text in (first, second)]
        step = max(decimals(text, "plain") for text in (first, second))
    except Unreadable:
        return first == second
    return abs(values[0] - values[1]) <= _HALF * step * _ROUNDING


def _far(old: float, printed: str) -> str:
    try:
        new = parse(printed, "plain")
    except Unreadable:
        return ", which is no number: look at it"
    return "; far from the old number: look at it" if abs(new - old) > _HALF * abs(old) else ""


def in_words(made: Plan) -> list[str]:
    """The plan as a steward reads it."""
    lines = [
        f"figures/{name}: {row['figure_id']}, {row['period']}: {row['printed']}"
        for name, rows in made.rows.items()
        for row in rows
    ]
    new = sum(map(len, made.rows.values())) - len(made.superseded)
    counted = f"{new} new, {len(made.superseded)} with another number, {made.unchanged} as they stand here"
    return [*lines, *dict.fromkeys(made.words), counted]
