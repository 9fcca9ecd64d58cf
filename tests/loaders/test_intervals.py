"""Published intervals: read as numbers, the figure within them, both ends or none."""

import pandas as pd
import pytest

from loaders.intervals import beside_cells, read_intervals, table_columns

# Banteay Meanchey, global MPI 2024: 10.4 percent are poor, “95 percent interval 7.1 to 14.9 percent; 1,666
# people in the sample”.
USUAL = {
    "value": 10.4,
    "printed": "10.4",
    "number_format": "plain",
    "low": "7.1",
    "high": "14.9",
    "sample_size": "1666",
    "_file": "provinces/mpi-2022.csv",
    "_line": 3,
}


def read(**changes) -> tuple[list[float], list[str]]:
    figures, problems = read_intervals(pd.DataFrame([USUAL | changes]))
    return list(figures[["low", "high", "sample_size"]].iloc[0]), [str(problem) for problem in problems]


def test_an_interval_is_read_as_numbers():
    assert read() == ([7.1, 14.9, 1666], [])


def test_its_ends_are_written_as_the_number_is():
    assert read(number_format="eu", low="7,1", high="14,9", sample_size="")[0][:2] == [7.1, 14.9]


def test_no_interval_is_no_number():
    numbers, problems = read(low="", high="", sample_size="")
    assert pd.isna(numbers).all()
    assert problems == []


@pytest.mark.parametrize("end", ["low", "high"])
def test_the_number_may_be_an_end_of_its_interval(end):
    assert read(**{end: "10.4"})[1] == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"low": "10.5"}, "low is '10.5'; it must not be more than the number itself, 10.4"),
        ({"high": "10.3"}, "high is '10.3'; it must not be less than the number itself, 10.4"),
        ({"low": ""}, "low is empty; low and high must both be filled, or both be empty"),
        ({"high": ""}, "high is empty; low and high must both be filled, or both be empty"),
        (
            {"low": "7.l"},
            "low is '7.l'; it must be a number such as 4335501, 4 335 501 or 2.2 million",
        ),
    ],
)
def test_an_interval_that_cannot_be_is_named(changes, sentence):
    assert read(**changes)[1] == [f"provinces/mpi-2022.csv:3: {sentence}"]


@pytest.fixture
def described() -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"column": "poor", "low_column": "from", "high_column": "to", "sample_size_column": "people"},
            {"column": "index", "low_column": "", "high_column": "", "sample_size_column": ""},
        ]
    )


def test_a_table_has_the_columns_that_stand_beside_the_described_ones(described):
    assert table_columns(described) == ["poor", "from", "to", "people", "index"]


def test_a_cell_has_the_interval_of_its_own_row(described):
    wide = pd.DataFrame({"area": ["KH-1", "KH-2"], "from": ["7.1", "7.0"], "to": ["14.9", "16.0"]})
    wide["people"] = ["1666", "1886"]
    cells = described.merge(pd.DataFrame({"area": ["KH-2"]}), how="cross")
    beside = beside_cells(cells, wide).set_index("column")[["low", "high", "sample_size"]]
    assert list(beside.loc["poor"]) == ["7.0", "16.0", "1886"]
    assert list(beside.loc["index"]) == ["", "", ""]
