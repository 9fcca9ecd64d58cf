"""Labels of figures over time find room or stay away; none lies on another or on a mark."""

from itertools import combinations, pairwise

import pytest

from pictures import Course, Dot
from pictures.course import SIZES, joined, label_box, placed, places, position

CROWD = tuple(
    Dot(at, value, "circle", "all", label=label, weight=weight, under="7 March 2025" if weight == 2 else "")
    for at, value, label, weight in (
        (2008.0, 350_000, "nearly 350,000", 0),
        (2012.9, 700_000, "more than 700,000", 1),
        (2012.9, 720_000, "720,000", 0),
        (2022.9, 2_584_706, "2,584,706", 1),
        (2023.1, 2_500_000, "2,500,000", 0),
        (2025.2, 2_776_192, "2,776,192", 2),
        (2025.9, 3_500_000, "more than 3,500,000", 1),
    )
)
COURSE = Course(CROWD, 2008, 2026, 4_000_000, (), (), "people")


def centres(wide: float, high: float) -> list[tuple[float, float]]:
    return [
        (along * wide / 100, high - up * high / 100) for along, up in (position(COURSE, dot) for dot in CROWD)
    ]


@pytest.mark.parametrize("size", SIZES)
def test_no_label_lies_on_another_or_on_a_mark_or_outside(size):
    wide, high, beyond = SIZES[size]
    points = centres(wide, high)
    boxes = {
        number: label_box(CROWD[number], *points[number], side, whole=whole)
        for number, (side, whole) in placed(COURSE, wide, high, beyond).items()
    }
    assert boxes
    assert not [pair for pair in combinations(boxes, 2) if boxes[pair[0]].meets(boxes[pair[1]])]
    for number, box in boxes.items():
        assert box.left >= 0
        assert box.right <= wide + beyond
        for other, (x, y) in enumerate(points):
            assert other == number or not (box.left < x < box.right and box.top < y < box.bottom)


def test_the_weightiest_label_is_there_at_every_size():
    newest = next(number for number, dot in enumerate(CROWD) if dot.weight == 2)
    for wide, high, beyond in SIZES.values():
        assert newest in placed(COURSE, wide, high, beyond)


def test_a_dot_stands_in_hundredths_of_the_plot():
    assert position(COURSE, Dot(2017, 1_000_000, "circle", "all")) == (50, 25)


FALLING = Course(
    (
        Dot(2010, 47.1, "square", "registered", label="47.1 %", weight=1),
        Dot(2014, 36.7, "square", "registered", label="36.7 %", weight=1),
        Dot(2021, 16.6, "square", "registered", label="16.6 %", weight=1),
    ),
    2008, 2024, 60, (), (), "%", joined=("registered",),
)  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_no_label_lies_on_a_line_that_joins_marks(size):
    wide, high, beyond = SIZES[size]
    corners = [(x * wide / 100, high - y * high / 100) for x, y in joined(FALLING, "registered")]
    found = placed(FALLING, wide, high)
    assert len(found) == 3
    for number, (side, whole) in found.items():
        box = label_box(FALLING.dots[number], *corners[number], side, whole=whole)
        for (left, start), (right, end) in pairwise(corners):
            steps = range(201)
            assert not any(
                box.holds(left + (right - left) * step / 200, start + (end - start) * step / 200)
                for step in steps
            )


def test_the_side_of_a_label_is_said_for_each_width():
    style, bare = places(Course((Dot(2009, 1, "circle", "all", label="one"),), 2008, 2010, 2, (), (), ""))[0]
    assert style == "--s:var(--side-r);--m:var(--side-r);--l:var(--side-r)"
    assert bare == ""
