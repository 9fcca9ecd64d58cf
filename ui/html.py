"""Our HTML on Streamlit's page."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from seam.look import with_drawings


@dataclass(frozen=True)
class _Finished:
    """HTML that `st.html` takes as it is: what is given as a text it looks through for a file's name and for indents."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def write(html: str, *, scripts: bool = False) -> None:
    """Put HTML of ours onto the page.

    Args:
        scripts: whether the scripts in it run.
    """
    ready = with_drawings(html) if "<svg" in html else html
    st.html(_Finished(ready), unsafe_allow_javascript=scripts)
