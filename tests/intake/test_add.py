"""`python -m loaders add`: figures from answers, read, doubted, shown, written whole or not at all."""

import csv

import pytest

from intake import figures, told
from language import Language
from loaders import DATA, load
from loaders.__main__ import main
from reading.published import published

ANSWERS = {
    "indicator": "nssf_members", "area": "Cambodia", "printed": "៣.០០០.០០១", "period": "2026-10-31",
    "source_id": "nssf-2026-11", "source.publisher": "National Social Security Fund",
    "source.title": "Statement of November", "source.url": "https://example.org/november",
    "source.published": "2026-11",
}  # fmt: skip


def read(**answers):
    return figures.read(ANSWERS | answers, PUBLISHED, DATA, Language("en"))


PUBLISHED = published()


def test_number_place_and_what_is_usual_are_read():
    found = read()
    assert (found.said, found.value, found.file) == ([], 3000001, "figures/nssf.csv")
    row = found.row
    assert (row["area"], row["number_format"], row["scheme"], row["sex"]) == ("KH", "eu", "all_nssf", "all")
    assert row["figure_id"] == "nssf-members-kh-2026-10-31"


def test_a_figure_of_a_province_goes_to_the_table_of_provinces():
    assert read(area="ខេត្តកំពត").file == "figures/provinces.csv"


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        ({"printed": ""}, ["The number, as it is printed (printed) is missing."]),
        ({"area": "Battambang & Pailin"}, ["area is 'Battambang & Pailin'; it names Battambang (KH-2)"]),
        (
            {"printed": "1.234"},
            ["1.234 could be two numbers (eu: 1,234 / plain: 1.234): say which number_format."],
        ),
        ({"printed": "3 mio"}, ["printed is '3 mio'; it must be a number such as"]),
        ({"period": "30/11/2026"}, ["period is '30/11/2026'; it must be a year, month or day"]),
        (
            {"source.title": ""},
            ["The publication nssf-2026-11 is not listed: Its title (source.title) is missing."],
        ),
    ],
)
def test_an_answer_that_cannot_be_read_is_told(answers, sentences):
    said = read(**answers).said
    assert [one.startswith(begin) for one, begin in zip(said, sentences, strict=True)] == [True], said


def outlook_on(day, **answers):
    draft = figures.drafted([read(**answers)], DATA)
    return told.outlook(draft, PUBLISHED, Language("en"), day=day)


@pytest.mark.long
def test_pages_are_asked_as_of_the_next_version_and_what_is_left_to_do_is_said():
    """A figure newer than the last version waits for the next one."""
    seen = outlook_on("2027-01-31", period="2027-01-15", **{"source.published": "2027-01"})
    assert any("then “3,000,001 NSSF members" in line for line in seen.headlines)
    assert seen.doubts == []
    assert seen.after_it[-1].startswith("python -m loaders release --date 2027-01-31 --write: makes the next")
    assert "newer figures are to come" in seen.after_it[-1]


@pytest.mark.long
def test_a_time_that_has_not_come_yet_is_doubted_and_reaches_no_page():
    seen = outlook_on("2027-01-01", period="2027-01-15", **{"source.published": "2027-01"})
    assert seen.doubts == [
        "NSSF members, Cambodia, 15 January 2027: this time has not come yet. Is it right?"
    ]
    assert not any("3,000,001" in line for line in seen.headlines)


def test_the_older_edition_is_marked_with_the_new_one():
    older = "nssf-members-total-2025-03-07"
    after, problems = figures.drafted([read(period="2025-03-07", supersedes=older)], DATA).tried()
    assert problems == []
    assert after.figures.set_index("figure_id").at[older, "concern"] == "superseded"
    _, problems = figures.drafted([read(period="2025-03-07")], DATA).tried()
    assert any("answers the same question" in str(problem) for problem in problems)
    assert read(supersedes="no-such").said == ["There is no figure no-such whose place could be taken."]


def test_a_new_publication_gets_a_name_that_no_other_has():
    source = {"publisher": "National Social Security Fund", "published": "2026-12"}
    assert figures.source_name(source, PUBLISHED) == "national-social-security-fund-2026-12"
    assert figures.source_name({"publisher": "បេឡា", "published": ""}, PUBLISHED) == "publication"
    assert figures.unique("a", {"a", "a-2"}) == "a-3"


@pytest.mark.long
def test_a_figure_is_shown_then_written_and_its_twin_is_doubted(data, capsys, as_it_was):
    before = as_it_was(data)
    options = [part for name, value in ANSWERS.items() for part in ("--set", f"{name}={value}")]
    assert main(["add", "--data", str(data), *options]) == 0
    said = capsys.readouterr().out
    assert as_it_was(data) == before
    assert "“៣.០០០.០០១” is 3,000,001 people; Cambodia; 31 October 2026; women and men" in said
    assert "then “3,000,001 NSSF members; 1,335,609 with pension contributions”" in said
    assert main(["add", "--data", str(data), "--yes", *options]) == 0
    capsys.readouterr()
    assert load(data).problems == []
    twin = [
        *options,
        "--set",
        "source_id=nssf-2026-11-b",
        "--set",
        "concern=disputed",
        "--set",
        "printed=300,001",
    ]
    assert main(["add", "--data", str(data), "--lang", "km", *twin]) == 0
    said = capsys.readouterr().out
    assert "មានរួចហើយ៖ ៣.០០០.០០១" in said
    assert "300,001 នៅឆ្ងាយពីលេខក្នុងស៊េរីរបស់វា" in said


@pytest.mark.long
def test_twenty_five_figures_of_a_month_are_written_or_none(data, tmp_path, capsys, as_it_was):
    before, rows = as_it_was(data), []
    for number in range(1, 26):
        rows.append(
            ANSWERS | {"area": f"KH{number:02}", "printed": f"{1000 + number}", "figure_id": f"new-{number}"}
        )
    table = tmp_path / "answers.csv"
    options = ["add", "--data", str(data), "--answers", str(table), "--yes"]
    for spoiled in (True, False):
        rows[7]["period"] = "2026-13" if spoiled else "2026-10-31"
        with table.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        assert main(options) == (1 if spoiled else 0)
        assert (as_it_was(data) == before) == spoiled
    assert "9: period is '2026-13'; its month must be 01 to 12" in capsys.readouterr().out
    published = load(data)
    assert (published.problems, len(published.figures)) == ([], len(PUBLISHED.figures) + 25)
