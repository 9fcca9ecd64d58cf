"""A reader's choices in Streamlit's session, and the link that says them.

What a reader chose stands in the session under the parameter's own name; a link that differs from
the one last seen (opened cold, Back, Forward, a menu link) replaces it.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from language import LANGUAGES, Language
from reading.choices import Choices
from reading.link import known
from reading.parameters import DIGITS, FORMERLY, LANG, PARAMETERS

_SEEN = "_link_seen"
_BAD = "_link_not_understood"
_MOVED = "_link_moved"
_BEFORE = "_before_"


class SessionChoices(Choices):
    """Choices that controls on the screen hold; each control's key is its parameter."""

    def __init__(self) -> None:
        super().__init__(st.session_state, st.session_state.get(_BAD, []))

    @property
    def moved(self) -> bool:
        """True in a run that the reader's own choice started."""
        return bool(st.session_state.get(_MOVED, False))

    def switched(self, name: str) -> bool:
        on = super().switched(name)
        st.session_state[name] = on
        return on

    def whole_number(self, name: str, *, most: int, default: int) -> int:
        number = super().whole_number(name, most=most, default=default)
        st.session_state[name] = number
        return number

    def set(self, name: str, value: str) -> None:
        super().set(name, value)
        moved()

    def newly(self, name: str, value: object) -> bool:
        before = st.session_state.get(_BEFORE + name)
        st.session_state[_BEFORE + name] = value
        return self.moved and before not in (None, value)

    def _hold(self, name: str, value: str) -> str:
        st.session_state[name] = value
        return super()._hold(name, value)


def adopt(page: str) -> None:
    """Take the link's values into the session when the link is not the one last seen."""
    names = {*PARAMETERS, *FORMERLY.get(page, {})}
    given = [name for name in st.query_params if name in names]
    pairs = [(name, value) for name in given for value in st.query_params.get_all(name)]
    found, bad = known(pairs, page)
    if st.session_state.get(_SEEN) == found:
        return
    st.session_state[_SEEN] = found
    st.session_state[_BAD] = bad
    held = set(st.session_state)
    for name in PARAMETERS:
        if name in found:
            st.session_state[name] = found[name]
        elif name in held:
            del st.session_state[name]


def write(view: Mapping[str, str]) -> None:
    """Put the view into the address when the reader changed it.

    A view that came from the link is not written again: Back would lead to itself.
    """
    if st.session_state.pop(_MOVED, False):
        chosen = {name: value for name, value in view.items() if value}
        st.session_state[_SEEN] = chosen
        st.query_params.from_dict(chosen)


def moved() -> None:
    """Callback of every control: the reader moved it, so the address follows."""
    st.session_state[_MOVED] = True


def next_run() -> int:
    """The number of this run of the session."""
    run = st.session_state["_run"] = st.session_state.get("_run", 0) + 1
    return run


def language() -> Language:
    """The link's language; without one, the browser's."""
    code = st.session_state.get(LANG)
    if code not in LANGUAGES:
        preferred = (st.context.locale or "").lower()
        code = "km" if preferred.startswith("km") else "en"
        st.session_state[LANG] = code
    return Language(code, st.session_state.get(DIGITS) == "km" and code == "km")
