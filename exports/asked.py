"""What can be asked for by an address below `/take/`, and what is given.

Names alone: the server knows them without loading what makes the files, which runs in a process of its own.
"""

from __future__ import annotations

from typing import NamedTuple

FACTSHEET, BRIEFING, HANDOUT = "factsheet.pdf", "briefing.html", "handout.pdf"
WHOLE = (FACTSHEET, BRIEFING, HANDOUT)
"""What belongs to no block of a page."""
MINE = "my briefing"
"""What the server asks for to show a selection as a page of the site; no address below `/take/`."""


class Made(NamedTuple):
    """A file: its bytes, its name, its media type."""

    content: bytes
    name: str
    media_type: str
