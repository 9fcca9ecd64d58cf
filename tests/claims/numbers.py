"""How numbers are said: how they came to be, of rates and counts, how precise, the same in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from language.words import MADE, SEXES
from tests.claims.said import NUMBER, QUOTED, Spoken, digits, numbers

COUNT_WORDS = re.compile(
    r"\b(?:times|twice|half|thrice) as many\b|\b(?:more|fewer) (?:women|men|people|girls|boys)\b|"
    r"\d ?% (?:more|less|higher|lower)\b|% people\b|\d ?(?:%|percent) (?:rise|fall|increase|decrease)\b",
    re.IGNORECASE,
)
SEXES_SAID = re.compile(r"\b(?:women|men|girls|boys|female|male)\b", re.IGNORECASE)
CHANGES = re.compile(
    r"\b(?:rose|risen|fell|fallen|grew|grown|growth|increased?|decreased?|doubled|halved|dropped)\b",
    re.IGNORECASE,
)
IN_WORDS = {"two": "2", "three": "3", "four": "4", "five": "5", "ten": "10"}
"""Numbers that English writes in words, and Khmer in digits."""
DECIMALS = re.compile(r"(?<![\d.,/:-])-?\d[\d,]*\.(\d+) ?%?$")
PRINTS = re.compile(r"printed|said|source|remark|publi|note", re.IGNORECASE)
"""Headers below which a publication speaks."""
NOTHING_LEFT = re.compile(r"(?<![\d.,])0[.,]0+ ?%")
MOST_LINES, ROOM = 2, 328
"""A title on a phone of 360 pixels, which leaves 16 on either side."""


def made_said(spoken: Spoken) -> Iterator[str]:
    """4: “processing: none” only where every number is as printed; “printed” only of what is printed."""
    text, block = spoken.reading.text, spoken.block
    none = text("Our processing: none.")
    made = set(block.figures["made"])
    if none in spoken.source and (made != {"printed"} or block.computed is not None or block.processing):
        yield f"says “{none}” beside numbers that were {', '.join(sorted(made))}"
    if spoken.lead["made"] in ("added_up", "worked_out", "rounded"):
        how = text(MADE[spoken.lead["made"]])
        if text("Printed: “{printed}”.", printed=spoken.lead["printed"]) in spoken.source + spoken.citation:
            yield f"calls {spoken.lead['figure_id']} printed, which was {how}"
    for name in ("As printed", "Total as printed"):
        yield from _cells_printed(spoken, spoken.column(name), name)


def _cells_printed(spoken: Spoken, cells: list[str], name: str) -> Iterator[str]:
    """A cell below “as printed” that is a bare number, where no figure of the block prints it so."""
    rows = spoken.block.figures
    prints = set(rows.loc[rows["made"] == "printed", "printed"]) | set(
        rows.loc[rows["made"] == "transcribed", "made_from"].str.strip("“”")
    )
    for cell in cells:
        bare = cell.strip("“”")
        if NUMBER.fullmatch(bare) and bare not in prints:
            yield f"gives {bare} below “{name}”, which no publication of the block prints"


def rates_said(spoken: Spoken) -> Iterator[str]:
    """5: a rate is not counted in people; what has no sex is not said of women and men."""
    if spoken.reading.language.code != "en":
        return
    said = "\n".join((spoken.of_ours, spoken.sentence))
    if (spoken.block.figures["unit"] == "percent").any() and (found := COUNT_WORDS.search(said)):
        yield f"says “{found[0]}” of a rate"
    indicators = spoken.indicators
    named = "\n".join(row[f"{name}_en"] for row in indicators for name in ("name", "short"))
    own = QUOTED.sub("“”", "\n".join((spoken.head, *spoken.block.remarks)))
    if all(row["sexes"] == "none" for row in indicators) and not _told(named, own):
        yield f"says “{SEXES_SAID.search(own)[0]}” of what has no sex: “{own}”"
    words = {SEXES["all"]} if all(row["sexes"] in ("none", "girls_boys") for row in indicators) else set()
    cells = set() if spoken.block.table is None else set(spoken.block.table.astype(str).to_numpy().ravel())
    if words & cells:
        yield f"says “{SEXES['all']}” in the table of what has no sex, or girls and boys"
    if all(row["sexes"] == "girls_boys" for row in indicators) and re.search(r"\b(?:wo)?men\b", own):
        yield f"calls girls and boys women and men: “{own}”"


def _told(named: str, own: str) -> bool:
    """Whether a text says no more of sexes than the names of its indicators do."""
    return {one.lower() for one in SEXES_SAID.findall(own)} <= {
        one.lower() for one in SEXES_SAID.findall(named)
    }


def no_change_told(spoken: Spoken) -> Iterator[str]:
    """10: no title and no sentence says that something rose or fell."""
    if spoken.reading.language.code != "en":
        return
    names = " ".join(row["name_en"] + " " + row["short_en"] for row in spoken.indicators)
    said = "\n".join((spoken.of_ours, spoken.sentence))
    for found in CHANGES.findall(said):
        if found.lower() not in names.lower() and found.lower() not in spoken.citation.lower():
            yield f"says “{found}”"


def precise(spoken: Spoken) -> Iterator[str]:
    """12: no share rounded to nothing, and no number finer in a title than a person can use."""
    said = "\n".join((spoken.head, spoken.sentence))
    if NOTHING_LEFT.search(said) and spoken.lead["value"] != 0:
        yield f"rounds a share to nothing: “{said}”"
    most = spoken.labels.of_indicator(spoken.lead["indicator"])["decimals"]
    exact = spoken.labels.language.number(spoken.lead["value"])
    usable = spoken.labels.language.number(round(spoken.lead["value"], most))
    if exact != usable and re.search(rf"(?<![\d.,]){re.escape(exact)}(?![\d])", said):
        yield f"gives {exact} where {usable} is what a person can use"


def precise_in_the_table(spoken: Spoken) -> Iterator[str]:
    """12: no cell is finer than a person can use, but for those that give the print; a view of one figure does."""
    table = spoken.block.table
    if table is None or spoken.page == "figures" or spoken.reading.language.code != "en":
        return
    most = max(1, *(row["decimals"] for row in spoken.indicators))
    for name in table.columns:
        if not PRINTS.search(str(name)):
            for cell in table[name].astype(str):
                if any(len(part) > most for part in DECIMALS.findall(cell)):
                    yield f"gives {cell} below “{name}”, finer than {most} decimals"


def two_lines(spoken: Spoken, size: float) -> Iterator[str]:
    """A title stands in at most two lines on a phone; an official name of a project stands as it is.

    Args:
        size: of its letters, in pixels.
    """
    from exports.lines import broken

    lines = broken(spoken.title, ROOM, size, 99, bold=True)
    names = spoken.reading.published["projects"]["name"]
    if len(lines) > MOST_LINES and spoken.title not in map(spoken.reading.language.note, names):
        yield f"has a title of {len(lines)} lines: “{spoken.title}”"


def same_numbers(english: Spoken, khmer: Spoken, *, by_name: bool = False) -> Iterator[str]:
    """15: both languages say the same numbers, in title, sentence, remarks and table.

    A list in the order of names begins elsewhere in each language; other blocks show the same figures in both.
    """
    shown = [set(spoken.block.figures["figure_id"]) for spoken in (english, khmer)]
    if shown[0] != shown[1]:
        if not by_name:
            yield f"shows other figures in Khmer: {sorted(shown[0] ^ shown[1])[:3]}"
        return
    for name, one, other in _pairs(english, khmer):
        in_words = {digit for word, digit in IN_WORDS.items() if re.search(rf"\b{word}\b", one)}
        only = sorted((set(numbers(one)) ^ set(numbers(other))) - in_words)
        if only:
            yield f"differs in the numbers of its {name} ({only}): “{one}” / “{other}”"


def _pairs(english: Spoken, khmer: Spoken) -> Iterator[tuple[str, str, str]]:
    for name in ("head", "sentence", "citation"):
        yield name, getattr(english, name), getattr(khmer, name)
    yield "remarks", "\n".join(english.remarks), "\n".join(khmer.remarks)
    one, other = english.block.table, khmer.block.table
    if one is not None and other is not None:
        if one.shape != other.shape:
            yield "table", str(one.shape[0]), str(other.shape[0])
            return
        yield "table", _cells(one), _cells(other)


def _cells(table: object) -> str:
    """The words of a table without the addresses of its links."""
    rows = table.itertuples(index=False, name=None)
    return re.sub(r"\]\([^)]*\)", "]", "\n".join(" | ".join(map(str, row)) for row in rows))


__all__ = [
    "digits", "made_said", "no_change_told", "precise", "rates_said", "same_numbers", "two_lines",
]  # fmt: skip
