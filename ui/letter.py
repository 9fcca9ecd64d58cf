"""The letter that asks a publisher for what is not published, in both languages at once."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from indicators.not_known import (
    BY_BOTH,
    BY_PROVINCE,
    BY_SEX,
    DETAILS,
    TOTAL,
    Wanted,
    by_sex_makes_sense,
    wanted,
)
from indicators.series import in_line
from language import Language
from language.labels import mark
from language.letters import Letter, Request, letter
from loaders.describe import GATHERED
from ui.block_html import copied
from ui.markup import marked_up
from ui.menu import LANGUAGE_NAMES
from ui.picture import kept
from ui.published import labels

DETAIL_NAMES = {
    BY_BOTH: mark("by province and by sex"),
    BY_PROVINCE: mark("by province"),
    BY_SEX: mark("by sex"),
    TOTAL: mark("one total"),
}
LAST_FULL_YEAR = str(int(GATHERED[:4]) - 1)
_QUOTED = 2


@kept
def details(page, indicator: str, area: str) -> list[str]:
    """In which detail an indicator can be asked for."""
    told = by_sex_makes_sense(page.labels.of_indicator(indicator))
    local = area != "KH"
    return [
        code
        for code in DETAILS
        if (local or code in (BY_SEX, TOTAL)) and (told or code in (BY_PROVINCE, TOTAL))
    ]


def fitting(page, name: str, options: list[str]) -> list[str]:
    """The options of a choice; after another choice, one that no longer fits gives way."""
    if page.moved() and page.asked(name) not in options:
        page.set(name, options[0])
    return options


@kept
def request(page, indicator: str, year: str, detail: str, area: str, sex: str) -> Request | None:
    """The letter's request for the cells that no publication fills; None where nothing is missing."""
    row = page.labels.of_indicator(indicator)
    missing = wanted(page.figures, row, int(year), detail=detail, area=area, sex=sex)
    if not missing.cells:
        return None
    found = _quoted(page, missing)
    return Request(
        indicator=row,
        year=int(year),
        detail=detail,
        areas=missing.areas,
        sexes=missing.sexes,
        numbers=len(missing.cells),
        found=tuple(found),
        found_more=len(missing.found) - len(found),
        searched_until=GATHERED,
    )


def _quoted(page, missing: Wanted) -> list[dict]:
    """A few of the figures that are published for the year, the sound ones first."""
    rows = page.figures.set_index("figure_id", drop=False).loc[list(missing.found)]
    sound = rows[in_line(rows) & (rows["concern"] == "")] if len(rows) else rows
    chosen = sound if len(sound) else rows
    return chosen.head(_QUOTED).to_dict("records")


def letters(page, asked: Request) -> dict[str, Letter]:
    """The letter in both languages, by language code; the Khmer one in Khmer digits."""
    return {
        language.code: letter(asked, labels(language)) for language in (Language("km", True), Language("en"))
    }


def show_letters(page, asked: Request) -> None:
    """Both letters side by side: to copy, to mail, and the empty table to fill in."""
    if page.presented:
        return
    page.html(_in_html(page, asked))
    page.flush()
    st.download_button(
        page.text("The empty table to fill in (CSV)"),
        data=lambda: empty_table(page, asked),
        file_name=f"request-{asked.indicator['indicator']}-{asked.year}.csv",
        mime="text/csv",
        icon=":material/table:",
        on_click="ignore",
    )
    page.write(
        page.text(
            "The Khmer letter is a draft that no native reader has reviewed. If your mail program cuts "
            "the text, copy it instead."
        )
    )


@kept
def _in_html(page, asked: Request) -> str:
    written = letters(page, asked)
    to = page.text(
        "To: **{office}**. Numbers asked for: **{count}**. Put your name in and the office's address.",
        office=written[page.language.code].to,
        count=page.language.number(asked.numbers),
    )
    copy, mail = page.text("Copy letter"), page.text("Open as a mail")
    sections = "".join(
        f'<section lang="{code}"><h3>{LANGUAGE_NAMES[code]}</h3><pre>{escape(letter.whole).replace(chr(10), "&#10;")}</pre>'
        f'<div class="share"><button type="button" data-copy-above>'
        f"{escape(copy)}</button>"
        f'<a data-mail-above href="mailto:">{escape(mail)}</a>{copied(page)}</div></section>'
        for code, letter in written.items()
    )
    return f'{marked_up(to)}<div class="letters">{sections}</div>'


def empty_table(page, asked: Request) -> str:
    """The table that the letter asks for, its cells empty: one row a place, one column a sex."""
    places = page.published["areas"].set_index("code").loc[list(asked.areas)]
    names = {"female": "women / ស្ត្រី", "male": "men / បុរស", "all": "total / សរុប"}
    table = pd.DataFrame(
        {
            "code": list(asked.areas),
            "place": list(places["name_en"]),
            "ទីកន្លែង": list(places["name_km"]),
            **{f"{names[sex]}, {asked.year}": "" for sex in asked.sexes},
        }
    )
    return "\ufeff" + table.to_csv(index=False)
