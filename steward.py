"""The steward's desk: drop a bulletin or type a figure, see what it would bring, take the changed files away.

streamlit run steward.py --server.address 127.0.0.1

It is no part of the public server and writes nothing: what it makes is downloaded.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from intake import bulletin, effects, figures, mapping, table, told
from intake.draft import Draft
from intake.mapping import Column
from language import Language
from language.sentences import Sentences
from loaders import DATA, Published, load
from loaders.places import Gazetteer
from loaders.reading import Unreadable
from reading.menu import LANGUAGE_NAMES

SEXES = ("all", "female", "male")
COUNTED = ("register", "census", "survey", "estimate", "list")
OF_SOURCE = ("publisher", "title", "url", "published")


@st.cache_resource
def published() -> Published:
    """The figures as they stand."""
    return load(DATA)


def main() -> None:
    """The whole page."""
    st.set_page_config(page_title="Steward", layout="wide")
    code = st.radio(
        "ភាសា · Language", list(LANGUAGE_NAMES), format_func=LANGUAGE_NAMES.get, horizontal=True, key="lang"
    )
    language = Language(code)
    st.title(language.text("New figures"))
    st.write(
        language.text("Nothing is written here: take the changed files away at the end and hand them over.")
    )
    a_table, a_figure = st.tabs([language.text("A table by province"), language.text("A single figure")])
    with a_table:
        _table(language)
    with a_figure:
        _figure(language)


def _source(language: Language, key: str) -> dict[str, str]:
    """The publication: one that is listed, or a new one in four answers."""
    labels = Sentences(published(), language)
    new = language.text("(a new publication)")
    listed = ["", *reversed(list(published()["sources"]["source_id"]))]
    chosen = st.selectbox(
        language.text("Publication"),
        listed,
        format_func=lambda code: labels.publication(code) if code else new,
        key=f"{key}-source",
    )
    if chosen:
        return {"source_id": chosen}
    columns = st.columns(5)
    names = ("source_id", *OF_SOURCE)
    return {
        name: column.text_input(name, key=f"{key}-{name}")
        for name, column in zip(names, columns, strict=True)
    }


def _table(language: Language) -> None:
    """From a bulletin's file to what its table would bring."""
    given = st.file_uploader(
        language.text("The bulletin, Excel (.xlsx) or CSV"), type=["xlsx", "csv", "tsv", "txt"], key="file"
    )
    sheet = st.text_input(language.text("Sheet (only where several have a table)"), key="sheet")
    if not given:
        return
    gazetteer = Gazetteer(published()["areas"])
    try:
        seen = _opened(given.name, given.getvalue(), gazetteer, sheet)
    except Unreadable as refused:
        st.error(str(refused))
        return
    _lines(language.text("Seen and not taken:"), list(seen.remarks))
    columns = [_column(one, seen, language) for one in mapping.proposed(seen, published())]
    _lines(language.text("The columns:"), told.mapping(columns, published(), language))
    places = told.spellings(seen, published(), language)
    _lines(language.text("The places:"), places)
    agreed = bool(places) and st.checkbox(
        language.text("Are the places above read rightly? They are kept."), key="spellings"
    )
    counted = st.selectbox(language.text("How it was counted"), COUNTED, key="counted")
    columns = [replace(one, counted=counted) for one in columns]
    source = _source(language, "table")
    name = st.text_input(language.text("A name for the table, such as idpoor-2026"), key="name")
    usual = {"published_inferred": "false", "language": "km", "kind": "official", "terms": "not_read"}
    taken = table.Taken(name, usual | source, columns, spellings=agreed)

    def made() -> tuple[list[str], Draft | None]:
        said = table.refusals(seen, taken, DATA, language)
        return said, None if said else table.drafted(seen, taken, DATA, gazetteer)

    _outlook(made, language, "table")


def _opened(name: str, content: bytes, gazetteer: Gazetteer, sheet: str) -> bulletin.Bulletin:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(content)
        return bulletin.opened(path, gazetteer, sheet)


def _column(column: Column, seen: bulletin.Bulletin, language: Language) -> Column:
    """What one column counts, begun with what was proposed."""
    labels = Sentences(published(), language)
    every = mapping.nearest(column.header, published(), most=len(published()["indicators"]))
    left_out = language.text("(left out)")
    what, whom, when = st.columns([4, 1, 1])
    indicator = what.selectbox(
        column.header,
        ["", *every],
        index=every.index(column.indicator) + 1 if column.indicator else 0,
        format_func=lambda code: labels.indicator(code) if code else left_out,
        key=f"what-{column.header}",
    )
    sex = whom.selectbox(
        language.text("Of whom"),
        SEXES,
        index=SEXES.index(column.sex),
        format_func=labels.sex,
        key=f"whom-{column.header}",
    )
    period = when.text_input(language.text("Of when"), column.period, key=f"when-{column.header}")
    if indicator != column.indicator:
        column = mapping.of_whole(replace(column, indicator=indicator), published())
    return mapping.settled(replace(column, sex=sex, period=period), seen, published())


def _figure(language: Language) -> None:
    """From one printed number to what it would bring."""
    labels = Sentences(published(), language)
    answers = {
        f"source.{name}" if name != "source_id" else name: value
        for name, value in _source(language, "figure").items()
    }
    indicators = ["", *published()["indicators"]["indicator"]]
    answers["indicator"] = st.selectbox(
        language.text("What is counted"),
        indicators,
        format_func=lambda code: labels.indicator(code) if code else "",
        key="indicator",
    )
    if answers["indicator"]:
        st.caption(labels.definition(answers["indicator"]))
    where, whom, number, when = st.columns(4)
    answers["area"] = where.selectbox(
        language.text("Where"), list(published()["areas"]["code"]), format_func=labels.area, key="area"
    )
    answers["sex"] = whom.selectbox(language.text("Of whom"), SEXES, format_func=labels.sex, key="sex")
    answers["printed"] = number.text_input(language.text("The number, as it is printed"), key="printed")
    answers["period"] = when.text_input(language.text("Of when (2026, 2026-11, 2026-11-30)"), key="period")
    answers |= _of_which(language)
    answers["note"] = st.text_input(language.text("What else a reader must know"), key="note")

    def made() -> tuple[list[str], Draft | None]:
        read = figures.read(answers, published(), DATA, language)
        return read.said, None if read.said else figures.drafted([read], DATA)

    _outlook(made, language, "figure")


def _of_which(language: Language) -> dict[str, str]:
    """Group and scheme of a figure; empty: those that are usual for what is counted."""
    labels = Sentences(published(), language)
    group, scheme = st.columns(2)
    usual = language.text("(as usual for what is counted)")
    chosen = group.selectbox(
        language.text("Of which group"),
        ["", *published()["groups"]["group"]],
        format_func=lambda code: labels.group(code) if code else usual,
        key="group",
    )
    under = scheme.selectbox(
        language.text("Of which scheme"),
        ["", *published()["schemes"]["scheme"]],
        format_func=lambda code: labels.scheme(code) if code else usual,
        key="scheme",
    )
    return {"group": chosen, "scheme": under}


def _outlook(made: Callable[[], tuple[list[str], Draft | None]], language: Language, key: str) -> None:
    """What the change would bring, and the files to take away; asked for with a button, since it takes a while."""
    if not st.button(language.text("Show what it would bring"), key=f"show-{key}"):
        return
    said, draft = made()
    seen = told.outlook(draft, published(), language) if draft else None
    if draft is None or seen is None or seen.problems:
        for sentence in said or (seen.problems if seen else []):
            st.error(sentence)
        return
    for sentence in seen.doubts:
        st.warning(sentence)
    _lines(language.text("What pages would say:"), [*seen.headlines, *seen.sentences])
    if key == "table":
        _map(seen, language)
    _lines(language.text("How it was read:"), told.as_read(seen.new.head(8), seen.after, language))
    st.download_button(
        language.text("The changed files (.zip)"),
        _zipped(draft),
        "data.zip",
        key=f"zip-{key}",
        on_click="ignore",
    )
    st.download_button(
        language.text("The change as a patch (git apply)"),
        draft.patch(),
        "figures.patch",
        key=f"patch-{key}",
        on_click="ignore",
    )


def _map(seen: told.Outlook, language: Language) -> None:
    drawn = next(
        (
            block
            for block in effects.by_province(seen.new, seen.after, language, seen.new.iloc[0].to_dict())
            if block.pictured
        ),
        None,
    )
    if drawn:
        st.html(effects.picture(drawn))


def _lines(heading: str, lines: list[str]) -> None:
    if lines:
        st.markdown(f"**{heading}**")
        below = "\n".join(lines)
        st.text(below)


def _zipped(draft: Draft) -> bytes:
    """The changed files, each in its place below data/."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as files:
        for name, text in draft.changes.items():
            files.writestr(f"data/{name}", text)
    return packed.getvalue()


if __name__ == "__main__":
    main()
