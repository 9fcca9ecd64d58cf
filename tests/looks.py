"""Pictures of every page as readers see it, to be looked at: `python -m tests.looks FOLDER`.

Wide, on a tablet and on a phone, light and dark, in both languages; meetings on the screens of four rooms;
each page on paper. Takes some ten minutes.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

import seam.look
from reading.menu import ENTRIES
from tests.screens import settled, still, window
from tests.servers import served

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
LONGEST = 16_000
"""Pixels; what is longer is cut."""


class Look(NamedTuple):
    """One picture: of which address, on which screen. `high` 0: as high as the page."""

    name: str
    address: str
    wide: int
    high: int = 0
    scheme: str = "light"
    paper: bool = False


def looks() -> Iterator[Look]:
    """Every picture that is taken."""
    for entry in ENTRIES:
        path = "/" if entry.name == "front" else f"/{entry.name}"
        for lang in ("en", "km"):
            for wide in (360, 768, 1280):
                for scheme in ("light", "dark"):
                    yield Look(f"{entry.name}-{lang}-{wide}-{scheme}", f"{path}?lang={lang}", wide, 0, scheme)
            for wide, high in ((1280, 720), (1920, 1080), (1024, 768), (740, 360)):
                yield Look(f"{entry.name}-{lang}-meeting-{wide}", f"{path}?lang={lang}&present=1", wide, high)
            yield Look(f"{entry.name}-{lang}-paper", f"{path}?lang={lang}", 1024, 800, paper=True)


def take(browser: Browser, site: str, look: Look, folder: Path) -> Path:
    """Take one picture, a PNG or for paper a PDF."""
    context = window(
        browser, viewport={"width": look.wide, "height": look.high or 900}, color_scheme=look.scheme
    )
    page = context.new_page()
    page.goto(site + look.address)
    settled(page)
    file = folder / f"{look.name}.{'pdf' if look.paper else 'png'}"
    if look.paper:
        page.pdf(path=file, format="A4", print_background=True)
    else:
        if not look.high:
            high = page.evaluate(f"document.querySelector('{seam.look.MAIN}').scrollHeight")
            page.set_viewport_size({"width": look.wide, "height": min(int(high), LONGEST)})
            still(page)
        page.screenshot(path=file)
    context.close()
    return file


def main() -> None:
    """Start a server, take all pictures whose name has the words that are given, end the server."""
    parser = argparse.ArgumentParser(prog="python -m tests.looks", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="a part of the names, such as front-km")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as kept,
        served(Path(kept)) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for look in looks():
            if chosen.only in look.name:
                print(take(browser, site.origin, look, chosen.folder), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
