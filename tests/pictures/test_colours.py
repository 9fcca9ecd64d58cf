"""Colours of marks and letters stand out from their paper, light and dark."""

import tomllib
from pathlib import Path

import pytest

from charts import style
from pictures.colours import MEANINGS, style_sheet
from tests.contrast import contrast

ROOT = Path(__file__).resolve().parents[2]
LETTERS = ("ink", "pale", "link", "all", "women", "men", "health", "registered", "active", "paid")
MARKS = ("all", "women", "men", "health", "members", "registered", "active", "paid", "here", "edge")


@pytest.mark.parametrize("paper", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", LETTERS)
def test_letters_keep_four_and_a_half_to_one(name, paper):
    assert contrast(MEANINGS[name][paper], MEANINGS["paper"][paper]) >= 4.5


@pytest.mark.parametrize("paper", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", MARKS)
def test_marks_keep_three_to_one(name, paper):
    assert contrast(MEANINGS[name][paper], MEANINGS["paper"][paper]) >= 3


@pytest.mark.parametrize("paper", [0, 1], ids=["light", "dark"])
def test_more_always_stands_out_more_on_a_map(paper):
    ground = MEANINGS["paper"][paper]
    steps = [contrast(MEANINGS[f"class-{number}"][paper], ground) for number in range(1, 6)]
    assert steps == sorted(steps)
    assert all(after / before > 1.3 for before, after in zip(steps, steps[1:], strict=False))


@pytest.mark.parametrize("paper", [0, 1], ids=["light", "dark"])
def test_women_and_men_differ_in_grey(paper):
    assert contrast(MEANINGS["women"][paper], MEANINGS["men"][paper]) >= 1.2


def test_every_colour_is_a_variable_of_the_page_in_both_themes():
    sheet = style_sheet()
    for name, (light, dark) in MEANINGS.items():
        assert f"--{name}:{light}" in sheet
        assert f"--{name}:{dark}" in sheet
        assert f".c-{name}{{--c:var(--{name})}}" in sheet


def test_letters_of_charts_pages_and_streamlit_have_one_colour():
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
    assert MEANINGS["ink"][0] == style.INK
    for paper, name in enumerate(("light", "dark")):
        assert MEANINGS["ink"][paper] == theme[name]["textColor"]
        assert MEANINGS["paper"][paper] == theme[name]["backgroundColor"]
        assert MEANINGS["link"][paper] == theme[name]["linkColor"]
