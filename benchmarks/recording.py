"""The command `python -m benchmarks.recording OUT.png`: what a first visit shows, moment by moment.

Screenshots of the throttled visit (slow 4G, a quarter of the processor, an empty cache) of the
dashboard and of the static page, one row each, as one picture.
"""

from __future__ import annotations

import argparse
import base64
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import servers
from benchmarks.first_visit import ARGUMENTS, CHROMIUM, QUARTER, SLOW_4G

MOMENTS = (0.5, 1, 1.5, 2, 3, 4, 6, 8, 10, 12)
"""Seconds after the start of the navigation."""
COMPARED = ("ours, uvicorn asgi:app", "static file")
SCREEN = {"width": 412, "height": 823}


def film(browser: Browser, url: str, seconds: float) -> list[tuple[float, bytes]]:
    """Every frame that the browser painted, with the seconds since the navigation began."""
    context = browser.new_context(viewport=SCREEN, device_scale_factor=1)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", QUARTER)
    frames: list[tuple[float, bytes]] = []

    def painted(event: dict) -> None:
        frames.append((event["metadata"]["timestamp"] - begun, base64.b64decode(event["data"])))
        devtools.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    devtools.on("Page.screencastFrame", painted)
    devtools.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
    begun = time.time()
    page.goto(url, wait_until="commit", timeout=60_000)
    while time.time() - begun < seconds:
        page.wait_for_timeout(100)
    devtools.send("Page.stopScreencast")
    context.close()
    return frames


def strip(name: str, frames: list[tuple[float, bytes]]) -> str:
    """A row of pictures: what stood on the screen at each moment."""
    cells = []
    for moment in MOMENTS:
        shown = [picture for at, picture in frames if at <= moment]
        source = base64.b64encode(shown[-1]).decode() if shown else ""
        picture = f'<img src="data:image/png;base64,{source}">' if shown else "<div></div>"
        cells.append(f"<td>{moment:g} s<br>{picture}</td>")
    return f"<tr><th>{name}</th>{''.join(cells)}</tr>"


STYLE = """body{font:16px sans-serif;margin:8px}td,th{text-align:left;vertical-align:top;padding:4px}
th{width:90px}img,div{width:150px;height:300px;border:1px solid #888;display:block}"""


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recording", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--port", type=int, default=8670)
    chosen = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        servers.write_view(Path(folder))
        for number, variant in enumerate(one for one in servers.VARIANTS if one.name in COMPARED):
            with servers.running(variant, chosen.port + number, Path(folder)):
                address = f"http://127.0.0.1:{chosen.port + number}/{variant.address}"
                film(browser, address, 3)
                rows.append(strip(variant.name, film(browser, address, max(MOMENTS) + 0.5)))
        page = browser.new_page(viewport={"width": 1780, "height": 760})
        page.set_content(f"<style>{STYLE}</style><table>{''.join(rows)}</table>")
        page.locator("table").screenshot(path=str(chosen.out))
        browser.close()


if __name__ == "__main__":
    main()
