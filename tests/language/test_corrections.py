"""What is wrong at a source is said beside both numbers."""

import pytest

from language import Language
from language.sentences import Sentences


@pytest.fixture(scope="module")
def figure(published):
    rows = {row["figure_id"]: row for row in published.figures.to_dict("records")}
    return rows.__getitem__


@pytest.mark.parametrize(
    ("figure_id", "said"),
    [
        ("gi-ct-inflation-hh-2023", "Wrong at the source; right is 495,307, as Agence Kampuchea Presse"),
        ("ct-infl-hh-2023", "Another publication prints this number wrongly: "),
        ("traffic-2019-serious", "Wrong at the source; right is 341, as Phnom Penh Post"),
        ("traffic-2019-ppp-serious", "Another publication prints this number wrongly: "),
    ],
)
def test_the_wrong_and_the_right_number_both_carry_it(published, figure, figure_id, said):
    remarks = Sentences(published, Language("en")).concerns(figure(figure_id))
    assert [one for one in remarks if one.startswith(said)], remarks


def test_every_correction_is_of_a_figure_that_is_called_a_misprint(published, figure):
    for row in published["corrections"].to_dict("records"):
        assert "misprint" in figure(row["figure_id"])["concern"]
        if row["right_figure"]:
            assert figure(row["right_figure"])["printed"] == row["right"]
            assert figure(row["right_figure"])["source_id"] == row["source_id"]


def test_another_figure_carries_none(published, figure):
    remarks = Sentences(published, Language("en")).concerns(figure("nssf-members-2024-02-29"))
    assert not [one for one in remarks if "rong" in one]
