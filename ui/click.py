"""What a tap on a chart chooses."""

from __future__ import annotations

from maps.choropleth import clicked
from reading.block import Click
from reading.choices import Choices
from reading.parameters import AREA


def follow(click: Click, event: dict | None, choices: Choices) -> None:
    """Make the choice that a selection event of a chart stands for; a tap beside leaves all as it is."""
    if click == "area":
        code = clicked(event)
        if code:
            choices.set(AREA, code)
