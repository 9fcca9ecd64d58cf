"""The pages of the dashboard: file, name, what it shows, and what of the view it takes along."""

from __future__ import annotations

from dataclasses import dataclass

from language.labels import mark
from reading.parameters import AREA, SCHEME


@dataclass(frozen=True)
class Entry:
    """One page.

    Attributes:
        takes: what of the view a link to it takes along.
        subject: the entry of the menu that leads to it; "": the page itself is the entry.
    """

    name: str
    file: str
    title: str
    description: str
    takes: tuple[str, ...] = ()
    subject: str = ""


ENTRIES = (
    Entry(
        "front",
        "app.py",
        mark("Overview"),
        mark("Who in Cambodia is covered by social protection: the newest published figures."),
    ),
    Entry(
        "map",
        "pages/map.py",
        mark("Map"),
        mark("Published figures by province, on a map and as a ranked list."),
        (AREA,),
        mark("Provinces"),
    ),
    Entry(
        "heat",
        "pages/heat.py",
        mark("All provinces at once"),
        mark("Where people are worst off: 25 provinces against the country, women and men where published."),
        (AREA,),
        mark("Provinces"),
    ),
    Entry(
        "province",
        "pages/province.py",
        mark("One province"),
        mark("Everything published for one province, against the country, and what is not."),
        (AREA,),
        mark("Provinces"),
    ),
    Entry(
        "trends",
        "pages/trends.py",
        mark("Over time"),
        mark("Any published indicator over time, with policy events."),
        (SCHEME,),
    ),
    Entry(
        "gender",
        "pages/gender.py",
        mark("Women and men"),
        mark("How many women and men are covered, and how many of those covered are women."),
    ),
    Entry(
        "projects",
        "pages/projects.py",
        mark("Projects"),
        mark("Targets and results of partner projects, and what is demanded."),
        subject=mark("Projects and voices"),
    ),
    Entry(
        "voices",
        "pages/voices.py",
        mark("Voices"),
        mark("Accounts of workers and organisers that partners published."),
        subject=mark("Projects and voices"),
    ),
    Entry(
        "what_if",
        "pages/what_if.py",
        mark("What if"),
        mark("What a union demand would mean, calculated from published figures."),
        subject=mark("Projects and voices"),
    ),
    Entry(
        "figures",
        "pages/figures.py",
        mark("All figures"),
        mark("Every published figure, its publication, and what publications say against each other."),
        subject=mark("Data and gaps"),
    ),
    Entry(
        "gaps",
        "pages/gaps.py",
        mark("What is not known"),
        mark("What is not published by year, sex and province, and a letter that asks for it."),
        subject=mark("Data and gaps"),
    ),
    Entry(
        "methods",
        "pages/methods.py",
        mark("Methods"),
        mark("What each indicator counts, how numbers were read, and what was left out."),
        subject=mark("Data and gaps"),
    ),
)
LANGUAGE_NAMES = {"km": "ខ្មែរ", "en": "English"}
"""Each language in its own words, in every language."""


def subjects() -> dict[str, list[Entry]]:
    """The pages of each entry of the menu, by its title; the first is where it leads."""
    found: dict[str, list[Entry]] = {}
    for one in ENTRIES:
        found.setdefault(one.subject or one.title, []).append(one)
    return found


def entry(name: str) -> Entry:
    """The entry of a page by its name."""
    return next(entry for entry in ENTRIES if entry.name == name)


def address(name: str, root: str = "/") -> str:
    """Where a page is; with `./` as seen from any other page, wherever the site is served."""
    return root if entry(name) is ENTRIES[0] else f"{root}{name}"
