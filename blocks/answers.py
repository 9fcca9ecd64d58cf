"""What answers a reader's words: the best figures in a block, everything else as links."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from blocks.figures import described, link_to, published_by
from indicators.matching import records
from language.labels import mark
from reading import Block, Reading, kept
from reading.answers import Answers, figures_found, search
from reading.hits import Hit
from reading.markup import in_one_line, plain, template
from reading.menu import entry

KINDS = {
    "indicator": mark("Indicators"),
    "area": mark("Places"),
    "source": mark("Publications"),
    "project": mark("Projects"),
    "event": mark("Events"),
    "story": mark("Voices"),
    "page": mark("Pages"),
}
"""In the order in which they are listed."""


def answers_block(reading: Reading, words: str) -> Block | None:
    """The best answers as figures, the first as the title; None where no figure is among them."""
    found = search(reading, words)
    shown = [hit for hit in found.best if hit.figure or hit.doubtful]
    if not shown:
        return None
    figures = [figure for hit in shown for figure in _figures_of(hit)]
    lead = next((hit.figure for hit in shown if hit.figure), figures[0])
    names = list(dict.fromkeys(figure["figure_id"] for figure in figures))
    return Block(
        key="answers",
        title=_title(reading, shown[0], found),
        subtitle=_subtitle(reading, shown[0], words, found),
        figures=reading.figures_named(names),
        lead=lead["figure_id"],
        table=_table(reading, shown, found),
        table_open=True,
        told_in_table=True,
        badge=reading.text("found"),
        passing=True,
    )


def _title(reading: Reading, hit: Hit, found: Answers) -> str:
    """The best answer to just what was asked: of this sex, place and year where one is named."""
    if hit.doubtful:
        return reading.text(
            "{named}: only in doubt or in parts, {amount}, {when}",
            named=reading.labels.named(hit.doubtful),
            amount=reading.labels.marked_amount(hit.doubtful),
            when=reading.labels.when(hit.doubtful),
        )
    if hit.figure and not hit.missing:
        return reading.labels.title(hit.figure)
    return _not_found(reading, hit, found)


def _subtitle(reading: Reading, hit: Hit, words: str, found: Answers) -> str:
    """What was asked; before it the nearest figure, where that is not of all that was asked for."""
    said = reading.text("the best answers to “{words}”", words=plain(words))
    answering = reading.figures["figure_id"].iloc[found.figures]
    if hit.figure and not hit.missing and not (answering == hit.figure["figure_id"]).any():
        return reading.text("no figure found answers all of “{words}”; this is nearest", words=plain(words))
    if not (hit.figure and hit.missing):
        return said
    nearest = reading.text("Nearest: {finding}", finding=reading.labels.title(hit.figure))
    return f"{nearest} · {said}"


def _not_found(reading: Reading, hit: Hit, found: Answers) -> str:
    """That of the place, the sex and the year that were asked for there is no row at all, or no sound one."""
    name = reading.labels.short(hit.code).removesuffix(", %")
    if hit.unpublished:
        return reading.text(
            "{indicator}, {where}: not found by us.",
            indicator=name,
            where=_whose(reading, hit.code, {**found.named, "year": ""}),
        )
    return reading.text(
        "{indicator}, {whose}: no sound figure found.",
        indicator=name,
        whose=_whose(reading, hit.code, found.named),
    )


def _whose(reading: Reading, indicator: str, named: Mapping[str, str]) -> str:
    """The sex, the place and the year that were asked for."""
    labels = reading.labels
    sex = labels.sex(named["sex"], indicator) if named["sex"] else ""
    place = labels.area(named["area"]) if named["area"] else ""
    return reading.joined(sex, place, reading.language.digits(named["year"]))


def _table(reading: Reading, shown: list[Hit], found: Answers) -> pd.DataFrame:
    """One row an answer, its value the link to its own view; before it a row for what is not published."""
    rows = []
    for hit in shown:
        if hit.missing and not hit.doubtful:
            asking = _asking(reading, hit, found) if hit.unpublished else ""
            rows.append((asking, plain(_not_found(reading, hit, found)), ""))
        rows += [_row_of(reading, figure) for figure in _figures_of(hit)]
    columns = [reading.text("Figure"), reading.text("What, where and when"), reading.text("Published by")]
    return pd.DataFrame(rows, columns=columns)


def _figures_of(hit: Hit) -> list[Mapping]:
    """What was asked for, where it is in doubt or a part; then the sound figure that is nearest."""
    return [figure for figure in (hit.doubtful, hit.figure) if figure]


def _row_of(reading: Reading, figure: Mapping) -> tuple[str, str, str]:
    return (
        link_to(reading, reading.labels.amount(figure), figure=figure["figure_id"]),
        plain(described(reading, figure)),
        published_by(reading, dict(figure)),
    )


def _asking(reading: Reading, hit: Hit, found: Answers) -> str:
    """The link to the letter that asks for what is not published."""
    view = {name: found.named[name] for name in ("area", "sex") if found.named[name]}
    topic = reading.labels.of_indicator(hit.code)["topic"]
    address = reading.address("gaps", topic=topic, indicator=hit.code, **view)
    label = reading.text("Ask for it")
    return f"[{plain(label)}]({address})"


def more_answers(reading: Reading, words: str) -> Markup:
    """What else was found, as links by kind; what was misread, and what nothing is said of."""
    found = search(reading, words)
    if found.too_long:
        said = [reading.text("This search would take too long. Take a few words only.")]
        return in_one_line(template("answers").more(said, []))
    groups = [
        (reading.text(name), [_link(reading, hit) for hit in hits])
        for kind, name in KINDS.items()
        if (hits := found.of(kind))
    ]
    return in_one_line(template("answers").more(_remarks(reading, found), groups))


def all_figures_found(reading: Reading, words: str) -> str:
    """The link to the list of all figures that answer; "" where none does."""
    count = len(figures_found(reading.published, words))
    if not count:
        return ""
    label = reading.text("All figures found: {count}", count=reading.language.number(count))
    return link_to(reading, label, q=words)


@kept
def example_questions(reading: Reading) -> Markup:
    """Questions that people ask, each a link to its answers."""
    rows = records(reading.published["example_questions"].sort_values("place"))
    questions = [reading.language.name(row, "question") for row in rows]
    links = [reading.link("gaps", question, q=question) for question in questions]
    return in_one_line(template("pieces").links(reading.text("For example:"), links))


def _remarks(reading: Reading, found: Answers) -> list[str]:
    said = [
        reading.text("“{typed}” was read as “{known}”.", typed=typed, known=known)
        for typed, known in found.mended.items()
    ]
    if found.unknown:
        words = reading.text(", ").join(f"“{word}”" for word in found.unknown)
        said.append(
            reading.text("Nothing published here says {words}; shown is what is nearest.", words=words)
        )
    return said


def _link(reading: Reading, hit: Hit) -> Markup:
    """An answer as a link to its view, in the reader's words."""
    page, label, view = _VIEWS[hit.kind](reading, hit.code)
    return reading.link(page, label, **view)


View = tuple[str, str, dict[str, str]]
"""A page, the label of a link to it, and the view it opens."""


def _indicator(reading: Reading, code: str) -> View:
    """Over time where the country has a figure, else all of its figures."""
    rows = reading.figures
    national = ((rows["indicator"] == code) & (rows["area"] == "KH") & rows["end"].notna()).any()
    return ("trends" if national else "figures"), reading.labels.indicator(code), {"indicator": code}


def _area(reading: Reading, code: str) -> View:
    return ("province" if code.startswith("KH") else "figures"), reading.labels.area(code), {"area": code}


def _source(reading: Reading, code: str) -> View:
    return "figures", reading.labels.publication(code), {"source": code}


def _project(reading: Reading, code: str) -> View:
    return "projects", _row(reading, "projects", "project_id", code)["name"], {"project": code}


def _event(reading: Reading, code: str) -> View:
    date, _, title = code.partition(" ")
    rows = reading.published["events"]
    row = rows[(rows["date"] == date) & (rows["title_en"] == title)].iloc[0].to_dict()
    label = reading.text(
        "{when}: {what}", when=reading.language.period(date), what=reading.language.name(row, "title")
    )
    return "figures", label, {"source": row["source_id"]}


def _story(reading: Reading, code: str) -> View:
    row = _row(reading, "stories", "story_id", code)
    return "voices", row["person"], {"occupation": row["occupation"]}


def _page(reading: Reading, code: str) -> View:
    return code, reading.text(entry(code).title), {}


def _row(reading: Reading, table: str, key: str, code: str) -> dict:
    rows = reading.published[table]
    return rows[rows[key] == code].iloc[0].to_dict()


_VIEWS = {
    "indicator": _indicator,
    "area": _area,
    "source": _source,
    "project": _project,
    "event": _event,
    "story": _story,
    "page": _page,
}
