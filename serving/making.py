"""What is made on demand: what is finished is given out at once, what is not waits its turn or is refused."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Literal, TypeVar

from anyio import CapacityLimiter, move_on_after, to_thread

from serving.drawing_room import Busy

Made = TypeVar("Made")


class Refusal(Enum):
    """Why there is no answer."""

    BUSY = "too many ask at once"


BUSY = Refusal.BUSY
AT_ONCE = 4
"""Of each kind of thing; more would only take the interpreter from each other."""
MOST_WAITING = 40
LONGEST_WAIT = 10.0
"""Seconds until the making begins; a reader who has waited that long asks again."""


class Turn:
    """Who makes and who waits, for one kind of thing."""

    def __init__(self) -> None:
        self.places = CapacityLimiter(AT_ONCE)
        self.asked = 0


_turns: dict[Callable, Turn] = {}


async def made(
    kept: Callable[..., Made | None], make: Callable[..., Made], *arguments: object
) -> Made | Literal[Refusal.BUSY]:
    """What was made before, else what `make` returns, off the event loop; BUSY when too many wait.

    What is finished never waits behind what is not, nor pages behind pictures or data.
    """
    found = kept(*arguments)
    if found is not None:
        return found
    turn = _turns.setdefault(make, Turn())
    if turn.asked >= AT_ONCE + MOST_WAITING:
        return BUSY
    turn.asked += 1
    try:
        with move_on_after(LONGEST_WAIT):
            return await to_thread.run_sync(make, *arguments, limiter=turn.places)
    except Busy:
        pass
    finally:
        turn.asked -= 1
    return BUSY


def never_kept(*_: object) -> None:
    """What is made anew for each reader."""
