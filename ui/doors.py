"""Three ways in, for three kinds of readers."""

from __future__ import annotations

import streamlit as st

from language.labels import mark
from ui.frame import carried

DOORS = (
    (
        mark("I am preparing a meeting"),
        mark("One clear picture that fills the screen, with its source; arrow keys turn the pages."),
        "pages/gender.py",
        {"present": "1"},
        mark("Start the meeting view"),
    ),
    (
        mark("I am writing a story"),
        mark("Every figure with its publication, who says otherwise, a sentence to quote and a CSV."),
        "pages/figures.py",
        {},
        mark("Search all figures"),
    ),
    (
        mark("I check indicators"),
        mark("Targets beside results of each project, to read in a meeting or take away as a spreadsheet."),
        "pages/projects.py",
        {},
        mark("Open the projects"),
    ),
)


def show_doors(page) -> None:
    """The three doors side by side."""
    if page.presented:
        return
    for column, (who, what, file, view, label) in zip(st.columns(3), DOORS, strict=True):
        with column, st.container(border=True):
            st.markdown(f"**{page.text(who)}**\n\n{page.text(what)}")
            st.page_link(
                file, label=page.text(label), query_params=carried(()) | view, icon=":material/arrow_forward:"
            )
