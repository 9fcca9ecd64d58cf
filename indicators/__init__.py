"""Answers to questions about the published figures; every derived value is computed here."""

from indicators.provinces import by_province, province_series
from indicators.quality import disagreements, reconciliation
from indicators.series import latest, series
from indicators.shares import gap, rate, share_of_women

__all__ = [
    "by_province",
    "disagreements",
    "gap",
    "latest",
    "province_series",
    "rate",
    "reconciliation",
    "series",
    "share_of_women",
]
