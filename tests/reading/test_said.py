"""The source line, the citation and the CSV of a block say how its numbers came to be."""

import csv as csv_files
import io

import pytest

from language import Language
from reading import Block, Reading
from reading.markup import inline
from reading.published import published
from reading.said import citation, csv, leading_figure, report_address, source_line


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reading(published(), Language("en"))


@pytest.fixture(scope="module")
def block(reading):
    """A function: a block of some figures, the first one leading."""
    rows = reading.figures.set_index("figure_id", drop=False)

    def made(*names: str, **more) -> Block:
        return Block(key="block", title="Title", figures=rows.loc[list(names)], lead=names[0], **more)

    return made


PRINTED, OTHER_PRINTED = "seed4-members-2021", "seed4-members-men-2021"
IN_WORDS, ADDED_UP, ROUNDED = (
    "hef-covered-2016-06",
    "idpoor-2022-poor-households-kh-2",
    "mpi-2022-headcount-kh-1",
)


@pytest.mark.parametrize(
    ("names", "processing", "end"),
    [
        ((PRINTED, OTHER_PRINTED), "", "Printed: “4.335.501”. Our processing: none."),
        ((PRINTED,), "the sum.", "Printed: “4.335.501”. Our processing: the sum."),
        (
            (IN_WORDS,),
            "",
            "Printed in words or another script: “three million”; written here as 3,000,000.",
        ),
        ((ADDED_UP,), "", "Not printed so: added up here from the communes of the file: 91,072."),
        (
            (ADDED_UP,),
            "a share.",
            "Not printed so: added up here from the communes of the file: 91,072. Our processing: a share.",
        ),
        ((PRINTED, ADDED_UP), "", "Printed: “4.335.501”. Others: added up here."),
        ((PRINTED, ADDED_UP, ROUNDED), "", "Printed: “4.335.501”. Others: added up here, rounded here."),
        (
            (ADDED_UP, PRINTED),
            "",
            "Not printed so: added up here from the communes of the file: 91,072. Others: as printed.",
        ),
    ],
)
def test_a_source_line_ends_with_how_the_numbers_came_to_be(names, processing, end, reading, block):
    line = inline(source_line(reading, block(*names, processing=processing)))
    assert line.endswith(f" {end}")
    assert ("Our processing: none" in line) == (end.endswith("none."))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            PRINTED,
            "Figure seed4-members-2021 (does not fit other numbers). Printed: “4.335.501”. Compiled by",
        ),
        (
            IN_WORDS,
            "Figure hef-covered-2016-06 (read second-hand). Printed in words or another script: “three million”; "
            "written here as 3,000,000. Compiled by",
        ),
        (
            ADDED_UP,
            "Figure idpoor-2022-poor-households-kh-2 (does not fit other numbers). Not printed so: added up here "
            "from the communes of the file: 91,072. Compiled by",
        ),
    ],
)
def test_a_citation_says_how_the_number_came_to_be(name, said, reading, block):
    cited = citation(reading, leading_figure(reading, block(name)))
    assert said in cited
    version = reading.published.edition.version
    assert cited.endswith(f" the Cambodia Social Protection Dashboard, data version {version}.")


def test_a_report_of_an_error_carries_it_too(reading, block):
    address = report_address(reading, leading_figure(reading, block(ADDED_UP)))
    assert "Not%20printed%20so" in address
    assert "Printed%3A" not in address


def test_the_csv_of_a_block_says_it_of_each_figure(reading, block):
    text = csv(reading, block(PRINTED, IN_WORDS, ADDED_UP, ROUNDED)).removeprefix("\ufeff")
    rows = list(csv_files.DictReader(io.StringIO(text)))
    columns = ("As printed", "How the number came to be", "Made from", "How it was counted")
    assert [tuple(row[name] for name in columns) for row in rows] == [
        ("4.335.501", "as printed", "", ""),
        ("three million", "printed in words or another script", "“three million”", ""),
        ("added up here", "added up here", "the communes of the file", "a register"),
        (
            "rounded here",
            "rounded here",
            "the percentage in the file, to one decimal",
            "a survey; small differences mean nothing",
        ),
    ]
    assert rows[3]["Lower end of the 95 percent interval"] == "7.1"
    assert rows[3]["Upper end of the 95 percent interval"] == "14.9"
