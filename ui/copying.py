"""Buttons that copy a sentence, a citation or the link of the view."""

from __future__ import annotations

from functools import cache

import streamlit as st

_HTML = """
<div class="copies" role="group">
  <button type="button" data-what="sentence"></button>
  <button type="button" data-what="citation"></button>
  <button type="button" data-what="link"></button>
  <span role="status" aria-live="polite"></span>
</div>
"""
_CSS = """
.copies { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
button { font-family: inherit; font-size: 0.88rem; line-height: 1.5; padding: 0.3rem 0.7rem; min-height: 2.4rem; cursor: pointer;
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius); }
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
"""
_JS = """
export default function (component) {
  const { parentElement, data } = component;
  const status = parentElement.querySelector("[role=status]");
  const write = async (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  for (const button of parentElement.querySelectorAll("button")) {
    const what = button.dataset.what;
    button.textContent = data.labels[what];
    button.onclick = async () => {
      const link = window.location.origin + window.location.pathname + data.texts.query;
      await write(what === "link" ? link : data.texts[what]);
      status.textContent = data.labels.done;
      setTimeout(() => { status.textContent = ""; }, 2500);
    };
  }
}
"""


@cache
def _component():
    return st.components.v2.component("copy_buttons", html=_HTML, css=_CSS, js=_JS)


def copy_buttons(key: str, labels: dict[str, str], texts: dict[str, str]) -> None:
    """Three buttons; the link is the page's own address with the view's query."""
    _component()(key=key, data={"labels": labels, "texts": texts}, width="content", height="content")
