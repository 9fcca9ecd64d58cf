"""Answers to questions about the published figures; every derived value is computed here."""

from indicators.choice import newest
from indicators.provinces import by_province, editions
from indicators.quality import disagreements, reconciliation
from indicators.series import series
from indicators.shares import gap, rate, share_of_women

__all__ = [
    "by_province",
    "disagreements",
    "editions",
    "gap",
    "newest",
    "rate",
    "reconciliation",
    "series",
    "share_of_women",
]
