"""What a reader gathers for a briefing: figure blocks in an order, kept in the link and nowhere else.

`front/nssf,map/map:indicator=idpoor:area=KH-5`: entries separated by commas, each a page, a block of it, and
what the page's address says of its choices. ui/site.js writes them alike; exports/selection.py reads them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from reading.parameters import BLOCK, COMMON, PARAMETERS, PRESENT, SLIDES

MOST = 24
LONGEST = 2_000
"""Signs of a selection; a link of more is no link."""
BESIDE_THE_VIEW = (BLOCK, PRESENT, SLIDES)
"""What an address may say besides the choices of its page."""
OF_A_VIEW = tuple(name for name in PARAMETERS if name not in (*COMMON, *BESIDE_THE_VIEW))
_SEPARATORS = re.compile("[%,:]")


def entry(page: str, block: str, view: Mapping[str, str]) -> str:
    """A block of a view as a selection writes it."""
    choices = [f"{name}={_escaped(view[name])}" for name in OF_A_VIEW if view.get(name)]
    return ":".join([f"{page}/{_escaped(block)}", *choices])


def _escaped(text: str) -> str:
    return _SEPARATORS.sub(lambda found: quote(found[0], safe=""), text)
