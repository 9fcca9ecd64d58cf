"""What is kept is measured with everything in it; a text that stays anyway counts in part."""

import sys
from dataclasses import dataclass

import pandas as pd
import pytest

from reading.published import published
from reading.sizes import size

LONG = 10_000


@dataclass(frozen=True)
class Pair:
    name: str
    others: tuple[str, ...]


def text():
    """A long text that nobody else holds."""
    return "".join(["a"] * LONG)


@pytest.mark.parametrize(
    "held",
    [
        lambda: [text()],
        lambda: (text(),),
        lambda: {text()},
        lambda: {"a": text()},
        lambda: {text(): 1},
        lambda: Pair(text(), ()),
        lambda: Pair("", (text(),)),
        lambda: [[{"a": Pair("", (text(),))}]],
    ],
)
def test_a_long_text_counts_wherever_it_stands(held):
    assert LONG <= size(held()) < LONG + 1_500


@pytest.mark.parametrize("kind", ["str", object])
def test_a_frame_counts_with_its_texts(kind):
    rows = pd.DataFrame({"note": pd.Series([text() for _ in range(30)], dtype=kind), "value": 1.5})
    assert 30 * LONG <= size(rows) < 30 * LONG + 10_000
    assert 30 * LONG <= size(rows["note"]) < size(rows)


def test_what_two_hold_is_never_less_than_what_it_takes():
    shared = [text() for _ in range(30)]
    first, second = [shared[:], "first"], [shared[:], "second"]
    del shared
    assert size(first) + size(second) >= 30 * LONG


def test_a_text_of_the_tidy_frame_counts_little():
    rows = published().figures.iloc[:100]
    alone = rows.memory_usage(deep=True).sum()
    assert 100 * rows.shape[1] * 8 < size(rows) < alone


def test_what_is_no_value_counts_for_itself_alone():
    assert size(len) == sys.getsizeof(len)
