"""Every rule of what may be said, over one view in both languages: what is wrong with it, in sentences.

Which function holds which rule:

1.  one choice of a figure: `whose.one_choice`, with a reading of doubt of its own.
2.  a part is never the whole: `whose.part_named`, `whose.number_of_the_lead`.
3.  not two truths: `whose.one_choice`, `test_not_two_truths`.
4.  printed is what is printed: `numbers.made_said`.
5.  a rate is no number of people: `numbers.rates_said`.
6.  standing stays: `whose.standing_kept`, `whose.country_as_said`, `claims.standing_in_csv`.
7.  what is wanted is never first: `whose.never_first`.
8.  ranks: `claims.no_rank_too_many`, on every page that has any.
9.  doubt is seen: `claims.doubt_seen`.
10. no change is told: `numbers.no_change_told`.
11. not published: `claims.absent_as_said`.
12. precision: `numbers.precise`, `numbers.precise_in_the_table`.
13. badges: `claims.one_badge`.
14. dates: `whose.date_named`, `whose.date_not_denied`, `claims.dates_stay`.
15. Khmer says the same: `numbers.same_numbers`.

Every view opens: `claims.builds`; no two of its pictures say the same: `claims.titles_apart`, no two rows of a table: `claims.rows_apart`; a title stands in two lines: `numbers.two_lines`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from functools import cache, partial
from weakref import WeakKeyDictionary, ref

from indicators.search import BY_NAME
from reading import Block
from reading.parameters import SORT
from tests.claims import claims, numbers, whose
from tests.claims.said import Spoken, blocks
from tests.claims.walk import Seen, see
from tests.program import ROOT

_read: WeakKeyDictionary[Block, dict] = WeakKeyDictionary()
"""What was found wrong with a block (by page) and with it beside that of the other language: many views of a
page show the same block, of which a reading is enough."""

OF_A_BLOCK = (
    whose.one_choice,
    whose.part_named,
    whose.number_of_the_lead,
    whose.date_named,
    whose.date_not_denied,
    whose.country_as_said,
    whose.standing_kept,
    whose.never_first,
    numbers.made_said,
    numbers.rates_said,
    numbers.no_change_told,
    numbers.precise,
    numbers.precise_in_the_table,
    claims.no_rank_too_many,
    claims.doubt_seen,
    claims.one_badge,
    claims.standing_in_csv,
    claims.rows_apart,
    claims.dates_stay,
)
OF_A_VIEW = (claims.builds, claims.titles_apart, claims.absent_as_said)


def faults(english: Seen) -> Iterator[str]:
    """What is wrong with a view, in either language and between the two; each sentence names it."""
    khmer = see(english.view, "km")
    for seen in (english, khmer):
        for rule in OF_A_VIEW:
            yield from (f"{seen.view} ({seen.lang}): {fault}" for fault in rule(seen))
        for spoken in blocks(seen):
            where = f"{seen.view} ({seen.lang}), {spoken.block.key}"
            yield from (f"{where}: {fault}" for fault in faults_of(spoken))
    yield from (f"{english.view}, {fault}" for fault in between(english, khmer))


def faults_of(spoken: Spoken) -> list[str]:
    """What is wrong with one block; the same block is read once a page."""
    return _once(spoken.block, spoken.page, lambda: _faults_of(spoken))


def _once(block: Block, key: Hashable, read: Callable[[], Iterator[str]]) -> list[str]:
    known = _read.setdefault(block, {})
    if key not in known:
        known[key] = list(read())
    return known[key]


def _faults_of(spoken: Spoken) -> Iterator[str]:
    for rule in OF_A_BLOCK:
        yield from (f"{rule.__name__}: {fault}" for fault in rule(spoken))
    yield from (f"two_lines: {fault}" for fault in numbers.two_lines(spoken, title_size()))


def between(english: Seen, khmer: Seen) -> Iterator[str]:
    """Where the two languages do not say the same."""
    by_name = dict(english.view.asked).get(SORT) == BY_NAME
    pairs = list(zip(blocks(english), blocks(khmer), strict=False))
    if len(english.told.said.blocks) != len(khmer.told.said.blocks):
        yield "both: shows more blocks in one language than in the other"
    for one, other in pairs:
        said = _once(one.block, ref(other.block), partial(numbers.same_numbers, one, other, by_name=by_name))
        yield from (f"{one.block.key}: same_numbers: {fault}" for fault in said)


@cache
def title_size() -> float:
    """The size of a block's title in pixels, as the style sheet says last: for phones."""
    style = (ROOT / "ui/style.css").read_text(encoding="utf-8")
    found = re.findall(r"\.our-html h3 \{[^}]*?font-size: ([\d.]+)rem", style)
    return 16 * float(found[-1])
