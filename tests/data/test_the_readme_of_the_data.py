"""data/README.md describes the columns as they are: who adds a figure reads it, not the schema."""

import re

import pytest

from loaders import DATA
from loaders.schema import FIGURES, NAMED_TABLES, PROJECT_FIGURES, PROVINCE_FIGURES, Table

TABLES = {"figures/*.csv": FIGURES} | {
    table.path: table for table in (PROJECT_FIGURES, PROVINCE_FIGURES, *NAMED_TABLES)
}
SECTION = re.compile(r"^##+ (\S+\.csv)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
COLUMNS = re.compile(r"^Columns: (.+)$", re.MULTILINE)
NAME = re.compile(r"`([^`]+)`")
COUNTED = re.compile(
    r"\b[\d,.]*\d (?:single |published )?(?:figures|cells|indicators|publications|areas|tables by province)\b"
)
"""A number of rows typed in prose, which the next figure makes wrong."""


def read() -> str:
    return (DATA / "README.md").read_text(encoding="utf-8")


def described() -> dict[str, list[str]]:
    """The columns of each table as the README lists them; those of another table are put in its place."""
    found = {}
    for path, section in SECTION.findall(read()):
        names = [name for line in COLUMNS.findall(section) for name in NAME.findall(line)]
        found[path] = [
            column for name in names for column in (found[name] if name in found and "*" in name else [name])
        ]
    return found


def words(table: Table) -> set[str]:
    """Every word of the closed lists of a table."""
    return {word for field in table.fields for word in field.choices}


def test_every_table_is_described_and_no_other():
    assert set(described()) == set(TABLES), (
        "each table of data/ has a section `## file.csv` in data/README.md"
    )


@pytest.mark.parametrize("path", TABLES)
def test_the_columns_are_those_of_the_schema(path):
    assert described().get(path) == TABLES[path].columns, (
        f"data/README.md, {path}: its line “Columns:” must name the columns of loaders/schema in their order"
    )


@pytest.mark.parametrize("path", TABLES)
def test_every_word_that_a_cell_may_use_is_named(path):
    text = read()
    unsaid = sorted(word for word in words(TABLES[path]) if not re.search(rf"\b{re.escape(word)}\b", text))
    assert not unsaid, f"data/README.md does not say that a cell of {path} may be {', '.join(unsaid)}"


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "data/README.md"])
def test_no_count_is_typed_in_prose(file):
    typed = COUNTED.findall((DATA.parent / file).read_text(encoding="utf-8"))
    assert not typed, (
        f"{file} counts {typed}; the next figure makes that wrong: python -m loaders check counts"
    )


@pytest.mark.parametrize(
    ("prose", "typed"),
    [
        ("3,143 figures from 254 publications", ["3,143 figures", "254 publications"]),
        ("1,668 single figures and 1,475 cells", ["1,668 single figures", "1,475 cells"]),
        ("for the 25 provinces, in two languages", []),
        ("two figures", []),
    ],
)
def test_a_typed_count_is_seen(prose, typed):
    assert COUNTED.findall(prose) == typed
