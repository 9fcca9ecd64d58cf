"""The recipes of docs/architecture.md, followed in a copy: they work, and touch the files they name, no others."""

import ast
import csv
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FILES = re.compile(r"^### (.+?)\n(?:(?!###).*\n)*?Files: (.+)$", re.MULTILINE)
NOT_COPIED = ignore_patterns(
    ".git", "__pycache__", ".*_cache", ".hypothesis", ".venv", "venv", "build", "results", "*.pyc"
)
PLACES = re.compile(r"TABLE|NAME|SUBJECT")
OF_THE_DATA = (
    "tests/data/test_published_figures.py",
    "tests/data/test_indicator_facts.py",
    "tests/data/test_how_figures_came_to_be.py",
    "tests/data/test_everything_is_reachable.py",
    "tests/indicators",
    "tests/language",
    "tests/pages/test_figures_gaps_methods.py",
    "tests/test_facts_in_data.py",
)
"""Tests that ask the published figures; the others ask the program."""
INDICATOR = {
    "indicator": "market_sellers_in_the_fund", "topic": "nssf", "unit": "persons", "measure": "stock",
    "counts": "active", "sexes": "women_men", "adds_over_area": "true", "adds_over_sex": "true",
    "below_zero": "false", "better": "higher", "name_en": "Market sellers who pay contributions",
    "name_km": "អ្នកលក់នៅផ្សារដែលបង់ភាគទាន",
    "short_en": "Market sellers paying in", "short_km": "អ្នកលក់នៅផ្សារដែលបង់ភាគទាន",
    "definition_en": "Market sellers for whom contributions were paid on the date.",
    "definition_km": "អ្នកលក់នៅផ្សារដែលមានការបង់ភាគទាននៅកាលបរិច្ឆេទនោះ។",
    "whole_sex": "all", "whole_group": "all", "whole_scheme": "health_care", "part_of": "", "denominator": "",
    "denominator_group": "", "kept_by": "nssf", "decimals": "0",
}  # fmt: skip
SOURCE = {
    "source_id": "daily-2026-10-sellers", "publisher": "A daily", "title": "Sellers join",
    "url": "https://example.org/sellers", "published": "2026-10", "published_inferred": "false",
    "language": "en", "kind": "press", "terms": "facts", "terms_url": "", "via": "", "note": "",
}  # fmt: skip
FIGURE = {
    "figure_id": "market-sellers-2026-09", "indicator": INDICATOR["indicator"], "area": "KH", "sex": "all",
    "group": "all", "scheme": "health_care", "period": "2026-09", "printed": "1,234", "number_format": "en",
    "made": "printed", "made_from": "", "qualifier": "exact", "status": "official", "concern": "", "source_id": SOURCE["source_id"], "note": "",
}  # fmt: skip
COLUMN = {
    "file": "sellers-2026.csv", "column": "sellers", "places": "25", "boundaries": "present",
    "indicator": "nssf_members", "sex": "all", "group": "all", "scheme": "all_nssf", "period": "2026-09-30",
    "number_format": "plain", "made": "printed", "made_from": "", "low_column": "", "high_column": "",
    "sample_size_column": "", "status": "official", "counted": "register", "ranked": "true", "concern": "",
    "source_id": SOURCE["source_id"], "note": "",
}  # fmt: skip
BLOCKS = """\
'''The newest sound figure of what leads the dashboard.'''

from __future__ import annotations

from indicators.choice import newest_of_list
from reading import Block, Reading, kept


@kept
def newest_block(reading: Reading) -> Block:
    '''The figure, large.'''
    figure = newest_of_list(reading.published, "front").figure
    return Block(
        key="newest",
        title=reading.labels.title(figure),
        subtitle=reading.labels.what(figure),
        number=reading.labels.amount(figure),
        figures=reading.figures[reading.figures["figure_id"] == figure["figure_id"]],
        remarks=[reading.text("Older figures are on the page “Trends”.")],
    )
"""
PAGE = """\
'''Newest: the newest figure of what leads the dashboard.'''

from blocks.newest import newest_block
from reading import Page


def show(page: Page) -> None:
    page.show(newest_block)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
"""
ENTRY = """\
    Entry(
        "newest",
        "pages/newest.py",
        mark("Newest"),
        mark("The newest figure on who is covered."),
    ),
"""


def recipes() -> dict[str, list[str]]:
    """The files that each recipe names."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    return {title: re.findall(r"`([^`]+)`", files) for title, files in FILES.findall(text)}


class Copy:
    """The repository in another folder."""

    def __init__(self, folder: Path):
        self.folder = copytree(ROOT, folder, ignore=NOT_COPIED)

    def append(self, name: str, *rows: dict) -> None:
        """Rows at the end of a table."""
        file = self.folder / name
        with file.open(encoding="utf-8", newline="") as lines:
            header = next(csv.reader(lines))
        with file.open("a", encoding="utf-8", newline="") as lines:
            csv.DictWriter(lines, header, lineterminator="\n").writerows(rows)

    def insert(self, name: str, before: str, text: str) -> None:
        """A text before another one, which must be there once."""
        file = self.folder / name
        written = file.read_text(encoding="utf-8")
        assert written.count(before) == 1, f"{name} must have once:\n{before}"
        file.write_text(written.replace(before, text + before), encoding="utf-8")

    def run(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command], cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"python {' '.join(command)}\n{done.stdout[-6000:]}{done.stderr[-3000:]}"
        return done.stdout

    def tests(self, *arguments: str) -> None:
        """Run tests in the copy; none may be red."""
        self.run("-m", "pytest", "-p", "no:cacheprovider", *arguments)

    def changed(self) -> list[str]:
        """Every file that is not as it was."""
        found = []
        for path in self.folder.rglob("*"):
            name = path.relative_to(self.folder)
            if NOT_COPIED("", name.parts) or not path.is_file():
                continue
            before = ROOT / name
            if not before.is_file() or before.read_bytes() != path.read_bytes():
                found.append(name.as_posix())
        return sorted(found)


@pytest.fixture
def copy(tmp_path) -> Copy:
    return Copy(tmp_path / "copy")


def touched(recipe: str, name: str) -> list[str]:
    return sorted(PLACES.sub(name, file) for file in recipes()[recipe])


def test_every_recipe_names_its_files():
    assert list(recipes()) == [
        "A figure", "An indicator", "A table by province", "A page", "A chart", "An export format", "A language",
    ]  # fmt: skip
    gone = {
        file
        for files in recipes().values()
        for file in files
        if not (PLACES.search(file) and (ROOT / file).parent.is_dir()) and not (ROOT / file).exists()
    }
    assert not gone, f"docs/architecture.md: recipes name {sorted(gone)}, which is not there"


@pytest.mark.long
def test_an_indicator_with_a_figure_and_a_source_touches_data_alone_and_no_test_turns_red(copy):
    copy.append("data/indicators.csv", INDICATOR)
    copy.append("data/sources.csv", SOURCE)
    copy.append("data/figures/nssf.csv", FIGURE)
    copy.run("-m", "loaders", "check")
    copy.run("-m", "loaders", "describe")
    copy.run("-m", "language", "merge")
    assert copy.changed() == touched("An indicator", "nssf")
    assert set(touched("A figure", "nssf")) < set(copy.changed())
    copy.tests(*OF_THE_DATA)


@pytest.mark.long
def test_a_table_by_province_touches_data_and_a_number_typed_by_hand(copy):
    places = [row["name_en"] for row in csv.DictReader((ROOT / "data/areas.csv").open(encoding="utf-8"))][
        1:26
    ]
    rows = "".join(f"{place},{100 + number}\n" for number, place in enumerate(places))
    (copy.folder / "data/provinces/sellers-2026.csv").write_text(
        "province,sellers\n" + rows, encoding="utf-8"
    )
    copy.append("data/provinces/tables.csv", COLUMN)
    copy.append("data/sources.csv", SOURCE | {"terms": "not_read"})
    copy.insert(
        "tests/data/test_published_figures.py",
        "    # provinces/*.csv\n",
        '    ("sellers-2026-sellers-kh-1", "100", 100, "2026-09-30", "2026-09-30", "persons"),\n',
    )
    copy.run("-m", "loaders", "check")
    copy.run("-m", "loaders", "describe")
    assert copy.changed() == touched("A table by province", "sellers-2026")
    copy.tests(*OF_THE_DATA[:3])


@pytest.mark.long
def test_a_page_touches_its_page_its_blocks_the_menu_and_the_catalog(copy):
    (copy.folder / "blocks/newest.py").write_text(BLOCKS, encoding="utf-8")
    (copy.folder / "pages/newest.py").write_text(PAGE, encoding="utf-8")
    copy.insert("reading/menu.py", ")\nLANGUAGE_NAMES", ENTRY)
    copy.run("-m", "language", "merge")
    _write_khmer(copy.folder / "locale/km/LC_MESSAGES/messages.po")
    assert copy.changed() == touched("A page", "newest")
    copy.tests("tests", "-m", "not browser", "-k", "newest and not recipe and not windows")
    copy.tests("tests/test_architecture.py", "tests/test_rooms.py", "tests/language/test_catalogs.py")


def _write_khmer(file: Path) -> None:
    """Some Khmer for every text that has none."""
    with file.open("rb") as lines:
        catalog = read_po(lines, locale="km", domain="messages")
    for message in catalog:
        if message.id and not message.string:
            message.string = "ថ្មី"
            message.flags.add("fuzzy")
    with file.open("wb") as lines:
        write_po(lines, catalog, width=100, sort_output=True, no_location=True, ignore_obsolete=True)


@pytest.mark.long
def test_an_export_format_is_a_row_and_its_writer(copy):
    copy.insert(
        "reading/formats.py",
        '    Format("csv", "csv"',
        '    Format("records", "json", "application/json", mark("Records (JSON)"), has_figures),\n',
    )
    copy.insert(
        "exports/formats.py",
        '    "csv": lambda',
        '    "records": lambda taken: taken.block.figures.to_json(orient="records", date_format="iso").encode(),\n',
    )
    copy.run("-m", "language", "merge")
    _write_khmer(copy.folder / "locale/km/LC_MESSAGES/messages.po")
    assert copy.changed() == touched("An export format", "")
    copy.tests("tests/exports/test_formats.py", "-k", "writer")
    code = (
        "import json, pages; from exports.making import made; "
        "given = made(pages.told, what='trends/trend/records.json', site='', "
        "view={'lang': 'km', 'indicator': 'nssf_members'}); "
        "print(given.name, '2,776,192' in [row['printed'] for row in json.loads(given.content)])"
    )
    assert copy.run("-c", code).strip() == "nssf-members-2024-2025-km.json True"


LANGUAGE = re.compile(r"km|en|km_KH|\w+_km|.*\(km\|en\).*")
NO_LANGUAGE = {
    "blocks/methods.py",
    "intake/bulletin.py",
    "intake/commands.py",
    "intake/figures.py",
    "loaders/numbers.py",
    "loaders/refresh.py",
    "steward.py",
}
"""There `en` is a way to write numbers, or what a publication is written in."""


def _names_a_language(node: ast.AST) -> bool:
    """Whether a part of a program names a language, or a column in Khmer."""
    said = node.value if isinstance(node, ast.Constant) else getattr(node, "attr", "")
    return isinstance(said, str) and bool(LANGUAGE.fullmatch(said))


def test_the_recipe_of_a_language_names_every_file_that_names_one():
    left_alone = {"tests", "benchmarks", "build", "data"}
    naming = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        if path.relative_to(ROOT).parts[0] not in left_alone
        and not path.relative_to(ROOT).parts[0].startswith((".", "venv"))
        and any(map(_names_a_language, ast.walk(ast.parse(path.read_text(encoding="utf-8")))))
    }
    unsaid = sorted(naming - NO_LANGUAGE - set(recipes()["A language"]))
    assert not unsaid, f"docs/architecture.md, “A language”: {', '.join(unsaid)} names one too"
