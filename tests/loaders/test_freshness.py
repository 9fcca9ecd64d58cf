"""How often figures come out, and what is overdue on a day that is passed in."""

import pandas as pd
import pytest

from loaders.__main__ import main
from loaders.edition import Edition, with_phase
from loaders.freshness import rhythms
from loaders.periods import bounds

SOURCES = pd.DataFrame(
    [
        {
            "source_id": "yearbook",
            "publisher": "An office",
            "kind": "official",
            "published_end": "2022-06-30",
        },
        {"source_id": "paper", "publisher": "A daily", "kind": "press", "published_end": "2022-06-30"},
    ]
).assign(published_end=lambda rows: pd.to_datetime(rows["published_end"]))
USUAL = {
    "indicator": "members",
    "area": "KH",
    "status": "official",
    "project_id": "",
    "source_id": "yearbook",
}
FOUR_YEARS = ("2018", "2019", "2020", "2021")


def figures(*periods: str, **more: str) -> pd.DataFrame:
    days = [bounds(period) for period in periods]
    rows = pd.DataFrame({"start": [day for day, _ in days], "end": [day for _, day in days]}).assign(
        **USUAL | more
    )
    rows = rows.assign(**{name: pd.to_datetime(rows[name]) for name in ("start", "end")})
    return with_phase(rows, Edition("1.0.0", "2026-11-22"))


def test_a_yearly_figure_half_a_year_late_is_due_one_and_a_half_years_and_the_delay_after_the_last():
    (row,) = rhythms(figures(*FOUR_YEARS), SOURCES, "2022-12-31").to_dict("records")
    assert (row["every"], row["delay"], row["overdue"]) == (12, 6, 0)
    # 31 December 2021, and one and a half usual gaps of 365 days (548), and 181 days of delay: 30 December 2023
    assert (row["last"], row["due"]) == (pd.Timestamp("2021-12-31"), pd.Timestamp("2023-12-30"))


def test_what_was_due_long_ago_is_overdue():
    (row,) = rhythms(figures(*FOUR_YEARS), SOURCES, "2024-12-30").to_dict("records")
    assert row["overdue"] == 12


@pytest.mark.parametrize(
    "rows",
    [
        figures("2019", "2020", "2021"),
        figures("2010", "2019", "2020", "2021"),
        figures(*FOUR_YEARS, source_id="paper"),
        figures(*FOUR_YEARS, status="target"),
        figures(*FOUR_YEARS, area="TH"),
        figures(*FOUR_YEARS, project_id="seed"),
    ],
    ids=["three dates", "one long gap", "the press", "targets", "another country", "a project"],
)
def test_without_a_rhythm_nothing_is_said(rows):
    assert rhythms(rows, SOURCES, "2030-01-01").empty


def test_the_longest_overdue_comes_first():
    both = pd.concat(
        [figures(*FOUR_YEARS), figures("2015", "2016", "2017", "2018", indicator="beneficiaries")]
    )
    assert list(rhythms(both, SOURCES, "2026-11-26")["indicator"]) == ["beneficiaries", "members"]


def test_the_steward_gets_a_list(capsys):
    assert main(["freshness", "--today", "2026-11-26"]) == 0
    assert (
        "out_of_pocket_share, World Health Organization: every 12 months, 35 months after; newest of 2022-12-31"
        in capsys.readouterr().out
    )
