"""The Khmer text in `locale/`: read at run time, nothing to compile.

A text that no native reader has reviewed yet carries gettext's `fuzzy` mark; it is shown.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from loaders.plain_text import plain_lines

LOCALE = Path(__file__).resolve().parent.parent / "locale"
FOUNDED = datetime(2026, 11, 22, tzinfo=UTC)
HEADER = """\
# Khmer text of the Cambodia Social Protection Dashboard.
# A text marked fuzzy has not been reviewed by a native reader; it is shown all the same.
# Take the mark away when you have read and mended it."""
DOMAINS = ("messages", "data")
"""`messages`: the dashboard's own text; `data`: notes and remarks that stand in data/."""


class Message(NamedTuple):
    """One text: its English, its Khmer ("" where there is none), and whether a native reader must still read it."""

    english: str
    khmer: str
    fuzzy: bool


def path(domain: str) -> Path:
    """The file of a domain."""
    return LOCALE / "km" / "LC_MESSAGES" / f"{domain}.po"


def read(domain: str) -> Catalog:
    """One catalog, empty where its file is not there yet."""
    file = path(domain)
    if not file.exists():
        return Catalog(locale="km", domain=domain)
    return read_po(BytesIO(plain_lines(file.read_bytes())), locale="km", domain=domain)


def messages(domain: str) -> list[Message]:
    """The texts of one catalog in its order, without its header; no text of this site has a plural."""
    return [
        Message(one.id, one.string if isinstance(one.string, str) else "", one.fuzzy)
        for one in read(domain)
        if isinstance(one.id, str) and one.id
    ]


def write(domain: str, catalog: Catalog) -> None:
    """The catalog in a stable order, without line numbers or dates that would change it."""
    catalog.project = "Cambodia Social Protection Dashboard"
    catalog.version = "1"
    catalog.copyright_holder = "the Cambodia Social Protection Dashboard"
    catalog.header_comment = HEADER
    catalog.creation_date = catalog.revision_date = FOUNDED
    catalog.last_translator = "not reviewed by a native reader"
    catalog.msgid_bugs_address = "see CONTRIBUTING.md"
    path(domain).parent.mkdir(parents=True, exist_ok=True)
    with path(domain).open("wb") as text:
        write_po(
            text,
            catalog,
            width=100,
            sort_output=True,
            no_location=True,
            ignore_obsolete=True,
            omit_header=False,
        )


@cache
def khmer() -> dict[str, str]:
    """Khmer text by English text, of every domain.

    Raises:
        OSError: a catalog is missing or holds no Khmer; English would stand there as Khmer.
    """
    found: dict[str, str] = {}
    for domain in DOMAINS:
        said = {one.english: one.khmer for one in messages(domain) if one.khmer}
        if not said:
            raise OSError(f"{path(domain).relative_to(LOCALE.parent)}: missing, or it holds no Khmer text")
        found |= said
    return found


def unreviewed() -> list[tuple[str, str, str]]:
    """(domain, English, Khmer) of every text that no native reader has reviewed."""
    return [(domain, one.english, one.khmer) for domain in DOMAINS for one in messages(domain) if one.fuzzy]
