"""The parts of a factsheet: what each shows of the figures, in the reader's words, ready to be set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from charts.over_time import FEWEST_JOINED
from indicators.series import by_sex, in_doubt, over_time
from indicators.wholes import BOTH_SEXES
from language.making import print_line
from reading import Reading

Figure = Mapping
Part = dict
RATE = "percent"
ROOM_BELOW = 0.18
"""Of the height of a picture: what a label below a point needs."""
ROOM_FOR_LABELS = 1.25
"""How far a scale reaches beyond its largest value where a label stands above it."""


@dataclass
class References:
    """The publications of a sheet, numbered as they are met."""

    reading: Reading
    numbers: dict[str, str] = field(default_factory=dict)

    def of(self, *figures: Figure) -> str:
        """The numbers of the publications of some figures: `1, 3`."""
        for figure in figures:
            self.numbers.setdefault(figure["source_id"], str(len(self.numbers) + 1))
        return ", ".join(dict.fromkeys(self.numbers[figure["source_id"]] for figure in figures))

    def listed(self) -> list[dict]:
        """Number, publication, address, and the address short enough for paper."""
        labels = self.reading.labels
        return [
            {
                "number": number,
                "words": labels.publication(code),
                "address": labels.source(code)["url"],
                "short": _host(labels.source(code)["url"]),
            }
            for code, number in self.numbers.items()
        ]


def _host(url: str) -> str:
    """The site of an address; the whole address is a link, and stands where the code leads."""
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def headline(reading: Reading, figure: Figure, refs: References, beside: Sequence[str] = ()) -> Part:
    """A figure large, with its badge, date, what is wrong with it, how it was printed, and what is newer `beside` it."""
    labels = reading.labels
    number = labels.number(figure)
    unit = "" if figure["unit"] in (RATE, "index") else labels.unit(figure["unit"])
    said = [*labels.marks(figure), print_line(labels, figure) if figure["printed"] else "", *beside]
    return {
        "number": number,
        "size": 22 if len(number) < 12 else 16,
        "unit": unit,
        "what": labels.named(figure, but=("area",)),
        "badge": labels.badge(figure),
        "when": labels.when(figure),
        "note": " ".join(filter(None, said)),
        "ref": refs.of(figure),
    }


class Axes(NamedTuple):
    """The first day of a picture, its days, and the number at its top."""

    start: pd.Timestamp
    days: int
    top: float


def trend(reading: Reading, indicator: str, area: str, refs: References) -> Part | None:
    """One definition over time, with the country beside a province; None for fewer than two dates."""
    own, country = _line(reading, indicator, area), _line(reading, indicator, "KH").head(0)
    if own["date"].nunique() < 2:
        return None
    if area != "KH":
        country = _line(reading, indicator, "KH")
    labels, (first, last) = reading.labels, (own.iloc[0].to_dict(), own.iloc[-1].to_dict())
    named, place = labels.named(first, but=("area",)), labels.place(last)
    drawn = pd.concat([own, country])
    top, ticks = scale(reading, drawn["value"].max(), first["unit"], ROOM_FOR_LABELS)
    start, end = drawn["date"].min(), drawn["date"].max()
    span = (end - start).days or 1
    axes = Axes(start, span, top)

    times = {(row["date"] - start).days / span: _year(reading, row) for row in own.to_dict("records")}
    return {
        "kind": "trend",
        "title": reading.text(
            "{named}: {first}, {before}; {last}, {now}",
            named=reading.text("{name} ({other})", name=named, other=place) if area != "KH" else named,
            first=labels.amount(first),
            before=labels.when(first),
            last=labels.amount(last),
            now=labels.when(last),
        ),
        "sub": reading.joined(
            labels.unit(first["unit"]),
            *([place, labels.area("KH")] if len(country) else []),
            *labels.marks(last),
        ),
        "own": _points(reading, own, country, axes),
        "country": _points(reading, country, own, axes),
        "ticks": ticks,
        "times": list(times.items()),
        "note": _note(reading, own),
        "ref": refs.of(*own.to_dict("records")),
    }


def _points(reading: Reading, rows: pd.DataFrame, others: pd.DataFrame, axes: Axes) -> list[dict]:
    """Where each figure stands in the picture, as shares of its width and height, and its number."""
    beside = dict(zip(others["date"], others["value"], strict=True))
    return [
        {
            "x": (row["date"] - axes.start).days / axes.days,
            "y": row["value"] / axes.top,
            "label": reading.labels.number(row),
            "full": bool(row["full"]),
            "joined": bool(row["joined"]),
            "side": label_side(
                row["value"] / axes.top, beside.get(row["date"], 0) / axes.top, last=number == len(rows)
            ),
        }
        for number, row in enumerate(rows.to_dict("records"), 1)
    ]


def label_side(share: float, other: float, *, last: bool) -> str:
    """Where a point's label stands: away from the other line, and not on the years below; the last one has room beside it.

    Args:
        share: how high the point is, of the picture's height; `other` is that of the other line at its date.
    """
    if share >= other or (share < ROOM_BELOW and other - share > 2 * ROOM_BELOW):
        return "above"
    return "beside" if last and share < ROOM_BELOW else "below"


def _line(reading: Reading, indicator: str, area: str) -> pd.DataFrame:
    """The dated sound figures of a place; `joined`: a line may run through them."""
    row = reading.labels.of_indicator(indicator)
    rows = over_time(reading.figures, row, only={} if area == "KH" else {"area": area})
    rows = rows[rows["in_line"] & ~rows["doubt"]]
    main = rows["line"].mode()
    joined = rows["line"].eq(main.iloc[0]) if rows["date"].nunique() >= FEWEST_JOINED else False
    return rows.assign(joined=joined & (rows["measure"] != "flow")).drop_duplicates("date", keep="last")


def _year(reading: Reading, figure: Figure) -> str:
    years = dict.fromkeys((f"{figure['start']:%Y}", f"{figure['end']:%Y}"))
    return reading.language.digits("–".join(years))


def scale(
    reading: Reading, most: float, unit: str, room: float = 1.06
) -> tuple[float, list[tuple[float, str]]]:
    """The end of a scale that holds the largest value, and its ticks as (share, words).

    Args:
        room: how far beyond the largest value it reaches, 1 for no further.
    """
    steps = [1, 2, 5, 10, 20, 25, 50]
    power = 10 ** max(0, len(str(int(most))) - 2)
    step = next((one * power for one in steps if one * power * 4 >= most), most / 3 or 1)
    top = most * room or 1
    sign = " %" if unit == RATE else ""
    ticks = [step * place for place in range(int(top // step) + 1)]
    words = [reading.language.number(tick) + (sign if not tick else "") for tick in ticks]
    return top, list(zip([tick / top for tick in ticks], words, strict=True))


def women_and_men(
    reading: Reading, figures: Sequence[Figure], refs: References, *, title: str
) -> Part | None:
    """Bars for women and men of the same publication and date; outlined where they are rates."""
    rows = [row for figure in figures if (row := _pair(reading, figure, refs))]
    if not rows:
        return None
    rates = any(row["rate"] for row in rows)
    note = reading.text("Outlined: a rate; filled: a number.") if rates else ""
    return {"kind": "sexes", "title": title, "sub": "", "rows": rows, "note": note}


def _pair(reading: Reading, figure: Figure, refs: References) -> dict | None:
    found = {row["sex"]: row for row in by_sex(reading.figures, figure).to_dict("records")}
    if set(found) != {"female", "male"}:
        return None
    most = max(row["value"] for row in found.values()) or 1
    most = max(most, 100) if figure["unit"] == RATE and most > 40 else most
    labels = reading.labels
    women, men = (
        {
            "text": labels.marked_amount(found[sex]),
            "who": labels.sex(sex, figure["indicator"]),
            "share": found[sex]["value"] / most,
        }
        for sex in ("female", "male")
    )
    name = reading.joined(labels.named(figure, but=("area", "sex")), labels.when(figure))
    return {"name": name, "ref": refs.of(figure), "women": women, "men": men, "rate": figure["unit"] == RATE}


def with_both_sexes(reading: Reading, area: str, indicators: Sequence[str]) -> list[dict]:
    """Of each indicator the newest sound figure that has women and men of the same place."""
    rows = reading.figures
    rows = rows[(rows["area"] == area) & rows["sex"].eq("female") & ~in_doubt(rows)]
    found = []
    for name in indicators:
        if reading.labels.of_indicator(name)["sexes"] not in BOTH_SEXES:
            continue
        own = rows[rows["indicator"] == name].sort_values("end")
        found += own.tail(1).to_dict("records")
    return found


def _note(reading: Reading, figures: pd.DataFrame) -> str:
    """The note of the newest figure that has one, with the date that it is about."""
    noted = figures[figures["note"] != ""]
    if noted.empty:
        return ""
    newest = noted.iloc[-1].to_dict()
    note = reading.language.note(newest["note"]).split("\n")[0]
    return reading.text("{which}: {sentence}", which=reading.labels.when(newest), sentence=note)
