"""The steward's desk: drop a bulletin or type a figure, see what it would bring, take the changed files away.

streamlit run steward.py --server.address 127.0.0.1

It is no part of the public server and writes nothing: what it makes is downloaded.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st

from intake import bulletin, effects, figures, mapping, table, told
from intake.draft import Draft
from intake.mapping import Column
from language import Language, words
from language.refusals import refused
from language.sentences import Sentences
from loaders import DATA, Published, load
from loaders.excel import tables
from loaders.places import Gazetteer
from loaders.reading import LARGEST_FILE, Unreadable
from loaders.schema.vocabulary import COUNTED, SEXES, SOURCE_KINDS
from reading.menu import LANGUAGE_NAMES


@st.cache_resource
def published() -> Published:
    """The figures as they stand."""
    return load(DATA)


def main() -> None:
    """The whole page."""
    st.set_page_config(page_title="Steward", layout="centered")
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


def _choice(
    select: Callable[..., str], asked: str, names: Mapping[str, str], key: str, first: str = ""
) -> str:
    """A code, chosen by its name; `select` is the `selectbox` of the place where it stands."""
    codes = list(names)
    begun = codes.index(first) if first in names else 0
    return select(asked, codes, index=begun, format_func=names.get, key=key)


def _step(number: int, title: str) -> None:
    st.subheader(f"{number} · {title}", anchor=False)


def _source(language: Language, key: str) -> dict[str, str]:
    """The publication: one that is listed, or a new one; its name in the tables is made of its answers."""
    labels = Sentences(published(), language)
    listed = {"": language.text("(a new publication)")}
    listed |= {code: labels.publication(code) for code in reversed(list(published()["sources"]["source_id"]))}
    chosen = _choice(st.selectbox, language.text("Publication"), listed, f"{key}-source")
    if chosen:
        return {"source_id": chosen}
    first, second = st.columns(2)
    given = {
        name: column.text_input(language.text(asked), key=f"{key}-{name}")
        for (name, asked), column in zip(figures.ASKED_OF_SOURCE.items(), (first, second) * 2, strict=True)
    }
    kinds = {kind: language.text(words.SOURCE_KINDS[kind]) for kind in SOURCE_KINDS}
    kind = _choice(first.selectbox, language.text("What kind of publication"), kinds, f"{key}-kind")
    spoken = _choice(second.selectbox, language.text("In which language"), LANGUAGE_NAMES, f"{key}-spoken")
    told_of = given | {"kind": kind, "language": spoken}
    return told_of | {"source_id": figures.source_name(given, published()) if given["publisher"] else ""}


def _table(language: Language) -> None:
    """From a bulletin's file to what its table would bring."""
    _step(1, language.text("The file"))
    given = st.file_uploader(
        language.text("The bulletin, Excel (.xlsx) or CSV"),
        type=["xlsx", "csv", "tsv", "txt"],
        max_upload_size=LARGEST_FILE // 2**20,
        key="file",
    )
    if not given:
        return
    gazetteer = Gazetteer(published()["areas"])
    try:
        seen = _opened(given.name, given.getvalue(), gazetteer, language)
    except Unreadable as unread:
        st.error(refused(str(unread), language))
        return
    _step(2, language.text("What its columns count"))
    _lines(language.text("Seen and not taken:"), [refused(one, language) for one in seen.remarks])
    columns = [_column(one, seen, language) for one in mapping.proposed(seen, published())]
    columns = _counted(columns, language)
    _step(3, language.text("Its places"))
    agreed = _places(seen, language)
    _step(4, language.text("Where it was published"))
    usual = {"published_inferred": "false", "terms": "not_read"}
    source = usual | _source(language, "table")
    taken = table.Taken(table.name(columns, DATA), source, columns, spellings=agreed)

    def made() -> tuple[list[str], Draft | None]:
        said = table.refusals(seen, taken, DATA, language)
        return said, None if said else table.drafted(seen, taken, DATA, gazetteer)

    _step(5, language.text("What it would bring"))
    _outlook(made, language, "table")


def _opened(name: str, content: bytes, gazetteer: Gazetteer, language: Language) -> bulletin.Bulletin:
    """The table of a file; of several sheets that have one the steward chooses."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(content)
        sheets = tables(path, path.name) if path.suffix.lower() == ".xlsx" else []
        sheet = st.selectbox(language.text("Sheet"), sheets, key="sheet") if len(sheets) > 1 else ""
        return bulletin.opened(path, gazetteer, sheet)


def _counted(columns: list[Column], language: Language) -> list[Column]:
    """The columns with how they were counted; begun with what the last issue said."""
    names = {code: language.text(words.COUNTED[code]) for code in COUNTED}
    counted = _choice(st.selectbox, language.text("How it was counted"), names, "counted", columns[0].counted)
    return [replace(one, counted=counted) for one in columns]


def _places(seen: bulletin.Bulletin, language: Language) -> bool:
    """How many there are and which were read otherwise; whether the steward agrees."""
    known = {code for row in seen.rows for code in (*row.codes, row.proposed) if code}
    st.write(language.text("{count} of 25 provinces have a row.", count=len(known & set(bulletin.PROVINCES))))
    _lines("", told.missing(seen, published(), language))
    read = told.spellings(seen, published(), language)
    _lines(language.text("Read otherwise than they are written:"), read)
    return bool(read) and st.checkbox(
        language.text("Are the places above read rightly? They are kept."), key="spellings"
    )


def _column(column: Column, seen: bulletin.Bulletin, language: Language) -> Column:
    """What one column counts, begun with what was proposed."""
    labels = Sentences(published(), language)
    every = mapping.nearest(column.header, published(), most=len(published()["indicators"]))
    names = {"": language.text("(left out)")} | {code: labels.indicator(code) for code in every}
    what, whom, when = st.columns([3, 2, 2])
    indicator = _choice(what.selectbox, column.header, names, f"what-{column.header}", column.indicator)
    sexes = {sex: labels.sex(sex) for sex in SEXES}
    sex = _choice(whom.selectbox, language.text("Of whom"), sexes, f"whom-{column.header}", column.sex)
    period = when.text_input(language.text("Of when"), column.period, key=f"when-{column.header}")
    if indicator != column.indicator:
        column = mapping.of_whole(replace(column, indicator=indicator), published())
    column = mapping.settled(replace(column, sex=sex, period=period), seen, published())
    if column.indicator and column.said:
        st.error(f"{column.header}: {refused(column.said, language)}")
    return column


def _figure(language: Language) -> None:
    """From one printed number to what it would bring."""
    labels = Sentences(published(), language)
    _step(1, language.text("Where it was published"))
    answers = {
        f"source.{name}" if name != "source_id" else name: value
        for name, value in _source(language, "figure").items()
    }
    _step(2, language.text("What it counts"))
    indicators = {"": ""} | {code: labels.indicator(code) for code in published()["indicators"]["indicator"]}
    answers["indicator"] = _choice(st.selectbox, language.text("What is counted"), indicators, "indicator")
    if answers["indicator"]:
        st.caption(labels.definition(answers["indicator"]))
    where, whom = st.columns(2)
    number, when = st.columns(2)
    areas = {code: labels.area(code) for code in published()["areas"]["code"]}
    answers["area"] = _choice(where.selectbox, language.text("Where"), areas, "area")
    answers["sex"] = _choice(
        whom.selectbox, language.text("Of whom"), {sex: labels.sex(sex) for sex in SEXES}, "sex"
    )
    answers["printed"] = number.text_input(language.text("The number, as it is printed"), key="printed")
    answers["period"] = when.text_input(language.text("Of when (2026, 2026-11, 2026-11-30)"), key="period")
    answers |= _of_which(language)
    answers["note"] = st.text_input(language.text("What else a reader must know"), key="note")

    none = {"": language.text("(a figure of its own)")}
    older = none | figures.older(answers, published(), language)
    answers[figures.SUPERSEDES] = _choice(st.selectbox, language.text("A newer edition of"), older, "older")
    _step(3, language.text("What it would bring"))

    def made() -> tuple[list[str], Draft | None]:
        read = figures.read(answers, published(), DATA, language)
        return read.said, None if read.said else figures.drafted([read], DATA)

    _outlook(made, language, "figure")


def _of_which(language: Language) -> dict[str, str]:
    """Group and scheme of a figure; empty: those that are usual for what is counted."""
    labels = Sentences(published(), language)
    group, scheme = st.columns(2)
    usual = {"": language.text("(as usual for what is counted)")}
    groups = {code: labels.group(code) for code in published()["groups"]["group"]}
    schemes = {code: labels.scheme(code) for code in published()["schemes"]["scheme"]}
    chosen = _choice(group.selectbox, language.text("Of which group"), usual | groups, "group")
    under = _choice(scheme.selectbox, language.text("Of which scheme"), usual | schemes, "scheme")
    return {"group": chosen, "scheme": under}


def _outlook(made: Callable[[], tuple[list[str], Draft | None]], language: Language, key: str) -> None:
    """What the change would bring, and the files to take away; asked for with a button, since it takes a while."""
    if not st.button(language.text("Show what it would bring"), key=f"show-{key}", type="primary"):
        return
    with st.spinner(language.text("Every page is read once with it and once without; this takes a minute.")):
        said, draft = made()
        day = date.today().isoformat()
        seen = told.outlook(draft, published(), language, day=day) if draft else None
    if draft is None or seen is None or seen.problems:
        for sentence in said or (seen.problems if seen else []):
            st.error(refused(sentence, language))
        return
    if seen.new.empty:
        st.info(language.text("Nothing new: these figures stand already."))
        return
    _shown(seen, language, key)
    _taken_away(draft, seen, language, key)


def _shown(seen: told.Outlook, language: Language, key: str) -> None:
    """New figures, what to look at twice, map, pages; how each was read on request."""
    new = seen.new["value"]
    st.metric(language.text("New figures"), language.number(len(new)))
    for sentence in seen.doubts:
        st.warning(sentence)
    if key == "table":
        _map(seen, language)
    _lines(language.text("What pages would say:"), [*seen.headlines, *seen.sentences])
    read = told.as_read(seen.new, seen.after, language)
    if key == "figure":
        _lines(language.text("How it was read:"), read)
        return
    with st.expander(language.text("How it was read:")):
        _lines("", read)


def _taken_away(draft: Draft, seen: told.Outlook, language: Language, key: str) -> None:
    _step(6 if key == "table" else 4, language.text("Take it away"))
    st.write(
        language.text(
            "Put the files in the same places of the repository, or send them to whoever keeps it; "
            "the patch is the same for who uses git."
        )
    )
    files, patch = st.columns(2)
    files.download_button(
        language.text("The changed files (.zip)"),
        draft.zipped(),
        "data.zip",
        key=f"zip-{key}",
        on_click="ignore",
    )
    patch.download_button(
        language.text("The change as a patch (git apply)"),
        draft.patch(),
        "figures.patch",
        key=f"patch-{key}",
        on_click="ignore",
    )
    _lines(language.text("What is left to do:"), seen.after_it)


def _map(seen: told.Outlook, language: Language) -> None:
    blocks = effects.by_province(seen.new, seen.after, language, seen.new.iloc[0].to_dict())
    for block in [block for block in blocks if effects.drawing(block)][:1]:
        st.markdown(f"**{block.title}**")
        st.image(effects.drawing(block), width="stretch")


def _lines(heading: str, lines: list[str]) -> None:
    below = "\n".join(f"• {line}" for line in lines)
    if below and heading:
        st.markdown(f"**{heading}**")
    if below:
        st.text(below)


if __name__ == "__main__":
    main()
