"""What can be asked for by province: an indicator, a time, a sex, and whose answer."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from indicators import editions
from indicators.lists import first
from indicators.matching import matching
from indicators.provinces import shares_by_province
from language.labels import TOPICS
from reading import Reading, kept


class Edition(NamedTuple):
    """One publication's answer to one question by province."""

    indicator: str
    sex: str
    group: str
    period: str
    scheme: str
    source_id: str
    status: str


@kept
def _editions(reading: Reading) -> pd.DataFrame:
    """Every answer by province, the one to show first before others."""
    return editions(reading.figures)


@kept
def topics(reading: Reading) -> list[str]:
    """The subjects that have figures by province."""
    found = {topic_of(reading, indicator) for indicator in _editions(reading)["indicator"]}
    return [topic for topic in TOPICS if topic in found]


def topic_of(reading: Reading, indicator: str) -> str:
    """The subject of an indicator; of one that is not known that with which the page opens."""
    subjects = _subjects(reading)
    return subjects.get(indicator) or subjects[opening_indicator(reading)]


@kept
def _subjects(reading: Reading) -> dict[str, str]:
    """The subject of every indicator."""
    known = reading.published["indicators"]
    return dict(zip(known["indicator"], known["topic"], strict=True))


@kept
def indicators(reading: Reading, topic: str) -> list[str]:
    """The indicators of a subject that have figures by province, by their names."""
    found = [name for name in _editions(reading)["indicator"].unique() if topic_of(reading, name) == topic]
    return sorted(found, key=reading.labels.indicator)


def usual_indicator(reading: Reading, topic: str) -> str:
    """With which indicator a subject opens, the same in every language: the page's own, else the first of the data."""
    opening, known = opening_indicator(reading), indicators(reading, topic)
    if opening in known:
        return opening
    return next(name for name in reading.published["indicators"]["indicator"] if name in known)


@kept
def opening_indicator(reading: Reading) -> str:
    """The indicator with which the page opens."""
    return first(reading.published.tables, "map")["indicator"]


@kept
def periods(reading: Reading, indicator: str) -> list[str]:
    """The periods of an indicator, as they are offered."""
    rows = _editions(reading)
    return list(dict.fromkeys(rows.loc[rows["indicator"] == indicator, "period"]))


@kept
def sexes(reading: Reading, indicator: str, period: str) -> list[str]:
    """For whom an indicator is published in a period, everybody first."""
    found = set(_of_period(reading, indicator, period)["sex"])
    return [sex for sex in ("all", "female", "male") if sex in found]


@kept
def publications(reading: Reading, indicator: str, period: str, sex: str) -> list[str]:
    """The publications that answer a question, the newest sound one first."""
    rows = _of_period(reading, indicator, period)
    return list(dict.fromkeys(rows.loc[rows["sex"] == sex, "source_id"]))


def _of_period(reading: Reading, indicator: str, period: str) -> pd.DataFrame:
    return matching(_editions(reading), indicator=indicator, period=period)


@kept
def edition(reading: Reading, indicator: str, period: str, sex: str, source: str) -> Edition:
    """The edition that a reader's choices lead to."""
    rows = matching(_of_period(reading, indicator, period), sex=sex, source_id=source)
    return Edition(*rows[list(Edition._fields)].iloc[0])


@kept
def has_share(reading: Reading, chosen: Edition) -> bool:
    """Whether a count can be shown as a share of another count of the same publication."""
    known = reading.published["indicators"]
    return shares_by_province(reading.figures, known, chosen._asdict()) is not None
