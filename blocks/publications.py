"""Publications: what each contributes, and where they disagree."""

from __future__ import annotations

import pandas as pd

from blocks.figures import Asked, described, found, link_to
from indicators import disagreements
from indicators.matching import records
from indicators.search import NEWEST, OLDEST, PAGE, contributions, page_of, used_for
from language.labels import SOURCE_KINDS, mark
from language.making import quoted_print
from loaders import Published
from reading import Block, Reading, kept
from reading.answers import sources_found
from reading.leaves import rows_of
from reading.markup import plain, web_address

USES = {
    "events": mark("policy events"),
    "rollout": mark("start of a scheme in a province"),
    "projects": mark("description of a project"),
    "stories": mark("a person's account"),
}


@kept
def sources_of(reading: Reading, publisher: str, asked: str) -> list[str]:
    """The publications of a publisher, and the one that a link asks for, where it is known."""
    sources = reading.published["sources"]
    own = list(sources.loc[sources["publisher"] == publisher, "source_id"]) if publisher else []
    known = [asked] if asked in set(sources["source_id"]) else []
    return list(dict.fromkeys([*known, *own]))


@kept
def source_in_words(reading: Reading, source_id: str) -> str:
    """A publication: who, what, when, in which language, read where, and what else stands on it."""
    source = reading.labels.source(source_id)
    lines = [
        reading.text("**Publisher:** {who}", who=plain(source["publisher"])),
        reading.text(
            "**Title:** [{title}]({url})", title=plain(source["title"]), url=web_address(source["url"])
        ),
        reading.text("**Published:** {date}", date=reading.labels.published_on(source_id)),
        reading.text("**Kind:** {kind}", kind=reading.text(SOURCE_KINDS[source["kind"]])),
        reading.text("**Language:** {code}", code=source["language"]),
    ]
    if source["via"]:
        lines.append(
            reading.text("**Read in a copy:** {via}", via=plain(reading.language.note(source["via"])))
        )
    if source["note"]:
        lines.append(reading.text("**Note:** {note}", note=plain(reading.language.note(source["note"]))))
    said = "  \n".join(lines)
    used = used_for(source_id, reading.published.tables)
    if not used:
        return said
    also = reading.text("Also the source of: {uses}.", uses=_uses(reading, used))
    return f"{said}\n\n{also}"


def _uses(reading: Reading, used: dict) -> str:
    return reading.text(", ").join(reading.text(USES[name]) for name in used)


@kept
def _contributions(published: Published) -> pd.DataFrame:
    return contributions(published.figures, published["sources"])


@kept
def disagreeing(published: Published) -> pd.DataFrame:
    """Figures that answer one question differently."""
    return disagreements(published.figures)


@kept
def found_sources(reading: Reading, asked: Asked) -> pd.DataFrame:
    """Publications that fit the words and the publisher, with what each contributes, in order."""
    rows = _contributions(reading.published)
    if asked.publisher:
        rows = rows[rows["publisher"] == asked.publisher]
    if asked.q:
        rows = rows[rows["source_id"].isin(sources_found(reading.published, asked.q))]
    if asked.sort in (NEWEST, OLDEST):
        return rows.sort_values("published_end", ascending=asked.sort == OLDEST, kind="stable")
    return rows.sort_values(["publisher", "title"], key=lambda names: names.str.casefold())


def count_sources(reading: Reading, asked: Asked) -> int:
    """How many of the publications found have figures."""
    return len(_with_figures(reading, asked))


def _with_figures(reading: Reading, asked: Asked) -> pd.DataFrame:
    rows = found_sources(reading, asked)
    return rows[rows["figures"] > 0]


@kept
def sources_block(reading: Reading, asked: Asked, number: int) -> Block:
    """Publications with figures: how many, on how many indicators, for which years."""
    rows = _with_figures(reading, asked)
    shown = page_of(rows, number)
    newest = reading.figures_named(shown["newest"])
    return Block(
        key="sources",
        title=reading.text("Publications with figures: {count}", count=reading.language.number(len(rows))),
        subtitle=rows_of(reading, number, len(rows)),
        figures=newest,
        lead=newest["figure_id"].iloc[0],
        table=sources_table(reading, shown, newest),
        table_open=True,
        told_in_table=True,
        badge=reading.text("publications"),
        passing=asked.passing,
        processing=reading.text("counted the published figures of each publication."),
    )


def sources_table(reading: Reading, rows: pd.DataFrame, newest: pd.DataFrame) -> pd.DataFrame:
    """What each publication contributes, its newest figure a link."""
    number = reading.language.number
    return pd.DataFrame(
        {
            reading.text("Publication"): [
                link_to(reading, reading.labels.publication(source), source=source)
                for source in rows["source_id"]
            ],
            reading.text("Figures"): [number(count) for count in rows["figures"]],
            reading.text("Indicators"): [number(count) for count in rows["indicators"]],
            reading.text("Years"): [
                _span(reading, first, last) for first, last in zip(rows["first"], rows["last"], strict=True)
            ],
            reading.text("Newest figure"): [
                link_to(reading, reading.labels.marked_amount(row), figure=row["figure_id"])
                for row in records(newest)
            ],
        }
    )


def _span(reading: Reading, first: float, last: float) -> str:
    if first != first:
        return reading.text("undated")
    years = str(int(first)) if first == last else f"{int(first)}–{int(last)}"
    return reading.language.digits(years)


@kept
def without_figures_in_words(reading: Reading, asked: Asked) -> str:
    """Publications that no figure is taken from, and what stands on them instead; "" without any."""
    rows = found_sources(reading, asked)
    lines = []
    for source in rows.loc[rows["figures"] == 0, "source_id"]:
        uses = _uses(reading, used_for(source, reading.published.tables)) or reading.text(
            "read, nothing taken from it"
        )
        lines.append(f"- {link_to(reading, reading.labels.publication(source), source=source)}: {uses}")
    if not lines:
        return ""
    heading = reading.text("Publications without a figure")
    return "\n".join([f"## {heading}", "", *lines])


@kept
def disagreement_rows(reading: Reading, asked: Asked) -> pd.DataFrame:
    """Figures that answer one question differently, narrowed by the filters; whole questions only."""
    rows = disagreeing(reading.published)
    fitting = reading.figures["figure_id"].iloc[found(reading, asked._replace(source=""))]
    own = rows[rows["figure_id"].isin(fitting)]
    return rows[rows["question"].isin(own["question"])]


@kept
def count_questions(reading: Reading, asked: Asked) -> int:
    """How many questions are answered differently."""
    return disagreement_rows(reading, asked)["question"].nunique()


@kept
def disagreement_block(reading: Reading, asked: Asked, number: int, size: int = PAGE) -> Block:
    """Each question once, with every number and its publication, newest first."""
    rows = disagreement_rows(reading, asked)
    questions = pd.DataFrame({"question": rows["question"].unique()})
    shown = rows[rows["question"].isin(page_of(questions, number, size)["question"])]
    return Block(
        key="disagreements",
        title=reading.text(
            "Questions that publications answer differently: {count}",
            count=reading.language.number(len(questions)),
        ),
        subtitle=reading.text("same indicator, place, people and time; newest first"),
        figures=reading.figures_named(shown["figure_id"]),
        lead=shown["figure_id"].iloc[0],
        table=disagreement_table(reading, shown),
        table_open=True,
        told_in_table=True,
        badge=reading.text("disagreement"),
        passing=asked.passing,
        processing=reading.text("the distance is the highest minus the lowest number."),
    )


def disagreement_table(reading: Reading, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a question, with every number that answers it."""
    lines = []
    for _, own in rows.groupby("question", sort=False):
        first = own.iloc[0].to_dict()
        numbers = [
            reading.text(
                "{number} ({publisher})",
                number=link_to(reading, quoted_print(reading.labels, row), figure=row["figure_id"]),
                publisher=link_to(
                    reading, reading.labels.source(row["source_id"])["publisher"], source=row["source_id"]
                ),
            )
            for row in records(own)
        ]
        lines.append(
            {
                reading.text("What"): plain(described(reading, first)),
                reading.text("As printed"): "; ".join(numbers),
                reading.text("Distance"): apart(reading, first),
            }
        )
    return pd.DataFrame(lines)


def apart(reading: Reading, row: dict) -> str:
    """How far the numbers lie apart; of shares, in percentage points."""
    number = reading.language.number(round(row["apart"], 6))
    if row["unit"] != "percent":
        return number
    return reading.text("{points} percentage points", points=number)
