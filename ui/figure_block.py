"""The figure block: the only way a number or a chart reaches a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

import pandas as pd
import streamlit as st

from charts.style import for_meeting
from ui import link
from ui.copying import copy_buttons
from ui.picture import kept
from ui.settings import REPORT_ADDRESS

MOST_SOURCES = 4


@dataclass(eq=False)
class Block:
    """What one figure block shows.

    Attributes:
        key: unique on the page; language-neutral.
        title: the finding where one can be said truthfully, else the indicator.
        figures: the published figures it shows, rows of the tidy frame; never empty.
        lead: the figure_id whose number is quoted, printed and linked; default: the last row.
        subtitle: unit, who, where, when.
        chart: a Vega-Lite specification, or None for a number alone.
        alt: one sentence for who cannot see the chart.
        number: the number to show large, or "".
        table: the same figures as a table with headers in the reader's language.
        processing: how shown values were computed; "": as published.
        remarks: more sentences a reader must know.
        table_open: the table is the picture: shown at once, not one tap away.
        told_in_table: the table carries the remarks on each figure.
        on_click: what a click on the chart does with its selection event.
    """

    key: str
    title: str
    figures: pd.DataFrame
    lead: str = ""
    subtitle: str = ""
    chart: dict | None = None
    alt: str = ""
    number: str = ""
    table: pd.DataFrame | None = None
    table_open: bool = False
    told_in_table: bool = False
    processing: str = ""
    sentence: str = ""
    remarks: list[str] = field(default_factory=list)
    attribution: str = ""
    on_click: Callable[[dict], None] | None = None
    badge: str = ""


def show_block(page, block: Block, number: int) -> None:
    """Draw a block: title, badge, number, picture, remarks, source line, what to take away."""
    leading = leading_figure(page, block)
    with st.container(border=not page.presented, key=f"block-{block.key}"):
        st.subheader(block.title, anchor=False)
        badge = block.badge or page.labels.badge(leading)
        st.markdown(f":blue-badge[{_plain(badge)}] {block.subtitle}")
        if block.number:
            st.html(f'<p class="block-number">{_html(block.number)}</p>')
        _chart(page, block)
        if block.table is not None and (block.table_open or page.presented and block.chart is None):
            st.table(block.table, border="horizontal", hide_index=True)
        _remarks(page, block)
        with st.container(key=f"source-{block.key}"):
            st.markdown(source_line(page, block))
        if not page.presented:
            _share(page, block, leading, number)


@kept
def leading_figure(page, block: Block) -> dict:
    """The figure whose number is quoted, printed and linked."""
    rows = block.figures
    chosen = rows[rows["figure_id"] == block.lead] if block.lead else rows.iloc[-1:]
    return (chosen if len(chosen) else rows.iloc[-1:]).iloc[0].to_dict()


def _chart(page, block: Block) -> None:
    if block.chart is None:
        return
    key = f"chart-{block.key}"
    more = {}
    if block.on_click is not None:
        more = {"on_select": lambda: block.on_click(st.session_state[key])}
    spec = for_meeting(block.chart) if page.presented else block.chart
    st.vega_lite_chart(spec=spec, key=key, theme="streamlit", alt=block.alt or block.title, **more)
    if block.attribution:
        with st.container(key=f"source-attribution-{block.key}"):
            st.markdown(block.attribution)


def _remarks(page, block: Block) -> None:
    said = remarks(page, block)
    if not said:
        return
    with st.container(key=f"source-remarks-{block.key}", gap="xsmall"):
        st.markdown("\n".join(f"- {_plain(sentence)}" for sentence in said[:2]))
        if len(said) > 2 and not page.presented:
            with st.expander(page.text("More notes on these figures ({count})", count=len(said) - 2)):
                st.markdown("\n".join(f"- {_plain(sentence)}" for sentence in said[2:]))


@kept
def remarks(page, block: Block) -> list[str]:
    """Concerns in words: those of a lone figure in full, those of many each said once."""
    if block.told_in_table:
        said = list(block.remarks)
    elif len(block.figures) == 1:
        said = [*block.remarks, *page.labels.concerns(leading_figure(page, block))]
    else:
        said = [*block.remarks, *_shared_concerns(page, block.figures)]
    return list(dict.fromkeys(said))


def _shared_concerns(page, figures: pd.DataFrame) -> list[str]:
    """The concerns of several figures, each said once with the places or dates it is about."""
    said: dict[str, list[str]] = {}
    of_places = figures["area"].nunique() > 1
    for row in figures.to_dict("records"):
        of = page.labels.area(row["area"]) if of_places else page.labels.when(row)
        for sentence in page.labels.concerns(row):
            said.setdefault(sentence, []).append(of)
    return [
        sentence
        if len(of) == len(figures)
        else page.text(
            "{which}: {sentence}", which=page.text(", ").join(dict.fromkeys(of)), sentence=sentence
        )
        for sentence, of in said.items()
    ]


@kept
def source_line(page, block: Block) -> str:
    """Publisher, title, date, link, the number as printed, and what was done to it, as Markdown."""
    leading = leading_figure(page, block)
    sources = list(dict.fromkeys([leading["source_id"], *block.figures["source_id"]]))
    named = [
        f"[{_plain(page.labels.publication(source))}]({_address(page.labels.source(source)['url'])})"
        for source in sources[:MOST_SOURCES]
    ]
    parts = [page.text("Source: {sources}.", sources="; ".join(named))]
    if len(sources) > MOST_SOURCES:
        more = page.language.number(len(sources) - MOST_SOURCES)
        parts.append(page.text("{count} more publications are in the table.", count=more))
    via = page.labels.source(leading["source_id"])["via"]
    if via:
        parts.append(page.text("Read in a copy: {via}.", via=_plain(page.language.note(via).rstrip(".។"))))
    parts.append(page.text("Printed: “{printed}”.", printed=leading["printed"]) if leading["printed"] else "")
    parts.append(
        page.text("Our processing: {how}", how=block.processing)
        if block.processing
        else page.text("Our processing: none.")
    )
    return " ".join(part for part in parts if part)


def _share(page, block: Block, leading: dict, number: int) -> None:
    """Table, copies, download, meeting view, report."""
    with st.container(horizontal=True, key=f"share-{block.key}", gap="small"):
        copy_buttons(
            key=f"copy-{block.key}",
            labels={
                "sentence": page.text("Copy sentence"),
                "citation": page.text("Copy citation"),
                "link": page.text("Copy link"),
                "done": page.text("Copied"),
            },
            texts={
                **_to_copy(page, block),
                "query": link.query(page.view),
            },
        )
        st.download_button(
            page.text("CSV"),
            data=lambda: csv(page, block),
            file_name=f"{page.entry.name}-{block.key}.csv",
            mime="text/csv",
            icon=":material/download:",
            key=f"csv-{block.key}",
            on_click="ignore",
        )
        st.button(
            page.text("Full screen"),
            icon=":material/present_to_all:",
            key=f"present-{block.key}",
            on_click=_present,
            args=(number,),
        )
        st.link_button(page.text("Report an error"), _to_report(page, block), icon=":material/flag:")
    if block.table is not None and not block.table_open:
        with st.expander(page.text("The same figures as a table"), icon=":material/table_rows:"):
            st.table(block.table, border="horizontal", hide_index=True)


@kept
def _to_copy(page, block: Block) -> dict[str, str]:
    leading = leading_figure(page, block)
    return {
        "sentence": block.sentence or page.labels.sentence(leading),
        "citation": _citation(page, leading),
    }


@kept
def _to_report(page, block: Block) -> str:
    return report_address(page, leading_figure(page, block))


def _present(number: int) -> None:
    st.session_state["present"] = str(number)
    link.changed()


def _citation(page, leading: dict) -> str:
    source = page.labels.source(leading["source_id"])
    return page.text(
        "{publication}. {url}. Figure {figure_id}, printed “{printed}”; compiled by the Cambodia "
        "Social Protection Dashboard.",
        publication=page.labels.publication(leading["source_id"]),
        url=source["url"],
        figure_id=leading["figure_id"],
        printed=leading["printed"],
    )


def csv(page, block: Block) -> str:
    """The figures of a block: codes and values as in the tidy frame, names in the reader's words."""
    rows = page.labels.tidy(block.figures)
    names = {
        "figure_id": "figure_id",
        "indicator": "indicator",
        "name": page.text("Place"),
        "who": page.text("Who"),
        "when": page.text("When"),
        "printed": page.text("As printed"),
        "value": page.text("Value"),
        "unit": page.text("Unit"),
        "publication": page.text("Source"),
        "url": page.text("Address"),
        "remark": page.text("Remarks"),
    }
    rows = rows.assign(
        url=[page.labels.source(source)["url"] for source in rows["source_id"]],
        unit=[page.labels.unit(unit) for unit in rows["unit"]],
    )
    return "\ufeff" + rows[list(names)].rename(columns=names).to_csv(index=False)


def report_address(page, leading: dict) -> str:
    """A prefilled mail or issue that carries the figure's name."""
    title = page.text("Error in figure {figure_id}", figure_id=leading["figure_id"])
    body = page.text(
        "Figure: {figure_id}\nPrinted: {printed}\nSource: {url}\nWhat is wrong: ",
        figure_id=leading["figure_id"],
        printed=leading["printed"],
        url=page.labels.source(leading["source_id"])["url"],
    )
    subject = "subject" if REPORT_ADDRESS.startswith("mailto:") else "title"
    joint = "&" if "?" in REPORT_ADDRESS else "?"
    return f"{REPORT_ADDRESS}{joint}{subject}={quote(title)}&body={quote(body)}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|$~:" else sign for sign in text)


def _html(text: str) -> str:
    from html import escape

    return escape(text)


def _address(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
