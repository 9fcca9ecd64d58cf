"""Flows over time: the years and months within a longer period against the number of the whole."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from loaders.addends import PERIODS, SERIES, Addend, addends, as_sum, broken

_NEVER = frozenset({"misprint", "weak_source", "undated"})
_DAY = pd.Timedelta(days=1)
_Filling = tuple[tuple[int, int, int], list[Addend]]


def broken_spans(figures: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> list[dict]:
    """Periods that do not add up to the longer one they fill, rows of `sums.broken_sums`.

    Whole and parts are of one series; the parts may come from several publications, as each year was
    published. Of several ways to fill the whole, the finest counts.

    Args:
        figures: one row a figure.
        tables: `sum_parts`: an indicator that is its own part adds up over time.
    """
    listed = tables["sum_parts"]
    adding = set(listed.loc[listed["whole"] == listed["part"], "whole"])
    flows = figures[figures["indicator"].isin(adding) & figures["start"].notna()]
    by_series: dict[tuple, list[Addend]] = {}
    keys = zip(*(flows[name] for name in SERIES if name != "period"), strict=True)
    for key, addend in zip(keys, addends(flows), strict=True):
        by_series.setdefault(key, []).append(addend)
    return [found for series in by_series.values() for found in _broken(series)]


def _broken(series: list[Addend]) -> Iterator[dict]:
    for whole in series:
        parts = _finest_filling(whole, [part for part in series if _may_be_part(part, whole)])
        if parts and "undated" not in whole.concern and broken(whole, parts):
            yield as_sum(whole, parts, PERIODS)


def _may_be_part(part: Addend, whole: Addend) -> bool:
    """A shorter period within the whole, exact and not in doubt.

    A superseded number is held against the whole of its own publication, which was printed with it.
    """
    within = whole.start <= part.start and part.end <= whole.end
    shorter = (part.start, part.end) != (whole.start, whole.end)
    outdated = "superseded" in part.concern and part.source_id != whole.source_id
    sound = part.qualifier == "exact" and not part.concern & _NEVER and not outdated
    return within and shorter and sound


def _finest_filling(whole: Addend, parts: list[Addend]) -> list[Addend]:
    """Parts that follow each other day upon day from the whole's start to its end; [] without any.

    The most parts; among these the most of the whole's own publication, then of the least concern.
    """
    best: dict[pd.Timestamp, _Filling] = {whole.end + _DAY: ((0, 0, 0), [])}
    for part in sorted(parts, key=lambda part: part.start, reverse=True):
        if part.end + _DAY not in best:
            continue
        (count, own, sound), rest = best[part.end + _DAY]
        score = (count + 1, own + (part.source_id == whole.source_id), sound + (not part.concern))
        if part.start not in best or score > best[part.start][0]:
            best[part.start] = (score, [part, *rest])
    return best.get(whole.start, ((0, 0, 0), []))[1]
