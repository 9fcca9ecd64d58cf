"""What cannot be taken away, said in one sentence to who asked for it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class Refused(ValueError):
    """There is no such thing to take away, or no room for it; the message is one sentence."""


def one_of(what: str, given: str, known: Iterable[str]) -> str:
    """The code itself, if it is known.

    Raises:
        Refused: it is not; the sentence names what is near, or some of what there is.
    """
    codes = list(known)
    if given in codes:
        return given
    near = difflib.get_close_matches(given, codes, 1, 0.5)
    listed = ", ".join(codes[:12]) + (", …" if len(codes) > 12 else "")
    rest = f"did you mean {near[0]}?" if near else f"it must be one of {listed or 'none'}"
    raise Refused(f"{what} is '{given[:60]}'; {rest}")
