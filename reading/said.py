"""What a figure block says in words: remarks, source line, citation, CSV."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

import pandas as pd

from indicators.matching import records
from language.counting import counted
from language.labels import mark
from language.making import how_made, made_from, print_line
from language.words import MADE, QUALIFIERS, STATUSES
from reading.block import Block
from reading.kept import kept
from reading.markup import plain, web_address
from reading.reading import Reading
from reading.settings import REPORT_ADDRESS

MOST_SOURCES = 4
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")
MOST_NAMED = 3
MOST_DEFINED = 4
SENTENCES = {"km": mark("Copy the sentence in Khmer"), "en": mark("Copy the sentence in English")}


@kept
def leading_figure(reading: Reading, block: Block) -> dict:
    """The figure whose number is quoted, printed and linked."""
    rows = block.figures
    chosen = rows[rows["figure_id"] == block.lead] if block.lead else rows.iloc[-1:]
    return (chosen if len(chosen) else rows.iloc[-1:]).iloc[0].to_dict()


def badge(reading: Reading, block: Block) -> str:
    """The kind of number in words; "" where a block shows several kinds and has no name for them."""
    if block.badge:
        return block.badge
    kinds = {reading.labels.badge(row) for row in records(block.figures)}
    return kinds.pop() if len(kinds) == 1 else ""


def remarks(reading: Reading, block: Block) -> list[str]:
    """Concerns in words: those of a lone figure in full, those of many each said once."""
    if block.told_in_table:
        said = list(block.remarks)
    elif len(block.figures) == 1:
        said = [*block.remarks, *reading.labels.concerns(leading_figure(reading, block))]
    else:
        said = [*block.remarks, *_shared_concerns(reading, block.figures)]
    return list(dict.fromkeys(said))


def remark_in_view(reading: Reading, block: Block) -> str:
    """The one remark that stands beside a picture; notes of single figures among many never do."""
    return in_view(block, remarks(reading, block))


def in_view(block: Block, said: list[str]) -> str:
    """The same among the remarks of a block."""
    return said[0] if said and (block.remarks or len(block.figures) == 1) else ""


def _shared_concerns(reading: Reading, figures: pd.DataFrame) -> list[str]:
    """The concerns of several figures, each said once with the indicators, projects, places or dates it is about."""
    said: dict[str, list[tuple[str, str]]] = {}
    of_places, several = figures["area"].nunique() > 1, figures["indicator"].nunique() > 1
    for row in records(figures):
        place_or_time = reading.labels.area(row["area"]) if of_places else reading.labels.when(row)
        of = reading.labels.project(row) or place_or_time
        name = reading.labels.short(row["indicator"]).removesuffix(", %") if several else ""
        for sentence in reading.labels.concerns(row):
            said.setdefault(sentence, []).append((name, of))
    return [
        sentence
        if len(of) == len(figures)
        else reading.text("{which}: {sentence}", which=_which(reading, of), sentence=sentence)
        for sentence, of in said.items()
    ]


def _which(reading: Reading, of: list[tuple[str, str]]) -> str:
    """The figures that a remark is about: `NSSF members (2021, 2022); Unemployment rate (2019)`.

    Args:
        of: the indicator's name ("" where all have the same) and the place or date of each.
    """
    by_name: dict[str, list[str]] = {}
    for name, other in dict.fromkeys(of):
        by_name.setdefault(name, []).append(other)
    each = {name: reading.text(", ").join(others) for name, others in by_name.items()}
    return reading.text("; ").join(
        reading.text("{name} ({other})", name=name, other=others) if name else others
        for name, others in each.items()
    )


def short_source(reading: Reading, block: Block) -> str:
    """Publisher and date of what the block shows, each a link, as Markdown; always in view.

    The publication of the leading figure first; of more than three the others are counted.
    """
    leading = leading_figure(reading, block)
    sources = list(dict.fromkeys([leading["source_id"], *block.figures["source_id"]]))
    most = MOST_NAMED if len(sources) > MOST_NAMED + 1 else len(sources)
    named = [_briefly(reading, source) for source in sources[:most]]
    if len(sources) > most:
        rest = reading.language.number(len(sources) - most)
        named.append(reading.text("{count} more", count=rest))
    return reading.text("Source: {sources}.", sources="; ".join(named))


def _briefly(reading: Reading, source_id: str) -> str:
    source = reading.labels.source(source_id)
    return reading.text(
        "[{publisher}]({url}), {date}",
        publisher=plain(source["publisher"]),
        url=web_address(source["url"]),
        date=reading.labels.published_on(source_id),
    )


def definitions(reading: Reading, block: Block) -> list[str]:
    """What each indicator of the block counts, as Markdown; of many the first ones."""
    names = list(dict.fromkeys(block.figures["indicator"]))
    leading = leading_figure(reading, block)["indicator"]
    ordered = [leading, *(name for name in names if name != leading)][:MOST_DEFINED]
    if len(names) == 1:
        return [plain(reading.labels.definition(leading))]
    return [
        f"**{plain(reading.labels.indicator(name))}**: {plain(reading.labels.definition(name))}"
        for name in ordered
    ]


def sentences(reading: Reading, block: Block) -> list[tuple[str, str, str]]:
    """The finding as a sentence to copy in both languages: label of the button, language code, sentence."""
    leading = leading_figure(reading, block)
    said = []
    for code, label in SENTENCES.items():
        own = code == reading.language.code
        read = reading if own else reading.elsewhere
        finding = block.sentence if own else block.sentence_elsewhere
        # What a block says of all its figures is never replaced by what one of them says.
        sentence = finding if block.sentence else read.labels.sentence(leading)
        said.append((reading.text(label), code, sentence))
    return [one for one in said if one[2]]


@kept
def source_line(reading: Reading, block: Block) -> str:
    """Publisher, title, date, link, the number as printed, and what was done to it, as Markdown."""
    leading = leading_figure(reading, block)
    sources = list(dict.fromkeys([leading["source_id"], *block.figures["source_id"]]))
    named = [
        f"[{plain(reading.labels.publication(source))}]({web_address(reading.labels.source(source)['url'])})"
        for source in sources[:MOST_SOURCES]
    ]
    parts = [reading.text("Source: {sources}.", sources="; ".join(named))]
    if len(sources) > MOST_SOURCES:
        more = reading.language.number(len(sources) - MOST_SOURCES)
        parts.append(reading.text("More publications in the table: {count}.", count=more))
    via = reading.labels.source(leading["source_id"])["via"]
    if via:
        parts.append(
            reading.text("Read in a copy: {via}.", via=plain(reading.language.note(via).rstrip(".។")))
        )
    parts += [plain(line) for line in _making(reading, leading, block.figures)]
    if block.processing:
        parts.append(reading.text("Our processing: {how}", how=block.processing))
    elif set(block.figures["made"]) == {"printed"}:
        parts.append(reading.text("Our processing: none."))
    return " ".join(parts)


def _making(reading: Reading, leading: dict, figures: pd.DataFrame) -> list[str]:
    """How the leading number came to be, and in short how the others did where it was otherwise."""
    others = [made for made in dict.fromkeys(figures["made"]) if made != leading["made"]]
    said = [line] if (line := print_of_the_lead(reading, leading, figures)) else []
    if others:
        how = reading.text(", ").join(reading.text(MADE[made]) for made in others)
        said.append(reading.text("Others: {how}.", how=how))
    return said


def print_of_the_lead(reading: Reading, leading: dict, figures: pd.DataFrame) -> str:
    """How the leading number came to be, and whose it is where indicators or places stand side by side; "" for no print."""
    if not leading["printed"]:
        return ""
    line = print_line(reading.labels, leading)
    if figures["indicator"].nunique() == figures["area"].nunique() == 1:
        return line
    return reading.text("{which}: {sentence}", which=reading.labels.named(leading), sentence=line)


def citation(reading: Reading, leading: dict) -> str:
    """Publication, address and name of a figure with its standing, to be cited."""
    source = reading.labels.source(leading["source_id"])
    named, marks = leading["figure_id"], reading.joined(*reading.labels.marks(leading))
    return reading.text(
        "{publication}. {url}. Figure {figure_id}. {print_line} Compiled by the Cambodia Social "
        "Protection Dashboard, data version {version}.",
        publication=reading.labels.publication(leading["source_id"]),
        url=source["url"],
        figure_id=reading.text("{figure} ({marks})", figure=named, marks=marks) if marks else named,
        print_line=print_line(reading.labels, leading),
        version=reading.published.edition.version,
    )


def rows_to_take(reading: Reading, block: Block) -> pd.DataFrame:
    """The figures of a block as they are taken away, one row a figure.

    `figure_id` and `indicator` are codes; place, who, when, unit, publication and remarks are in the
    reader's words; the number stands as printed and as a plain value. Columns named in their words.
    """
    rows = reading.labels.tidy(block.figures)
    told, words = records(rows), reading.language.text
    columns: dict[str, Iterable] = {
        "figure_id": rows["figure_id"],
        "indicator": rows["indicator"],
        words("What"): [reading.labels.indicator(name) for name in rows["indicator"]],
        words("Place"): rows["name"],
        words("Who"): rows["who"],
        words("Scheme"): [reading.labels.scheme(code) for code in rows["scheme"]],
        words("When"): rows["when"],
        reading.text("First day"): rows["start"],
        reading.text("Last day"): rows["end"],
        words("As printed"): rows["printed"],
        reading.text("How the number came to be"): [how_made(reading.labels, row) for row in told],
        reading.text("Made from"): [made_from(reading.labels, row) for row in told],
        words("Value"): rows["value"],
        reading.text("How exact"): [_how_exact(reading, row) for row in told],
        reading.text("Lower end of the 95 percent interval"): rows["low"],
        reading.text("Upper end of the 95 percent interval"): rows["high"],
        words("Unit"): [reading.labels.unit(unit) for unit in rows["unit"]],
        words("Kind of figure"): [words(STATUSES[code]) for code in rows["status"]],
        reading.text("How it was counted"): [counted(reading.labels, row) for row in told],
        words("Concern"): [reading.joined(*reading.labels.marks(row)) for row in told],
        words("Source"): rows["publication"],
        words("Address"): [reading.labels.source(source)["url"] for source in rows["source_id"]],
        words("Remarks"): rows["remark"],
        reading.text("Data version"): [reading.published.edition.version] * len(rows),
    }
    table = pd.DataFrame({name: list(cells) for name, cells in columns.items()})
    if block.computed is not None:
        table = table.merge(block.computed, on="figure_id", how="left")
    return table


def _how_exact(reading: Reading, row: dict) -> str:
    """`more than …` where the publication says so; "" for an exact number."""
    exact = row["qualifier"] == "exact"
    return "" if exact else reading.text(QUALIFIERS[row["qualifier"]], number="…")


def csv(reading: Reading, block: Block) -> str:
    """The figures of a block as CSV for a spreadsheet: with a byte-order mark, and without a formula."""
    rows = rows_to_take(reading, block)
    text = rows.select_dtypes(include=["object", "string"]).columns
    rows[text] = rows[text].map(no_formula)
    return "\ufeff" + rows.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\r\n")


def no_formula(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe before it."""
    if not isinstance(cell, str) or not cell.startswith(_FORMULA) or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}"


def report_address(reading: Reading, leading: dict) -> str:
    """A prefilled mail or issue that carries the figure's name."""
    title = reading.text("Error in figure {figure_id}", figure_id=leading["figure_id"])
    body = reading.text(
        "Figure: {figure_id}\n{print_line}\nSource: {url}\nWhat is wrong: ",
        figure_id=leading["figure_id"],
        print_line=print_line(reading.labels, leading),
        url=reading.labels.source(leading["source_id"])["url"],
    )
    subject = "subject" if REPORT_ADDRESS.startswith("mailto:") else "title"
    joint = "&" if "?" in REPORT_ADDRESS else "?"
    return f"{REPORT_ADDRESS}{joint}{subject}={quote(title)}&body={quote(body)}"
