"""Each form is drawn for a page and for a file, with its words escaped and its numbers as given."""

import re
from xml.etree import ElementTree

import pytest

from pictures import (
    Beside,
    Course,
    Dot,
    Event,
    Hundred,
    Key,
    Line,
    Mark,
    Panel,
    Part,
    People,
    ProvinceMap,
    Row,
    Rows,
    Spark,
    Sparks,
    Stack,
    Year,
    Years,
    YearsRow,
    html,
    letters,
    svg,
)
from pictures.people import person_paths

PEOPLE = People(
    (Panel("Covered", "2022", "all", (Hundred(21, "21", "of 100", "all", "everyone", "20.8 %", 80),)),)
)
ROWS = Rows(
    rows=(
        Row(
            "Workers & others",
            marks=(Mark("bar", 32.1), Mark("circle", 41.4, colour="women")),
            cells=(("32.1", ""),),
        ),
        Row("The unemployed", instead="no scheme exists", cells=(("–", ""),)),
    ),
    most=50,
    ticks=((0, "0 %"), (25, "25")),
    columns=(("all", ""),),
    legend=(Key("women", "women", "circle"),),
    line=Line(16.5, "Cambodia: 16.5 %"),
)
COURSE = Course(
    (Dot(2024, 2, "square", "members", label="2,229,522", tip="EAC News"),),
    2020, 2026, 4, ((0, "0"), (4, "4")), ((2020, "2020"),), "million people",
    events=(Event(2022.75, "1", "Pension contributions"),),
)  # fmt: skip
STACK = Stack(
    "Members", (Part(3, "1,570,662", "private", "class-5"), Part(1, "499,979", "public", "class-3"))
)
MAP = ProvinceMap({"KH-1": "class-5", "KH-2": "hatch"}, {"KH-1": "Banteay Meanchey: 29.3 %"}, chosen="KH-1")
YEARS = Years(
    "What is published", "Indicator", "Years", (("08", "2008"), ("09", "2009")),
    (YearsRow("Members", (Year("not_begun", "2008: not begun"), Year("country_only", "2009: the country", by_sex=True)), "1 of 1"),),
    (Year("partly", "part of the year"), Year("not_found", "not found")),
)  # fmt: skip
SPARKS = Sparks(
    tuple(
        Spark(f"Deaths {number}", bars=((0, 50, 80, False), (50, 50, 40, True)), number="1,683", when="2022")
        for number in range(12)
    )
)
ALL = {
    "people": PEOPLE,
    "rows": ROWS,
    "course": COURSE,
    "stack": STACK,
    "map": MAP,
    "beside": Beside((MAP, ROWS)),
    "years": YEARS,
    "sparks": SPARKS,
}


@pytest.mark.parametrize("picture", ALL.values(), ids=ALL)
@pytest.mark.parametrize("width", [360, 1000])
def test_a_picture_for_a_file_is_sound_and_as_wide_as_asked(picture, width):
    root = ElementTree.fromstring(svg(picture, width))
    assert float(root.attrib["width"]) == width
    assert float(root.attrib["height"]) > 40


@pytest.mark.parametrize("picture", ALL.values(), ids=ALL)
def test_a_picture_of_a_page_and_of_a_file_say_the_same_numbers(picture):
    def numbers(markup):
        text = re.sub(r"<[^>]+>", " ", markup)
        return set(re.findall(r"\d[\d.,]*\d|\d", text))

    of_file = numbers(svg(picture, 1000))
    assert of_file <= numbers(str(html(picture, "alt")))


def test_words_are_escaped():
    assert "Workers &amp; others" in html(ROWS, "alt")
    assert "Workers &amp; others" in svg(ROWS, 800)


def test_as_many_people_are_filled_as_are_covered():
    paths = person_paths(PEOPLE.panels[0].hundreds[0])
    assert {name: path.count("M") for name, path in paths.items()} == {"on": 21, "goal": 59, "off": 20}


def test_a_bar_is_as_long_as_its_share_of_the_scale():
    assert 'class="bar c-all" style="left:0.0%;width:64.2%"' in html(ROWS, "alt")


ZEROS = {
    "rows": Rows(
        (Row("2019", marks=(Mark("span", 0, start=0), Mark("circle", 0))),), most=0, line=Line(0, "0 %")
    ),
    "course": Course(
        (Dot(2024, 0, "square", "members"),), 2024, 2024, 0, ((0, "0"),), ((2024, "2024"),), "%"
    ),
    "stack": Stack("Members", (Part(0, "0", "private", "class-5"),)),
}


@pytest.mark.parametrize("picture", ZEROS.values(), ids=ZEROS)
def test_what_is_zero_throughout_stands_at_the_beginning(picture):
    assert "left:0.0%" in html(picture, "alt") or "width:0%" in html(picture, "alt")
    assert "nan" not in svg(picture, 800)


def test_a_column_without_a_heading_has_no_empty_header():
    rows = Rows((Row("Kep", marks=(Mark("bar", 3),), cells=(("3", ""),)),), most=5, columns=(("", ""),))
    head = str(html(rows, "alt")).split("</thead>")[0]
    assert "<th" not in head.split("<thead>")[1]
    assert head.count("<td") == 3
    assert head.count('class="number"') == 1, "without it the numbers take half of the track"


def test_what_is_in_doubt_is_hatched_in_both():
    assert 'class="hatch"' in html(MAP, "alt")
    assert svg(MAP, 800).count('fill="url(#hatch)"') == 1


def test_a_map_says_what_it_shows_to_who_cannot_see_it():
    assert 'role="img" aria-label="Poor households by province"' in html(MAP, "Poor households by province")


def test_values_that_are_all_zero_stand_at_the_beginning_of_their_scale():
    bars = Rows(rows=(Row("2020", marks=(Mark("bar", 0),), cells=(("0", ""),)),), most=0, ticks=((0, "0"),))
    assert "left:0.0%;width:0%" in html(bars, "")
    one = Dot(2020, 0, "circle", "all")
    dots = Course(
        (one,), first=2020, last=2020, most=0, levels=((0, "0"),), times=((2020, "2020"),), unit="people"
    )
    for picture in (bars, dots):
        assert html(picture, "nobody")
        ElementTree.fromstring(svg(picture, 600))


def test_a_part_of_a_year_is_hatched_in_both():
    assert html(SPARKS, "alt").count('class="year doubt"') == 12
    assert svg(SPARKS, 800).count('fill="url(#hatch)"') == 12


@pytest.mark.parametrize("width", [560, 1000])
def test_squares_of_years_stand_before_their_count(width):
    many = tuple(Year("published", "2008: by province and sex") for _ in range(19))
    row = YearsRow("សហគ្រាស និងស្ថាប័នចុះបញ្ជីនៅ ប.ស.ស.", many, "10 of 19")
    drawn = svg(Years("", "", "", (("08", "2008"),) * 19, (row,)), width)
    squares = [float(x) for x in re.findall(r'<rect x="([\d.]+)"[^>]+rx="2"', drawn)]
    assert len(squares) == 19
    assert max(squares) + (squares[1] - squares[0]) <= width - letters.width(row.count, 12)
