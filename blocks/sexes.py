"""Women and men in the rows of a picture: everywhere the same mark, colour and column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from blocks.scales import in_percent, scale
from blocks.tips import tip
from pictures import Key, Mark, Row, Rows
from reading import Reading

SHAPES = {"female": ("circle", "women"), "male": ("diamond", "men")}
"""Mark and colour of each sex."""
HALF = 50


def keys(reading: Reading) -> tuple[Key, ...]:
    """The legend of the two."""
    return tuple(Key(reading.labels.sex(sex), colour, shape) for sex, (shape, colour) in SHAPES.items())


def columns(reading: Reading) -> tuple[tuple[str, str], ...]:
    """The headings of their two columns of numbers."""
    return tuple((reading.labels.sex(sex), colour) for sex, (_, colour) in SHAPES.items())


def marks(reading: Reading, sexes: Mapping[str, Mapping]) -> list[Mark]:
    """A mark for each sex with its interval where published, the distance between the two as a thin line.

    Args:
        sexes: the figure of `female`, of `male`, or of both.
    """
    values = [figure["value"] for figure in sexes.values()]
    found = [Mark("span", max(values), start=min(values))] if len(values) == len(SHAPES) else []
    for sex, figure in sexes.items():
        shape, colour = SHAPES[sex]
        if pd.notna(figure["low"]) and pd.notna(figure["high"]):
            found.append(Mark("whisker", figure["high"], start=figure["low"]))
        found.append(Mark(shape, figure["value"], colour=colour, tip=tip(reading, figure)))
    return found


def without_sign(reading: Reading, figure: Mapping) -> str:
    """A share without its sign, for a column of percentages."""
    return reading.labels.number(figure).removesuffix(" %")


def pair_rows(
    reading: Reading,
    pairs: Iterable[tuple[str, str, str, Mapping[str, Mapping]]],
    wanting: Mapping[str, tuple[str, str]],
) -> Rows:
    """One row a pair of shares.

    Args:
        pairs: name, date, address and the figures by sex; without figures the row says why.
        wanting: what stands in place of both numbers of an empty row, and why it is empty; by name.
    """
    listed = list(pairs)
    reach = max(figure["value"] for *_, sexes in listed for figure in sexes.values())
    at = scale(reach)
    rows = tuple(
        Row(
            name=name,
            when=when,
            marks=tuple(marks(reading, sexes)) if sexes else (),
            cells=tuple(
                (without_sign(reading, sexes[sex]), colour)
                if sex in sexes
                else (wanting.get(name, ("–", ""))[0], "pale")
                for sex, (_, colour) in SHAPES.items()
            ),
            instead=wanting.get(name, ("–", ""))[1],
            address=address,
        )
        for name, when, address, sexes in listed
    )
    return Rows(
        rows, most=at[-1], ticks=in_percent(reading, at), columns=columns(reading), legend=keys(reading)
    )


def share_mark(value: float, *, doubt: bool, said: str) -> tuple[Mark, ...]:
    """A share of women against the half: its distance as a thin line, hatched where it is in doubt."""
    low, high = sorted((value, HALF))
    distance = Mark("bar" if doubt else "span", high, start=low, doubt=doubt, tip=said)
    return (distance, Mark("circle", value, colour="women", hollow=doubt, tip=said))
