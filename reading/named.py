"""Indicators that a remark names, as ways to their figures."""

from __future__ import annotations

import re

from reading.kept import kept
from reading.reading import Reading

_QUOTED = re.compile("“([^”]+)”")


def linked(reading: Reading, remark: str) -> str:
    """A remark in which each indicator that it names in quotation marks leads to its figures, as Markdown."""
    codes = _codes(reading)
    return _QUOTED.sub(
        lambda name: f"“[{name[1]}]({_where(reading, codes[name[1]])})”" if name[1] in codes else name[0],
        remark,
    )


def _where(reading: Reading, indicator: str) -> str:
    return reading.address(reading.page_of(indicator), indicator=indicator)


@kept
def _codes(reading: Reading) -> dict[str, str]:
    """The indicators by their names."""
    return {reading.labels.indicator(code): code for code in reading.published["indicators"]["indicator"]}
