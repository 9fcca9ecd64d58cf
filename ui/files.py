"""Files to take away: made when a reader asks for one, saved by the browser.

One element for all files of a page. A download button for each would be an element each, sent anew
with every change of the view.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import cache

import streamlit as st

from reading.page import Page

_WANTED = "_file_wanted"
_JS = """
export default function (component) {
  const { data, setTriggerValue } = component;
  const ask = (event) => {
    const button = event.target.closest?.("[data-file]");
    if (button) setTriggerValue("wanted", button.dataset.file);
  };
  document.addEventListener("click", ask);
  if (data?.content && window.lastFile !== data.number) {
    window.lastFile = data.number;
    const bytes = Uint8Array.from(atob(data.content), (sign) => sign.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: data.media_type }));
    link.download = data.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
  return () => document.removeEventListener("click", ask);
}
"""


@cache
def _component() -> Callable:
    return st.components.v2.component("file", js=_JS)


def give(page: Page) -> None:
    """Listen to the buttons that name a file; give the one that was asked for just now.

    A fragment of its own: neither does a change of the view send it again, nor a file the view.
    """
    file = page.files.get(st.session_state.pop(_WANTED, ""))
    data = None
    if file is not None:
        number = st.session_state["_file_given"] = st.session_state.get("_file_given", 0) + 1
        content = base64.b64encode(file.make()).decode()
        data = {"content": content, "name": file.name, "media_type": file.media_type, "number": number}
    _component()(key="file", data=data, on_wanted_change=_ask, height="content")


def _ask() -> None:
    st.session_state[_WANTED] = st.session_state["file"].wanted
