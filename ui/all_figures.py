"""Every published figure: searched, filtered, opened; publications, disagreements and broken sums."""

from __future__ import annotations

from contextlib import nullcontext
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from indicators import disagreements, reconciliation
from indicators.search import (
    NEWEST,
    OLDEST,
    PAGE,
    SORTS,
    answers_to_the_same,
    broken_sum_of,
    contributions,
    may_be_given,
    ordered,
    page_of,
    pages,
    plain,
    searchable,
    select,
    used_for,
)
from language.labels import CONCERNS, MEASURES, QUALIFIERS, SEXES, SOURCE_KINDS, STATUSES, mark
from ui.figure_block import Block
from ui.picture import finished

FIGURES, SOURCES, DISAGREEMENTS, SUMS = "figures", "sources", "disagreements", "sums"
LISTS = {
    FIGURES: mark("Figures"),
    SOURCES: mark("Publications"),
    DISAGREEMENTS: mark("Publications that disagree"),
    SUMS: mark("Sums that do not add up"),
}
SORT_NAMES = {
    "newest": mark("newest first"),
    "oldest": mark("oldest first"),
    "name": mark("by name"),
}
SHORT_CONCERNS = {
    "disputed": mark("disputed"),
    "misprint": mark("misprint"),
    "undated": mark("undated"),
    "weak_source": mark("second-hand"),
    "inconsistent": mark("inconsistent"),
    "superseded": mark("superseded"),
    "shared_domain": mark("shared result"),
    "incomplete": mark("incomplete"),
}
USES = {
    "events": mark("policy events"),
    "rollout": mark("start of a scheme in a province"),
    "projects": mark("description of a project"),
    "stories": mark("a person's account"),
}
FILTERS = ("indicator", "scheme", "area", "sex", "year", "publisher", "status", "concern")
_ASKED = "_figures_asked"


def ask(page) -> dict[str, str]:
    """The search field and the filters; what the reader chose, by parameter."""
    asked = {
        "q": page.typed(
            "q",
            page.text("Search"),
            page.text("for example: NSSF members 2024, កំពង់ស្ពឺ, 4,335,501"),
        )
    }
    opened = any(page.asked(name) for name in FILTERS)
    with _folded(page, page.text("Filter and sort"), opened):
        columns = page.columns([1, 1, 1])
        for number, (name, label, codes, show) in enumerate(_filters(page)):
            with columns[number % 3]:
                asked[name] = page.choose(
                    name, label, codes, show, optional=True, none=page.text("everything")
                )
        with columns[2]:
            asked["sort"] = page.choose(
                "sort", page.text("Order"), SORTS, lambda code: page.text(SORT_NAMES[code])
            )
    return asked


def _folded(page, label: str, opened: bool):
    return nullcontext() if page.presented else st.expander(label, expanded=opened, icon=":material/tune:")


def _filters(page) -> list[tuple]:
    """Parameter, label, codes in the order of a reader's words, and the words."""
    figures, labels = page.figures, page.labels
    by_name = finished(lambda: _codes_by_name(page), "filter-codes", page.language)
    return [
        ("indicator", page.text("Indicator"), by_name["indicator"], labels.indicator),
        ("scheme", page.text("Scheme"), by_name["scheme"], labels.scheme),
        ("area", page.text("Place"), by_name["area"], labels.area),
        ("sex", page.text("Sex"), list(SEXES), labels.sex),
        ("year", page.text("Year"), _years(figures), page.language.digits),
        ("publisher", page.text("Published by"), by_name["publisher"], str),
        ("status", page.text("Kind of figure"), list(STATUSES), lambda code: page.text(STATUSES[code])),
        ("concern", page.text("Remark"), list(CONCERNS), lambda code: page.text(CONCERNS[code])),
    ]


def _codes_by_name(page) -> dict[str, list[str]]:
    places = list(page.published["areas"]["code"])
    with_figures = set(page.figures["area"])
    return {
        "indicator": sorted(page.figures["indicator"].unique(), key=page.labels.indicator),
        "scheme": list(page.published["schemes"]["scheme"]),
        "area": [code for code in places if code in with_figures],
        "publisher": sorted(page.published["sources"]["publisher"].unique(), key=str.casefold),
    }


def _years(figures: pd.DataFrame) -> list[str]:
    first, last = figures["start"].dt.year.min(), figures["end"].dt.year.max()
    return [str(year) for year in range(int(last), int(first) - 1, -1)]


def chosen_source(page, publisher: str) -> str:
    """The publication whose own view is open: from the link, or one of the chosen publisher's."""
    sources = page.published["sources"]
    asked = page.asked("source")
    own = list(sources.loc[sources["publisher"] == publisher, "source_id"]) if publisher else []
    known = [asked] if asked in set(sources["source_id"]) else []
    options = list(dict.fromkeys([*known, *own]))
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


def search(page, asked: dict[str, str], source: str) -> pd.DataFrame:
    """The figures that answer the search and the filters, in the order asked for."""
    words = finished(lambda: searchable(page.figures, page.published.tables), "searchable")
    found = select(
        page.figures,
        words=words,
        text=asked["q"],
        sources=page.published["sources"],
        source_id=source,
        **{name: asked[name] for name in FILTERS},
    )
    return ordered(found, asked["sort"], _names(page))


def _names(page) -> dict[str, str]:
    return finished(
        lambda: {name: page.labels.indicator(name) for name in page.published["indicators"]["indicator"]},
        "indicator-names",
        page.language,
    )


def turn_pages(page, count: int, asked: dict[str, str]) -> int:
    """Which page of a list is shown; a new search starts at the first."""
    last = pages(count)
    if _newly_asked(page, asked) or page.asked("leaf").isdigit() and int(page.asked("leaf")) > last:
        page.set("leaf", "1")
    if last == 1 and page.asked("leaf") in ("", "1"):
        return 1
    numbers = [str(number) for number in range(1, last + 1)]
    with nullcontext() if page.presented else st.container(horizontal=True, vertical_alignment="bottom"):
        number = int(
            page.choose(
                "leaf",
                page.text("Rows"),
                numbers,
                lambda code: _rows_of(page, int(code), count),
            )
        )
        if not page.presented:
            _turn(page, number - 1, page.text("Previous"), "leaf_previous", number > 1)
            _turn(page, number + 1, page.text("Next"), "leaf_next", number < last)
    return number


def _turn(page, number: int, label: str, key: str, possible: bool) -> None:
    st.button(label, key=key, disabled=not possible, on_click=page.set, args=("leaf", str(number)))


def _newly_asked(page, asked: dict[str, str]) -> bool:
    """Whether the reader, not the link, has just asked for something else."""
    if page.presented:
        return False
    before = st.session_state.get(_ASKED)
    st.session_state[_ASKED] = asked
    return before not in (None, asked) and st.session_state.get("_link_changed", False)


def _rows_of(page, number: int, count: int) -> str:
    return page.text(
        "{first} to {last} of {count}",
        first=page.language.number((number - 1) * PAGE + 1),
        last=page.language.number(min(number * PAGE, count)),
        count=page.language.number(count),
    )


def list_block(page, found: pd.DataFrame, number: int, source: str = "") -> Block:
    """One page of a selection: each row opens its figure."""
    rows = page_of(found, number)
    return Block(
        key="list",
        title=page.text("Published figures found: {count}", count=page.language.number(len(found))),
        subtitle=_rows_of(page, number, len(found)),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=list_table(page, rows),
        table_open=True,
        told_in_table=True,
        badge=page.text("one publication") if source else page.text("all figures"),
    )


def list_table(page, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a figure, its value the link to its own view."""
    figures = rows.to_dict("records")
    return pd.DataFrame(
        {
            page.text("Figure"): [
                _link(page, page.labels.amount(row), figure=row["figure_id"]) for row in figures
            ],
            page.text("What, where and when"): [cell(_in_words(page, row)) for row in figures],
            page.text("Published by"): [_by_whom(page, row) for row in figures],
        }
    )


def _in_words(page, row: dict) -> str:
    """Indicator, people, scheme, place and time in one line."""
    parts = [
        page.labels.indicator(row["indicator"]),
        _who(page, row),
        page.labels.area(row["area"]),
        page.labels.when(row),
    ]
    return page.text(", ").join(part for part in parts if part)


def _by_whom(page, row: dict) -> str:
    """The publisher, and in the same cell what a reader must know of the figure."""
    who = _link(page, page.labels.source(row["source_id"])["publisher"], source=row["source_id"])
    remark = cell(_short_remark(page, row))
    return page.text("{publisher}: {remark}", publisher=who, remark=remark) if remark else who


def _who(page, row: dict) -> str:
    scheme = page.labels.scheme(row["scheme"]) if row["scheme"] not in ("none", "all_nssf") else ""
    return page.text(", ").join(part for part in (page.labels.who(row), scheme) if part)


def _short_remark(page, row: dict) -> str:
    """In a word or two: what kind of figure it is where it is no count, and what may be wrong."""
    kind = [STATUSES[row["status"]]] if row["status"] in ("modelled", "target", "demand", "testimony") else []
    concerns = [SHORT_CONCERNS[code] for code in row["concern"].split(";") if code]
    return page.text(", ").join(page.text(words) for words in [*kind, *concerns])


def cell(text: str) -> str:
    """Text that a table's Markdown shows as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|$~:" else sign for sign in text)


def _link(page, label: str, **parameters: str) -> str:
    """A link to another view of this page."""
    kept = {name: page.view[name] for name in ("lang", "digits") if page.view.get(name)}
    return f"[{cell(label)}](?{urlencode(kept | parameters)})"


def open_figure(page, rows: pd.DataFrame) -> None:
    """A choice among the listed figures, for who stays on the page."""
    by_id = page.figures.set_index("figure_id", drop=False)
    asked = page.asked("figure")
    options = [asked] if asked in by_id.index else []
    page.choose(
        "figure",
        page.text("Open a figure"),
        list(dict.fromkeys([*options, *rows["figure_id"]])),
        lambda code: page.text(
            "{amount}: {what}", amount=page.labels.amount(by_id.loc[code]), what=_what(page, by_id.loc[code])
        ),
        optional=True,
    )


def _what(page, row) -> str:
    return page.text(", ").join((page.labels.indicator(row["indicator"]), page.labels.what(row)))


def asked_figure(page) -> dict | None:
    """The figure that the link asks for, where there is one of that name."""
    rows = page.figures[page.figures["figure_id"] == page.asked("figure")]
    return rows.iloc[0].to_dict() if len(rows) else None


def figure_block(page, figure: dict) -> Block:
    """One figure with everything that is known of it."""
    return Block(
        key="figure",
        title=page.labels.indicator(figure["indicator"]),
        subtitle=page.labels.what(figure),
        number=page.labels.amount(figure),
        figures=page.figures[page.figures["figure_id"] == figure["figure_id"]],
        lead=figure["figure_id"],
        table=figure_table(page, figure),
        remarks=_said_otherwise(page, figure),
    )


def figure_table(page, figure: dict) -> pd.DataFrame:
    """Every field of a figure in the reader's words."""
    indicator = page.labels.of_indicator(figure["indicator"])
    fields = [
        (page.text("Indicator"), page.labels.indicator(figure["indicator"])),
        (page.text("Definition"), page.labels.definition(figure["indicator"])),
        (page.text("Place"), page.labels.area(figure["area"])),
        (page.text("Who"), page.labels.who(figure) or page.labels.sex(figure["sex"])),
        (page.text("Scheme"), page.labels.scheme(figure["scheme"])),
        (page.text("Date"), page.language.period(figure["period"])),
        (page.text("Measure"), page.text(MEASURES[indicator["measure"]])),
        (page.text("As printed"), figure["printed"]),
        (page.text("Read as"), page.labels.value(figure["value"], figure["unit"])),
        (page.text("Unit"), page.labels.unit(figure["unit"])),
        (page.text("How exact"), page.text(QUALIFIERS[figure["qualifier"]], number="…")),
        (page.text("Kind of figure"), page.text(STATUSES[figure["status"]])),
        (page.text("Source"), page.labels.publication(figure["source_id"])),
        (page.text("Organisation"), figure["organisation"]),
        (page.text("Name of the figure"), figure["figure_id"]),
    ]
    kept = [(name, cell(value)) for name, value in fields if value]
    return pd.DataFrame(kept, columns=[page.text("Field"), page.text("Value")])


def _said_otherwise(page, figure: dict) -> list[str]:
    """What other publications print for the same question, and sums that it breaks."""
    others = answers_to_the_same(page.figures, figure["figure_id"])
    said = [
        page.text(
            "Printed elsewhere for the same: “{printed}” ({publication}).",
            printed=row["printed"],
            publication=page.labels.publication(row["source_id"]),
        )
        for row in others.to_dict("records")
    ]
    sums = broken_sum_of(page.figures, page.published.broken_sums, figure["figure_id"])
    return said + [_sum_in_words(page, row) for row in sums.to_dict("records")]


def _sum_in_words(page, row: dict) -> str:
    return page.text(
        "Printed total {total}; its parts add up to {sum}: {difference} apart.",
        total=page.language.number(row["value"]),
        sum=page.language.number(row["sum"]),
        difference=page.language.number(abs(row["difference"])),
    )


def lead_on(page, figure: dict) -> None:
    """From one figure to its series and to its publication."""
    indicator = figure["indicator"]
    page.write(page.labels.definition(indicator))
    page.links(page.text("Over time"), "pages/trends.py", "indicator", [indicator], page.labels.indicator)
    page.links(
        page.text("Everything from this publication"),
        "pages/figures.py",
        "source",
        [figure["source_id"]],
        lambda code: page.labels.source(code)["publisher"],
    )
    if not page.presented:
        st.button(
            page.text("Close this figure"),
            key="close_figure",
            icon=":material/close:",
            on_click=page.set,
            args=("figure", ""),
        )


def describe_source(page, source_id: str) -> None:
    """A publication: who, what, when, in which language, read where, and what else stands on it."""
    source = page.labels.source(source_id)
    lines = [
        page.text("**Publisher:** {who}", who=cell(source["publisher"])),
        page.text("**Title:** [{title}]({url})", title=cell(source["title"]), url=_address(source["url"])),
        page.text("**Published:** {date}", date=page.labels.published_on(source_id)),
        page.text("**Kind:** {kind}", kind=page.text(SOURCE_KINDS[source["kind"]])),
        page.text("**Language:** {code}", code=source["language"]),
    ]
    if source["via"]:
        lines.append(page.text("**Read in a copy:** {via}", via=cell(page.language.note(source["via"]))))
    if source["note"]:
        lines.append(page.text("**Note:** {note}", note=cell(page.language.note(source["note"]))))
    page.write("  \n".join(lines))
    used = used_for(source_id, page.published.tables)
    if used:
        page.write(page.text("Also the source of: {uses}.", uses=_uses(page, used)))


def _uses(page, used: dict) -> str:
    return page.text(", ").join(page.text(USES[name]) for name in used)


def _address(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")


def give_selection(page, found: pd.DataFrame) -> None:
    """The selection as CSV; the global poverty index stays out, and that is said."""
    given = may_be_given(found)
    if page.presented or found.empty:
        return
    if len(given):
        st.download_button(
            page.text("Take these figures away (CSV)"),
            data=lambda: selection_csv(page, given),
            file_name="figures.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
    if len(given) < len(found):
        page.write(
            page.text(
                "Not in the file: figures of the global Multidimensional Poverty Index (OPHI), whose "
                "terms of use have not been read yet. They are shown here with their source."
            )
        )


def selection_csv(page, rows: pd.DataFrame) -> str:
    """Codes and values as in the tidy frame, beside them the names in the reader's words."""
    words = page.labels.tidy(rows)
    named = pd.DataFrame(
        {
            page.text("What"): [page.labels.indicator(name) for name in rows["indicator"]],
            page.text("Place"): words["name"],
            page.text("Who"): words["who"],
            page.text("When"): words["when"],
            page.text("Source"): words["publication"],
            page.text("Address"): [page.labels.source(source)["url"] for source in rows["source_id"]],
            page.text("Remarks"): words["remark"],
        },
        index=rows.index,
    )
    codes = rows.assign(start=rows["start"].dt.date, end=rows["end"].dt.date)
    return "\ufeff" + pd.concat([codes, named], axis=1).to_csv(index=False)


def found_sources(page, asked: dict[str, str]) -> pd.DataFrame:
    """Publications that fit the words and the publisher, with what each contributes, in order."""
    rows = finished(lambda: contributions(page.figures, page.published["sources"]), "contributions")
    if asked["publisher"]:
        rows = rows[rows["publisher"] == asked["publisher"]]
    for word in plain(asked["q"]).split():
        text = (rows["publisher"] + " " + rows["title"] + " " + rows["source_id"]).map(plain)
        rows = rows[text.str.contains(word, regex=False)]
    if asked["sort"] in (NEWEST, OLDEST):
        return rows.sort_values("published_end", ascending=asked["sort"] == OLDEST, kind="stable")
    return rows.sort_values(["publisher", "title"], key=lambda names: names.str.casefold())


def sources_block(page, rows: pd.DataFrame, number: int) -> Block:
    """Publications with figures: how many, on how many indicators, for which years."""
    shown = page_of(rows, number)
    newest = page.figures.set_index("figure_id", drop=False).loc[list(shown["newest"])]
    return Block(
        key="sources",
        title=page.text("Publications with figures: {count}", count=page.language.number(len(rows))),
        subtitle=_rows_of(page, number, len(rows)),
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
                _link(page, page.labels.publication(source), source=source) for source in rows["source_id"]
            ],
            page.text("Figures"): [number(count) for count in rows["figures"]],
            page.text("Indicators"): [number(count) for count in rows["indicators"]],
            page.text("Years"): [
                _span(page, first, last) for first, last in zip(rows["first"], rows["last"], strict=True)
            ],
            page.text("Newest figure"): [
                _link(page, page.labels.amount(row), figure=row["figure_id"])
                for row in newest.to_dict("records")
            ],
        }
    )


def _span(page, first: float, last: float) -> str:
    if first != first:
        return page.text("undated")
    years = str(int(first)) if first == last else f"{int(first)}–{int(last)}"
    return page.language.digits(years)


def list_sources_without_figures(page, rows: pd.DataFrame) -> None:
    """Publications that no figure is taken from, and what stands on them instead."""
    if rows.empty:
        return
    page.header(page.text("Publications without a figure"))
    lines = []
    for source in rows["source_id"]:
        uses = _uses(page, used_for(source, page.published.tables)) or page.text(
            "read, nothing taken from it"
        )
        lines.append(f"- {_link(page, page.labels.publication(source), source=source)}: {uses}")
    page.write("\n".join(lines))


def disagreement_rows(page, asked: dict[str, str]) -> pd.DataFrame:
    """Figures that answer one question differently, narrowed by the filters; whole questions only."""
    rows = finished(lambda: disagreements(page.figures), "disagreements")
    own = rows[rows["figure_id"].isin(search(page, asked, "")["figure_id"])]
    return rows[rows["question"].isin(own["question"])]


def disagreement_block(page, rows: pd.DataFrame, number: int) -> Block:
    """Each question once, with every number and its publication, newest first."""
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
                number=_link(page, f"“{row['printed']}”", figure=row["figure_id"]),
                publisher=_link(
                    page, page.labels.source(row["source_id"])["publisher"], source=row["source_id"]
                ),
            )
            for row in own.to_dict("records")
        ]
        lines.append(
            {
                page.text("What"): cell(_what(page, first)),
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
            page.text("What"): [cell(_what(page, row)) for row in rows],
            page.text("Total as printed"): [
                _link(page, f"“{row['printed']}”", figure=row["figure_id"]) for row in rows
            ],
            page.text("Sum of the parts"): [number(row["sum"]) for row in rows],
            page.text("Distance"): [number(row["difference"]) for row in rows],
            page.text("Source"): [
                _link(page, page.labels.publication(row["source_id"]), source=row["source_id"])
                for row in rows
            ],
        }
    )
