"""What a steward's folder really holds: files of spreadsheets, other forms, other spellings; told in sentences."""

from shutil import copy

import pytest
from openpyxl import Workbook, load_workbook

from loaders import load

NOT_READ = "this file is not read; "


def sentences(data):
    return [str(problem) for problem in load(data).problems]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("figures/new.CSV", "its name must end in .csv, in small letters"),
        (
            "figures/new.xlsx",
            "python -m loaders import takes a table by province from it; single figures are rows of a .csv file",
        ),
        (
            "provinces/old.xls",
            "in Excel: Save As, Excel Workbook (.xlsx), then python -m loaders import",
        ),
        ("provinces/NEW.XLSX", "its name must end in .xlsx, in small letters"),
        ("provinces/notes.docx", "its name must end in .csv or .xlsx, or it must be taken away"),
    ],
)
def test_a_file_that_is_not_read_is_named_with_what_to_do(name, sentence, sound):
    (sound / name).write_bytes(b"x")
    assert sentences(sound) == [f"{name}: {NOT_READ}{sentence}"]


@pytest.mark.parametrize("name", ["provinces/~$cips-2013.xlsx", "figures/.hidden.csv", "figures/~$nssf.csv"])
def test_a_file_that_a_program_left_while_it_had_another_open_is_no_data(name, sound):
    (sound / name).write_bytes(b"x")
    assert sentences(sound) == []


@pytest.mark.parametrize(
    "name", ["sources.csv", "figures/nssf.csv", "groups.csv", "provinces/census-2019.csv"]
)
def test_a_table_with_the_marks_of_excel_is_the_same_table(name, sound):
    before = load(sound)
    path = sound / name
    rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\ufeff" + "\r\n".join(row + ",," for row in rows if row.count('"') % 2 == 0),
        newline="",
        encoding="utf-8",
    )
    after = load(sound)
    assert (after.problems, len(after.figures)) == ([], len(before.figures))


def _changed(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_letters_that_excel_lost_are_said_to_be_lost(sound):
    _changed(sound / "areas.csv", "កំពង់ធំ", "???????")
    said = [one for one in sentences(sound) if one.startswith("areas.csv")]
    assert said == [
        "areas.csv:8: name_km is '???????'; its letters were lost when Excel saved the file in another form than "
        "UTF-8: take them from an older copy (in Excel: Save As, CSV UTF-8)"
    ]


def test_a_date_that_excel_wrote_its_own_way_is_said_to_be_one(sound):
    _changed(sound / "provinces/tables.csv", "2019-03-03", "3/3/2019")
    said = [one for one in sentences(sound) if one.startswith("provinces/tables.csv")]
    assert said == [
        "provinces/tables.csv:2: period is '3/3/2019'; it must be a year, month or day (2022, 2022-09, 2022-09-30) or "
        "a span of two (2022/2023); Excel has written it so: 2019-03-03 is meant (python -m loaders tidy FILE)"
    ]


def test_a_number_whose_digits_excel_has_cut_is_said_to_be_one(sound):
    _changed(sound / "provinces/census-2019.csv", '"899,791"', "8.99791E+05")
    said = [one for one in sentences(sound) if "E+05" in one]
    assert said == [
        "provinces/census-2019.csv:5: printed is '8.99791E+05'; Excel has cut its digits; it must be written in "
        "full, from the publication"
    ]


def _shares(data, form):
    """The table of 2013 with one column of shares, each cell in a form; 20 percent of every place."""
    old = load_workbook(data / "provinces/cips-2013.xlsx").active
    book = Workbook()
    book.active.append(["Province", "Share"])
    for row in old.iter_rows(min_row=6, max_row=29, values_only=True):
        book.active.append([row[0], 0.2 if "%" in form else 20.04999])
        book.active.cell(book.active.max_row, 2).number_format = form
    book.save(data / "provinces/shares.xlsx")
    lines = (data / "provinces/tables.csv").read_text(encoding="utf-8").splitlines()
    row = next(line for line in lines if line.startswith("cips-2013.xlsx,Population all"))
    return row.replace("cips-2013.xlsx,Population all", "shares.xlsx,Share")


@pytest.mark.parametrize(("form", "printed", "value"), [("0.0%", "20.0", 20.0), ("0.0", "20.0", 20.0)])
def test_a_share_is_read_as_its_cell_shows_it(form, printed, value, sound):
    listed = (sound / "indicators.csv").read_text(encoding="utf-8").splitlines()
    percent = next(line.split(",")[0] for line in listed if ",percent,rate" in line)
    with (sound / "provinces/tables.csv").open("a", encoding="utf-8") as tables:
        tables.write(_shares(sound, form).replace("population_survey", percent) + "\n")
    read = load(sound)
    assert read.problems == []
    figure = read.figures.set_index("figure_id").loc["shares-share-kh-7"]
    assert (figure["printed"], figure["value"]) == (printed, value)


def test_a_percent_sign_on_what_is_no_share_is_refused_and_told_once(sound, capsys):
    from loaders.__main__ import main

    with (sound / "provinces/tables.csv").open("a", encoding="utf-8") as tables:
        tables.write(_shares(sound, "0.0%") + "\n")
    assert main(["check", "--data", str(sound)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "provinces/shares.xlsx:2: printed is '20.0%'; it has a percent sign; its indicator must then be counted in "
        "percent (and 23 more like it: lines 3-25)"
    ]


def test_a_table_of_2014_without_tboung_khmum_must_say_whose_boundaries_it_has(sound):
    copy(sound / "provinces/census-2019.csv", sound / "provinces/survey-2014.csv")
    rows = (sound / "provinces/survey-2014.csv").read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if not row.startswith(("Tbo", "Tbong", "Cambodia"))]
    (sound / "provinces/survey-2014.csv").write_text("\n".join(kept) + "\n", encoding="utf-8")
    described = (sound / "provinces/tables.csv").read_text(encoding="utf-8").splitlines()
    own = next(row for row in described if row.startswith("census-2019.csv"))
    own = own.replace("census-2019.csv,all,25", "survey-2014.csv,all,24").replace("2019-03-03", "2014")
    with (sound / "provinces/tables.csv").open("a", encoding="utf-8") as tables:
        tables.write(own + "\n")
    assert sentences(sound) == [
        "provinces/survey-2014.csv: KH-25 alone has no row; boundaries in provinces/tables.csv must be 'before_2014' "
        "where Kampong Cham includes it, or a remark on KH-25 in province_notes.csv must say why"
    ]
