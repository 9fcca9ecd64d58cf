"""How it was done: definitions, how numbers were read, remarks, boundaries, what was left out."""

from __future__ import annotations

import pandas as pd

from indicators.search import shared_domains
from indicators.series import NoFigure, soundest
from language.labels import BADGES, CONCERNS, MEASURES, QUALIFIERS, STATUSES, mark
from loaders.describe import GATHERED, VERSION
from ui.figure_block import Block
from ui.markup import plain
from ui.menu import address
from ui.picture import finished, kept

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
KIND_EXAMPLES = (
    ("nssf_workers_registered", "all"),
    ("nssf_workers_active", "all"),
    ("nssf_contributing_workers", "all"),
    ("health_protection_covered_persons", "all"),
    ("hef_covered_persons", "all"),
    ("childbirth_allowance_women", "female"),
)
"""Indicator and sex of one example for each way of counting."""
READ_EXAMPLES = (
    "seed4-members-2021",
    "nssf-card-users-2023h1",
    "nssf-members-total-2025-12",
    "nssf-enterprises-2025-12",
    "nssf-maternity-2018-8m",
    "nssf-maternity-spend-2018-5m",
    "gi-ct-preg-khr-2023",
    "or-contrib-employer",
    "hef-covered-2016-06",
)
"""Figures whose print shows one way of writing numbers each."""
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
        "NSSF members, enterprises or claims by province; health insurance by province and sex; people "
        "with a pension of the new scheme; the reserves of the fund; childbirth allowances by year "
        "after 2022: not found anywhere within reach."
    ),
    mark("The 2019 census and the 2024 survey by province and sex: not found within reach."),
    mark(
        "Tables and databases whose terms of use have not been read yet are shown, but stay out of bulk "
        "downloads."
    ),
    mark(
        "Targets, demands and accounts of single persons stay out of lines, rankings and headlines; "
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
CHANGES = (("1.0.0", "2026-11-22", mark("First edition: everything gathered until this day.")),)
"""Version of the data, its date, and what changed; newest first."""


@kept
def kinds_block(page) -> Block:
    """Registered is not covered: one newest sound figure for each way of counting."""
    return finished(lambda: _kinds(page), "kinds-block", page.language)


def _kinds(page) -> Block:
    figures = []
    for indicator, sex in KIND_EXAMPLES:
        try:
            figures.append(soundest(page.figures, indicator, sex=sex))
        except NoFigure:
            continue
    rows = page.figures.set_index("figure_id", drop=False).loc[[figure["figure_id"] for figure in figures]]
    words = page.labels.tidy(rows)
    return Block(
        key="kinds",
        title=page.text("Registered is not covered: each count means something else"),
        subtitle=page.text("one published figure for each way of counting; never joined, never subtracted"),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=pd.DataFrame(
            {
                page.text("Badge"): [page.labels.badge(figure) for figure in figures],
                page.text("Indicator"): [plain(page.labels.indicator(name)) for name in rows["indicator"]],
                page.text("Figure"): words["shown"],
                page.text("Date"): words["when"],
                page.text("Published by"): [plain(name) for name in words["publisher"]],
            }
        ),
        table_open=True,
        badge=page.text("definitions"),
    )


@kept
def kinds_in_words(page) -> str:
    """What registered, active, covered, entitled and beneficiary mean."""
    return "\n".join(
        page.text("- **{name}**: {meaning}", name=page.text(BADGES[code]), meaning=page.text(meaning))
        for code, meaning in KINDS.items()
    )


@kept
def reading_block(page) -> Block:
    """Numbers as their publications print them, and as they were read."""
    rows = page.figures.set_index("figure_id", drop=False)
    rows = rows.loc[[name for name in READ_EXAMPLES if name in rows.index]]
    return Block(
        key="reading",
        title=page.text("How printed numbers were read"),
        subtitle=page.text(
            "the print is kept beside every figure; only its form is read, nothing is corrected"
        ),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=pd.DataFrame(
            {
                page.text("As printed"): [plain(printed) for printed in rows["printed"]],
                page.text("Read as"): [
                    page.labels.amount(row) for row in rows.assign(qualifier="exact").to_dict("records")
                ],
                page.text("Indicator"): [plain(page.labels.indicator(name)) for name in rows["indicator"]],
                page.text("Published by"): [
                    plain(page.labels.source(source)["publisher"]) for source in rows["source_id"]
                ],
            }
        ),
        table_open=True,
        told_in_table=True,
        badge=page.text("method"),
        processing=page.text("thousands and decimals told apart, multiplier words applied."),
        remarks=[
            page.text(
                "In Khmer digits the first number would be ៤៣៣៥៥០១, and is read the same: {number}.",
                number=page.language.number(rows["value"].iloc[0]),
            ),
            page.text(
                "A print with two readings, such as 1.234 without a stated way of writing, is refused "
                "until someone says which is meant."
            ),
        ],
    )


def reading_in_words(page) -> str:
    """The ways of writing numbers that the tables know."""
    return "\n".join(f"- {page.text(words)}" for words in HOW_READ.values())


def qualifiers_in_words(page) -> str:
    return "\n".join(
        page.text(
            "- **{sign}**: {meaning}",
            sign=plain(page.text(words, number="…")) if code != "exact" else page.text("exact"),
            meaning=page.text(QUALIFIER_MEANINGS[code]),
        )
        for code, words in QUALIFIERS.items()
    )


def statuses_in_words(page) -> str:
    """The kinds of figures, each a link to all of its kind."""
    return "\n".join(f"- {_figures(page, page.text(words), status=code)}" for code, words in STATUSES.items())


def concerns_in_words(page) -> str:
    """What may be wrong with a figure, each a link to the figures that carry it."""
    return "\n".join(
        f"- {_figures(page, page.text(words), concern=code)}" for code, words in CONCERNS.items()
    )


def _figures(page, label: str, **parameters: str) -> str:
    return f"[{plain(label)}]({address('figures', './')}{page.query(**parameters)})"


@kept
def definitions(page, topic: str) -> str:
    """Every indicator of a subject: what it counts, in which unit, how, and a link to its figures."""
    indicators = page.published["indicators"]
    rows = indicators[indicators["topic"] == topic].to_dict("records")
    return "\n".join(_definition(page, row) for row in rows)


def _definition(page, row: dict) -> str:
    name = row["indicator"]
    words = page.text(
        "- **{link}** ({kind}). {definition}",
        link=_figures(page, page.labels.indicator(name), indicator=name),
        kind=page.text("; ").join(_kind(page, row)),
        definition=plain(page.labels.definition(name)),
    )
    if not row["denominator"]:
        return words
    return page.text(
        "{words} Share of: {whole}.", words=words, whole=page.labels.indicator(row["denominator"])
    )


def _kind(page, row: dict) -> list[str]:
    """Unit, whether of a date or a period, and badge; an average is no share."""
    average = row["measure"] == "rate" and row["unit"] not in ("percent", "percentage_points")
    measure = [] if average else [page.text(MEASURES[row["measure"]])]
    return [
        page.labels.unit(row["unit"]),
        *measure,
        page.labels.badge({"indicator": row["indicator"], "status": "official"}),
    ]


@kept
def domains_in_words(page) -> str:
    """The pairs of provinces that a survey could not tell apart, with the publications."""
    pairs = finished(lambda: shared_domains(page.figures, page.published["shared_domains"]), "shared_domains")
    lines = []
    for (first, second), own in pairs.groupby(["first", "second"], sort=False):
        sources = [
            _figures(page, page.labels.source(code)["publisher"], source=code)
            for code in dict.fromkeys(own["source_id"])
        ]
        lines.append(
            page.text(
                "- {first} and {second} ({publications})",
                first=page.labels.area(first),
                second=page.labels.area(second),
                publications=page.text(", ").join(dict.fromkeys(sources)),
            )
        )
    return "\n".join(lines)


def listed(page, texts: tuple[str, ...]) -> str:
    """Texts that were marked for translation, as a list."""
    return "\n".join(f"- {page.text(words)}" for words in texts)


@kept
def changes_in_words(page) -> str:
    """Which edition of the data this is, and what each edition changed."""
    lines = [
        page.text(
            "- **{version}**, {date}: {change}",
            version=version,
            date=page.language.period(day),
            change=page.text(change),
        )
        for version, day, change in CHANGES
    ]
    return "\n".join(lines)


def citation(page) -> str:
    """How to cite the dashboard as a whole."""
    return page.text(
        "Cambodia Social Protection Dashboard, data version {version} ({date}). Compilation of published "
        "figures, CC BY 4.0; each figure belongs to its publication, which is to be cited with it.",
        version=VERSION,
        date=page.language.period(GATHERED),
    )
