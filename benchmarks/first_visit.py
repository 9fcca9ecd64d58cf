"""One first visit with an empty cache: bytes, requests, and when a reader can read and use the page."""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
"""1.6 Mbit/s down, 750 kbit/s up, 150 ms: what Lighthouse calls slow 4G."""
QUARTER = {"rate": 4}
BINARY = 2
"""The kind of a frame whose content is told as base64 (RFC 6455)."""
WINDOW = 12
"""Bits of the window in which uvicorn looks for what went before."""
MEMORY = 5
"""Its zlib level of memory."""
ENDING = 4
"""Bytes at the end of each packed message that are not sent (RFC 7692, 7.2.1)."""
WATCH = """
window.seen = {shift: 0};
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  if (!one.hadRecentInput) window.seen.shift += one.value;
})).observe({type: "layout-shift", buffered: true});
(() => {
  const roots = (root) => [root, ...[...root.querySelectorAll("*")].filter((one) => one.shadowRoot)
    .flatMap((one) => roots(one.shadowRoot))];
  const says = (root) => (root.body || root).innerText || [...root.children].map((one) => one.innerText || "").join();
  const look = () => {
    const now = performance.now();
    if (document.body) {
      const all = roots(document);
      if (!window.seen.readable && all.some((root) => says(root).includes(%(text)r))) window.seen.readable = now;
      if (!window.seen.live && all.some((root) => root.querySelector(%(mark)r))) window.seen.live = now;
    }
    if (!window.seen.live || !window.seen.readable) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
"""
"""Looks before every frame that is painted, so nothing counts that the reader cannot see yet."""


@dataclass
class Visit:
    """What one first visit took; bytes over the wire, seconds from the start of navigation.

    `shift` is the sum of all layout shifts, those while the app takes over included.
    """

    bytes: int
    requests: int
    readable: float | None
    live: float | None
    shift: float
    foreign: list[str]
    by_file: dict[str, int]


def visit(
    browser: Browser, url: str, *, text: str, mark: str, slow: bool, wait: float = 60.0, settle: float = 2.0
) -> Visit:
    """Open a page with an empty cache and watch it until its chart is drawn.

    Args:
        text: a figure that must stand on the page.
        mark: a CSS selector that finds a mark of the live chart.
        slow: a slow 4G network and a quarter of the processor.
    """
    context = browser.new_context(
        viewport={"width": 412, "height": 823}, device_scale_factor=1, bypass_csp=True
    )
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    if slow:
        devtools.send("Network.emulateNetworkConditions", SLOW_4G)
        devtools.send("Emulation.setCPUThrottlingRate", QUARTER)
    sizes, names = _counted(devtools)
    page.add_init_script(WATCH % {"text": text, "mark": mark})
    try:
        page.goto(url, wait_until="commit", timeout=wait * 1000)
        page.wait_for_function("window.seen.live && window.seen.readable", timeout=wait * 1000)
    except Exception:
        pass  # what was not seen in time is None below
    page.wait_for_timeout(settle * 1000)
    seen = page.evaluate("window.seen")
    context.close()
    return Visit(
        bytes=sum(sizes.values()),
        requests=len(names),
        readable=_seconds(seen.get("readable")),
        live=_seconds(seen.get("live")),
        shift=round(seen["shift"], 3),
        foreign=_foreign(names, url.split("/")[2]),
        by_file={names.get(key, key): size for key, size in sizes.items()},
    )


def _foreign(names: dict[str, str], host: str) -> list[str]:
    """What was asked of other sites."""
    return [name for name in names.values() if host not in name and not name.startswith(("data:", "blob:"))]


def _counted(devtools: CDPSession) -> tuple[dict[str, int], dict[str, str]]:
    """Bytes and address of every request from now on, by its number; filled while the page is open."""
    sizes: dict[str, int] = {}
    names: dict[str, str] = {}
    devtools.on(
        "Network.requestWillBeSent", lambda event: names.update({event["requestId"]: event["request"]["url"]})
    )
    devtools.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: int(event["encodedDataLength"])}),
    )
    devtools.on("Network.webSocketCreated", lambda event: names.update({event["requestId"]: event["url"]}))
    frames = _Frames()
    for direction in ("Received", "Sent"):

        def add(event: dict, direction: str = direction) -> None:
            sizes[event["requestId"]] = sizes.get(event["requestId"], 0) + frames.size(direction, event)

        devtools.on(f"Network.webSocketFrame{direction}", add)
    return sizes, names


class _Frames:
    """The frames of the websockets, in the bytes that their compression leaves (RFC 7692, as the server sends them).

    The browser tells their content alone, so each is packed anew, what went before in the same direction in mind.
    """

    def __init__(self) -> None:
        self._packing: dict[tuple[str, str], Any] = {}

    def size(self, direction: str, event: dict) -> int:
        frame = event["response"]
        content = frame["payloadData"]
        plain = base64.b64decode(content) if frame["opcode"] == BINARY else content.encode()
        key = event["requestId"], direction
        packing = self._packing.setdefault(key, zlib.compressobj(wbits=-WINDOW, memLevel=MEMORY))
        return len(packing.compress(plain) + packing.flush(zlib.Z_SYNC_FLUSH)) - ENDING


def _seconds(milliseconds: float | None) -> float | None:
    return None if milliseconds is None else round(milliseconds / 1000, 2)
