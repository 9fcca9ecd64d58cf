"""People's accounts that partners published, in our own words, beside the published figures."""

from __future__ import annotations

from html import escape

import pandas as pd

from language.labels import mark
from ui.figure_block import Block
from ui.headlines import headline_block
from ui.markup import inline, reference
from ui.picture import kept

SUBJECTS = (
    (mark("Using health insurance"), ("health insurance",), ("health_protection_coverage_rate", "all")),
    (mark("Maternity"), ("maternity",), ("mothers_receiving_maternity_benefit", "all")),
    (mark("Left out: informal work"), ("informal workers",), ("informal_employment_share", "all")),
    (mark("Registration"), ("registration",), ("nssf_members", "all")),
    (mark("Work in the factories"), ("garment", "equal pay"), ("garment_women_share", "garment")),
    (mark("A voice of their own"), ("voice", "union"), ("nssf_contributing_workers", "all")),
)
"""Subject, words of the data's themes, and the published figure that stands beside it."""


def accounts(page, *, area: str = "", theme: str = "", occupation: str = "") -> pd.DataFrame:
    """The accounts of a place, a theme, an occupation; all without a choice."""
    rows = page.published["stories"]
    if area and area != "KH":
        rows = rows[rows["area"] == area]
    if theme:
        rows = rows[[theme in themes(text) for text in rows["theme"]]]
    if occupation:
        rows = rows[rows["occupation"] == occupation]
    return rows


def themes(text: str) -> list[str]:
    """The themes named in a cell."""
    return [name.strip() for name in text.split(";") if name.strip()]


def show_accounts(page, *, area: str = "", theme: str = "", occupation: str = "") -> None:
    """Each account as a card: who, where, when, what, and the link to the original."""
    cards = _cards(page, area, theme, occupation)
    if cards:
        page.html(cards)
    else:
        page.nothing(page.text("No account from here has been published by a partner."))


@kept
def _cards(page, area: str, theme: str, occupation: str) -> str:
    rows = accounts(page, area=area, theme=theme, occupation=occupation)
    return "".join(_card(page, story) for story in rows.to_dict("records"))


def show_by_subject(page, *, area: str, theme: str, occupation: str) -> None:
    """Accounts grouped by subject, each group beside the published figure on it."""
    for number, (title, cards, block) in enumerate(_by_subject(page, area, theme, occupation)):
        page.header(title)
        with page.beside(f"subject-{number}"):
            page.html(f'<div class="cards">{cards}</div>')
            page.flush()
            if block:
                page.show(block)


@kept
def _by_subject(page, area: str, theme: str, occupation: str) -> list[tuple[str, str, Block | None]]:
    """Title, accounts and figure of each subject that has an account; each account stands once."""
    rows = accounts(page, area=area, theme=theme, occupation=occupation)
    left = set(rows["story_id"])
    subjects = []
    for title, words, (indicator, group) in SUBJECTS:
        own = rows[rows["story_id"].isin(left)]
        own = own[[any(word in text for word in words) for text in own["theme"]]]
        if own.empty:
            continue
        left -= set(own["story_id"])
        cards = "".join(_card(page, story) for story in own.to_dict("records"))
        subjects.append((page.text(title), cards, headline_block(page, indicator, group)))
    return subjects


def _card(page, story: dict) -> str:
    source = page.labels.source(story["source_id"])
    who = [
        page.language.note(story["person"]),
        page.language.note(story["occupation"]),
        page.labels.area(story["area"]),
        page.language.digits(story["year"]) or page.text("year not printed"),
    ]
    original = page.text(
        "In our own words; the original: [{publisher}, “{title}”]({url})",
        **reference(source),
    )
    badge, comma = page.text("one person's account"), page.text(", ")
    return (
        f'<section class="card"><p class="what"><b>{escape(badge)}</b></p>'
        f"<p><b>{escape(comma.join(who))}</b></p>"
        f"<p>{escape(page.language.name(story, 'summary'))}</p>"
        f'<p class="source">{inline(original)}</p></section>'
    )


@kept
def testimony_block(page) -> Block | None:
    """Estimates of single persons, marked as such: no statistics, in no chart."""
    rows = page.figures[page.figures["status"] == "testimony"]
    if rows.empty:
        return None
    words = page.labels.tidy(rows)
    return Block(
        key="testimony",
        title=page.text("Estimates that single persons gave"),
        subtitle=page.text("each is one person's account, not a survey"),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=pd.DataFrame(
            {
                page.text("What"): [page.labels.indicator(name) for name in rows["indicator"]],
                page.text("Who"): words["who"],
                page.text("Place"): words["name"],
                page.text("Date"): words["when"],
                page.text("Said"): words["shown"],
                page.text("Remarks"): words["remark"],
                page.text("Source"): words["publication"],
            }
        ),
        table_open=True,
        told_in_table=True,
    )
