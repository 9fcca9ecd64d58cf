"""Every published figure: searched, filtered, listed and taken away."""

from __future__ import annotations

from contextlib import nullcontext
from typing import NamedTuple

import pandas as pd
import streamlit as st

from indicators.search import (
    PAGE,
    SORTS,
    may_be_given,
    ordered,
    page_of,
    pages,
    searchable,
    select,
)
from language.labels import CONCERNS, SEXES, STATUSES, mark
from ui.figure_block import Block
from ui.markup import plain
from ui.picture import finished, kept

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
FILTERS = ("indicator", "scheme", "area", "sex", "year", "publisher", "status", "concern")
_ASKED = "_figures_asked"


class Asked(NamedTuple):
    """What a reader searches for: words, filters, order; "" for everything."""

    q: str
    indicator: str
    scheme: str
    area: str
    sex: str
    year: str
    publisher: str
    status: str
    concern: str
    sort: str
    source: str = ""


def ask(page) -> Asked:
    """The search field and the filters."""
    asked = {
        "q": page.typed(
            "q",
            page.text("Search"),
            page.text("for example: NSSF members 2024, កំពង់ស្ពឺ, 4,335,501"),
        )
    }
    used = sum(bool(page.asked(name)) for name in FILTERS)
    label = page.text("Filter and sort")
    label = page.text("{label} ({count})", label=label, count=page.language.number(used)) if used else label
    with page.folded(label, opened=used > 0):
        for name, label, codes, show in _filters(page):
            asked[name] = page.choose(name, label, codes, show, optional=True, none=page.text("everything"))
        asked["sort"] = page.choose(
            "sort", page.text("Order"), SORTS, lambda code: page.text(SORT_NAMES[code])
        )
    return Asked(**asked)


def _filters(page) -> list[tuple]:
    """Parameter, label, codes in the order of a reader's words, and the words."""
    labels = page.labels
    by_name = _codes_by_name(page)
    return [
        ("indicator", page.text("Indicator"), by_name["indicator"], labels.indicator),
        ("scheme", page.text("Scheme"), by_name["scheme"], labels.scheme),
        ("area", page.text("Place"), by_name["area"], labels.area),
        ("sex", page.text("Sex"), list(SEXES), labels.sex),
        ("year", page.text("Year"), by_name["year"], page.language.digits),
        ("publisher", page.text("Published by"), by_name["publisher"], str),
        ("status", page.text("Kind of figure"), list(STATUSES), lambda code: page.text(STATUSES[code])),
        ("concern", page.text("Remark"), list(CONCERNS), lambda code: page.text(CONCERNS[code])),
    ]


@kept
def _codes_by_name(page) -> dict[str, list[str]]:
    places = list(page.published["areas"]["code"])
    with_figures = set(page.figures["area"])
    return {
        "indicator": sorted(page.figures["indicator"].unique(), key=page.labels.indicator),
        "scheme": list(page.published["schemes"]["scheme"]),
        "area": [code for code in places if code in with_figures],
        "publisher": sorted(page.published["sources"]["publisher"].unique(), key=str.casefold),
        "year": _years(page.figures),
    }


def _years(figures: pd.DataFrame) -> list[str]:
    first, last = figures["start"].dt.year.min(), figures["end"].dt.year.max()
    return [str(year) for year in range(int(last), int(first) - 1, -1)]


@kept
def search(page, asked: Asked) -> pd.DataFrame:
    """The figures that answer the search and the filters, in the order asked for."""
    words = finished(lambda: searchable(page.figures, page.published.tables), "searchable")
    found = select(
        page.figures,
        words=words,
        text=asked.q,
        sources=page.published["sources"],
        source_id=asked.source,
        **{name: getattr(asked, name) for name in FILTERS},
    )
    return ordered(found, asked.sort, _names(page))


def _names(page) -> dict[str, str]:
    return finished(
        lambda: {name: page.labels.indicator(name) for name in page.published["indicators"]["indicator"]},
        "indicator-names",
        page.language,
    )


def turn_pages(page, count: int, asked: Asked) -> int:
    """Which page of a list is shown; a new search starts at the first."""
    last = pages(count)
    if _newly_asked(page, asked) or page.asked("leaf").isdigit() and int(page.asked("leaf")) > last:
        page.set("leaf", "1")
    if last == 1 and page.asked("leaf") in ("", "1"):
        return 1
    numbers = [str(number) for number in range(1, last + 1)]
    page.flush()
    with nullcontext() if page.presented else st.container(horizontal=True, vertical_alignment="bottom"):
        number = int(
            page.choose(
                "leaf",
                page.text("Rows"),
                numbers,
                lambda code: rows_of(page, int(code), count),
            )
        )
        if not page.presented:
            _turn(page, number - 1, page.text("Previous"), "leaf_previous", number > 1)
            _turn(page, number + 1, page.text("Next"), "leaf_next", number < last)
    return number


def _turn(page, number: int, label: str, key: str, possible: bool) -> None:
    st.button(label, key=key, disabled=not possible, on_click=page.set, args=("leaf", str(number)))


def _newly_asked(page, asked: Asked) -> bool:
    """Whether the reader, not the link, has just asked for something else."""
    if page.presented:
        return False
    before = st.session_state.get(_ASKED)
    st.session_state[_ASKED] = asked
    return before not in (None, asked) and page.moved()


def rows_of(page, number: int, count: int) -> str:
    return page.text(
        "{first} to {last} of {count}",
        first=page.language.number((number - 1) * PAGE + 1),
        last=page.language.number(min(number * PAGE, count)),
        count=page.language.number(count),
    )


@kept
def list_block(page, asked: Asked, number: int) -> Block:
    """One page of a selection: each row opens its figure."""
    found = search(page, asked)
    rows = page_of(found, number)
    return Block(
        key="list",
        title=page.text("Published figures found: {count}", count=page.language.number(len(found))),
        subtitle=rows_of(page, number, len(found)),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=list_table(page, rows),
        table_open=True,
        told_in_table=True,
        badge=page.text("one publication") if asked.source else page.text("all figures"),
    )


def list_table(page, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a figure, its value the link to its own view."""
    figures = rows.to_dict("records")
    return pd.DataFrame(
        {
            page.text("Figure"): [
                link_to(page, page.labels.amount(row), figure=row["figure_id"]) for row in figures
            ],
            page.text("What, where and when"): [plain(_in_words(page, row)) for row in figures],
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
    who = link_to(page, page.labels.source(row["source_id"])["publisher"], source=row["source_id"])
    remark = plain(_short_remark(page, row))
    return page.text("{publisher}: {remark}", publisher=who, remark=remark) if remark else who


def _who(page, row: dict) -> str:
    scheme = page.labels.scheme(row["scheme"]) if row["scheme"] not in ("none", "all_nssf") else ""
    return page.text(", ").join(part for part in (page.labels.who(row), scheme) if part)


def _short_remark(page, row: dict) -> str:
    """In a word or two: what kind of figure it is where it is no count, and what may be wrong."""
    kind = [STATUSES[row["status"]]] if row["status"] in ("modelled", "target", "demand", "testimony") else []
    concerns = [SHORT_CONCERNS[code] for code in row["concern"].split(";") if code]
    return page.text(", ").join(page.text(words) for words in [*kind, *concerns])


def link_to(page, label: str, **parameters: str) -> str:
    """A link to another view of this page."""
    return f"[{plain(label)}]({page.query(**parameters)})"


def in_one_line(page, row) -> str:
    return page.text(", ").join((page.labels.indicator(row["indicator"]), page.labels.what(row)))


@kept
def _given(page, asked: Asked) -> pd.DataFrame:
    return may_be_given(search(page, asked), page.published["sources"])


def give_selection(page, asked: Asked) -> None:
    """The selection as CSV; what may not be given stays out, and that is said."""
    found, given = search(page, asked), _given(page, asked)
    if page.presented or found.empty:
        return
    if len(given):
        page.flush()
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
                "Not in the file: figures of publications whose terms of use have not been read yet. "
                "They are shown here with their source."
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
