"""What a page of ours says in a change, heard element by element, so that a plain page can say as much."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypedDict

from google.protobuf.message import Message

from benchmarks.readers import AMOUNT, FIRST, Reader
from seam.messages import Delta, ForwardMsg

FOLDER = "BENCHMARK_PLANS"
"""The variable that names the folder of the plans to the server of the plain page."""

saved = False
"""Whether the plain page is served with what ours does to Streamlit."""


class Element(TypedDict):
    """An element: its kind, its place in the page, what it says."""

    kind: str
    place: list[int]
    says: dict[str, Any]


@dataclass
class Plan:
    """What a page says in each of several changes.

    Attributes:
        choice: what is changed, where a part of the page runs alone; "" where the page runs.
        options: of the choice; none for a slider.
        runs: the elements of each change.
    """

    title: str
    choice: str
    options: list[str]
    runs: list[list[Element]]

    def number(self, chosen: object) -> int:
        """Which run answers a choice."""
        if isinstance(chosen, int):
            place = chosen // AMOUNT
        else:
            place = self.options.index(chosen) if chosen in self.options else 0
        return (place - 1) % len(self.runs)

    @property
    def changes(self) -> list:
        """As a reader makes them."""
        numbers = range(len(self.runs))
        return [(self.choice, number + 1) if self.choice else f"number={number}" for number in numbers]


class Listener(Reader):
    """A reader who remembers what was said in the newest change."""

    def __init__(self, site: str, page: str) -> None:
        super().__init__(site, page)
        self.heard: list[Element] = []

    def _whole(self, message: ForwardMsg) -> ForwardMsg:
        whole = super()._whole(message)
        if whole.WhichOneof("type") == "delta":
            place = list(message.metadata.delta_path)
            self.heard.append({"kind": _kind(whole.delta), "place": place, "says": _says(whole.delta)})
        return whole

    def options(self, name: str) -> list[str]:
        return self._choices[name][2]


def _part(delta: Delta) -> Message:
    return getattr(delta, delta.WhichOneof("type"))


def _kind(delta: Delta) -> str:
    return _part(delta).WhichOneof("type") or ""


def _says(delta: Delta) -> dict[str, Any]:
    kind = _kind(delta)
    one = getattr(_part(delta), kind) if kind else None
    if kind == "html":
        return {"body": one.body, "scripts": one.unsafe_allow_javascript}
    if kind == "selectbox":
        return {"label": one.label, "options": list(one.options), "key": _key(one)}
    if kind == "slider":
        return {"label": one.label, "most": int(one.max), "key": _key(one)}
    if kind in ("checkbox", "text_input"):
        return {"label": one.label, "key": _key(one)}
    if kind == "vega_lite_chart":
        return {"spec": json.loads(one.spec)}
    if kind == "expandable":
        return {"label": one.label}
    return {"horizontal": kind == "flex_container" and one.direction == one.HORIZONTAL}


def _key(widget: Message) -> str:
    return widget.id.rpartition("-")[2]


async def heard(site: str, page: str, changes: list) -> Plan:
    """What a page says in each of these changes, each asked for before."""
    reader = Listener(site, page)
    await reader.open(FIRST)
    choice = changes[0][0] if isinstance(changes[0], tuple) else ""
    try:
        for change in changes * 2:
            await reader.do(change)
        runs = []
        for change in changes:
            reader.heard = []
            await reader.do(change)
            runs.append(reader.heard)
        return Plan(page, choice, reader.options(choice) if choice else [], runs)
    finally:
        await reader.close()


def write(plan: Plan, folder: Path, name: str) -> None:
    """Where the plain page reads it."""
    (folder / f"{name}.json").write_text(json.dumps(asdict(plan), ensure_ascii=False), encoding="utf-8")
