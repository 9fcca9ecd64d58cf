"""Every view of every page, without a browser: what each control offers is tried, in both languages."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import pages
from reading.choices import Choices
from reading.collected import Collected, Told, common, reading_of
from reading.menu import entry
from reading.page import Page
from reading.parameters import (
    AREA,
    COMPARE,
    DOUBTFUL,
    FIGURE,
    INDICATOR,
    INFORMAL,
    LANG,
    LIST,
    PERIOD,
    SEX,
    SOURCE,
    TOPIC,
    WORKERS,
)  # fmt: skip
from reading.published import published

CROSSED = {
    "map": {TOPIC, INDICATOR, PERIOD, SEX, SOURCE},
    "trends": {INDICATOR, COMPARE, DOUBTFUL},
    "gender": {INDICATOR},
    "province": {AREA},
    "gaps": {TOPIC, AREA, SEX},
    "methods": {TOPIC},
    "figures": {LIST},
}
"""Controls whose answers are tried with each other; every other one is tried alone."""
NOT_TRIED = {"figures": {FIGURE}}
"""Controls that list what another way names already: figures have views of their own below."""
ALONE = 1_000
"""A place behind every control: nothing else is tried together with this answer."""
NUMBERS = {WORKERS: ("0", "10000", "1000000"), INFORMAL: ("0", "250000")}


@dataclass(frozen=True)
class View:
    """An address: a page and what is asked of it."""

    page: str
    asked: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return "/" + self.page + "?" + "&".join(f"{name}={code}" for name, code in self.asked)


class Watched(Collected):
    """A stage that keeps what each control offers, in the order of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.offers: list[tuple[str, tuple[str, ...], str]] = []

    def select(
        self, name: str, label: str, options: Sequence[str], show: Callable[[str], str], chosen: str
    ) -> str:
        """Keep the codes, and say each of them once."""
        for code in options:
            show(code)
        self.offers.append((name, tuple(options), chosen))
        return chosen

    def toggle(self, name: str, label: str, on: bool) -> bool:
        """Keep that there are two answers."""
        self.offers.append((name, ("", "1"), "1" if on else ""))
        return on

    def slider(self, name: str, label: str, *, most: int, step: int, number: int) -> int:
        """Keep a few numbers to be tried."""
        self.offers.append((name, NUMBERS[name], str(number)))
        return number


@dataclass
class Seen:
    """A view as one reader meets it: what it said, what it offers, and what went wrong below it."""

    view: View
    told: Told
    offers: list[tuple[str, tuple[str, ...], str]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def lang(self) -> str:
        return self.told.reading.language.code


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep an error of the page's guard."""
        error = record.exc_info[1] if record.exc_info else record.getMessage()
        self.said.append(repr(error))


@contextmanager
def _errors() -> Iterator[list[str]]:
    """What the guard of a page wrote into the log."""
    kept, guard = _Kept(), logging.getLogger("reading.page")
    guard.addHandler(kept)
    guard.propagate = False
    try:
        yield kept.said
    finally:
        guard.removeHandler(kept)
        guard.propagate = True


def see(view: View, lang: str) -> Seen:
    """A view in one language, collected as a phone shows it."""
    said, asked = Watched(), dict(view.asked)
    reading = reading_of({LANG: lang}, published(), "phone")
    with _errors() as errors:
        page = Page(entry(view.page), reading, Choices(dict(asked)), said)
        pages.page(view.page)(page)
        page.close()
    shown = common(reading.language) | page.choices.view
    told = Told(page.entry, reading, {name: code for name, code in shown.items() if code}, said)
    missed = [f"not understood: {name}" for name in asked if page.choices.view.get(name, "") != asked[name]]
    return Seen(view, told, said.offers, errors + missed)


def walk(name: str, part: int = 0, parts: int = 1) -> Iterator[Seen]:
    """Every view of a page, in English, each once; what a control offers may follow from those before it.

    Args:
        part, parts: the branches below the page's opening view are dealt out, so that several may walk.
    """
    opening = see(View(name), "en")
    if part == 0:
        yield opening
    left = _branches(opening, {}, 0)[part::parts]
    while left:
        fixed, depth = left.pop()
        seen = see(View(name, tuple(fixed.items())), "en")
        yield seen
        left += _branches(seen, fixed, depth)


def _branches(seen: Seen, fixed: Mapping[str, str], depth: int) -> list[tuple[dict[str, str], int]]:
    """The views one choice further: (what they ask for, the place of the first control still to be answered)."""
    name, found = seen.view.page, []
    held: dict[str, str] = {}
    for place, (control, options, chosen) in enumerate(seen.offers):
        crossed = control in CROSSED.get(name, ())
        if place >= depth and control not in NOT_TRIED.get(name, ()) and (crossed or not fixed):
            after = place + 1 if crossed else ALONE
            found += [(held | {control: code}, after) for code in options if code != chosen]
        if crossed and chosen:
            held[control] = chosen
    return found


def figures(part: int = 0, parts: int = 1) -> Iterator[Seen]:
    """The view of each published figure, in English."""
    for name in list(published().figures["figure_id"])[part::parts]:
        yield see(View("figures", ((FIGURE, name),)), "en")
