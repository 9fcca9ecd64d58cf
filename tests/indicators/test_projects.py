"""Partner projects: targets beside results, and only like with like."""

import pytest

from indicators.projects import like_with_like, organisations, project_figures

TARGET = {"project_id": "seed", "status": "target", "value": 200, "period": "2022/2026"}
RESULT = {"project_id": "seed", "status": "result", "value": 50, "period": "2024"}


def test_a_result_is_a_share_of_the_target_it_belongs_to(frame):
    pairs = like_with_like(frame(TARGET, RESULT))
    assert pairs.values.tolist() == [["figure-1", "figure-2", 25]]


@pytest.mark.parametrize(
    "change",
    [
        {"indicator": "workers"},
        {"project_id": "other"},
        {"sex": "female"},
        {"group": "garment"},
        {"scheme": "pension"},
        {"period": "2027"},
        {"period": "2021/2024"},
        {"status": "official"},
        {"period": ""},
    ],
)
def test_what_measures_something_else_is_no_result_of_the_target(frame, change):
    assert like_with_like(frame(TARGET, RESULT | change)).empty


def test_a_demand_and_a_target_of_zero_are_no_target(frame):
    assert like_with_like(frame(TARGET | {"status": "demand"}, RESULT)).empty
    assert like_with_like(frame(TARGET | {"value": 0}, RESULT)).empty


def test_targets_stand_before_results_and_demands_last(frame):
    figures = frame(
        TARGET | {"status": "demand"}, RESULT, TARGET, {"status": "official"}, TARGET | {"project_id": "a"}
    )
    rows = project_figures(figures)
    assert rows[["project_id", "status"]].values.tolist() == [
        ["a", "target"],
        ["seed", "target"],
        ["seed", "result"],
        ["seed", "demand"],
    ]


def test_figures_of_projects_are_narrowed(frame):
    figures = frame(TARGET | {"organisation": "CLC; CATU"}, RESULT | {"organisation": "CATU Plus"})
    assert len(project_figures(figures, project="seed")) == 2
    assert list(project_figures(figures, organisation="CATU")["status"]) == ["target"]
    assert list(project_figures(figures, status="result")["status"]) == ["result"]
    assert list(project_figures(figures, year="2023")["status"]) == ["target"]
    assert project_figures(figures, year="2021").empty


def test_organisations_of_a_cell():
    assert organisations("CLC; CATU ;") == ["CLC", "CATU"]
    assert organisations("") == []


def test_published_pairs_are_of_one_project_and_indicator(published):
    figures = published.figures.set_index("figure_id")
    for pair in like_with_like(published.figures).to_dict("records"):
        target, result = figures.loc[pair["target_id"]], figures.loc[pair["result_id"]]
        assert (target["status"], result["status"]) == ("target", "result")
        assert target["project_id"] == result["project_id"]
        assert target["indicator"] == result["indicator"]
