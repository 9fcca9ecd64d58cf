"""How a number came to be, in words: never “printed” where it was not, never quoted where it does not stand."""

import pytest

from language import Language
from language.labels import Labels
from language.making import as_printed, how_made, made_from, print_line, quoted_print


@pytest.fixture(scope="module")
def english(published):
    return Labels(published, Language("en"))


@pytest.fixture(scope="module")
def khmer(published):
    return Labels(published, Language("km", True))


@pytest.fixture(scope="module")
def by_id(published) -> dict[str, dict]:
    return published.figures.set_index("figure_id", drop=False).to_dict("index")


# The prints and notes: 4.335.501; “three million”; “24万”; a branch that is named; communes added up; 91,072 of
# 297,626 households; a percentage of more digits in the file.
LINES = {
    "seed4-members-2021": "Printed: “4.335.501”.",
    "nssf-maternity-2018-8m": "Printed: “៣៨.៩៩៧”.",
    "hef-covered-2016-06": (
        "Printed in words or another script: “three million”; written here as 3,000,000."
    ),
    "nssf-or-public-2024-06-30-adv": ("Printed in words or another script: “24万”; written here as 240,000."),
    "nssf-branch-office-kh-11-2018": (
        "Not printed as a number: the branch is named; no number is printed; written here as 1."
    ),
    "idpoor-2022-poor-households-kh-2": (
        "Not printed so: added up here from the communes of the file: 91,072."
    ),
    "idpoor-2022-poor-households-rate-kh-2": (
        "Not printed so: worked out here from “Poor households in the IDPoor register” (91,072 households); “Households "
        "in the IDPoor village lists” (297,626 households): 30.6 %."
    ),
    "mpi-2022-headcount-kh-1": (
        "Not printed so: rounded here from the percentage in the file, to one decimal: 10.4 %."
    ),
}


@pytest.mark.parametrize(("figure_id", "line"), LINES.items(), ids=LINES)
def test_the_source_line_says_how_the_number_came_to_be(figure_id, line, english, by_id):
    assert print_line(english, by_id[figure_id]) == line


@pytest.mark.parametrize(
    ("figure_id", "printed", "quoted"),
    [
        ("seed4-members-2021", "4.335.501", "“4.335.501”"),
        ("hef-covered-2016-06", "three million", "“three million”"),
        (
            "nssf-branch-office-kh-11-2018",
            "not printed as a number",
            "1 (not printed as a number)",
        ),
        ("idpoor-2022-poor-households-kh-2", "added up here", "91,072 (added up here)"),
        ("idpoor-2022-poor-households-rate-kh-2", "worked out here", "30.6 % (worked out here)"),
        ("mpi-2022-headcount-kh-1", "rounded here", "10.4 % (rounded here)"),
    ],
)
def test_a_column_and_a_list_show_the_print_only_where_it_is_one(figure_id, printed, quoted, english, by_id):
    assert as_printed(english, by_id[figure_id]) == printed
    assert quoted_print(english, by_id[figure_id]) == quoted


def test_a_print_in_words_that_nobody_wrote_down_is_not_quoted(english, by_id):
    figure = by_id["hef-covered-2016-06"] | {"made_from": ""}
    line = "Printed in words or another script; written here as 3,000,000."
    assert print_line(english, figure) == line
    assert as_printed(english, figure) == "printed in words or another script"


def test_a_computed_share_has_no_print(english, by_id):
    assert as_printed(english, by_id["seed4-members-2021"] | {"printed": "", "made": "worked_out"}) == ""


def test_no_number_that_was_made_here_is_called_printed_or_quoted(published, english):
    for figure in published.figures[published.figures["made"] != "printed"].to_dict("records"):
        line = print_line(english, figure)
        assert not line.startswith("Printed: ")
        assert f"“{figure['printed']}”" not in line + as_printed(english, figure) + quoted_print(
            english, figure
        )


def test_every_number_that_is_printed_is_quoted_as_it_stands(published, english):
    for figure in published.figures[published.figures["made"] == "printed"].to_dict("records"):
        assert print_line(english, figure) == f"Printed: “{figure['printed']}”."


@pytest.mark.parametrize("figure_id", [name for name in LINES if not name.startswith("nssf-branch")])
def test_khmer_says_the_same_with_the_same_numbers(figure_id, english, khmer, by_id):
    figure = by_id[figure_id]
    line = print_line(khmer, figure)
    number = khmer.language.number(figure["value"])
    assert (number in line) == (english.language.number(figure["value"]) in print_line(english, figure))
    assert how_made(khmer, figure) != how_made(english, figure)


def test_khmer_names_what_a_number_was_made_from(khmer, by_id):
    assert made_from(khmer, by_id["idpoor-2022-poor-households-kh-2"]) == "ឃុំ-សង្កាត់ក្នុងឯកសារ"


def test_charts_and_tables_get_the_same_words(english, published):
    rows = published.figures[published.figures["indicator"] == "idpoor_poor_households"]
    assert set(english.tidy(rows)["printed"]) == {"added up here"}
