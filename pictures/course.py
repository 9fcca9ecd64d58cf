"""Where the labels of a course find room, at each of the widths in which it is shown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from pictures.forms import Course, Dot
from pictures.letters import width
from pictures.scale import share

SIZES = {"s": (290, 270, 0), "m": (600, 340, 0), "l": (860, 340, 150)}
"""Width and height in pixels of the plot for which labels are placed, and the room to its right: at least so much."""
LETTERS, LINE = 14, 19
AWAY, ASIDE = 10, 7
SIDES = ("r", "l", "a", "b", "al", "ar", "bl", "br")
"""Right of the mark, left of it, above, below; above or below and to the left or to the right."""
TOWARDS = {"l": "right", "a": "center", "b": "center"}
"""How the lines of a label are set that does not go to the right."""


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies within."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def position(course: Course, dot: Dot) -> tuple[float, float]:
    """Of a dot, in hundredths of the plot from the left and from the bottom."""
    return round(100 * along(course, dot.at), 2), round(100 * share(dot.value, course.most), 2)


def along(course: Course, year: float) -> float:
    """How far along the time axis a year stands, 0 to 1."""
    return share(year, course.last, course.first)


def places(course: Course) -> list[tuple[str, str]]:
    """For each dot where its label stands at each size, as `--s:var(--side-r)`; and as a class where it is `s-bare`.

    Bare: there its second line has no room.
    """
    found: list[tuple[list[str], list[str]]] = [([], []) for _ in course.dots]
    for size, (wide, high, beyond) in SIZES.items():
        for number, (side, whole) in placed(course, wide, high, beyond).items():
            style, bare = found[number]
            style.append(f"--{size}:var(--side-{side})")
            if towards := TOWARDS.get(side[-1]):
                style.append(f"--{size}-to:{towards}")
            bare += [] if whole else [f"{size}-bare"]
    return [(";".join(style), " ".join(bare)) for style, bare in found]


def placed(course: Course, wide: float, high: float, beyond: float = 0) -> dict[int, tuple[str, bool]]:
    """The side of each label that finds room in a plot of this size, the weightiest first, and whether whole.

    A label may stand in the room to the right of the plot. It keeps off the lines that join marks, unless there is no such place.
    """
    lines = _on_lines(course, wide, high)
    centres = [_centre(course, dot, wide, high) for dot in course.dots]
    taken = [Box(x - 7, y - 7, x + 7, y + 7) for x, y in centres]
    sides: dict[int, tuple[str, bool]] = {}
    for number in sorted(range(len(course.dots)), key=lambda one: -course.dots[one].weight):
        dot = course.dots[number]
        others = taken[:number] + taken[number + 1 :]
        free = [
            (side, whole, box)
            for side, whole in _ways(dot)
            if _within(box := label_box(dot, *centres[number], side, whole=whole), wide + beyond, high)
            and not any(box.meets(other) for other in others)
        ]
        if free:
            off = (way for way in free if not any(way[2].holds(*point) for point in lines))
            side, whole, box = next(off, free[0])
            sides[number] = side, whole
            taken.append(box)
    return sides


def joined(course: Course, colour: str) -> list[tuple[float, float]]:
    """The marks of a colour in the order in which a line goes through them, in hundredths of the plot."""
    return sorted(position(course, dot) for dot in course.dots if dot.colour == colour)


def _on_lines(course: Course, wide: float, high: float) -> list[tuple[float, float]]:
    """Points on the lines that join marks, much nearer to each other than a label is high."""
    found = []
    for colour in course.joined:
        corners = [(x * wide / 100, high - y * high / 100) for x, y in joined(course, colour)]
        for (left, start), (right, end) in pairwise(corners):
            steps = math.ceil((abs(right - left) + abs(end - start)) / (LINE / 8))
            found += [
                (left + (right - left) * step / steps, start + (end - start) * step / steps)
                for step in range(steps)
            ]
    return found


def _ways(dot: Dot) -> list[tuple[str, bool]]:
    """The places of a label in the order in which they are tried: with its second line, then without."""
    if not dot.label:
        return []
    return [(side, whole) for whole in ((True, False) if dot.under else (True,)) for side in SIDES]


def _centre(course: Course, dot: Dot, wide: float, high: float) -> tuple[float, float]:
    along, up = position(course, dot)
    return along * wide / 100, high - up * high / 100


def _within(box: Box, wide: float, high: float) -> bool:
    return box.left >= 0 and box.right <= wide and box.top >= -LINE and box.bottom <= high


def label_box(dot: Dot, x: float, y: float, side: str, *, whole: bool = True) -> Box:
    """The room of a label beside its mark, with its second line or without."""
    under = dot.under if whole else ""
    long = max(width(dot.label, LETTERS, bold=dot.weight > 1), width(under, LETTERS - 1))
    tall = LINE * (2 if under else 1)
    if side in "rl":
        left = x + AWAY if side == "r" else x - AWAY - long
        return Box(left, y - LINE / 2, left + long, y - LINE / 2 + tall)
    left = {"l": x + ASIDE - long, "r": x - ASIDE}.get(side[1:], x - long / 2)
    top = y - AWAY - tall if side[0] == "a" else y + AWAY
    return Box(left, top, left + long, top + tall)
