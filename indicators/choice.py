"""The one choice of a figure: the newest sound one of an indicator, here, for these people, of this scheme.

Every page, picture, letter and sentence asks `newest` and nothing else, so that one question has one
answer at one moment, wherever it is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from indicators.lists import leader
from indicators.matching import matching, matching_places, of_indicator
from indicators.series import FIRST_OF_A_DAY, OUT_OF_LINE_STATUSES, NoFigure, in_doubt
from indicators.wholes import DIMENSIONS, whole
from loaders import Published
from loaders.edition import TO_COME

ALL_SCHEMES = "all_nssf"
"""The scheme of a figure of which those of single schemes are parts."""
_FIRMNESS = {status: place for place, status in enumerate(FIRST_OF_A_DAY)}


@dataclass(frozen=True)
class Question:
    """What is asked: which indicator, where, of whom, of which scheme ("": any)."""

    indicator: str
    area: str
    sex: str
    group: str
    scheme: str


class Choice:
    """The answer to a question; what stands beside it is looked up when it is asked for.

    Attributes:
        question: what was asked.
        figure: the newest sound figure, a row of the tidy frame as a mapping.
    """

    def __init__(self, published: Published, asked: Question) -> None:
        """Choose.

        Raises:
            NoFigure: none is sound, or each is a project's own.
        """
        if of_projects(published.figures, asked.indicator):
            raise NoFigure(f"every figure of {asked.indicator} is a project's own")
        rows = answers(published.figures, asked)
        sound = is_sound(rows)
        self.question = asked
        self.figure: Mapping = first_of(rows[sound], asked)
        self._published = published
        self._rows = rows
        self._sound = sound

    @cached_property
    def newer(self) -> pd.DataFrame:
        """Figures of the same question with a later date that are in doubt, newest first."""
        rows = self._later[~self._planned]
        return rows.sort_values(["end", "figure_id"], ascending=[False, True], ignore_index=True)

    @cached_property
    def parts(self) -> pd.DataFrame:
        """Sound figures of parts of the figure's people (a sex, a group, a scheme), all of the newest date after it."""
        return _newer_parts(self._published, self.figure)

    @cached_property
    def to_come(self) -> pd.DataFrame:
        """Targets and demands for a later date, and rules that are not in force yet, soonest first."""
        planned = self._later[self._planned]
        return planned[planned["status"] != "testimony"].sort_values(["end", "figure_id"], ignore_index=True)

    @cached_property
    def otherwise(self) -> pd.DataFrame:
        """What else is said for the same period, whatever its concern."""
        rows = self._rows
        same = rows[
            (rows["period"] == self.figure["period"]) & (rows["figure_id"] != self.figure["figure_id"])
        ]
        other = ~same["status"].isin(OUT_OF_LINE_STATUSES) & (same["value"] != self.figure["value"])
        return same[other].reset_index(drop=True)

    @cached_property
    def before(self) -> Mapping | None:
        """The newest sound figure of an earlier date, whatever its kind; None where there is none."""
        older = self._rows[self._sound & (self._rows["end"] < self.figure["end"])]
        if older.empty:
            return None
        return older.sort_values(["end", "start", "figure_id"]).iloc[-1].to_dict()

    @cached_property
    def _later(self) -> pd.DataFrame:
        """Figures of a later date that could not be chosen."""
        return self._rows[~self._sound & (self._rows["end"] > self.figure["end"])]

    @cached_property
    def _planned(self) -> pd.Series:
        return self._later["status"].isin(OUT_OF_LINE_STATUSES) | _not_yet(self._later)


def question(
    published: Published,
    indicator: str,
    *,
    area: str = "KH",
    sex: str = "",
    group: str = "",
    scheme: str = "",
) -> Question:
    """A question about an indicator; what is left open is the indicator's declared whole.

    Raises:
        NoFigure: there is no such indicator, or it counts what each project does.
    """
    rows = published["indicators"]
    place = matching_places(rows, indicator=indicator)
    own = rows.iloc[place[0]] if len(place) else {"counts": "project"}
    if own["counts"] == "project":
        raise NoFigure(f"{indicator} has no whole: it is unknown, or each project's own")
    declared = whole(own)
    asked = {"sex": sex, "group": group, "scheme": scheme}
    return Question(indicator, area, **{name: asked[name] or declared[name] for name in DIMENSIONS})


def newest(published: Published, indicator: str, **of_whom: str) -> Choice:
    """The newest sound figure of an indicator.

    Never one that is in doubt (`series.DOUBTS`): disputed, superseded, misprinted, undated, incomplete,
    at odds with its own publication or read only in a weak source; never a target, a demand or an account; never a rule
    that was not in force when the data was gathered.

    Args:
        of_whom: `area`, `sex`, `group`, `scheme`; by default the country and the declared whole.

    Raises:
        NoFigure: none is published.
    """
    return Choice(published, question(published, indicator, **of_whom))


def newest_of_list(published: Published, name: str, **of_whom: str) -> Choice:
    """The newest sound figure of the first entry of a list of lists.csv.

    Raises:
        NoFigure: none is published.
        NoEntry: the list has no entry.
    """
    return newest_of_entry(published, leader(published, name), **of_whom)


def newest_of_entry(published: Published, entry: Mapping, **of_whom: str) -> Choice:
    """The newest sound figure of an entry of a list: its indicator, of whom and of which scheme it names.

    Raises:
        NoFigure: none is published.
    """
    asked = {dimension: entry[dimension] for dimension in DIMENSIONS}
    return newest(published, entry["indicator"], **asked | of_whom)


def answers(figures: pd.DataFrame, asked: Question) -> pd.DataFrame:
    """Every dated figure that answers a question, sound or not."""
    codes = {name: getattr(asked, name) for name in ("indicator", "area", *DIMENSIONS)}
    places = matching_places(figures, **{name: code for name, code in codes.items() if code})
    return figures.iloc[places[figures["end"].notna().to_numpy()[places]]]


def of_projects(figures: pd.DataFrame, indicator: str) -> bool:
    """Whether each figure of an indicator is a project's own: no one of them stands for the country."""
    places = matching_places(figures, indicator=indicator)
    return bool(len(places) and (figures["project_id"].to_numpy()[places] != "").all())


def _newer_parts(published: Published, figure: Mapping) -> pd.DataFrame:
    """Sound figures of parts of a figure's people, of the newest date after it; a part says less than the whole."""
    rows = matching(of_indicator(published, figure["indicator"]), area=figure["area"])
    groups = published.tables["group_parts"]
    groups = groups[
        (groups["whole"] == figure["group"]) & groups["indicator"].isin(["", figure["indicator"]])
    ]
    within = rows["group"].isin([figure["group"], *groups["part"]])
    if figure["sex"] != "all":
        within &= rows["sex"] == figure["sex"]
    if figure["scheme"] != ALL_SCHEMES:
        within &= rows["scheme"] == figure["scheme"]
    part = (rows[list(DIMENSIONS)] != [figure[name] for name in DIMENSIONS]).any(axis=1)
    rows = rows[within & part & (rows["end"] > figure["end"]) & is_sound(rows)]
    return rows[rows["end"] == rows["end"].max()].reset_index(drop=True)


def is_sound(figures: pd.DataFrame) -> pd.Series:
    """True for each figure that may be chosen to stand for its question."""
    return ~in_doubt(figures) & ~figures["status"].isin(OUT_OF_LINE_STATUSES) & ~_not_yet(figures)


def _not_yet(figures: pd.DataFrame) -> pd.Series:
    """Rules that come into force after the day on which the data was gathered."""
    return figures["phase"] == TO_COME


def first_of(sound: pd.DataFrame, asked: Question) -> Mapping:
    """The newest; of several the one of the narrower time, of the firmer kind, by name.

    Raises:
        NoFigure: there is none.
    """
    if sound.empty:
        raise NoFigure(f"no sound figure of {asked}")
    kinds = [_FIRMNESS.get(status, len(_FIRMNESS)) for status in sound["status"]]
    rows = zip(
        -sound["end"].astype("int64"), -sound["start"].astype("int64"), kinds, sound["figure_id"], strict=True
    )
    _, place = min((row, place) for place, row in enumerate(rows))
    return sound.iloc[place].to_dict()
