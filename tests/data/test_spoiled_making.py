"""How figures came to be, their intervals and how they were counted: read from files, faults named by line."""

import csv
from pathlib import Path

import pytest

from loaders import load

COLUMNS = {
    "made": "printed",
    "made_from": "",
    "low_column": "from",
    "high_column": "to",
    "sample_size_column": "people",
}


def rewrite(file: Path, change) -> None:
    """The rows of a file as `change` leaves them: it is given each row by column."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [change(row) for row in csv.DictReader(lines)]
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def in_row(key: str, **cells: str):
    """Other cells in the row that begins with a key."""
    return lambda row: row | (cells if next(iter(row.values())) == key else {})


def said(data: Path) -> list[str]:
    return [str(problem) for problem in load(data).problems]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"made": "added_up"}, "made_from is empty; it must say from what the number was added up"),
        (
            {"made": "worked_out", "made_from": "or-injured-2014;or-injured-2012"},
            "made_from is 'or-injured-2012'; it must be a figure_id that stands in the tables, or words",
        ),
        (
            {"made": "counted"},
            "made is 'counted'; it must be one of printed, transcribed, added_up, worked_out, rounded",
        ),
    ],
)
def test_a_figure_that_does_not_say_how_it_came_to_be_is_left_out_and_named(cells, sentence, sound):
    rewrite(sound / "figures/nssf.csv", in_row("nssf-maternity-2018-8m", **cells))
    assert said(sound) == [f"figures/nssf.csv:10: {sentence}"]
    assert "nssf-maternity-2018-8m" not in set(load(sound).figures["figure_id"])


def test_a_figure_may_be_made_from_others(sound):
    cells = {"made": "worked_out", "made_from": "or-injured-2014;or-injured-2014-f"}
    rewrite(sound / "figures/nssf.csv", in_row("nssf-maternity-2018-8m", **cells))
    assert said(sound) == []


def test_a_column_without_its_making_is_named_where_it_is_described(sound):
    rewrite(sound / "provinces/tables.csv", in_row("census-2019.csv", made="added_up"))
    assert said(sound) == [
        "provinces/tables.csv:2: made_from is empty; it must say from what the number was added up"
    ]


def test_a_remark_on_the_making_of_a_cell_is_named_where_it_stands(sound):
    rewrite(
        sound / "provinces/tables.csv", in_row("census-2019.csv", made="added_up", made_from="the districts")
    )
    with (sound / "province_notes.csv").open("a", encoding="utf-8") as lines:
        lines.write("census-2019.csv,all,KH-9,,nowhere-1,One district is missing.\n")
    (sentence,) = said(sound)
    assert sentence.startswith("province_notes.csv:")
    assert sentence.endswith(
        "made_from is 'nowhere-1'; it must be a figure_id that stands in the tables, or words"
    )
    made_from = load(sound).figures.set_index("figure_id")["made_from"]
    assert "census-2019-all-kh-9" not in made_from
    assert made_from["census-2019-all-kh-8"] == "the districts"


@pytest.fixture
def with_intervals(sound):
    """A function: the census with an interval and a sample beside Banteay Meanchey (861,883)."""

    def written(**ends: str) -> Path:
        def beside(row: dict) -> dict:
            own = ends if row["province"].startswith("Banteay") else {}
            return row | {"from": "", "to": "", "people": ""} | own

        rewrite(sound / "provinces/census-2019.csv", beside)
        none = dict.fromkeys(COLUMNS, "")
        rewrite(
            sound / "provinces/tables.csv",
            lambda row: row | none | (COLUMNS if row["file"] == "census-2019.csv" else {"made": "printed"}),
        )
        return sound

    return written


def test_an_interval_beside_a_number_belongs_to_it(with_intervals):
    data = with_intervals(**{"from": "850,000", "to": "870,000", "people": "1666"})
    assert said(data) == []
    figures = load(data).figures.set_index("figure_id")
    assert list(figures.loc["census-2019-all-kh-1", ["low", "high", "sample_size"]]) == [850000, 870000, 1666]
    assert figures["low"].notna().sum() == 1


def test_an_interval_beside_the_number_is_named(with_intervals):
    data = with_intervals(**{"from": "862,000", "to": "870,000"})
    assert said(data) == [
        "provinces/census-2019.csv:3: low is '862,000'; it must not be more than the number itself, 861,883"
    ]


def test_a_column_of_intervals_that_the_table_lacks_is_named(sound):
    rewrite(sound / "provinces/tables.csv", lambda row: row | {"low_column": "from", "high_column": "to"})
    assert (
        "provinces/census-2019.csv:1: header: column from is missing; the columns must be province, all, from, to"
        in (said(sound))
    )


def test_a_table_that_does_not_say_how_it_was_counted_is_named(sound):
    rewrite(sound / "provinces/tables.csv", in_row("census-2019.csv", counted=""))
    assert (
        "provinces/tables.csv:2: counted is empty; it must be one of census, register, survey, estimate, list, and say: How it was counted."
        in said(sound)
    )
