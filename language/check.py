"""What is wrong in the Khmer texts, said to the person who can mend them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from language import catalogs

LOST = re.compile(r"\?{2,}|\ufffd")
"""What programs write that cannot hold Khmer."""


def faults() -> list[str]:
    """Every fault of the catalogs, a sentence each: file, English text, what is there, what must be."""
    return [
        f"locale/km/LC_MESSAGES/{domain}.po: “{_short(one.english)}”: {sentence}"
        for domain in catalogs.DOMAINS
        for one in catalogs.messages(domain)
        for sentence in _of_text(one.english, one.khmer)
    ]


def _of_text(english: str, khmer: str) -> Iterator[str]:
    if not khmer:
        yield "there is no Khmer; write it behind msgstr"
        return
    if LOST.search(khmer) and not LOST.search(english):
        yield (
            f"the Khmer is “{_short(khmer)}”; its letters were lost when a program saved the file in "
            "another form than UTF-8: take them from an older copy"
        )
    there, must = places(khmer), places(english)
    if there != must:
        yield f"the Khmer fills in {_named(there)}; it must fill in {_named(must)}, written exactly so"


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
