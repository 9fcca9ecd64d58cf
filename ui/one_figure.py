"""One figure with everything that is known of it, and the ways on from it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.search import answers_to_the_same, broken_sum_of
from language.labels import MEASURES, QUALIFIERS, STATUSES
from ui.all_figures import Asked, in_one_line, list_block
from ui.figure_block import Block
from ui.markup import plain
from ui.picture import kept


def open_figure(page, asked: Asked, number: int) -> None:
    """A choice among the listed figures, for who stays on the page."""
    names = _choices(page, asked, number, page.asked("figure"))
    page.choose("figure", page.text("Open a figure"), list(names), names.get, optional=True)


@kept
def _choices(page, asked: Asked, number: int, opened: str) -> dict[str, str]:
    """The listed figures and the opened one by name, in words."""
    by_id = page.figures.set_index("figure_id", drop=False)
    listed = list_block(page, asked, number).figures["figure_id"]
    names = dict.fromkeys([*([opened] if opened in by_id.index else []), *listed])
    return {
        name: page.text(
            "{amount}: {what}",
            amount=page.labels.amount(by_id.loc[name]),
            what=in_one_line(page, by_id.loc[name]),
        )
        for name in names
    }


def asked_figure(page) -> dict | None:
    """The figure that the link asks for, where there is one of that name."""
    return _figure(page, page.asked("figure")) or None


@kept
def _figure(page, figure_id: str) -> dict:
    rows = page.figures[page.figures["figure_id"] == figure_id]
    return rows.iloc[0].to_dict() if len(rows) else {}


def figure_block(page, figure: dict) -> Block:
    """One figure with everything that is known of it."""
    return _block(page, figure["figure_id"])


@kept
def _block(page, figure_id: str) -> Block:
    figure = _figure(page, figure_id)
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
    kept = [(name, plain(value)) for name, value in fields if value]
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
    page.links(page.text("Over time"), "trends", "indicator", [indicator], page.labels.indicator)
    page.links(
        page.text("Everything from this publication"),
        "figures",
        "source",
        [figure["source_id"]],
        lambda code: page.labels.source(code)["publisher"],
    )
    if not page.presented:
        page.flush()
        st.button(
            page.text("Close this figure"),
            key="close_figure",
            icon=":material/close:",
            on_click=page.set,
            args=("figure", ""),
        )
