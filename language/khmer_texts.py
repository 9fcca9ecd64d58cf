"""Every Khmer text of the repository: catalogs, tables, forms, documents, code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from language import catalogs
from loaders.plain_text import named_rows, plain_lines

TYPED = "words_km"
"""The column of what readers type, in whichever words and spelling: no text of ours."""
ROOT = Path(__file__).resolve().parent.parent
KHMER = re.compile("[\u1780-\u17ff]")
LOOSE = (
    ".github/ISSUE_TEMPLATE/*.yml", "*.md", "docs/*.md", "data/README.md", "deploy/*.md", "language/khmer_terms.txt",
    "app.py", "asgi.py", "blocks/**/*.py", "charts/**/*.py", "exports/**/*.py", "indicators/**/*.py",
    "language/**/*.py", "loaders/**/*.py", "maps/**/*.py", "pages/**/*.py", "reading/**/*.py", "serving/**/*.py",
    "ui/**/*.py",
)  # fmt: skip
"""Where Khmer stands in the midst of other things, and is read line by line."""


class Text(NamedTuple):
    """One Khmer text: its file (and line), its English ("" where none stands beside it), the Khmer."""

    where: str
    english: str
    khmer: str


@cache
def texts() -> tuple[Text, ...]:
    """Every Khmer text: of the catalogs, of the `_km` columns of data/, then those without an English beside them."""
    return (*_of_catalogs(), *_of_tables(), *_loose())


def pairs() -> list[Text]:
    """The texts that have their English beside them."""
    return [text for text in texts() if text.english]


def _of_catalogs() -> Iterator[Text]:
    for domain in catalogs.DOMAINS:
        where = f"locale/km/LC_MESSAGES/{domain}.po"
        yield from (Text(where, one.english, one.khmer) for one in catalogs.messages(domain) if one.khmer)


def _of_tables() -> Iterator[Text]:
    for path in sorted((ROOT / "data").glob("*.csv")):
        for line, row in enumerate(named_rows(path), start=2):
            for column, cell in row.items():
                if column.endswith("_km") and cell and column != TYPED:
                    english = row[column.removesuffix("_km") + "_en"]
                    yield Text(f"data/{path.name}:{line}: {column}", english, cell)


def _loose() -> Iterator[Text]:
    for path in sorted({path for pattern in LOOSE for path in ROOT.glob(pattern)}):
        lines = plain_lines(path.read_bytes()).decode("utf-8").split("\n")
        for number, line in enumerate(lines, start=1):
            if KHMER.search(line):
                yield Text(f"{path.relative_to(ROOT).as_posix()}:{number}", "", line.strip())
