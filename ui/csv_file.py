"""The CSV of a figure block: made when a reader asks for it, saved by the browser.

One element for all blocks of a page. A download button for each would be an element each, sent anew
with every change of the view.
"""

from __future__ import annotations

from functools import cache

import streamlit as st

from ui.figure_block import csv

_WANTED = "_csv_wanted"
_JS = """
export default function (component) {
  const { data, setTriggerValue } = component;
  const ask = (event) => {
    const button = event.target.closest?.("[data-csv]");
    if (button) setTriggerValue("wanted", button.dataset.csv);
  };
  document.addEventListener("click", ask);
  if (data?.file && window.lastCsv !== data.number) {
    window.lastCsv = data.number;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([data.file], { type: "text/csv;charset=utf-8" }));
    link.download = data.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
  return () => document.removeEventListener("click", ask);
}
"""


@cache
def _component():
    return st.components.v2.component("csv_file", js=_JS)


def give(page) -> None:
    """Listen to the CSV buttons of the page's blocks; give the file that was asked for just now.

    A fragment of its own: neither does a change of the view send it again, nor a file the view.
    """
    wanted = st.session_state.pop(_WANTED, "")
    block = page.shown.get(wanted)
    data = None
    if block is not None:
        number = st.session_state["_csv_given"] = st.session_state.get("_csv_given", 0) + 1
        data = {"file": csv(page, block), "name": f"{page.entry.name}-{block.key}.csv", "number": number}
    _component()(key="csv_file", data=data, on_wanted_change=_ask, height="content")


def _ask() -> None:
    st.session_state[_WANTED] = st.session_state["csv_file"].wanted
