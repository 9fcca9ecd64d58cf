"""How it was done: definitions, how numbers were read, remarks, boundaries, what was left out."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from blocks.not_found import not_found
from indicators.choice import newest_of_entry
from indicators.lists import entries
from indicators.matching import records
from indicators.search import shared_domains
from indicators.series import NoFigure
from indicators.writings import one_of_each_writing
from language.labels import BADGES, CONCERNS, MEASURES, QUALIFIERS, STATUSES, mark
from loaders.numbers import DIGITS, KHMER_DIGITS
from reading import Block, Reading, kept
from reading.markup import folded, marked_up, plain

MOST_AT_ONCE = 4
"""So many lines of a list are in view."""

KINDS = {
    "registered": mark(
        "People, workers, enterprises or households that stand in a register. Those who stopped working "
        "or paying may still be in it, so this is the widest count."
    ),
    "active": mark("Those registered who work, or for whom contributions were paid, on the date."),
    "covered": mark(
        "Everyone whom a scheme protects, with or without a contribution of their own, as the "
        "publication counts them."
    ),
    "entitled": mark("People who by the rules may use a benefit or a service; many never have."),
    "beneficiary": mark("People who received a benefit or used a service in the period."),
}
"""What each badge means; no two of them are joined in one line or subtracted."""
TO_KHMER = str.maketrans(DIGITS, KHMER_DIGITS)
HOW_READ = {
    "eu": mark("points part the thousands, a comma the decimals"),
    "en": mark("commas part the thousands, a point the decimals"),
    "plain": mark("no sign or a space parts the thousands, a point the decimals"),
    "transcribed": mark("printed in words; written here in digits"),
}
QUALIFIER_MEANINGS = {
    "exact": mark("the number as counted"),
    "more_than": mark("the publication says more than, over or above"),
    "nearly": mark("the publication says nearly, almost or close to"),
    "about": mark("the publication says about, some or around, or prints a rounded number"),
}
LEFT_OUT = (
    mark(
        "Tables and databases whose terms of use have not been read yet are shown, but stay out of bulk "
        "downloads."
    ),
    mark(
        "Targets, demands and single accounts stay out of lines, rankings and headlines; "
        "they are shown as what they are."
    ),
    mark(
        "Misprints and disputed, superseded or undated figures stay out of lines until a reader asks for "
        "them; none is removed."
    ),
    mark(
        "Coverage by any benefit differs between editions of the same series; part of a change may be "
        "method, so no page calls it growth."
    ),
)
BOUNDARIES = (
    mark(
        "**Tboung Khmum** was made of districts of Kampong Cham on 31 December 2013. Older figures for "
        "Kampong Cham include them; such figures are marked, and no trend runs across the date."
    ),
    mark(
        "**Phnom Penh** took in communes of Kandal in 2010. Census figures of 2008 for both stand in the "
        "boundaries of that time, and no trend to later years is drawn for them."
    ),
    mark(
        "Where a publication gives districts, figures were also added up for the provinces as they are "
        "today; they are an indicator of their own (population in present boundaries)."
    ),
)


@kept
def kinds_block(reading: Reading) -> Block:
    """Registered is not covered: one newest sound figure for each way of counting."""
    figures = []
    for row in records(entries(reading.published.tables, "kinds")):
        try:
            figures.append(newest_of_entry(reading.published, row).figure)
        except NoFigure:
            continue
    rows = reading.figures_named(figure["figure_id"] for figure in figures)
    words = reading.labels.tidy(rows)
    return Block(
        key="kinds",
        title=reading.text("Registered is not covered: each count means something else"),
        subtitle=reading.text(
            "one published figure for each way of counting; never joined, never subtracted"
        ),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=pd.DataFrame(
            {
                reading.text("Badge"): [reading.labels.badge(figure) for figure in figures],
                reading.text("Indicator"): [
                    plain(reading.labels.indicator(name)) for name in rows["indicator"]
                ],
                reading.text("Figure"): words["shown"],
                reading.text("Date"): words["when"],
                reading.text("Published by"): [plain(name) for name in words["publisher"]],
            }
        ),
        table_open=True,
        badge=reading.text("definitions"),
    )


@kept
def kinds_in_words(reading: Reading) -> str:
    """What registered, active, covered, entitled and beneficiary mean."""
    return "\n".join(
        reading.text(
            "- **{name}**: {meaning}", name=reading.text(BADGES[code]), meaning=reading.text(meaning)
        )
        for code, meaning in KINDS.items()
    )


@kept
def reading_block(reading: Reading) -> Block:
    """Numbers as their publications print them, and as they were read."""
    rows = one_of_each_writing(reading.figures)
    first = rows.iloc[0]
    return Block(
        key="reading",
        title=reading.text("How printed numbers were read"),
        subtitle=reading.text(
            "the print is kept beside every figure; only its form is read, nothing is corrected"
        ),
        figures=rows,
        lead=first["figure_id"],
        table=_reading_table(reading, rows),
        table_open=True,
        folded=True,
        told_in_table=True,
        badge=reading.text("method"),
        processing=reading.text("thousands and decimals told apart, multiplier words applied."),
        remarks=[
            reading.text(
                "In Khmer digits the first number would be {khmer}, and is read the same: {number}.",
                khmer=f"{first['value']:.0f}".translate(TO_KHMER),
                number=reading.language.number(first["value"]),
            ),
            reading.text(
                "A print with two readings, such as 1.234 without a stated way of writing, is refused "
                "until someone says which is meant."
            ),
        ],
    )


def _reading_table(reading: Reading, rows: pd.DataFrame) -> pd.DataFrame:
    read = records(rows.assign(qualifier="exact"))
    publishers = [reading.labels.source(source)["publisher"] for source in rows["source_id"]]
    return pd.DataFrame(
        {
            reading.text("As printed"): reading.labels.tidy(rows)["printed"].map(reading.quoted),
            reading.text("Read as"): [reading.labels.amount(row) for row in read],
            reading.text("Indicator"): [plain(reading.labels.indicator(name)) for name in rows["indicator"]],
            reading.text("Published by"): [plain(publisher) for publisher in publishers],
        }
    )


def reading_in_words(reading: Reading) -> str:
    """The ways of writing numbers that the tables know."""
    return "\n".join(f"- {reading.text(words)}" for words in HOW_READ.values())


def qualifiers_in_words(reading: Reading) -> str:
    """How exact a publication says that a number is."""
    return "\n".join(
        reading.text(
            "- **{sign}**: {meaning}",
            sign=plain(reading.text(words, number="…")) if code != "exact" else reading.text("exact"),
            meaning=reading.text(QUALIFIER_MEANINGS[code]),
        )
        for code, words in QUALIFIERS.items()
    )


def statuses_in_words(reading: Reading) -> str:
    """The kinds of figures, each a link to all of its kind."""
    return "\n".join(
        f"- {_figures(reading, reading.text(words), status=code)}" for code, words in STATUSES.items()
    )


def concerns_in_words(reading: Reading) -> str:
    """What may be wrong with a figure, each a link to the figures that carry it."""
    return "\n".join(
        f"- {_figures(reading, reading.text(words), concern=code)}" for code, words in CONCERNS.items()
    )


def _figures(reading: Reading, label: str, **parameters: str) -> str:
    return f"[{plain(label)}]({reading.address('figures', **parameters)})"


@kept
def definitions(reading: Reading, topic: str) -> Markup:
    """Every indicator of a subject: what it counts, in which unit, how, and a link to its figures."""
    indicators = reading.published["indicators"]
    rows = records(indicators[indicators["topic"] == topic])
    return begun(reading, [_definition(reading, row) for row in rows])


def begun(reading: Reading, lines: list[str]) -> Markup:
    """The first lines of a list in Markdown, and the others behind one tap."""
    first, rest = lines[:MOST_AT_ONCE], lines[MOST_AT_ONCE:]
    said = marked_up("\n".join(first))
    if not rest:
        return said
    label = reading.text("Show all {count}", count=reading.language.number(len(lines)))
    return said + folded(label, marked_up("\n".join(rest)))


def _definition(reading: Reading, row: dict) -> str:
    name = row["indicator"]
    words = reading.text(
        "- **{link}** ({kind}). {definition}",
        link=_figures(reading, reading.labels.indicator(name), indicator=name),
        kind=reading.text("; ").join(_kind(reading, row)),
        definition=plain(reading.labels.definition(name)),
    )
    if not row["denominator"]:
        return words
    return reading.text(
        "{words} Share of: {whole}.", words=words, whole=reading.labels.indicator(row["denominator"])
    )


def _kind(reading: Reading, row: dict) -> list[str]:
    """Unit, whether of a date or a period, and badge; an average is no share."""
    average = row["measure"] == "rate" and row["unit"] not in ("percent", "percentage_points")
    measure = [] if average else [reading.text(MEASURES[row["measure"]])]
    return [
        reading.labels.unit(row["unit"]),
        *measure,
        reading.labels.badge({"indicator": row["indicator"], "status": "official"}),
    ]


@kept
def domains_in_words(reading: Reading) -> Markup:
    """The pairs of provinces that a survey could not tell apart, with the publications."""
    pairs = shared_domains(reading.figures, reading.published["shared_domains"])
    lines = []
    for pair, own in pairs.groupby(["first", "second"], sort=False):
        first, second = (reading.labels.area(str(code)) for code in pair)
        sources = [
            _figures(reading, reading.labels.publisher_and_date(code), source=code)
            for code in dict.fromkeys(own["source_id"])
        ]
        lines.append(
            reading.text(
                "- {first} and {second} ({publications})",
                first=first,
                second=second,
                publications=reading.text("; ").join(sources),
            )
        )
    return begun(reading, lines)


def left_out_in_words(reading: Reading) -> str:
    """What was not found within reach, and what stays out of where."""
    things = reading.text("; ").join(plain(name) for name in not_found(reading))
    said = reading.text("Not found anywhere within reach: {things}.", things=things)
    return f"- {said}\n{listed(reading, LEFT_OUT)}" if things else listed(reading, LEFT_OUT)


def listed(reading: Reading, texts: tuple[str, ...]) -> str:
    """Texts that were marked for translation, as a list."""
    return "\n".join(f"- {reading.text(words)}" for words in texts)
