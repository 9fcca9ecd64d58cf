"""What the benchmarks measure is whole: data that were multiplied, and a plain page that says as much as one of ours."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import loaders
from benchmarks.loading import multiplied
from benchmarks.plan import FOLDER, Plan, write
from tests.servers import ROOT

OPTIONS = ["Kampot", "Kep", "Takeo"]


def _run(words: str, *, within: bool) -> list[dict]:
    """A run of a page: a row with a choice and a text beside it; within a part, the part's own container first."""
    outer = [0, 3] if within else [0]
    container = [{"kind": "flex_container", "place": outer, "says": {"horizontal": False}}] if within else []
    return [
        *container,
        {"kind": "flex_container", "place": [*outer, 0], "says": {"horizontal": True}},
        {
            "kind": "selectbox",
            "place": [*outer, 0, 0],
            "says": {"label": "Place", "options": OPTIONS, "key": "area"},
        },
        {"kind": "html", "place": [*outer, 1], "says": {"body": f"<p>{words}</p>", "scripts": False}},
    ]


@pytest.fixture
def plain(tmp_path, monkeypatch):
    """The plain page with a plan."""

    def opened(name: str, plan: Plan, **asked: str) -> AppTest:
        monkeypatch.setenv(FOLDER, str(tmp_path))
        write(plan, tmp_path, name)
        page = AppTest.from_file(str(ROOT / "benchmarks" / "pages" / "as_much.py"), default_timeout=60)
        for key, value in ({"plan": name} | asked).items():
            page.query_params[key] = value
        page.run()
        assert not page.exception
        return page

    return opened


def _texts(page: AppTest) -> list[str]:
    return [one.proto.body for one in page.get("html")]


def test_the_plain_page_says_what_was_heard_of_each_change(plain):
    plan = Plan("a page", "", [], [_run("first", within=False), _run("second", within=False)])
    assert plan.changes == ["number=0", "number=1"]
    page = plain("whole", plan, number="1")
    assert (_texts(page), page.selectbox[0].options) == (["<p>second</p>"], OPTIONS)


def test_a_part_of_the_plain_page_follows_its_choice_as_ours_does(plain):
    plan = Plan("a page", "area", OPTIONS, [_run("Kep", within=True), _run("Takeo", within=True)])
    assert plan.changes == [("area", 1), ("area", 2)]
    page = plain("part", plan)
    for name in ("Kep", "Takeo"):
        page.selectbox[0].select(name).run()
        assert _texts(page) == [f"<p>{name}</p>"]


def test_a_sliders_place_says_which_change_it_is():
    plan = Plan("a page", "workers", [], [[], [], []])
    assert [plan.number(amount) for amount in (10_000, 20_000, 30_000)] == [0, 1, 2]


@pytest.mark.slow
def test_twice_the_figures_are_read_without_a_problem(tmp_path: Path) -> None:
    """A copy of which half is refused would be measured as fast."""
    once, twice = loaders.load(), loaders.load(multiplied(tmp_path, 2))
    assert [str(problem) for problem in twice.problems[:3]] == []
    assert len(twice.figures) == 2 * len(once.figures)
