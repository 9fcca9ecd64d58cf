"""A hundred people in five rows of twenty, filled column by column as one reads them."""

from __future__ import annotations

from pictures.forms import Hundred

ROWS, COLUMNS = 5, 20
STEP_X, STEP_Y = 12, 23
WIDTH, HEIGHT = COLUMNS * STEP_X, ROWS * STEP_Y
_PERSON = "a2.9 2.9 0 1 0 .01 0zm-3.9 6.9h7.8a1.2 1.2 0 0 1 1.2 1.2v9.2a1.6 1.6 0 0 1-1.6 1.6h-7a1.6 1.6 0 0 1-1.6-1.6v-9.2a1.2 1.2 0 0 1 1.2-1.2z"
"""One person from the top of the head on."""


def person_paths(hundred: Hundred) -> dict[str, str]:
    """Paths by what they show: `on` filled, `goal` outlined, `off` the others; in a box of WIDTH by HEIGHT."""
    goal = max(hundred.goal, hundred.filled)
    return {
        "on": _people(0, hundred.filled),
        "goal": _people(hundred.filled, goal),
        "off": _people(goal, ROWS * COLUMNS),
    }


def _people(first: int, last: int) -> str:
    return "".join(_at(number) for number in range(first, last))


def _at(number: int) -> str:
    column, row = divmod(number, ROWS)
    return f"M{column * STEP_X + 6} {row * STEP_Y + 1}{_PERSON}"
