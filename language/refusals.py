"""What readers of files say against them, in the reader's language: their English sentences, by pattern."""

from __future__ import annotations

import re
from functools import cache

from language.labels import mark
from language.language import Language

_WHERE = re.compile(r"(?P<where>[^:;' ]+\.(?:csv|tsv|txt|xlsx)(?::[0-9]+)?): (?P<said>.*)", re.DOTALL)
_PLACE = re.compile(r"\{(\w+)\}")
PARTS = (
    mark("{said} (and {count} more like it: lines {lines})"),
    mark("sheet {sheet}, cell {cell} {said}"),
    mark("cell {cell} {said}"),
    mark("a cell is {found}"),
    mark("its letters were lost when Excel saved the file in another form than UTF-8: {rest}"),
    mark("open the original once more and save it anew (in Excel: Save As, CSV UTF-8)"),
    mark("take them from an older copy (in Excel: Save As, CSV UTF-8)"),
    mark("byte {byte} is not UTF-8"),
    mark("Excel's plain “CSV” has saved the file in an alphabet that has no Khmer: {rest}"),
    mark("the file is empty"),
    mark("it must have a header line and rows"),
    mark("a quotation mark stands alone"),
    mark("each must have its partner, and be doubled within a cell"),
    mark("this is not an Excel workbook"),
    mark("it must be one (.xlsx)"),
    mark("it must be an Excel workbook (.xlsx) or a text file (.csv)"),
    mark("several sheets have a table: {sheets}"),
    mark("one must be named ({option}), or stand alone in the file"),
    mark("there is no sheet {sheet}"),
    mark("sheet {sheet} has no row with a cell {word} (or ខេត្ត)"),
    mark("no row with a cell {word} (or ខេត្ត)"),
    mark("the header row must"),
    mark("there is no row below the header"),
    mark("there must be at least one"),
    mark("places stand side by side ({places} …)"),
    mark("they must stand below one another (in Excel: copy the table, Paste Special, Transpose)"),
    mark("sheet {sheet}, cells {cells} are merged"),
    mark("below the header each province must have its own cell"),
    mark("is the formula {formula}"),
    mark("is the formula {formula} without its result"),
    mark("open the file in Excel, save it, and give it again"),
    mark("is the formula {formula} and shows {shown}, but its cells add up to {total}"),
    mark("one of them is wrong"),
    mark("shows the error {error}"),
    mark("it must be a number or a name"),
    mark("is shown in the form {form}, which hides digits"),
    mark("it must be shown in full, such as 1,234 or 20.5%"),
    mark("is empty above numbers"),
    mark("every column must have a header"),
    mark("header {header} stands twice"),
    mark("each column must have a name of its own"),
    mark("province {place} ({code}) stands already in line {line}"),
    mark("it must be a spelling listed in areas.csv"),
    mark("it could be {places}"),
    mark("did you mean {place}?"),
    mark("{number} is no number"),
    mark("its numbers are written in two ways"),
    mark("a column must hold numbers such as 1,234.5 or 1.234,5 or ១២៣៤"),
    mark("its points could part thousands or decimals"),
    mark("say which: {forms}"),
    mark("{column} is {found}, while other cells of the column are in percent"),
    mark("all must be"),
    mark("it must be a number such as {examples}"),
    mark("Excel has cut its digits"),
    mark("it must be written in full, from the publication"),
    mark("a count must be a whole number"),
    mark("is number_format right?"),
    mark("it must not begin after its publication ({publication})"),
    mark("it must be a year, month or day such as {rest}"),
    mark("the provinces add up to {sum}, which is {number} less than the total printed"),
    mark("the provinces add up to {sum}, which is {number} more than the total printed"),
    mark("they must be equal, or {column} must be {concern} where the publication prints them so"),
    mark("figure {figure} answers the same question as {other}"),
    mark("only one of them may be without {column}"),
    mark("column {column} only numbers the rows"),
    mark("column {column} is hidden and was left out"),
    mark("row {row} is hidden and was left out"),
    mark("sheet {sheet} is hidden and was left out"),
    mark("{name} is '{found}'"),
)
"""The parts of sentences that a steward meets; what is in no pattern stays as it is."""


def refused(sentence: str, language: Language) -> str:
    """A sentence of the readers of files in the reader's language; file and line before it stay."""
    if language.code == "en":
        return sentence
    if found := _WHERE.fullmatch(sentence):
        return f"{found['where']}: {refused(found['said'], language)}"
    for pattern in PARTS:
        if found := _matcher(pattern).fullmatch(sentence):
            told = {
                name: refused(part, language) if name in ("said", "rest") else part
                for name, part in found.groupdict().items()
            }
            return language.text(pattern, **told)
    first, between, rest = sentence.partition("; ")
    if not between:
        return sentence
    return f"{refused(first, language)}; {refused(rest, language)}"


@cache
def _matcher(pattern: str) -> re.Pattern[str]:
    """What a sentence of the pattern looks like; a place holds no semicolon, but what is told on may."""
    parts = _PLACE.split(pattern)
    made = "".join(
        re.escape(part)
        if number % 2 == 0
        else f"(?P<{part}>{'.+' if part in ('said', 'rest') else '(?:(?!; ).)+?'})"
        for number, part in enumerate(parts)
    )
    return re.compile(made, re.DOTALL)
