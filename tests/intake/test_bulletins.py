"""Bulletins as issued: what is read, what is proposed, and the spoiled ones refused."""

import pytest

from intake import bulletin, mapping, told
from language import Language
from loaders.places import PROVINCES
from loaders.reading import Unreadable
from tests.data.bulletins import write
from tests.data.bulletins.typed import PLACES

SHEETS = {"members_with_sums": "By province"}


@pytest.fixture
def opened(tmp_path, gazetteer):
    def open_form(form, spoiled=False):
        return bulletin.opened(form(tmp_path, spoiled), gazetteer, SHEETS.get(form.__name__, ""))

    return open_form


@pytest.mark.parametrize("form", write.FORMS)
def test_every_bulletin_has_all_provinces_and_no_problem(form, opened):
    seen = opened(form)
    codes = {code for row in seen.rows for code in (*row.codes, row.proposed) if code}
    assert (set(PROVINCES) - codes, seen.problems) == (set(), ())


def test_khmer_headers_over_two_lines_digits_and_misspelt_places_are_read(opened):
    seen = opened(write.members_in_khmer)
    assert seen.headers == ("ចំនួនសមាជិក សរុប", "ចំនួនសមាជិក ស្រី", "ចំនួនសមាជិក ប្រុស")
    assert seen.rows[11].cells == ("៥៥.០០០", "៣០.០០០", "២៥.០០០")
    misspelt = {row.spelling: row.proposed for row in seen.rows if not row.codes}
    assert misspelt == {"កំពតត": "KH-7", "ក្រចេស": "KH-10", "តាកែវវ": "KH-21"}
    assert seen.rows[-1].codes == ("KH",)
    assert seen.remarks == ("column A (ល.រ) only numbers the rows",)


def test_the_mapping_of_a_khmer_bulletin_is_proposed(opened, published):
    columns = mapping.proposed(opened(write.members_in_khmer), published)
    assert [(one.indicator, one.sex, one.period, one.number_format) for one in columns] == [
        ("nssf_members", "all", "2026-06-30", "eu"),
        ("nssf_members", "female", "2026-06-30", "eu"),
        ("nssf_members", "male", "2026-06-30", "eu"),
    ]


def test_percent_cells_are_shares_and_a_pair_is_two_places(opened, published):
    seen = opened(write.shares_in_percent)
    assert seen.rows[0].cells == ("12.5%",)
    pairs = [(row.spelling, row.codes) for row in seen.rows if len(row.codes) == 2]
    assert pairs == [
        ("Mondulkiri & Ratanakiri", ("KH-11", "KH-16")),
        ("Preah Vihear/Stung Treng", ("KH-13", "KH-19")),
    ]
    (column,) = mapping.proposed(seen, published)
    assert (column.indicator, column.period) == ("mothers_with_health_insurance_rate", "2025")


def test_sums_are_read_what_is_hidden_is_named_and_a_date_is_a_date(opened, published):
    seen = opened(write.members_with_sums)
    assert seen.headers == ("Members", "Members, women")
    assert seen.rows[-1].cells == ("128,910", "74,930")
    assert seen.remarks == (
        "column C (Draft) is hidden and was left out",
        "column A (No.) only numbers the rows",
    )
    assert [column.period for column in mapping.proposed(seen, published)] == ["2026-07-31", "2026-07-31"]


def test_a_text_file_of_excel_is_the_same_table(opened):
    seen = opened(write.members_as_text)
    assert [row.cells for row in seen.rows[:-1]] == [
        (str(women + men), str(women)) for _, _, women, men, _ in PLACES
    ]


@pytest.mark.parametrize(
    ("form", "sentences"),
    [
        (
            write.members_in_khmer,
            [
                "members-khmer-spoiled.xlsx:6: sheet 'តារាង១', cells C6:C7 are merged; below the header each province "
                "must have its own cell"
            ],
        ),
        (
            write.shares_in_percent,
            [
                "insurance-percent-spoiled.xlsx:5: 'Mothers with health insurance' is '0.3', while other cells of the "
                "column are in percent; all must be"
            ],
        ),
        (
            write.members_with_sums,
            [
                "members-sums-spoiled.xlsx:28: sheet 'By province', cell E28 is the formula '=SUM(E3:E27)' and shows "
                "74,931, but its cells add up to 74,930; one of them is wrong"
            ],
        ),
    ],
)
def test_a_spoiled_bulletin_is_refused_in_a_sentence(form, sentences, opened):
    assert [str(problem) for problem in opened(form, spoiled=True).problems] == sentences


@pytest.fixture
def typed(tmp_path, gazetteer):
    """A bulletin of the provinces with columns of the test's own: their headers, and what stands in each."""

    def typed(headers, cells, title="Members of the NSSF, June 2026", places=PLACES):
        lines = [
            title,
            f"Province;{';'.join(headers)}",
            *(f"{place[0]};{';'.join(cells)}" for place in places),
        ]
        path = tmp_path / "typed.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return bulletin.opened(path, gazetteer)

    return typed


def proposals(seen, published):
    return [(one.indicator, one.sex) for one in mapping.proposed(seen, published)]


def test_one_letter_is_a_sex_and_no_figure_is_proposed_twice(typed, published):
    seen = typed(["Total", "F", "M", "x"], ["9", "4", "5", "7"])
    assert proposals(seen, published) == [
        ("nssf_members", "all"),
        ("nssf_members", "female"),
        ("nssf_members", "male"),
        ("", "all"),
    ]


def test_what_has_fractions_counts_nobody(typed, published):
    ((indicator, _),) = proposals(typed(["Poverty rate"], ["0.4"]), published)
    units = published["indicators"].set_index("indicator")["unit"]
    assert not indicator or units[indicator] == "percent"


def test_a_number_that_cannot_be_read_is_found_and_provinces_without_a_row_are_named(typed, published):
    seen = typed(["Members"], ["4,000*"], places=PLACES[:23])
    assert seen.wrong("Members").line == 3
    assert told.missing(seen, published, Language("en")) == [
        "no row for Pailin, Tboung Khmum; they stay not published"
    ]


def test_places_side_by_side_are_refused_with_what_to_do(tmp_path, gazetteer):
    path = tmp_path / "across.csv"
    path.write_text("Province;Kep;Kampot\nMembers;1;2\n", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"places stand side by side \(Kep, Kampot …\); .* Transpose"):
        bulletin.opened(path, gazetteer)


def test_lost_letters_and_a_missing_sheet_are_refused(opened, tmp_path, gazetteer):
    with pytest.raises(Unreadable, match="a cell is '\\?+'; its letters were lost when Excel saved the file"):
        opened(write.members_as_text, spoiled=True)
    with pytest.raises(Unreadable, match="several sheets have a table: 'By province', 'By branch'"):
        bulletin.opened(write.members_with_sums(tmp_path), gazetteer)


@pytest.mark.parametrize(
    ("cells", "form"),
    [
        (["1,234", "5"], "en"),
        (["1.234", "5", "12.345.678"], "eu"),
        (["៣,៥", "៤"], "eu"),
        (["12.5", "7"], "plain"),
        (["4 335 501"], "plain"),
    ],
)
def test_how_numbers_are_written_is_found(cells, form):
    assert bulletin.number_format(cells) == form


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (["1.234", "5.678"], "its points could part thousands or decimals"),
        (["1,234.5", "1.234,5"], "its numbers are written in two ways"),
        (["12", "1O"], "'1O' is no number"),
    ],
)
def test_numbers_with_two_readings_or_none_are_refused(cells, sentence):
    with pytest.raises(bulletin.NoNumber, match=sentence):
        bulletin.number_format(cells)
