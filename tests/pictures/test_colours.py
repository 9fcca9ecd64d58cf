"""Colours of marks and letters stand out from their paper, light and dark."""

import pytest

from pictures.colours import MEANINGS, style_sheet

LETTERS = ("ink", "pale", "link", "all", "women", "men", "health", "registered", "active", "paid")
MARKS = ("all", "women", "men", "health", "members", "registered", "active", "paid", "here", "edge")


def brightness(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((brightness(one), brightness(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_counted_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


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
    assert all(after / before > 1.25 for before, after in zip(steps, steps[1:], strict=False))


def test_every_colour_is_a_variable_of_the_page_in_both_themes():
    sheet = style_sheet()
    for name, (light, dark) in MEANINGS.items():
        assert f"--{name}:{light}" in sheet
        assert f"--{name}:{dark}" in sheet
        assert f".c-{name}{{--c:var(--{name})}}" in sheet
