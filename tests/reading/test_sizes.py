"""What is kept is measured with everything in it: too much rather than too little."""

import sys
from dataclasses import dataclass

import pandas as pd
import pytest

from reading.sizes import size


@dataclass(frozen=True)
class Pair:
    name: str
    others: tuple[str, ...]


LONG = "a" * 10_000


@pytest.mark.parametrize(
    "value",
    [
        LONG,
        [LONG],
        (LONG,),
        {LONG},
        {"a": LONG},
        {LONG: 1},
        Pair(LONG, ()),
        Pair("", (LONG,)),
        [[{"a": Pair("", (LONG,))}]],
    ],
)
def test_a_long_text_counts_wherever_it_stands(value):
    assert sys.getsizeof(LONG) <= size(value) < sys.getsizeof(LONG) + 1_500


@pytest.mark.parametrize("kind", ["str", object])
def test_a_frame_counts_with_its_texts(kind):
    rows = pd.DataFrame({"note": pd.Series([LONG] * 30, dtype=kind), "value": 1.5})
    assert 30 * sys.getsizeof(LONG) <= size(rows) < 30 * sys.getsizeof(LONG) + 5_000
    assert size(rows["note"]) < size(rows)


def test_what_is_no_value_counts_for_itself_alone():
    assert size(len) == sys.getsizeof(len)
