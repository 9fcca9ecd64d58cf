"""Readers without a browser: they speak Streamlit's own messages over websockets, within bounds.

A reader opens a page and then changes what it shows: by a choice (`choose`), which runs the view
alone, or by a link within the page (`change`), which runs the page. Only
servers on this machine are asked, with at most `MOST_READERS` for at most `LONGEST` seconds.
"""

from __future__ import annotations

import asyncio
import csv
import itertools
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import websockets

from seam.addresses import STREAM
from seam.messages import SUBPROTOCOL, BackMsg, Delta, ForwardMsg, WidgetState

ROOT = Path(__file__).resolve().parent.parent
MOST_READERS = 1_000
LONGEST = 120.0
FIRST = "lang=en"
PAGES = {
    "map": "area",
    "trends": "indicator",
    "gender": "indicator",
    "what_if": "workers",
    "province": "area",
    "projects": "",
    "voices": "theme",
    "figures": "leaf",
    "gaps": "indicator",
    "methods": "topic",
}
"""Each page with the choice that is changed on it; the front page has none."""
BARE = ["indicator=a", "indicator=b"]
LANGUAGES = ["lang=en", "lang=km"]
LANGUAGE_SHARE = 0.1
"""Of the changes of a reader who chooses at random, so many are of the language."""
RUNS_KEPT = 2
"""So long Streamlit's front end keeps a large message, and names it to the server instead of taking it again."""
_DICE = random.Random(1)
AMOUNT = 10_000
"""How far the places of a slider that are tried are apart."""
AMOUNTS = 5
"""So many places of a slider are tried."""


def choices(page: str) -> list:
    """The first options of the page's choice, one after the other; projects are opened by their links."""
    if page == "projects":
        with (ROOT / "data" / "projects.csv").open(encoding="utf-8") as lines:
            codes = [line["project_id"] for line in itertools.islice(csv.DictReader(lines), 5)]
        return [f"{FIRST}&project={code}" for code in codes]
    return [(PAGES[page], number) for number in range(1, 6)]


@dataclass
class Times:
    """Seconds from a change to the last word of its answer; bytes of each answer."""

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    failed: int = 0

    def add(self, taken: tuple[float, int]) -> None:
        self.seconds.append(taken[0])
        self.sizes.append(taken[1])

    @property
    def median(self) -> float:
        return median(self.seconds)

    def part(self, share: float) -> float:
        """The time within which this share of the answers came."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Reader:
    """One connection, one session."""

    def __init__(self, site: str, page: str) -> None:
        parts = urlsplit(site)
        if parts.hostname not in ("127.0.0.1", "localhost"):
            raise ValueError(f"{site}: only a server on this machine is asked")
        self.address = f"ws://{parts.netloc}{STREAM}"
        self.page, self._hash, self._socket = page, "", None
        self.query, self._choices, self._states = "", {}, {}
        self._held: dict[str, tuple[int, ForwardMsg]] = {}
        self._runs = 0
        self.cookies = ""

    async def open(self, query: str) -> tuple[float, int]:
        """Connect and run the page once."""
        self._socket = await websockets.connect(
            self.address,
            subprotocols=[SUBPROTOCOL],
            max_size=None,
            open_timeout=30,
            additional_headers={"Cookie": self.cookies} if self.cookies else None,
        )
        return await self.change(query)

    async def change(self, query: str) -> tuple[float, int]:
        """Ask for another view by its link and wait for the whole answer: seconds, bytes.

        Raises:
            RuntimeError: the page ended with an error.
        """
        self.query, self._states = query, {}
        return await self._run(BackMsg())

    async def do(self, change: str | tuple[str, int]) -> tuple[float, int]:
        """A change by a link, or by a choice."""
        return await (self.change(change) if isinstance(change, str) else self.choose(*change))

    async def choose(self, name: str, number: int) -> tuple[float, int]:
        """Choose one of the options of a select box or a number of a slider, as a reader does.

        `number` counts round the options: the first one, the second one, …
        """
        widget, fragment, options = self._choices[name]
        state = WidgetState(id=widget)
        if options:
            state.string_value = options[number % len(options)]
        else:
            state.double_array_value.data.append(float(AMOUNT * (number % AMOUNTS)))
        self._states[widget] = state
        asked = BackMsg()
        asked.rerun_script.fragment_id = fragment
        asked.rerun_script.widget_states.widgets.extend(self._states.values())
        return await self._run(asked)

    async def wander(self, dice: random.Random) -> tuple[float, int]:
        """Any option of any choice that the page shows now; now and then the other language."""
        if not self._choices or dice.random() < LANGUAGE_SHARE:
            return await self.change(dice.choice(LANGUAGES))
        name = dice.choice(sorted(self._choices))
        return await self.choose(name, dice.randrange(len(self._choices[name][2]) or AMOUNTS))

    def _said(self, asked: BackMsg) -> bytes:
        """What a browser says with every change."""
        state = asked.rerun_script
        state.query_string = self.query
        if self._hash:
            state.page_script_hash = self._hash
        else:
            state.page_name = self.page
        state.context_info.locale = "en-GB"
        state.context_info.timezone = "UTC"
        state.cached_message_hashes.extend(self._held)
        return asked.SerializeToString()

    async def _run(self, asked: BackMsg) -> tuple[float, int]:
        self._runs += 1
        before, self._choices = self._choices, self._not_run(asked.rerun_script.fragment_id)
        begun = time.perf_counter()
        await self._socket.send(self._said(asked))
        size = 0
        while True:
            answer = await asyncio.wait_for(self._socket.recv(), 60)
            size += len(answer)
            message = self._whole(ForwardMsg.FromString(answer))
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._hash = message.navigation.page_script_hash
            elif kind == "delta":
                self._keep(message.delta)
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "script_finished":
                self._choices = self._choices or before
                self._forget()
                return time.perf_counter() - begun, size

    def _whole(self, message: ForwardMsg) -> ForwardMsg:
        """The message, or the one that it refers to: a browser keeps what is large for two runs."""
        if message.WhichOneof("type") == "ref_hash":
            message = self._held[message.ref_hash][1]
        if message.metadata.cacheable:
            self._held[message.hash] = (self._runs, message)
        return message

    def _forget(self) -> None:
        self._held = {name: one for name, one in self._held.items() if one[0] > self._runs - RUNS_KEPT}

    def _not_run(self, fragment: str) -> dict:
        """The choices that stay as they are while a fragment runs; none where the page runs."""
        return {name: one for name, one in self._choices.items() if fragment and one[1] != fragment}

    def _keep(self, delta: Delta) -> None:
        """Remember the choices that the page offers."""
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(element.exception.message)
        if kind in ("selectbox", "slider"):
            widget = getattr(element, kind)
            options = list(widget.options) if kind == "selectbox" else []
            name = widget.id.rpartition("-")[2]
            self._choices[name] = widget.id, delta.fragment_id, options

    async def close(self) -> None:
        if self._socket is not None:
            await self._socket.close()


async def one_by_one(site: str, page: str, changes: list, *, count: int) -> Times:
    """One reader alone: every change once to make its view, then `count` of them, one after the other.

    A change is a query, as a link has it, or the name of a choice and the number of an option.
    """
    reader, times = Reader(site, page), Times()
    await reader.open(FIRST)
    try:
        for change in changes:
            await reader.do(change)
        for change in itertools.islice(itertools.cycle(changes), count):
            times.add(await reader.do(change))
    finally:
        await reader.close()
    return times


async def together(
    site: str, pages: Sequence[str], changes: list, *, readers: int, seconds: float, every: float = 5.0
) -> Times:
    """Many readers at once, each with one change every so many seconds, at times of its own.

    Counted from six seconds after the last of them has come: who comes costs more than who changes.

    Args:
        pages: one after the other, a reader each.
        changes: what a reader chooses among; none: anything that its page offers.
    """
    if readers > MOST_READERS or seconds > LONGEST:
        raise ValueError(f"at most {MOST_READERS} readers for {LONGEST} seconds")
    times = Times()
    opened = asyncio.Semaphore(20)
    everybody = [Reader(site, pages[number % len(pages)]) for number in range(readers)]

    try:
        came = await asyncio.gather(*(_come(reader, opened) for reader in everybody), return_exceptions=True)
        times.failed += sum(1 for one in came if one is not None)
        ready = [reader for reader, one in zip(everybody, came, strict=True) if one is None]
        for change in changes:
            await ready[0].do(change)
        await asyncio.sleep(6)
        until = time.perf_counter() + seconds
        await asyncio.gather(*(_read(reader, changes, times, until, every) for reader in ready))
    finally:
        await asyncio.gather(*(reader.close() for reader in everybody), return_exceptions=True)
    return times


async def _come(reader: Reader, opened: asyncio.Semaphore) -> None:
    async with opened:
        await reader.open(FIRST)


async def _read(reader: Reader, changes: list, times: Times, until: float, every: float) -> None:
    """One reader among many, until a time or its first failure."""
    await asyncio.sleep(random.uniform(0, every))
    while time.perf_counter() < until:
        begun = time.perf_counter()
        try:
            asked = reader.do(random.choice(changes)) if changes else reader.wander(_DICE)
            times.add(await asked)
        except Exception:
            times.failed += 1
            return
        await asyncio.sleep(max(0.0, every - (time.perf_counter() - begun)) * random.uniform(0.8, 1.2))
