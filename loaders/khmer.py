"""Khmer text as it is measured: a letter with all that is written around it is one step of the line."""

from __future__ import annotations

import re

CLUSTER = re.compile("[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*")
"""A letter with all that is written above, below and around it."""
CLUSTER_WIDTH = 1.4
"""How wide a cluster is beside a Latin letter."""


def width(text: str) -> float:
    """How wide a text is, in Latin letters; every sign that is no Khmer letter counts as one."""
    clusters = CLUSTER.findall(text)
    return round(len(text) - sum(map(len, clusters)) + CLUSTER_WIDTH * len(clusters), 1)
