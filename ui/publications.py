"""Publications: what each contributes, where they disagree, and sums that do not add up."""

from __future__ import annotations

import pandas as pd

from indicators import disagreements, reconciliation
from indicators.search import NEWEST, OLDEST, contributions, page_of, used_for
from indicators.search import plain as searched
from language.labels import SOURCE_KINDS, mark
from ui.all_figures import Asked, in_one_line, link_to, rows_of, search
from ui.figure_block import Block
from ui.markup import plain, web_address
from ui.picture import finished, kept

USES = {
    "events": mark("policy events"),
    "rollout": mark("start of a scheme in a province"),
    "projects": mark("description of a project"),
    "stories": mark("a person's account"),
}


def chosen_source(page, publisher: str) -> str:
    """The publication whose own view is open: from the link, or one of the chosen publisher's."""
    asked = page.asked("source")
    by_publisher = _sources_by_publisher(page)
    known = [asked] if any(asked in sources for sources in by_publisher.values()) else []
    options = list(dict.fromkeys([*known, *by_publisher.get(publisher, [])]))
    if not options and not asked:
        return ""
    return page.choose(
        "source",
        page.text("Publication"),
        options,
        page.labels.publication,
        optional=True,
        none=page.text("all publications"),
    )


@kept
def _sources_by_publisher(page) -> dict[str, list[str]]:
    sources = page.published["sources"]
    return {name: list(own) for name, own in sources.groupby("publisher")["source_id"]}


def describe_source(page, source_id: str) -> None:
    """A publication: who, what, when, in which language, read where, and what else stands on it."""
    page.write(_description(page, source_id))


@kept
def _description(page, source_id: str) -> str:
    source = page.labels.source(source_id)
    lines = [
        page.text("**Publisher:** {who}", who=plain(source["publisher"])),
        page.text(
            "**Title:** [{title}]({url})", title=plain(source["title"]), url=web_address(source["url"])
        ),
        page.text("**Published:** {date}", date=page.labels.published_on(source_id)),
        page.text("**Kind:** {kind}", kind=page.text(SOURCE_KINDS[source["kind"]])),
        page.text("**Language:** {code}", code=source["language"]),
    ]
    if source["via"]:
        lines.append(page.text("**Read in a copy:** {via}", via=plain(page.language.note(source["via"]))))
    if source["note"]:
        lines.append(page.text("**Note:** {note}", note=plain(page.language.note(source["note"]))))
    said = "  \n".join(lines)
    used = used_for(source_id, page.published.tables)
    if not used:
        return said
    also = page.text("Also the source of: {uses}.", uses=_uses(page, used))
    return f"{said}\n\n{also}"


def _uses(page, used: dict) -> str:
    return page.text(", ").join(page.text(USES[name]) for name in used)


@kept
def found_sources(page, asked: Asked) -> pd.DataFrame:
    """Publications that fit the words and the publisher, with what each contributes, in order."""
    rows = finished(lambda: contributions(page.figures, page.published["sources"]), "contributions")
    if asked.publisher:
        rows = rows[rows["publisher"] == asked.publisher]
    for word in searched(asked.q).split():
        text = (rows["publisher"] + " " + rows["title"] + " " + rows["source_id"]).map(searched)
        rows = rows[text.str.contains(word, regex=False)]
    if asked.sort in (NEWEST, OLDEST):
        return rows.sort_values("published_end", ascending=asked.sort == OLDEST, kind="stable")
    return rows.sort_values(["publisher", "title"], key=lambda names: names.str.casefold())


@kept
def with_figures(page, asked: Asked) -> pd.DataFrame:
    """The publications among them that figures are taken from."""
    rows = found_sources(page, asked)
    return rows[rows["figures"] > 0]


@kept
def sources_block(page, asked: Asked, number: int) -> Block:
    """Publications with figures: how many, on how many indicators, for which years."""
    rows = with_figures(page, asked)
    shown = page_of(rows, number)
    newest = page.figures.set_index("figure_id", drop=False).loc[list(shown["newest"])]
    return Block(
        key="sources",
        title=page.text("Publications with figures: {count}", count=page.language.number(len(rows))),
        subtitle=rows_of(page, number, len(rows)),
        figures=newest,
        lead=newest["figure_id"].iloc[0],
        table=sources_table(page, shown, newest),
        table_open=True,
        told_in_table=True,
        badge=page.text("publications"),
        processing=page.text("counted the published figures of each publication."),
    )


def sources_table(page, rows: pd.DataFrame, newest: pd.DataFrame) -> pd.DataFrame:
    number = page.language.number
    return pd.DataFrame(
        {
            page.text("Publication"): [
                link_to(page, page.labels.publication(source), source=source) for source in rows["source_id"]
            ],
            page.text("Figures"): [number(count) for count in rows["figures"]],
            page.text("Indicators"): [number(count) for count in rows["indicators"]],
            page.text("Years"): [
                _span(page, first, last) for first, last in zip(rows["first"], rows["last"], strict=True)
            ],
            page.text("Newest figure"): [
                link_to(page, page.labels.amount(row), figure=row["figure_id"])
                for row in newest.to_dict("records")
            ],
        }
    )


def _span(page, first: float, last: float) -> str:
    if first != first:
        return page.text("undated")
    years = str(int(first)) if first == last else f"{int(first)}–{int(last)}"
    return page.language.digits(years)


def list_sources_without_figures(page, asked: Asked) -> None:
    """Publications that no figure is taken from, and what stands on them instead."""
    lines = _without_figures(page, asked)
    if lines:
        page.header(page.text("Publications without a figure"))
        page.write(lines)


@kept
def _without_figures(page, asked: Asked) -> str:
    rows = found_sources(page, asked)
    lines = []
    for source in rows.loc[rows["figures"] == 0, "source_id"]:
        uses = _uses(page, used_for(source, page.published.tables)) or page.text(
            "read, nothing taken from it"
        )
        lines.append(f"- {link_to(page, page.labels.publication(source), source=source)}: {uses}")
    return "\n".join(lines)


@kept
def disagreement_rows(page, asked: Asked) -> pd.DataFrame:
    """Figures that answer one question differently, narrowed by the filters; whole questions only."""
    rows = finished(lambda: disagreements(page.figures), "disagreements")
    own = rows[rows["figure_id"].isin(search(page, asked._replace(source=""))["figure_id"])]
    return rows[rows["question"].isin(own["question"])]


@kept
def questions(page, asked: Asked) -> int:
    """How many questions are answered differently."""
    return disagreement_rows(page, asked)["question"].nunique()


@kept
def disagreement_block(page, asked: Asked, number: int) -> Block:
    """Each question once, with every number and its publication, newest first."""
    rows = disagreement_rows(page, asked)
    questions = pd.DataFrame({"question": rows["question"].unique()})
    shown = rows[rows["question"].isin(page_of(questions, number)["question"])]
    return Block(
        key="disagreements",
        title=page.text(
            "Questions that publications answer differently: {count}",
            count=page.language.number(len(questions)),
        ),
        subtitle=page.text("same indicator, place, people and time; newest first"),
        figures=page.figures.set_index("figure_id", drop=False).loc[list(shown["figure_id"])],
        lead=shown["figure_id"].iloc[0],
        table=disagreement_table(page, shown),
        table_open=True,
        told_in_table=True,
        badge=page.text("disagreement"),
        processing=page.text("the distance is the highest minus the lowest number."),
    )


def disagreement_table(page, rows: pd.DataFrame) -> pd.DataFrame:
    lines = []
    for _, own in rows.groupby("question", sort=False):
        first = own.iloc[0].to_dict()
        numbers = [
            page.text(
                "{number} ({publisher})",
                number=link_to(page, f"“{row['printed']}”", figure=row["figure_id"]),
                publisher=link_to(
                    page, page.labels.source(row["source_id"])["publisher"], source=row["source_id"]
                ),
            )
            for row in own.to_dict("records")
        ]
        lines.append(
            {
                page.text("What"): plain(in_one_line(page, first)),
                page.text("As printed"): "; ".join(numbers),
                page.text("Distance"): _apart(page, first),
            }
        )
    return pd.DataFrame(lines)


def _apart(page, row: dict) -> str:
    """How far the numbers lie apart; of shares, in percentage points."""
    number = page.language.number(round(row["apart"], 6))
    if row["unit"] != "percent":
        return number
    return page.text("{points} percentage points", points=number)


@kept
def sums_block(page) -> Block:
    """Printed totals whose printed parts do not add up to them, newest first."""
    sums = finished(lambda: reconciliation(page.figures, page.published.broken_sums), "reconciliation")
    members = [name for names in sums["computed_from"] for name in names]
    return Block(
        key="sums",
        title=page.text("Sums that do not add up: {count}", count=page.language.number(len(sums))),
        subtitle=page.text("totals and parts that one publication prints; newest first"),
        figures=page.figures.set_index("figure_id", drop=False).loc[list(dict.fromkeys(members))],
        lead=sums["figure_id"].iloc[0],
        table=sums_table(page, sums),
        table_open=True,
        told_in_table=True,
        badge=page.text("sum"),
        processing=page.text(
            "the printed parts were added up; the distance is their sum minus the printed total."
        ),
    )


def sums_table(page, sums: pd.DataFrame) -> pd.DataFrame:
    number = page.language.number
    rows = sums.to_dict("records")
    return pd.DataFrame(
        {
            page.text("What"): [plain(in_one_line(page, row)) for row in rows],
            page.text("Total as printed"): [
                link_to(page, f"“{row['printed']}”", figure=row["figure_id"]) for row in rows
            ],
            page.text("Sum of the parts"): [number(row["sum"]) for row in rows],
            page.text("Distance"): [number(row["difference"]) for row in rows],
            page.text("Source"): [
                link_to(page, page.labels.publication(row["source_id"]), source=row["source_id"])
                for row in rows
            ],
        }
    )
