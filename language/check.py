"""What is wrong in the Khmer texts, said to the person who can mend them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from language import agreement, catalogs, glossary, signs, spelling
from language.khmer_texts import Text, texts

LOST = re.compile(r"\?{2,}|\ufffd")
"""What programs write that cannot hold Khmer."""
NOT_SPELLED = (
    "How the words are spelled was not checked: the Academy's list is not installed "
    "(python -m pip install -r requirements-dev.txt)."
)


def faults() -> list[str]:
    """Every fault of the Khmer texts, a sentence each: file, text, what is there, what must be there."""
    return [*_without_khmer(), *(_said(text, sentence) for text in texts() for sentence in of_text(text))]


def not_checked() -> list[str]:
    """What could not be checked on this computer, and what to install for it."""
    return [] if spelling.installed() else [NOT_SPELLED]


def _without_khmer() -> list[str]:
    return [
        f"locale/km/LC_MESSAGES/{domain}.po: “{_short(one.english)}”: there is no Khmer; write it behind msgstr"
        for domain in catalogs.DOMAINS
        for one in catalogs.messages(domain)
        if not one.khmer
    ]


def of_text(text: Text) -> Iterator[str]:
    """What is wrong with one text; its spelling too, where the Academy's list is installed."""
    yield from _lost(text)
    yield from signs.faults(text.khmer)
    if text.english:
        yield from _filled_in(text)
        yield from agreement.faults(text.english, text.khmer)
        yield from glossary.faults(text.english, text.khmer)
    if spelling.installed():
        yield from _spelled(text.khmer)


def _lost(text: Text) -> Iterator[str]:
    if LOST.search(text.khmer) and text.english and not LOST.search(text.english):
        yield (
            f"the Khmer is “{_short(text.khmer)}”; its letters were lost when a program saved the file in "
            "another form than UTF-8: take them from an older copy"
        )


def _filled_in(text: Text) -> Iterator[str]:
    there, must = places(text.khmer), places(text.english)
    if there != must:
        yield f"the Khmer fills in {_named(there)}; it must fill in {_named(must)}, written exactly so"


def _spelled(khmer: str) -> Iterator[str]:
    for wrong in spelling.misspelt(khmer):
        meant = f"; perhaps {' or '.join(wrong.meant)} was meant" if wrong.meant else ""
        yield (
            f"“{wrong.word}” {_near(khmer, wrong.word)} is not in the Academy's list{meant}; mend it, or name "
            f"it in language/{spelling.EXCEPTIONS.name} with the reason"
        )


def _near(khmer: str, word: str) -> str:
    """The letters before and behind a word."""
    start = max(khmer.find(word), 0)
    return f"in “{khmer[max(start - 15, 0) : start + len(word) + 15].strip()}”"


def _said(text: Text, sentence: str) -> str:
    english = f"“{_short(text.english)}”: " if text.english else ""
    return f"{text.where}: {english}{sentence}"


def places(text: str) -> list[str] | None:
    """The places that a text fills in, by name or by number; None where its braces are broken."""
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return None
    return sorted(str(place) if name == "" else name for place, name in enumerate(names))


def _named(found: list[str] | None) -> str:
    if found is None:
        return "something with a brace { or } that has no partner"
    return ", ".join(f"{{{name}}}" for name in found) or "nothing"


def _short(text: str, longest: int = 70) -> str:
    return text if len(text) <= longest else text[:longest] + "…"
