"""A change as a reader meets it, in a browser: from the choice of a province to its figure on the screen."""

from __future__ import annotations

import json
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

PROVINCES = ("Kampot", "Pursat", "Takeo", "Kandal")
SAYS = """(text) => {
  const roots = (root) => [root, ...[...root.querySelectorAll("*")].filter((one) => one.shadowRoot)
    .flatMap((one) => roots(one.shadowRoot))];
  return roots(document).some((root) => [...(root.body ? [root.body] : root.children)]
    .some((one) => (one.textContent || "").includes(text)));
}"""
"""Also within the shadow trees that Panel draws in."""


def _streamlit(page: Page, name: str) -> None:
    page.locator(".st-key-area input").fill(name)
    page.get_by_role("option", name=name, exact=True).wait_for()
    page.evaluate("window.asked = performance.now()")
    page.keyboard.press("Enter")


def _panel(page: Page, name: str) -> None:
    page.evaluate("window.asked = performance.now()")
    page.locator("select").select_option(name)


def _dash(page: Page, name: str) -> None:
    page.locator("#province").click()
    page.get_by_role("option", name=name, exact=True).or_(
        page.locator(".dash-dropdown-option", has_text=name)
    ).first.wait_for()
    page.evaluate("window.asked = performance.now()")
    page.get_by_role("option", name=name, exact=True).or_(
        page.locator(".dash-dropdown-option", has_text=name)
    ).first.click()


WAYS = {"ours": _streamlit, "Panel": _panel, "Dash": _dash}


def changes(browser: Browser, name: str, url: str, folder: Path, *, mark: str) -> list[float]:
    """Milliseconds of each change after every view was shown once; empty where nothing can be chosen."""
    way = next((way for start, way in WAYS.items() if name.startswith(start)), None)
    if way is None:
        return []
    view = json.loads((folder / "view.json").read_text(encoding="utf-8"))["table"]
    shown = dict(zip(view["Province"], view["Figure"], strict=True))
    page = browser.new_page(viewport={"width": 1280, "height": 1000}, bypass_csp=True)
    page.goto(url)
    page.wait_for_selector(mark)
    page.wait_for_timeout(2_000)
    taken = []
    for turn, province in enumerate(PROVINCES * 4):
        figure = shown[province]
        text = f"{province}: {figure}"
        way(page, province)
        page.wait_for_function(SAYS, arg=text, polling="raf")
        if turn >= len(PROVINCES):
            taken.append(page.evaluate("performance.now() - window.asked"))
        time.sleep(0.3)
    page.close()
    return taken


def in_words(taken: list[float]) -> str:
    """The middle and the slowest of some changes."""
    return f"median {median(taken):.0f} ms, slowest {max(taken):.0f} ms" if taken else "nothing to choose"
