"""Blocks on women and men: both questions, side by side."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from charts.dumbbell import dumbbell, shares
from indicators.gender import (
    BRANCHES,
    newest_pairs,
    pairs_by_place,
    pairs_over_time,
    shares_of_women,
    why_no_pair,
    without_sex,
)
from language.labels import mark
from reading import Block, Reading, kept
from reading.markup import listed

WHY = {
    "women_only": mark("women only, by definition"),
    "without_sex": mark("not published by sex"),
    "not_found": mark("no figure found"),
}
BRANCH_NAMES = {
    "covered_by_any_benefit": mark("At least one benefit"),
    "employed_covered_for_work_injury": mark("Work injury (workers)"),
    "older_persons_receiving_pension": mark("Old-age pension (older people)"),
    "children_receiving_benefit": mark("Child or family benefit (children)"),
    "mothers_receiving_maternity_benefit": mark("Maternity benefit (mothers)"),
    "unemployed_receiving_benefit": mark("Unemployment benefit (unemployed)"),
    "severe_disability_receiving_benefit": mark("Disability benefit (severe)"),
    "vulnerable_receiving_assistance": mark("Assistance (vulnerable people)"),
    "poor_receiving_assistance": mark("Assistance (poor people)"),
    "social_insurance_coverage_survey": mark("Social insurance (surveys)"),
}
NSSF_COUNTS = {
    "nssf_contributing_workers": mark("Workers whose contributions were paid"),
    "nssf_members": mark("Members of the NSSF"),
    "nssf_members_registered": mark("Members ever registered (see below)"),
    "nssf_pilot_registered": mark("Self-employed in the NSSF pilot"),
    "hef_informal_workers": mark("Tourism workers in the Equity Fund"),
}
INDUSTRIES = (
    "garment",
    "footwear_leather",
    "construction_buildings",
    "construction_specialised",
    "construction_civil_engineering",
    "retail_trade",
    "food_beverage_service",
    "land_transport",
    "public_administration",
    "all",
)


@kept
def rates(reading: Reading) -> list[str]:
    """The branches whose rate is published for women and for men."""
    return [name for name in BRANCHES if not why_no_pair(reading.figures, name)]


@kept
def names_without_sex(reading: Reading) -> Markup:
    """What has figures on Cambodia and none that tells women and men apart."""
    names = without_sex(reading.figures, reading.published["indicators"])
    return listed([reading.labels.indicator(name) for name in names])


@kept
def branches_block(reading: Reading) -> Block:
    """Of women and of men, the share covered, branch by branch (SDG 1.3.1)."""
    pairs = newest_pairs(reading.figures)
    rows = [reading.text(BRANCH_NAMES[name]) for name in BRANCHES]
    wanting = {
        reading.text(BRANCH_NAMES[name]): reading.text(WHY[why_no_pair(reading.figures, name)])
        for name in BRANCHES
        if name not in set(pairs["indicator"])
    }
    any_women, any_men = _pair_of(reading, pairs, "covered_by_any_benefit")
    old_women, old_men = _pair_of(reading, pairs, "older_persons_receiving_pension")
    return _dumbbell_block(
        reading,
        key="branches",
        pairs=pairs,
        names=[reading.text(BRANCH_NAMES[name]) for name in pairs["indicator"]],
        order=rows,
        wanting=wanting,
        title=_branches_finding(reading, any_women, any_men, old_women, old_men),
        subtitle=reading.text("share of women and of men covered, Cambodia, newest year with both"),
        remarks=[reading.text("Insurance follows the garment factories, where most workers are women.")],
    )


def _branches_finding(
    reading: Reading, any_women: dict, any_men: dict, old_women: dict, old_men: dict
) -> str:
    """The story of the newest figures, said only while they tell it; else what is measured."""
    if any_women["value"] <= any_men["value"] or old_men["value"] < 2 * old_women["value"]:
        return reading.text("share of women and of men covered, Cambodia, newest year with both")
    return reading.text(
        "More women than men are covered by at least one benefit ({women} and {men}, {when}), "
        "yet twice as many older men as women draw a pension ({old_men} and {old_women}, {old_when})",
        women=reading.labels.amount(any_women),
        men=reading.labels.amount(any_men),
        when=reading.labels.when(any_women),
        old_men=reading.labels.amount(old_men),
        old_women=reading.labels.amount(old_women),
        old_when=reading.labels.when(old_women),
    )


def _pair_of(reading: Reading, pairs: pd.DataFrame, indicator: str) -> tuple[dict, dict]:
    own = pairs[pairs["indicator"] == indicator].to_dict("records")
    return own[0], own[1]


@kept
def years_block(reading: Reading, indicator: str) -> Block | None:
    """One rate for women and men, year by year; None without a pair."""
    group = "all"
    pairs = pairs_over_time(reading.figures, indicator, group=group)
    if pairs.empty:
        return None
    names = [reading.labels.when(row) for row in pairs.to_dict("records")]
    return _dumbbell_block(
        reading,
        key=f"years-{indicator}",
        pairs=pairs,
        names=names,
        order=list(dict.fromkeys(names)),
        title=_gap_title(reading, pairs.iloc[-2].to_dict(), pairs.iloc[-1].to_dict()),
        subtitle=reading.text("{indicator}, Cambodia", indicator=reading.labels.indicator(indicator)),
    )


@kept
def places_block(reading: Reading, indicator: str) -> Block | None:
    """One rate for women and men in Cambodia, its neighbours and the world."""
    pairs = pairs_by_place(reading.figures, indicator)
    if pairs["area"].nunique() < 2:
        return None
    names = [
        reading.text(
            "{place} ({when})", place=reading.labels.area(row["area"]), when=reading.labels.when(row)
        )
        for row in pairs.to_dict("records")
    ]
    return _dumbbell_block(
        reading,
        key=f"places-{indicator}",
        pairs=pairs,
        names=names,
        order=list(dict.fromkeys(names)),
        title=reading.labels.indicator(indicator),
        subtitle=reading.text("women and men, newest year of each place; the years differ"),
    )


def _gap_title(reading: Reading, women: dict, men: dict) -> str:
    points = round(women["value"] - men["value"], 6)
    return reading.text(
        "{indicator}, {when}: {women} of women, {men} of men, a gap of {points} percentage points",
        indicator=reading.labels.indicator(women["indicator"]),
        when=reading.labels.when(women),
        women=reading.labels.amount(women),
        men=reading.labels.amount(men),
        points=reading.language.number(points),
    )


def _dumbbell_block(
    reading: Reading, *, key, pairs, names, order, title, subtitle, wanting=None, remarks=()
) -> Block:
    words = reading.labels.tidy(pairs).assign(row=names)
    spec = dumbbell(
        words,
        unit=reading.labels.unit("percent"),
        language=reading.language,
        names={"female": reading.labels.sex("female"), "male": reading.labels.sex("male")},
        order=order,
        wanting=wanting,
    )
    return Block(
        key=key,
        title=title,
        subtitle=subtitle,
        figures=pairs,
        lead=pairs["figure_id"].iloc[0],
        chart=spec,
        alt=title,
        table=_pair_table(reading, words),
        remarks=list(remarks),
    )


def _pair_table(reading: Reading, words: pd.DataFrame) -> pd.DataFrame:
    """Women, men and the gap in percentage points, one row a pair."""
    women = words[words["sex"] == "female"].reset_index(drop=True)
    men = words[words["sex"] == "male"].reset_index(drop=True)
    gaps = (women["value"] - men["value"]).round(6)
    return pd.DataFrame(
        {
            reading.text("What"): women["row"],
            reading.text("Date"): women["when"],
            reading.text("Women"): women["shown"],
            reading.text("Men"): men["shown"],
            reading.text("Gap (percentage points)"): [reading.language.number(gap) for gap in gaps],
        }
    )


@kept
def covered_women_block(reading: Reading) -> Block:
    """Of those whom the NSSF and the Health Equity Fund count, how many in a hundred are women."""
    found = shares_of_women(reading.figures, list(NSSF_COUNTS))
    return _shares_block(
        reading,
        found,
        key="covered-women",
        names=[
            reading.text(
                "{name}, {when}",
                name=reading.text(NSSF_COUNTS[row["indicator"]]),
                when=reading.language.period(row["period"]),
            )
            for row in found.to_dict("records")
        ],
        lead_title=reading.text("Of those covered, how many are women"),
        lead_indicator="nssf_contributing_workers",
    )


@kept
def industries_block(reading: Reading) -> Block:
    """Share of women in the industries the insured come from."""
    found = shares_of_women(reading.figures, ["employed_persons"])
    found = found[found["group"].isin(INDUSTRIES)].sort_values("value", ascending=False)
    return _shares_block(
        reading,
        found,
        key="industries",
        names=[
            reading.labels.group(row["group"])
            if row["group"] != "all"
            else reading.text("All employed people")
            for row in found.to_dict("records")
        ],
        lead_title=reading.text("Share of women among people employed, by industry"),
        lead_indicator="employed_persons",
    )


def _shares_block(reading: Reading, found: pd.DataFrame, *, key, names, lead_title, lead_indicator) -> Block:
    names_of_figures = [name for pair in found["computed_from"] for name in pair]
    figures = reading.figures[reading.figures["figure_id"].isin(names_of_figures)]
    shown = [
        reading.labels.value(row["value"], "percent", row["qualifier"], 1) for row in found.to_dict("records")
    ]
    rows = pd.DataFrame(
        {
            "row": names,
            "value": found["value"].to_numpy(),
            "shown": shown,
            "printed": [_printed(figures, pair) for pair in found["computed_from"]],
            "when": [reading.language.period(period) for period in found["period"]],
            "publication": [reading.labels.publication(source) for source in found["source_id"]],
        }
    )
    spec = shares(rows, unit=reading.text("women in a hundred"), language=reading.language)
    first = found[found["indicator"] == lead_indicator].iloc[0]
    return Block(
        key=key,
        title=lead_title,
        subtitle=reading.text("share of women, Cambodia, newest date of each"),
        figures=figures,
        lead=first["computed_from"][0],
        chart=spec,
        alt=lead_title,
        table=pd.DataFrame(
            {
                reading.text("What"): rows["row"],
                reading.text("Share of women"): rows["shown"],
                reading.text("Women, and all, as printed"): rows["printed"],
                reading.text("Date"): rows["when"],
                reading.text("Source"): rows["publication"],
            }
        ),
        processing=reading.text(
            "the printed number of women divided by the printed total of the same publication."
        ),
    )


def _printed(figures: pd.DataFrame, pair: list[str]) -> str:
    printed = figures.set_index("figure_id")["printed"]
    return " / ".join(printed[name] for name in pair)


@kept
def membership_2021_block(reading: Reading) -> Block:
    """The membership of 2021, whose two sexes do not add up and may be swapped."""
    names = ["seed4-members-2021", "seed4-members-women-2021", "seed4-members-men-2021"]
    rows = reading.figures.set_index("figure_id", drop=False).loc[names].reset_index(drop=True)
    words = reading.labels.tidy(rows)
    return Block(
        key="members-2021",
        title=reading.text("NSSF members 2021: the printed men and women do not add up, and may be swapped"),
        subtitle=reading.text("people registered, Cambodia, 2021"),
        figures=rows,
        lead="seed4-members-2021",
        table=pd.DataFrame(
            {
                reading.text("Who"): [reading.labels.sex(sex) for sex in rows["sex"]],
                reading.text("Figure"): words["shown"],
                reading.text("As printed"): words["printed"],
            }
        ),
        remarks=[
            reading.text(
                "Printed as 2,723,837 men and 1,633,583 women: together 4,357,420, which is 21,919 more than "
                "the total of 4,335,501. Of the workers whose contributions were paid in December 2022, "
                "836,288 of 1,335,609 were women, 62.6 percent; the share of “men” printed for 2021 is 62.8 "
                "percent. The two labels are therefore probably swapped. The figures are shown as printed."
            )
        ],
    )
