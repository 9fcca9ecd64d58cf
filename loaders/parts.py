"""Parts and their wholes, as the tables say what adds up to what: groups, indicators, both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from loaders.addends import GROUPS, PARTS, Addend, addends, as_sum, broken

_COMMON = ["area", "sex", "scheme", "period", "status", "project_id"]
UNSOUND = frozenset({"misprint", "superseded", "undated", "weak_source"})
"""A part with such a concern is held against the whole of its own publication alone."""
Counted = tuple[str, str]
"""An indicator and a group."""
Counts = dict[Counted, dict[tuple, dict[str, list[Addend]]]]


class Way(NamedTuple):
    """One way to divide a whole: all its parts, and the code of the sum."""

    whole: Counted
    parts: tuple[Counted, ...]
    code: str


def broken_parts(figures: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> list[dict]:
    """Sums of parts that do not add up, rows of `sums.broken_sums`.

    The parts stand in one publication: the whole's own where it has them all, else any other that
    has them all, dated and without doubt.

    Args:
        figures: figures of indicators that add up.
        tables: `indicators` (`part_of`), `group_parts`, `sum_parts`.
    """
    kinds = list(dict.fromkeys(zip(figures["indicator"], figures["group"], strict=True)))
    offered = (*_group_ways(kinds, tables["group_parts"]), *_indicator_ways(kinds, tables))
    ways = [way for way in offered if {way.whole, *way.parts}.issubset(kinds)]
    counts = _counted(figures, {kind for way in ways for kind in (way.whole, *way.parts)})
    return [found for way in ways for found in _broken(counts, way)]


def _group_ways(kinds: list[Counted], group_parts: pd.DataFrame) -> Iterator[Way]:
    for _, parts in group_parts.groupby(["whole", "way"], sort=False):
        whole = str(parts["whole"].iat[0])
        only = [name for name in dict.fromkeys(parts["indicator"]) if name]
        for indicator in only or [indicator for indicator, group in kinds if group == whole]:
            yield Way((indicator, whole), tuple((indicator, part) for part in parts["part"]), GROUPS)


def _indicator_ways(kinds: list[Counted], tables: dict[str, pd.DataFrame]) -> Iterator[Way]:
    """Indicators that are parts of another (a single one is not all of it), and listed mixtures."""
    known = tables["indicators"]
    for _, parts in known[known["part_of"] != ""].groupby("part_of", sort=False):
        whole = str(parts["part_of"].iat[0])
        for group in [group for indicator, group in kinds if indicator == whole and len(parts) > 1]:
            yield Way((whole, group), tuple((part, group) for part in parts["indicator"]), PARTS)
    mixed = tables["sum_parts"]
    mixed = mixed[mixed["whole_group"] != ""]
    for _, parts in mixed.groupby(["whole", "whole_group", "way"], sort=False):
        divided = (str(parts["whole"].iat[0]), str(parts["whole_group"].iat[0]))
        yield Way(divided, tuple(zip(parts["part"], parts["part_group"], strict=True)), PARTS)


def _counted(figures: pd.DataFrame, wanted: set[Counted]) -> Counts:
    """The wanted figures by what they count; then by place, sex, scheme and period; then by publication."""
    kinds = list(zip(figures["indicator"], figures["group"], strict=True))
    rows = figures[pd.Series([kind in wanted for kind in kinds], figures.index, dtype=bool)]
    common = zip(*(rows[name] for name in _COMMON), strict=True)
    counts: Counts = {kind: {} for kind in wanted}
    own = [kind for kind in kinds if kind in wanted]
    for kind, place, addend in zip(own, common, addends(rows), strict=True):
        counts[kind].setdefault(place, {}).setdefault(addend.source_id, []).append(addend)
    return counts


def _broken(counts: Counts, way: Way) -> Iterator[dict]:
    parts = [counts[part] for part in way.parts]
    for place, by_source in counts[way.whole].items():
        if not all(place in part for part in parts):
            continue
        dated = bool(place[_COMMON.index("period")])
        for whole in _once(by_source.values()):
            for added in _added(whole, [part[place] for part in parts], dated):
                if broken(whole, added):
                    yield as_sum(whole, added, way.code)


def _once(figures: Iterable[list[Addend]]) -> list[Addend]:
    """The figures that alone answer their question in their publication."""
    return [own[0] for own in figures if len(own) == 1]


def _added(whole: Addend, parts: list[dict[str, list[Addend]]], dated: bool) -> list[list[Addend]]:
    """All parts of one publication each: of the whole's own, else of every other sound one."""
    complete = [
        found
        for source in parts[0]
        if len(found := _once(part.get(source, []) for part in parts)) == len(parts)
    ]
    own = [found for found in complete if found[0].source_id == whole.source_id]
    if own or not dated:
        return own
    return [found for found in complete if not any(part.concern & UNSOUND for part in found)]
