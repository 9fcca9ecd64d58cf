"""What a tap on a chart chooses."""

from __future__ import annotations

from charts.grid import clicked as clicked_cell
from reading.block import Click
from reading.choices import Choices
from reading.parameters import INDICATOR, YEAR


def follow(click: Click, event: dict | None, choices: Choices) -> None:
    """Make the choice that a selection event of a chart stands for; a tap beside leaves all as it is."""
    if click == "cell":
        cell = clicked_cell(event)
        if cell:
            choices.set(INDICATOR, cell[0])
            choices.set(YEAR, str(cell[1]))
