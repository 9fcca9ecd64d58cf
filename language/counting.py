"""How a figure was counted, in the reader's words, and how far a sample may be from everybody."""

from __future__ import annotations

from language.names import Figure, Names
from language.words import COUNTED
from loaders.intervals import LEVEL


def counted(names: Names, figure: Figure) -> str:
    """How it was counted: a census, a survey; "" where the publication does not say."""
    kind = figure["counted"]
    return names.language.text(COUNTED[kind]) if kind else ""


def has_interval(figure: Figure) -> bool:
    """Whether the publication prints an interval."""
    return figure["low"] == figure["low"] and figure["high"] == figure["high"]


def span(names: Names, figure: Figure) -> str:
    """The published interval from end to end: `33.9 % to 41.2 %`; "" without one."""
    if not has_interval(figure):
        return ""
    low, high = _ends(names, figure)
    return names.language.text("{first} to {last}", first=low, last=high)


def _ends(names: Names, figure: Figure) -> tuple[str, str]:
    decimals = names.of_indicator(figure["indicator"])["decimals"]
    low, high = (names.value(figure[end], figure["unit"], decimals=decimals) for end in ("low", "high"))
    return low, high


def interval(names: Names, figure: Figure) -> str:
    """The published interval of a sample, with its size where it is told; "" without one."""
    if not has_interval(figure):
        return ""
    low, high = _ends(names, figure)
    level = names.language.number(LEVEL)
    said = names.language.text("{level} percent interval: {low} to {high}.", level=level, low=low, high=high)
    if figure["sample_size"] != figure["sample_size"]:
        return said
    people = names.language.number(figure["sample_size"])
    return names.language.text("{interval} {people} people in the sample.", interval=said, people=people)
