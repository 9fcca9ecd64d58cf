"""The command `python -m language`: collect texts, list what no native reader has reviewed, read a view."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from language import catalogs, check
from loaders.making import named_figures
from loaders.plain_text import named_rows, several

ROOT = Path(__file__).resolve().parent.parent
CODE = (
    "app.py",
    "asgi.py",
    "blocks",
    "charts",
    "exports",
    "intake",
    "language",
    "maps",
    "pages",
    "reading",
    "serving",
    "steward.py",
    "ui",
)
KEYWORDS = {"text": None, "mark": None}
DATA_TEXTS = {
    "figures/*.csv": ("note", "made_from"),
    "provinces/tables.csv": ("note", "made_from"),
    "province_notes.csv": ("note", "made_from"),
    "rollout.csv": ("note",),
    "sources.csv": ("note", "via", "publisher"),
    "projects.csv": ("name", "purpose_en"),
    "stories.csv": ("theme", "occupation", "person"),
}
UNNAMED = re.compile(r"\bnot named\b|^unknown$")
"""A publisher that is described: a name keeps its own script, a description is translated."""
DATA_KHMER = {
    "areas.csv", "events.csv", "groups.csv", "indicators.csv", "lists.csv", "not_found.csv", "offices.csv", "schemes.csv",
    "stories.csv", "voice_subjects.csv",
}  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """merge: bring the catalogs up to date; check: name faults; untranslated, unreviewed: list texts.

    read PAGE [--lang km] [key=value …]: print what a view says.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["read"]:
        return read(given[1:])
    parser = argparse.ArgumentParser(prog="python -m language", description=__doc__)
    parser.add_argument("command", choices=("merge", "check", "untranslated", "unreviewed", "read"))
    command = parser.parse_args(given).command
    if command == "merge":
        merge()
    if command in ("merge", "untranslated"):
        for domain, english in untranslated():
            print(f"{domain}: {english}")
        return 0
    if command == "check":
        faults = [*not_merged(), *check.faults()]
        print("\n".join([*faults, *check.not_checked()]) or "The Khmer texts are in order.")
        return 1 if faults else 0
    listed = catalogs.unreviewed()
    for domain, english, khmer in listed:
        print(f"{domain}: {english}\n    {khmer}")
    for file, column, count in unreviewed_columns():
        print(f"data/{file}: {column}: {count} texts")
    print(f"{len(listed)} texts of the catalogs have not been reviewed by a native reader")
    return 0


def read(arguments: list[str]) -> int:
    """Hand over to the pages, which stand above this room and are run, not imported."""
    command = [sys.executable, "-m", "pages", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def merge() -> None:
    """Add new texts to the catalogs and drop those that are gone; nothing is guessed."""
    for domain, found in (("messages", code_texts()), ("data", data_texts())):
        template = Catalog(locale="km", domain=domain)
        for english, comments in found.items():
            template.add(english, auto_comments=comments)
        catalog = catalogs.read(domain)
        catalog.update(template, no_fuzzy_matching=True)
        catalogs.write(domain, catalog)


def code_texts() -> dict[str, list[str]]:
    """Every English text of the code, with the comments meant for translators."""
    found: dict[str, list[str]] = {}
    for name in CODE:
        path = ROOT / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path] * path.exists():
            # Babel warns of each f-string that stands among what fills a text in.
            with redirect_stderr(StringIO()):
                extracted = list(extract_from_file("python", file, KEYWORDS, ["Translators:"]))
            for _, message, comments, _ in extracted:
                if isinstance(message, str) and message:
                    found.setdefault(message, []).extend(comments)
    return found


def data_texts() -> dict[str, list[str]]:
    """Every English text of the data that has no Khmer column of its own.

    Notes are split at ` | `; prints and figure_ids that a figure was made from are no texts.
    """
    found: dict[str, list[str]] = {}
    for pattern, columns in DATA_TEXTS.items():
        for path in sorted((ROOT / "data").glob(pattern)):
            for row in named_rows(path):
                for column in columns:
                    for text in texts_of(row.get(column) or "", column):
                        found.setdefault(text, [])
    return found


def texts_of(cell: str, column: str) -> list[str]:
    """The texts of a cell that are translated one by one."""
    if column == "theme":
        return several(cell)
    if column == "publisher":
        return [cell] * bool(UNNAMED.search(cell))
    if column == "made_from" and (cell.startswith("“") or named_figures(cell)):
        return []
    return [part for part in cell.split(" | ") if part]


def untranslated() -> list[tuple[str, str]]:
    """(domain, English) of every text without Khmer."""
    return [
        (domain, one.english)
        for domain in catalogs.DOMAINS
        for one in catalogs.messages(domain)
        if not one.khmer
    ]


def not_merged() -> list[str]:
    """Every English text of code and data that is in no catalog yet, a sentence each."""
    in_use = {"messages": code_texts(), "data": data_texts()}
    return [
        f"locale/km/LC_MESSAGES/{domain}.po: “{english}”: it is not there yet; run python -m language merge"
        for domain, texts in in_use.items()
        for english in texts.keys() - {one.english for one in catalogs.messages(domain)}
    ]


def unreviewed_columns() -> list[tuple[str, str, int]]:
    """Khmer columns of the data, all drafts: file, column, filled cells."""
    listed = []
    for file in sorted(DATA_KHMER):
        rows = named_rows(ROOT / "data" / file)
        for column in rows[0]:
            if re.search(r"_km$", column) and file != "areas.csv":
                listed.append((file, column, sum(bool(row[column]) for row in rows)))
    return listed


if __name__ == "__main__":
    sys.exit(main())
