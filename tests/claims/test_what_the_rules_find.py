"""Each rule finds a block that was made to break it, and lets the sound one pass."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from indicators.choice import newest
from language import Language
from pictures import Beside, ProvinceMap, Row, Rows
from reading import Block, Reading
from reading.collected import Collected, Told
from reading.menu import entry
from reading.published import published
from tests.claims import claims, numbers, whose
from tests.claims.rules import faults_of
from tests.claims.said import Spoken
from tests.claims.walk import Seen, View


def rows(*changes: dict) -> pd.DataFrame:
    """Figures of NSSF members, each with what is changed of the newest one."""
    one = dict(newest(published(), "nssf_members").figure)
    made = [one | {"figure_id": f"made-up-{number}"} | change for number, change in enumerate(changes)]
    return pd.DataFrame(made, columns=published().figures.columns)


def spoken(figures: pd.DataFrame, page: str = "trends", lang: str = "en", **block: object) -> Spoken:
    """A block about them, sound but for what the test says."""
    reading = Reading(published(), Language(lang))
    lead = block.pop("lead", figures["figure_id"].iloc[-1])
    row = figures[figures["figure_id"] == lead].iloc[0].to_dict()
    usual = {"key": "trend", "title": reading.labels.title(row), "figures": figures, "lead": lead}
    return Spoken(page, reading, Block(**usual | block))


def newest_members() -> pd.DataFrame:
    return pd.DataFrame([newest(published(), "nssf_members").figure])


SOUND = spoken(newest_members())
PART = rows({"area": "KH-12", "sex": "female", "group": "private_sector"})
SURVEY = rows({"status": "survey", "counted": "survey", "rankable": False})
TARGET_LAST = rows({"value": 5.0, "printed": "5"}, {"status": "target"})
RATE = rows({"indicator": "covered_by_any_benefit", "unit": "percent", "value": 24.913, "printed": "24.913"})
DOUBTFUL = rows({"area": "KH-1", "concern": "inconsistent"}, {"area": "KH-2"})
SHARED = published().figures[lambda figures: figures["figure_id"] == "mpi-trend-headcount-2022-kh-2"]
FOUND = [
    (whose.one_choice, spoken(rows({"concern": "disputed"})), "in doubt"),
    (whose.one_choice, spoken(rows({"value": 5.0})), "the one choice is"),
    (whose.part_named, spoken(PART, title="NSSF members: 2,776,192 people, 7 March 2025"), "as the whole"),
    (whose.part_named, spoken(PART, title="NSSF members: 2,776,192 people, 7 March 2025"), "as Cambodia's"),
    (
        whose.part_named,
        spoken(rows({"project_id": "clc"}), title="NSSF members: 2,776,192 people, 7 March 2025"),
        "a project's own, as the country's",
    ),
    (
        whose.part_named,
        spoken(SHARED, title="Share in MPI poverty (Battambang): 10.9 %, 2021 to 2022"),
        "one result for two places",
    ),
    (whose.date_named, spoken(newest_members(), title="NSSF members: 2,776,192 people"), "does not say"),
    (
        whose.standing_kept,
        spoken(SURVEY, sentence="Members of the NSSF: 2,776,192 people, 7 March 2025."),
        "loses “survey”",
    ),
    (
        claims.dates_stay,
        spoken(newest_members(), picture=Rows((Row("Members", under="7 March 2025"),), most=1)),
        "says 7 March 2025 of “Members” where a phone leaves it out",
    ),
    (
        claims.rows_apart,
        spoken(newest_members(), table=pd.DataFrame({"What": ["Members"] * 2, "Figure": ["5"] * 2})),
        "has the row “Members | 5” twice",
    ),
    (whose.never_first, spoken(TARGET_LAST), "before results"),
    (
        whose.never_first,
        spoken(TARGET_LAST, lead="made-up-0", table=pd.DataFrame({"Figure": ["5", "2,776,192"]})),
        "without “target”",
    ),
    (
        numbers.made_said,
        spoken(rows({"made": "added_up", "made_from": "x"}), table=pd.DataFrame({"As printed": ["5"]})),
        "which no publication of the block prints",
    ),
    (numbers.rates_said, spoken(RATE, title="Twice as many men as women are covered"), "Twice as many"),
    (numbers.rates_said, spoken(RATE, title="24.9 % people"), "of a rate"),
    (
        numbers.rates_said,
        spoken(rows({"indicator": "minimum_wage_monthly"}), remarks=["women and men alike"]),
        "has no sex",
    ),
    (
        numbers.rates_said,
        spoken(rows({"indicator": "children_receiving_benefit"}), remarks=["women and men alike"]),
        "calls girls and boys",
    ),
    (numbers.no_change_told, spoken(newest_members(), title="NSSF members rose to 2,776,192"), "“rose”"),
    (numbers.precise, spoken(RATE, title="Share covered: 24.913 %, 2022"), "24.9"),
    (numbers.precise, spoken(rows({"value": 38.0}), title="0.0 % abroad"), "to nothing"),
    (
        claims.no_rank_too_many,
        spoken(rows({"area": "KH-1", "rankable": False}), "map", remarks=["Highest in Takeo (5)"]),
        "not all counted",
    ),
    (claims.no_rank_too_many, spoken(DOUBTFUL, "map", remarks=["Highest in Takeo (5)"]), "in doubt could be"),
    (
        claims.no_rank_too_many,
        spoken(rows({"area": "KH-1"}), "map", remarks=["Highest in Takeo, of 25 provinces."]),
        "claims 25 provinces",
    ),
    (
        claims.no_rank_too_many,
        spoken(SURVEY, "province", table=pd.DataFrame({"Place among the provinces": ["3 of 25"]})),
        "which direction",
    ),
    (
        claims.no_rank_too_many,
        spoken(
            SURVEY, "province", table=pd.DataFrame({"Place among the provinces": ["3 of 25, highest first"]})
        ),
        "may not be ranked",
    ),
    (claims.doubt_seen, spoken(DOUBTFUL, "map", table=pd.DataFrame({"Figure": ["5", "6"]})), "says so of 0"),
    (
        claims.doubt_seen,
        spoken(DOUBTFUL, "map", key="map", picture=Beside((ProvinceMap(classes={"KH-2": "hatch"}),))),
        "draws ['KH-2']",
    ),
    (claims.one_badge, spoken(TARGET_LAST, badge="registered"), "carries the badge"),
    (claims.one_badge, spoken(newest_members(), badge="covered population"), "of the kind registered"),
]


@pytest.mark.parametrize(("rule", "bad", "words"), FOUND)
def test_a_rule_finds_what_breaks_it(rule, bad, words):
    said = list(rule(bad))
    assert said
    assert any(words in fault for fault in said), said


@pytest.mark.parametrize("rule", sorted({rule for rule, _, _ in FOUND}, key=lambda rule: rule.__name__))
def test_a_sound_block_passes(rule):
    assert list(rule(SOUND)) == []


def test_a_processing_of_none_beside_a_made_number_is_found(monkeypatch):
    made = spoken(rows({"made": "rounded", "made_from": "x"}))
    monkeypatch.setitem(made.__dict__, "source", "Source: x. Our processing: none.")
    assert "beside numbers that were rounded" in next(numbers.made_said(made))


def test_a_made_number_that_is_called_printed_is_found(monkeypatch):
    made = spoken(rows({"made": "rounded", "made_from": "x", "printed": "5"}))
    monkeypatch.setitem(made.__dict__, "source", "Source: x. Printed: “5”.")
    assert any("calls made-up-0 printed" in said for said in numbers.made_said(made))


def test_a_csv_that_loses_the_standing_is_found(monkeypatch):
    monkeypatch.setattr("tests.claims.claims.csv", lambda *_: "figure_id,Value\nmade-up-0,5\n")
    assert list(claims.standing_in_csv(spoken(SURVEY))) == ["the CSV loses “survey” of made-up-0"]


def test_a_title_of_three_lines_is_found():
    assert list(numbers.two_lines(SOUND, 17)) == []
    assert "has a title of" in next(
        numbers.two_lines(spoken(newest_members(), title="NSSF members " * 9), 17)
    )


def test_languages_that_differ_in_a_number_are_found():
    khmer = spoken(newest_members(), lang="km", title="សមាជិក ប.ស.ស.៖ 2.776.193 នាក់ 7 មីនា 2025")
    assert "differs in the numbers of its head" in next(numbers.same_numbers(SOUND, khmer))
    assert list(numbers.same_numbers(SOUND, spoken(newest_members(), lang="km"))) == []


def test_languages_that_show_other_figures_are_found():
    khmer = spoken(rows({"value": 5.0}), lang="km")
    assert "shows other figures in Khmer" in next(numbers.same_numbers(SOUND, khmer))
    assert list(numbers.same_numbers(SOUND, khmer, by_name=True)) == []


def test_an_official_name_of_three_lines_stands_as_it_is():
    name = "Inclusive and Equitable Social Protection for Marginalized Workers in ASEAN"
    assert list(numbers.two_lines(spoken(newest_members(), title=name), 17)) == []
    assert list(numbers.two_lines(spoken(newest_members(), title=f"{name}: no result"), 17))


def test_what_a_publication_says_in_its_title_is_not_said_by_us():
    quoted = spoken(newest_members(), remarks=["Elsewhere for the same: 5 (AKP, “Crashes rose again”)."])
    assert list(numbers.no_change_told(quoted)) == []
    bare = spoken(newest_members(), remarks=["Elsewhere for the same: crashes rose again."])
    assert "“rose”" in next(numbers.no_change_told(bare))


def test_a_block_that_many_views_show_is_read_once_a_page(monkeypatch):
    read = []
    monkeypatch.setattr(
        "tests.claims.rules.OF_A_BLOCK", (lambda spoken: read.append(spoken.page) or iter(()),)
    )
    one = spoken(newest_members())
    for page in ("trends", "trends", "map"):
        faults_of(replace(one, page=page))
    assert read == ["trends", "map"]


def seen(page: str, view: dict, *, texts: tuple[str, ...] = (), **block: object) -> Seen:
    """A view that says some texts, and shows one block."""
    made = spoken(newest_members(), page, **block)
    said = Collected(texts=list(texts), blocks=[made.block])
    return Seen(View(page), Told(entry(page), made.reading, view, said))


def test_a_view_that_does_not_build_is_found():
    sound = seen("trends", {})
    assert list(claims.builds(sound)) == []
    assert list(claims.builds(replace(sound, errors=["KeyError('status')"]))) == ["KeyError('status')"]
    guarded = seen(
        "trends", {}, texts=("<p>This figure cannot be shown just now. The others are not affected.</p>",)
    )
    assert len(list(claims.builds(guarded))) == 1


def test_what_is_called_not_published_and_is_there_is_found():
    grid = seen("gaps", {"topic": "nssf"}, key="grid", number="1 of 19")
    assert "the rows say" in next(claims.absent_as_said(grid))
    apart = seen("front", {}, remarks=["Not published apart: women and men."])
    assert "where there is" in next(claims.absent_as_said(apart))
    listed = seen(
        "province", {"area": "KH-12"}, texts=("", "<li>Share of households registered as poor (IDPoor)</li>")
    )
    assert "lists as not published for KH-12" in next(claims.absent_as_said(listed))


def test_a_number_that_is_not_the_leading_figures_is_found():
    said = list(whose.number_of_the_lead(spoken(newest_members(), title="NSSF members: 31,023 people, 2025")))
    assert "gives another number" in said[0]
    assert list(whose.number_of_the_lead(SOUND)) == []


def test_a_date_that_is_denied_is_found():
    figures = rows({"concern": "undated"})
    sentence = "Members of the NSSF (Cambodia, 7 March 2025): 2,776,192 people (undated)."
    assert "undated" in next(whose.date_not_denied(spoken(figures, sentence=sentence)))
    assert list(whose.date_not_denied(spoken(figures))) == []


def test_a_cell_finer_than_a_person_can_use_is_found():
    fine = pd.DataFrame({"Gap (percentage points)": ["-12.506"], "As printed": ["24.913"]})
    assert list(numbers.precise_in_the_table(spoken(RATE, table=fine))) == [
        "gives -12.506 below “Gap (percentage points)”, finer than 1 decimals"
    ]


def test_a_country_without_what_is_said_of_it_is_found():
    figures = published().figures
    own = figures[figures["figure_id"] == "unemployment-2013-all-kh-13"]
    bare = spoken(own, "province", table=pd.DataFrame({"Cambodia": ["2.3 %"]}))
    assert "as the country's, which is 2.3 % (survey, read second-hand)" in next(whose.country_as_said(bare))
