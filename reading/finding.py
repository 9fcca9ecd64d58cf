"""What can be found: figures and all that they speak of, projects, events, voices and pages, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from indicators.everyday import Everyday, Term
from indicators.index import Index, Thing, things_of
from indicators.matching import records
from language import Language
from loaders import Published
from reading.menu import ENTRIES

KHMER = Language("km")


class Finder:
    """The index of a publication, and the everyday words through which a question reaches it."""

    def __init__(self, published: Published) -> None:
        """Build the index; it holds nothing that a reader typed."""
        self.index = Index(published.figures, _things(published), KHMER.note)
        self._everyday = Everyday(published["everyday_words"], published["areas"])

    def terms(self, words: str) -> list[Term]:
        """What a question asks for; a figure by its own name too."""
        apart = words.split()
        named = [word for word in apart if self.index.is_a_figure(word)]
        rest = " ".join(word for word in apart if word not in named)
        return [Term(word, ((word,),), figure=word) for word in named] + self._everyday.terms(rest)

    def mended(self, term: Term) -> list[Term]:
        """A misspelt term as what is most like it; the term itself where it is known, none where nothing is close."""
        if self.index.knows(term):
            return [term]
        return self._everyday.terms(self.index.nearest(term.said))


@lru_cache(maxsize=2)
def finder(published: Published) -> Finder:
    """The finder of the published figures; built at the first search, then shared."""
    return Finder(published)


def _things(published: Published) -> Iterator[Thing]:
    """Everything that can be found, but the figures."""
    yield from things_of(
        published["indicators"],
        "indicator",
        "indicator",
        name=("name_en", "name_km"),
        also=("short_en", "short_km"),
        about=("definition_en", "definition_km"),
    )
    names = ("name_en", "name_km")
    yield from things_of(published["areas"], "area", "code", name=names, also=("aliases",))
    yield from things_of(published["groups"], "group", "group", name=names)
    yield from things_of(published["schemes"], "scheme", "scheme", name=names)
    yield from things_of(published["sources"], "source", "source_id", name=("title",), also=("publisher",))
    yield from map(_project, records(published["projects"]))
    yield from map(_event, records(published["events"]))
    yield from things_of(
        published["stories"],
        "story",
        "story_id",
        name=("person", "occupation"),
        also=("theme",),
        about=("summary_en", "summary_km"),
    )
    for entry in ENTRIES:
        yield Thing("page", entry.name, *(_both(text) for text in (entry.title, "", entry.description)))


def _both(english: str) -> str:
    """A text of the program in both languages."""
    return f"{english}; {KHMER.text(english)}" if english else ""


def _project(row: Mapping) -> Thing:
    about = f"{row['purpose_en']} {KHMER.note(row['purpose_en'])}"
    return Thing("project", row["project_id"], row["name"], f"{row['lead']}; {row['partners']}", about)


def _event(row: Mapping) -> Thing:
    """An event; its date tells two of one name apart."""
    name = f"{row['title_en']}; {row['title_km']}"
    return Thing(
        "event",
        f"{row['date']} {row['title_en']}",
        name,
        row["date"],
        f"{row['detail_en']} {row['detail_km']}",
    )
