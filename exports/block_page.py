"""A figure block as an A4 page: its finding, its picture, every figure, remarks and publications."""

from __future__ import annotations

import json
import re

import pandas as pd

from exports import drawing
from exports.block_picture import Draw, drawer
from exports.outlines import outlined
from exports.signs import in_words
from exports.taken import Taken, edition, what_it_is, where_from
from exports.typesetting import typeset
from reading.said import remarks

CHART_WIDTH = 640
MOST_ROWS = 60
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|$~:])")
SOURCE = r"""
#let whole = json("told.json")
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 18mm), footer: context [
  #set text(7.5pt, fill: colour("pale"))
  #whole.edition #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set text(10pt, lang: whole.lang)
#set par(leading: if whole.lang == "km" { 0.9em } else { 0.65em })
#set document(title: whole.title)
#let one(told) = [
#text(9pt, weight: 700, fill: colour("all"), told.site)
#v(-2mm) #line(length: 100%, stroke: 0.6pt + colour("edge"))
#heading(level: 1, outlined: false, text(17pt, told.title))
#text(10pt, fill: colour("pale"), told.what)
#if told.number != "" { block(text(24pt, weight: 700, fill: colour("all"), told.number)) }
#if told.chart != "" { align(center, image(told.chart, width: 100%, height: 110mm, fit: "contain", alt: told.title)) }
#if told.attribution != "" { text(7.5pt, fill: colour("pale"), told.attribution) }
#if told.remarks.len() > 0 { list(..told.remarks) }
#block(text(9pt, told.source))
#if told.rows.len() > 0 {
  set text(8pt)
  table(
    columns: told.widths.map(w => w * 1fr), stroke: (x, y) => (bottom: 0.4pt + colour("hatch-line")), inset: (x: 2pt, y: 3pt),
    align: (x, y) => if told.numbers.contains(x) { right } else { left },
    table.header(..told.columns.map(name => strong(name))),
    ..told.rows.flatten(),
  )
}
#if told.more != "" { text(8pt, told.more) }
#block(breakable: true)[
  #set text(7.5pt)
  #strong(told.sources_title)
  #for (number, source) in told.sources.enumerate(start: 1) [
    #parbreak() #strong[#number] #source.at(0) #link(source.at(1))
  ]
  #parbreak() #link(told.address)
]
]
#whole.blocks.map(one).join(pagebreak())
"""


def pdf(*blocks: Taken, draw: Draw = drawing.chart_svg) -> bytes:
    """Blocks, each on a page of its own; every figure stands in a table as text, a chart's letters are outlines."""
    drawn = {_chart(number): drawer(taken.block, draw) for number, taken in enumerate(blocks)}
    files: dict[str, bytes | str] = {
        name: outlined(one(CHART_WIDTH)) for name, one in drawn.items() if one is not None
    }
    first = blocks[0]
    whole = {
        "lang": first.reading.language.code,
        "title": first.block.title,
        "edition": edition(first.reading),
        "blocks": [
            _told(taken, name if name in files else "") for name, taken in zip(drawn, blocks, strict=True)
        ],
    }
    told = in_words(json.dumps(whole, ensure_ascii=False), first.reading)
    return typeset(SOURCE, {**files, "told.json": told})


def _chart(number: int) -> str:
    return f"chart-{number}.svg"


def _told(taken: Taken, chart: str) -> dict:
    """What the page says, in the reader's words."""
    reading, block = taken.reading, taken.block
    rows = figure_rows(taken)
    left = len(rows) - MOST_ROWS
    return {
        "site": reading.text("Cambodia Social Protection Dashboard"),
        "title": block.title,
        "what": what_it_is(taken),
        "number": block.number,
        "chart": chart,
        "attribution": block.attribution,
        "remarks": [without_links(line) for line in remarks(reading, block)],
        "source": where_from(taken),
        "columns": list(rows.columns),
        "widths": [5, 3, 3, 3, 1],
        "numbers": [2],
        "rows": rows.head(MOST_ROWS).values.tolist(),
        "more": reading.text("More figures in the spreadsheet: {count}.", count=reading.language.number(left))
        if left > 0
        else "",
        "sources_title": reading.text("Sources"),
        "sources": [
            (reading.labels.publication(code), reading.labels.source(code)["url"])
            for code in dict.fromkeys(block.figures["source_id"])
        ],
        "address": taken.address,
    }


def figure_rows(taken: Taken) -> pd.DataFrame:
    """One row a figure: what and whose, when, how many with its marks, as printed, in which publication."""
    reading = taken.reading
    rows = reading.labels.tidy(taken.block.figures)
    numbers = {code: str(number) for number, code in enumerate(dict.fromkeys(rows["source_id"]), 1)}
    told = rows.to_dict("records")
    return pd.DataFrame(
        {
            reading.text("Figure"): [reading.labels.named(row) for row in told],
            reading.text("When"): rows["when"].tolist(),
            reading.text("Value"): [reading.labels.marked_amount(row) for row in told],
            reading.text("As printed"): rows["printed"].tolist(),
            reading.text("Source"): [numbers[row["source_id"]] for row in told],
        }
    )


def without_links(text: str) -> str:
    """A remark without the marks of Markdown: a link becomes its words."""
    return _ESCAPED.sub(r"\1", _LINK.sub(r"\1", text))
