"""How figures came to be: what must be said of it, and what a cell of a table inherits."""

import pandas as pd
import pytest

from loaders.making import broken_making, made_of_cells, named_figures

USUAL = {"number_format": "en", "made": "printed", "made_from": "", "_made_in": "figures/a.csv"}


def said(*rows: dict) -> list[str]:
    figures = pd.DataFrame(
        [
            {"figure_id": f"f{line}", "_made_line": line} | USUAL | row
            for line, row in enumerate(rows, start=2)
        ]
    )
    return [str(problem) for problem in broken_making(figures)]


# The notes of the publications: “Printed in words (three million).”, “Printed as 24万.”; “Added up from the
# communes of the file”; the share of poor households “worked out from the two household columns”.
SOUND = {
    "as it stands there": [{}],
    "in words": [{"number_format": "transcribed", "made": "transcribed", "made_from": "“three million”"}],
    "in another script": [{"number_format": "transcribed", "made": "transcribed", "made_from": "“24万”"}],
    "in words that nobody wrote down": [{"number_format": "transcribed", "made": "transcribed"}],
    "from the communes": [{"made": "added_up", "made_from": "the communes of the file"}],
    "from two figures": [{}, {}, {"made": "worked_out", "made_from": "f2;f3"}],
    "from two figures, with a space": [{}, {}, {"made": "worked_out", "made_from": "f2; f3"}],
}
BROKEN = {
    "a print that was made from something": (
        {"made_from": "the communes of the file"},
        "made_from is 'the communes of the file'; it must be empty where made is 'printed'",
    ),
    "added up from nothing": (
        {"made": "added_up"},
        "made_from is empty; it must say from what the number was added up",
    ),
    "worked out from nothing": (
        {"made": "worked_out"},
        "made_from is empty; it must say from what the number was worked out",
    ),
    "rounded from nothing": (
        {"made": "rounded"},
        "made_from is empty; it must say from what the number was rounded",
    ),
    "from an unknown figure": (
        {"made": "worked_out", "made_from": "f2;f9"},
        "made_from is 'f9'; it must be a figure_id that stands in the tables, or words",
    ),
    "a transcribed number that is said to be printed": (
        {"number_format": "transcribed"},
        "made is 'printed' and number_format is 'transcribed'; both must be 'transcribed', or neither",
    ),
    "digits that are said to be transcribed": (
        {"made": "transcribed"},
        "made is 'transcribed' and number_format is 'en'; both must be 'transcribed', or neither",
    ),
}


@pytest.mark.parametrize("rows", SOUND.values(), ids=SOUND)
def test_what_says_how_it_came_to_be_has_no_problem(rows):
    assert said(*rows) == []


@pytest.mark.parametrize(("row", "sentence"), BROKEN.values(), ids=BROKEN)
def test_what_does_not_say_how_it_came_to_be_is_named(row, sentence):
    assert said(row) == [f"figures/a.csv:2: {sentence}"]


@pytest.mark.parametrize(
    ("made_from", "names"),
    [
        ("f2;f3", ["f2", "f3"]),
        ("idpoor-2022-poor-households-kh-2", ["idpoor-2022-poor-households-kh-2"]),
        ("the communes of the file", []),
        ("communes; villages of the list", []),
        ("“24万”", []),
        ("", []),
    ],
)
def test_figures_are_told_from_words_and_prints(made_from, names):
    assert named_figures(made_from) == names


@pytest.fixture
def cells() -> pd.DataFrame:
    """Three columns of one table in two places, two of them added up, the third worked out from these."""
    columns = [
        ("poor", "the communes of the file"),
        ("households", "the communes"),
        ("rate", "poor;households"),
    ]
    return pd.DataFrame(
        [
            {
                "column": column,
                "area": area,
                "made_from": source,
                "_said_in": "tables.csv",
                "_said_line": line,
            }
            for line, (column, source) in enumerate(columns, start=2)
            for area in ("KH-2", "KH-3")
        ]
    )


def made_of(cells: pd.DataFrame, *remarks: tuple) -> dict:
    columns = ["column", "area", "made_from", "_file", "_line"]
    rows = pd.DataFrame([(*remark, "notes.csv", 7) for remark in remarks], columns=columns)
    made = made_of_cells(cells, rows, lambda column, area: f"t-{column}-{area.lower()}")
    keys = zip(made["column"], made["area"], strict=True)
    said = zip(made["made_from"], made["_made_in"], made["_made_line"], strict=True)
    return dict(zip(keys, said, strict=True))


def test_a_cell_is_made_as_its_column(cells):
    assert made_of(cells)["poor", "KH-3"] == ("the communes of the file", "tables.csv", 2)


def test_columns_of_the_table_are_the_figures_of_the_same_row(cells):
    assert made_of(cells)["rate", "KH-2"] == ("t-poor-kh-2;t-households-kh-2", "tables.csv", 4)


def test_a_remark_on_a_cell_says_what_that_cell_was_made_from(cells):
    made = made_of(cells, ("poor", "KH-3", "the districts"))
    assert made["poor", "KH-3"] == ("the districts", "notes.csv", 7)
    assert made["poor", "KH-2"] == ("the communes of the file", "tables.csv", 2)
    assert made["households", "KH-3"] == ("the communes", "tables.csv", 3)


def test_a_remark_on_every_column_of_a_place_says_it_of_all(cells):
    made = made_of(cells, ("", "KH-3", "the districts"))
    assert {made[column, "KH-3"][0] for column in ("poor", "households", "rate")} == {"the districts"}


def test_a_remark_that_says_nothing_of_the_making_changes_nothing(cells):
    assert made_of(cells, ("poor", "KH-3", "")) == made_of(cells)
