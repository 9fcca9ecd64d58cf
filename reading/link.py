"""The link is the view: language-neutral codes in the query of an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from reading import selection
from reading.parameters import FORMERLY, PARAMETERS, SLIDES

LONGEST = 120
"""Signs that a value may have, but for the selection of a briefing."""
MANGLED = "amp;"
"""What stands before a name where a chat program wrote `&amp;` for `&`."""
_KNOWN = frozenset(PARAMETERS)


def known(pairs: Iterable[tuple[str, str]], page: str = "") -> tuple[dict[str, str], list[str]]:
    """The parameters of an address that pages look at, and those that make no sense.

    Args:
        pairs: name and value of each parameter in the order of the address.
        page: the page of the address, for names that it gave its parameters formerly.

    Returns:
        What each known parameter says; the names of those that stand twice, are too long or hold
        signs that cannot be printed. Unknown names are passed over.
    """
    formerly = FORMERLY.get(page, {})
    found: dict[str, str] = {}
    bad: dict[str, None] = {}
    for given, value in pairs:
        given = given.removeprefix(MANGLED)
        name = formerly.get(given, given)
        if name not in _KNOWN:
            continue
        longest = selection.LONGEST if name == SLIDES else LONGEST
        if name in found or len(value) > longest or not value.isprintable():
            bad[name] = None
        else:
            found[name] = value
    return {name: found[name] for name in PARAMETERS if name in found and name not in bad}, list(bad)


def query(view: Mapping[str, str]) -> str:
    """The view as a query string, such as `?lang=km&indicator=nssf_members`."""
    return "?" + urlencode({name: view[name] for name in PARAMETERS if view.get(name)})
