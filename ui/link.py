"""The link is the view: language-neutral codes in the query, read at the top, written below.

What a reader chose stands in the session under the parameter's own name; a link that differs
from the one last seen (opened cold, Back, Forward, a menu link) replaces it.
"""

from __future__ import annotations

import streamlit as st

PARAMETERS = (
    "lang",
    "digits",
    "indicator",
    "indicator2",
    "area",
    "sex",
    "group",
    "period",
    "scheme",
    "project",
    "source",
    "figure",
    "kind",
    "year",
    "theme",
    "topic",
    "concern",
    "status",
    "q",
    "workers",
    "informal",
    "all",
    "present",
    "publisher",
    "sort",
    "leaf",
)
LONGEST = 120
_SEEN = "_link_seen"
_BAD = "_link_not_understood"
_CHANGED = "_link_changed"


def adopt() -> None:
    """Take the link's values into the session when the link is not the one last seen."""
    found = _read()
    if st.session_state.get(_SEEN) == found:
        return
    st.session_state[_SEEN] = found
    for name in PARAMETERS:
        if name in found:
            st.session_state[name] = found[name]
        elif name in st.session_state:
            del st.session_state[name]


def _read() -> dict[str, str]:
    """The known parameters, each given once and of bearable length; the rest is remembered as bad."""
    found, bad = {}, []
    for name in PARAMETERS:
        values = st.query_params.get_all(name)
        if not values:
            continue
        if len(values) == 1 and len(values[0]) <= LONGEST and values[0].isprintable():
            found[name] = values[0]
        else:
            bad.append(name)
    st.session_state[_BAD] = bad
    return found


def not_understood() -> list[str]:
    """Parameters of this run's link that stand twice or are too long."""
    return st.session_state.get(_BAD, [])


def write(view: dict[str, str]) -> None:
    """Put the view into the address when the reader changed it.

    A view that came from the link is not written again: Back would lead to itself.
    """
    if st.session_state.pop(_CHANGED, False):
        chosen = {name: value for name, value in view.items() if value}
        st.session_state[_SEEN] = chosen
        st.query_params.from_dict(chosen)


def changed() -> None:
    """Callback of every control: the reader moved it, so the address follows."""
    st.session_state[_CHANGED] = True


def moved() -> bool:
    """True in a run that the reader's own choice started: what no longer fits is no fault of a link."""
    return bool(st.session_state.get(_CHANGED, False))


def query(view: dict[str, str]) -> str:
    """The view as a query string, such as `?lang=km&indicator=nssf_members`."""
    from urllib.parse import urlencode

    return "?" + urlencode({name: view[name] for name in PARAMETERS if view.get(name)})
