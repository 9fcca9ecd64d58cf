"""What a map and its bars say: whose numbers, from where to where, and what may be claimed of their order."""

from __future__ import annotations

from blocks.editions import publications
from blocks.province_map import place_words
from blocks.province_view import ProvinceView, leading
from indicators.matching import records
from indicators.provinces import PROVINCES
from indicators.ranking import by_interval
from language.labels import mark
from reading import Reading

NOT_TO_BE_RANKED = mark("Not counts of everybody in one way, so no ranks.")
_WHY_NO_RANKS = {
    "survey": mark("A survey estimate for each province: small differences mean nothing, so no ranks."),
    "estimate": mark(
        "An estimate for each province, not a count: small differences mean nothing, so no ranks."
    ),
    "census": mark("The notes of the publication speak against ranks."),
    "register": mark("The notes of the publication speak against ranks."),
    "list": mark("The notes of the publication speak against ranks."),
}
_ALL_IN_DOUBT = mark("{named}: every figure is in doubt")
_ALL_SHARES_IN_DOUBT = mark("{named}: every share is in doubt")
MOST_NAMED = 2
"""As many places in doubt are named in a title; more are counted."""


def title(reading: Reading, view: ProvinceView) -> str:
    """The range that the sound figures span; whose they are; that some are in doubt."""
    named = reading.labels.named(view.lead)
    sound = view.rows[view.rows["value"].notna() & ~view.rows["doubt"]]
    if sound.empty:
        said = _ALL_SHARES_IN_DOUBT if view.percent else _ALL_IN_DOUBT
        return reading.text(said, named=named)
    ends = sound.loc[[sound["value"].idxmin(), sound["value"].idxmax()], "shown"]
    words = {"named": named, "low": ends.iloc[0], "high": ends.iloc[1]}
    above = _groups(view).get("above")
    if above:
        count = reading.language.number(len(above))
        return reading.text("{named}: {count} provinces clearly above the country", named=named, count=count)
    doubtful = view.order.doubtful
    if not doubtful:
        return reading.text("{named}: {low} to {high}", **words)
    who = reading.joined(*(reading.labels.area(code) for code in doubtful))
    if len(doubtful) > MOST_NAMED:
        who = reading.language.number(len(doubtful))
    return reading.text("{named}: {low} to {high}; {who} in doubt", who=who, **words)


def _groups(view: ProvinceView) -> dict[str, tuple[str, ...]]:
    """Estimates by where their interval lies; empty without intervals or without the country's figure."""
    if view.country is None or view.rows["low"].isna().all():
        return {}
    return by_interval(view.rows[~view.rows["doubt"]], view.country["value"])


def remarks(reading: Reading, view: ProvinceView, selected: str = "") -> list[str]:
    """The chosen province; what may be claimed of the order, who is missing, who else publishes it."""
    claim = " ".join(filter(None, (_of_chosen(reading, view, selected), _claim(reading, view))))
    return [claim, *_missing(reading, view), *_other_publications(reading, view)]


def _of_chosen(reading: Reading, view: ProvinceView, selected: str) -> str:
    """The number of the chosen province and its place where that may be said; "" without one."""
    own = [view.by_area[selected]] if selected in view.by_area else []
    if not own:
        return ""
    place = place_words(reading, view, own[0])
    if not place:
        return reading.text("{name}: {shown}.", name=own[0]["name"], shown=own[0]["shown"])
    return reading.text("{name}: {shown} ({place}).", name=own[0]["name"], shown=own[0]["shown"], place=place)


def _claim(reading: Reading, view: ProvinceView) -> str:
    """What may be said of the order of the provinces, and why no more."""
    found = view.order
    if found.sample:
        return reading.text(_WHY_NO_RANKS.get(_how_counted(view), NOT_TO_BE_RANKED))
    if len(found.doubtful) > 1:
        return reading.text(
            "No highest and no lowest is named: the numbers of {places} are in doubt and could be either.",
            places=_names(reading, found.doubtful),
        )
    if found.doubtful:
        return reading.text(
            "No highest and no lowest is named: the number of {places} is in doubt and could be either.",
            places=_names(reading, found.doubtful),
        )
    if found.old_extent:
        return reading.text("No highest and no lowest is named: boundaries of another time are not compared.")
    if not found.highest or not found.lowest:
        return reading.text("Several provinces share the highest or the lowest number.")
    shown = view.rows.set_index("area")["shown"]
    words = {
        "first": _names(reading, found.highest),
        "high": shown[found.highest[0]],
        "last": _names(reading, found.lowest),
        "low": shown[found.lowest[0]],
        "count": reading.language.number(len(found.ranked)),
    }
    if found.complete:
        return reading.text(
            "Highest in {first} ({high}), lowest in {last} ({low}), of 25 provinces.", **words
        )
    return reading.text(
        "Highest in {first} ({high}), lowest in {last} ({low}), of the {count} provinces published.", **words
    )


def _how_counted(view: ProvinceView) -> str:
    """The one way in which all of them were counted; "" for several."""
    kinds = set(view.figures["counted"])
    return kinds.pop() if len(kinds) == 1 else ""


def _names(reading: Reading, codes: tuple[str, ...]) -> str:
    return reading.joined(*(reading.labels.area(code) for code in codes))


def sentence(reading: Reading, view: ProvinceView, selected: str) -> str:
    """The chosen province's number; without a choice what all of them span."""
    if selected not in set(view.figures["area"]):
        return _of_all(reading, view)
    return _computed(reading, view, selected) if view.processing else ""


def _of_all(reading: Reading, view: ProvinceView) -> str:
    """The range, what it means, what all the numbers are and what is wrong with all of them, and the publication."""
    marked = [reading.labels.marks(row) for row in records(view.figures)]
    of_all = [word for word in marked[0] if all(word in words for words in marked)]
    said = [title(reading, view), *_clearly(reading, view), subtitle(reading, view), *of_all]
    return reading.text(
        "{finding}. Source: {publication}.",
        finding=reading.text("; ").join(said),
        publication=reading.labels.publication(view.edition.source_id),
    )


def _clearly(reading: Reading, view: ProvinceView) -> list[str]:
    """What it means that provinces are clearly above the country, with the country's number."""
    if view.country is None or not _groups(view).get("above"):
        return []
    country = reading.labels.amount(view.country)
    return [reading.text("their whole 95 percent interval lies above {country}", country=country)]


def _computed(reading: Reading, view: ProvinceView, selected: str) -> str:
    """The share as it is shown, with what it was computed from; not the count alone."""
    row = view.rows[view.rows["figure_id"] == leading(view, selected)].iloc[0].to_dict()
    count = reading.figures[reading.figures["figure_id"] == row["figure_id"]].iloc[0].to_dict()
    whole = reading.figures[reading.figures["figure_id"] == row["computed_from"][1]].iloc[0].to_dict()
    return reading.text(
        "{indicator} ({what}): {share}, computed here from {count} of {whole}. Source: {publication}.",
        indicator=reading.labels.indicator(count["indicator"]),
        what=reading.labels.what(count),
        share=row["shown"],
        count=reading.labels.marked_amount(count),
        whole=reading.labels.marked_amount(whole),
        publication=reading.labels.publication(count["source_id"]),
    )


def subtitle(reading: Reading, view: ProvinceView) -> str:
    """Unit, people, of how many provinces, and when."""
    lead = view.lead
    count = reading.language.number(view.figures["area"].nunique())
    whole = view.figures["area"].nunique() == len(PROVINCES)
    where = reading.text("25 provinces") if whole else reading.text("{count} of 25 provinces", count=count)
    return reading.joined(view.unit, reading.labels.who(lead), where, reading.labels.when(lead))


def _missing(reading: Reading, view: ProvinceView) -> list[str]:
    """Provinces without a figure, and boundaries of another time, in a sentence each."""
    sentences = []
    absent = view.rows[view.rows["reason"] == "not_published"]
    if len(absent):
        sentences.append(reading.text("Not published for {places}.", places=reading.joined(*absent["name"])))
    if (view.rows["reason"] == "part_of_kampong_cham").any():
        sentences.append(
            reading.text(
                "Kampong Cham is shown as it was before 31 December 2013, with what became Tboung Khmum."
            )
        )
    return sentences


def _other_publications(reading: Reading, view: ProvinceView) -> list[str]:
    """That another publication answers the same question; it can be chosen above."""
    chosen = view.edition
    known = publications(reading, chosen.indicator, chosen.period, chosen.sex)
    others = [source for source in known if source != chosen.source_id]
    return [
        reading.text("Also published by: {publication}.", publication=reading.labels.publication(source))
        for source in others
    ]
