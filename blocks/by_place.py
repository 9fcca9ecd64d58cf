"""What is published by province beside what is not: a full map and an empty one."""

from __future__ import annotations

from blocks import map_words
from blocks.editions import Edition, edition, periods, publications, sexes
from blocks.map import listed_table
from blocks.province_map import province_map
from blocks.province_view import ProvinceView, in_the_other_language, leading, province_view
from indicators.lists import first
from indicators.matching import records
from indicators.provinces import PROVINCES
from maps.shapes import ATTRIBUTION
from pictures import Beside, Mark, ProvinceMap, Row, Rows
from reading import Block, Reading, kept

AT_EACH_END = (4, 3)
"""How many of the highest and of the lowest provinces stand beside the map."""


@kept
def by_place_block(reading: Reading) -> Block:
    """The register's map with its ends as bars, and the map of the fund's members, on which nothing is published."""
    tables = reading.published.tables
    full, empty = first(tables, "map")["indicator"], first(tables, "not_by_province")["indicator"]
    view = province_view(reading, newest_edition(reading, full), as_share=False)
    said = map_words.remarks(reading, view)
    known = _places_of(reading, empty)
    title = _finding(reading, view, empty, known)
    beside = Beside(
        (province_map(reading, view, heading=reading.labels.short(full)), ends(reading, view)), 1.1
    )
    return Block(
        key="by-place",
        title=title,
        subtitle=map_words.subtitle(reading, view),
        figures=view.figures,
        lead=leading(view, ""),
        sentence=map_words.sentence(reading, view, ""),
        sentence_elsewhere=map_words.sentence(reading.elsewhere, in_the_other_language(reading, view), ""),
        picture=Beside((beside, _empty_map(reading, empty, known)), 2.2),
        alt=reading.text("{title}. {said}", title=title, said=said[0]),
        attribution=reading.text(ATTRIBUTION),
        table=listed_table(reading, view),
        remarks=said,
    )


def _places_of(reading: Reading, indicator: str) -> int:
    """In how many provinces an indicator has a figure."""
    rows = reading.figures[reading.figures["indicator"] == indicator]
    return rows.loc[rows["area"].isin(PROVINCES), "area"].nunique()


def _finding(reading: Reading, view: ProvinceView, empty: str, known: int) -> str:
    if known:
        return map_words.title(reading, view)
    return reading.text(
        "By province: {full}. Not found so: {empty}",
        full=reading.labels.short(view.edition.indicator).removesuffix(", %"),
        empty=reading.labels.short(empty),
    )


def _empty_map(reading: Reading, indicator: str, known: int) -> ProvinceMap:
    """A map without colours: in how many provinces the indicator is published, and the letter that asks for it."""
    return ProvinceMap(
        heading=reading.labels.short(indicator),
        number=reading.language.number(known),
        words=reading.text(
            "of 25 provinces, in {count} publications",
            count=reading.language.number(reading.figures["source_id"].nunique()),
        ),
        link=reading.address("gaps", indicator=indicator),
        link_words=reading.text("Ask for it: a ready letter"),
    )


def newest_edition(reading: Reading, indicator: str) -> Edition:
    """The newest edition of an indicator by province, for everyone where it is told."""
    period = periods(reading, indicator)[0]
    sex = sexes(reading, indicator, period)[0]
    return edition(reading, indicator, period, sex, publications(reading, indicator, period, sex)[0])


def ends(reading: Reading, view: ProvinceView) -> Rows:
    """Some of the highest and of the lowest provinces among those in no doubt, as bars; none of a sample."""
    sound = view.rows[view.rows["value"].notna() & ~view.rows["doubt"]]
    listed = records(sound.sort_values(["value", "name"], ascending=[False, True]))
    high, low = listed[: AT_EACH_END[0]], listed[-AT_EACH_END[1] :]
    rows = [Row(reading.text("Among the highest"), heading=True), *(_bar(row, "class-5") for row in high)]
    rows += [Row(reading.text("Among the lowest"), heading=True), *(_bar(row, "class-3") for row in low)]
    return Rows(
        rows=() if view.order.sample else tuple(rows),
        most=listed[0]["value"],
        columns=(("", ""),),
        narrow=True,
    )


def _bar(row: dict, colour: str) -> Row:
    return Row(row["name"], marks=(Mark("bar", row["value"], colour=colour),), cells=((row["shown"], ""),))
