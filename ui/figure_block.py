"""The figure block: the only way a number or a chart reaches a page; what it says in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

import pandas as pd

from ui.markup import plain, web_address
from ui.picture import drawable, kept
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

    def __post_init__(self):
        self.chart = drawable(self.chart)


@kept
def leading_figure(page, block: Block) -> dict:
    """The figure whose number is quoted, printed and linked."""
    rows = block.figures
    chosen = rows[rows["figure_id"] == block.lead] if block.lead else rows.iloc[-1:]
    return (chosen if len(chosen) else rows.iloc[-1:]).iloc[0].to_dict()


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
        f"[{plain(page.labels.publication(source))}]({web_address(page.labels.source(source)['url'])})"
        for source in sources[:MOST_SOURCES]
    ]
    parts = [page.text("Source: {sources}.", sources="; ".join(named))]
    if len(sources) > MOST_SOURCES:
        more = page.language.number(len(sources) - MOST_SOURCES)
        parts.append(page.text("{count} more publications are in the table.", count=more))
    via = page.labels.source(leading["source_id"])["via"]
    if via:
        parts.append(page.text("Read in a copy: {via}.", via=plain(page.language.note(via).rstrip(".។"))))
    parts.append(
        page.text("Printed: “{printed}”.", printed=plain(leading["printed"])) if leading["printed"] else ""
    )
    parts.append(
        page.text("Our processing: {how}", how=block.processing)
        if block.processing
        else page.text("Our processing: none.")
    )
    return " ".join(part for part in parts if part)


def citation(page, leading: dict) -> str:
    """Publication, address and name of a figure, to be cited."""
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
