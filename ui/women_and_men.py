"""Blocks on women and men: both questions, side by side."""

from __future__ import annotations

import pandas as pd

from charts.dumbbell import dumbbell, shares
from indicators.gender import (
    newest_pairs,
    pairs_by_place,
    pairs_over_time,
    shares_of_women,
    why_no_pair,
    without_sex,
)
from language.labels import mark
from ui.figure_block import Block
from ui.markup import listed
from ui.picture import finished, kept

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
BRANCHES = tuple(BRANCH_NAMES)
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
def rates(page) -> list[str]:
    """The branches whose rate is published for women and for men."""
    return [name for name in BRANCHES if not why_no_pair(page.figures, page.published["indicators"], name)]


def list_without_sex(page) -> None:
    """What has figures on Cambodia and none that tells women and men apart."""
    page.html(_without_sex(page))


@kept
def _without_sex(page) -> str:
    names = without_sex(page.figures, page.published["indicators"])
    return listed([page.labels.indicator(name) for name in names])


@kept
def branches_block(page) -> Block:
    """Of women and of men, the share covered, branch by branch (SDG 1.3.1)."""
    pairs = finished(lambda: newest_pairs(page.figures, BRANCHES), "branches")
    rows = [page.text(BRANCH_NAMES[name]) for name in BRANCHES]
    wanting = {
        page.text(BRANCH_NAMES[name]): page.text(WHY[why_no_pair(page.figures, page.published["indicators"], name)])
        for name in BRANCHES
        if name not in set(pairs["indicator"])
    }
    any_women, any_men = _pair_of(page, pairs, "covered_by_any_benefit")
    old_women, old_men = _pair_of(page, pairs, "older_persons_receiving_pension")
    return _dumbbell_block(
        page,
        key="branches",
        pairs=pairs,
        names=[page.text(BRANCH_NAMES[name]) for name in pairs["indicator"]],
        order=rows,
        wanting=wanting,
        title=_branches_finding(page, any_women, any_men, old_women, old_men),
        subtitle=page.text("share of women and of men covered, Cambodia, newest year with both"),
        remarks=[page.text("Insurance follows the garment factories, where most workers are women.")],
    )


def _branches_finding(page, any_women: dict, any_men: dict, old_women: dict, old_men: dict) -> str:
    """The story of the newest figures, said only while they tell it; else what is measured."""
    if any_women["value"] <= any_men["value"] or old_men["value"] < 2 * old_women["value"]:
        return page.text("share of women and of men covered, Cambodia, newest year with both")
    return page.text(
        "More women than men are covered by at least one benefit ({women} and {men}, {when}), "
        "yet twice as many older men as women draw a pension ({old_men} and {old_women}, {old_when})",
        women=page.labels.amount(any_women),
        men=page.labels.amount(any_men),
        when=page.labels.when(any_women),
        old_men=page.labels.amount(old_men),
        old_women=page.labels.amount(old_women),
        old_when=page.labels.when(old_women),
    )


def _pair_of(page, pairs: pd.DataFrame, indicator: str) -> tuple[dict, dict]:
    own = pairs[pairs["indicator"] == indicator].to_dict("records")
    return own[0], own[1]


@kept
def years_block(page, indicator: str) -> Block | None:
    """One rate for women and men, year by year; None without a pair."""
    group = "all"
    pairs = pairs_over_time(page.figures, indicator, group=group)
    if pairs.empty:
        return None
    names = [page.labels.when(row) for row in pairs.to_dict("records")]
    return _dumbbell_block(
        page,
        key=f"years-{indicator}",
        pairs=pairs,
        names=names,
        order=list(dict.fromkeys(names)),
        title=_gap_title(page, pairs.iloc[-2].to_dict(), pairs.iloc[-1].to_dict()),
        subtitle=page.text("{indicator}, Cambodia", indicator=page.labels.indicator(indicator)),
    )


@kept
def places_block(page, indicator: str) -> Block | None:
    """One rate for women and men in Cambodia, its neighbours and the world."""
    pairs = pairs_by_place(page.figures, indicator)
    if pairs["area"].nunique() < 2:
        return None
    names = [
        page.text("{place} ({when})", place=page.labels.area(row["area"]), when=page.labels.when(row))
        for row in pairs.to_dict("records")
    ]
    return _dumbbell_block(
        page,
        key=f"places-{indicator}",
        pairs=pairs,
        names=names,
        order=list(dict.fromkeys(names)),
        title=page.labels.indicator(indicator),
        subtitle=page.text("women and men, newest year of each place; the years differ"),
    )


def _gap_title(page, women: dict, men: dict) -> str:
    points = round(women["value"] - men["value"], 6)
    return page.text(
        "{indicator}, {when}: {women} of women, {men} of men, a gap of {points} percentage points",
        indicator=page.labels.indicator(women["indicator"]),
        when=page.labels.when(women),
        women=page.labels.amount(women),
        men=page.labels.amount(men),
        points=page.language.number(points),
    )


def _dumbbell_block(page, *, key, pairs, names, order, title, subtitle, wanting=None, remarks=()) -> Block:
    words = page.labels.tidy(pairs).assign(row=names)
    spec = finished(
        lambda: dumbbell(
            words,
            unit=page.labels.unit("percent"),
            language=page.language,
            names={"female": page.labels.sex("female"), "male": page.labels.sex("male")},
            order=order,
            wanting=wanting,
        ),
        "dumbbell",
        page.language,
        key,
    )
    return Block(
        key=key,
        title=title,
        subtitle=subtitle,
        figures=pairs,
        lead=pairs["figure_id"].iloc[0],
        chart=spec,
        alt=title,
        table=_pair_table(page, words),
        remarks=list(remarks),
    )


def _pair_table(page, words: pd.DataFrame) -> pd.DataFrame:
    """Women, men and the gap in percentage points, one row a pair."""
    women = words[words["sex"] == "female"].reset_index(drop=True)
    men = words[words["sex"] == "male"].reset_index(drop=True)
    gaps = (women["value"] - men["value"]).round(6)
    return pd.DataFrame(
        {
            page.text("What"): women["row"],
            page.text("Date"): women["when"],
            page.text("Women"): women["shown"],
            page.text("Men"): men["shown"],
            page.text("Gap (percentage points)"): [page.language.number(gap) for gap in gaps],
        }
    )


@kept
def covered_women_block(page) -> Block:
    """Of those whom the NSSF and the Health Equity Fund count, how many in a hundred are women."""
    found = finished(lambda: shares_of_women(page.figures, list(NSSF_COUNTS)), "shares", "nssf")
    return _shares_block(
        page,
        found,
        key="covered-women",
        names=[
            page.text(
                "{name}, {when}",
                name=page.text(NSSF_COUNTS[row["indicator"]]),
                when=page.language.period(row["period"]),
            )
            for row in found.to_dict("records")
        ],
        lead_title=page.text("Of those covered, how many are women"),
        lead_indicator="nssf_contributing_workers",
    )


@kept
def industries_block(page) -> Block:
    """Share of women in the industries the insured come from."""
    found = finished(lambda: shares_of_women(page.figures, ["employed_persons"]), "shares", "industries")
    found = found[found["group"].isin(INDUSTRIES)].sort_values("value", ascending=False)
    return _shares_block(
        page,
        found,
        key="industries",
        names=[
            page.labels.group(row["group"]) if row["group"] != "all" else page.text("All employed people")
            for row in found.to_dict("records")
        ],
        lead_title=page.text("Share of women among people employed, by industry"),
        lead_indicator="employed_persons",
    )


def _shares_block(page, found: pd.DataFrame, *, key, names, lead_title, lead_indicator) -> Block:
    names_of_figures = [name for pair in found["computed_from"] for name in pair]
    figures = page.figures[page.figures["figure_id"].isin(names_of_figures)]
    shown = [
        page.labels.value(row["value"], "percent", row["qualifier"], 1) for row in found.to_dict("records")
    ]
    rows = pd.DataFrame(
        {
            "row": names,
            "value": found["value"].to_numpy(),
            "shown": shown,
            "printed": [_printed(figures, pair) for pair in found["computed_from"]],
            "when": [page.language.period(period) for period in found["period"]],
            "publication": [page.labels.publication(source) for source in found["source_id"]],
        }
    )
    spec = finished(
        lambda: shares(rows, unit=page.text("women in a hundred"), language=page.language),
        "shares",
        page.language,
        key,
    )
    first = found[found["indicator"] == lead_indicator].iloc[0]
    return Block(
        key=key,
        title=lead_title,
        subtitle=page.text("share of women, Cambodia, newest date of each"),
        figures=figures,
        lead=first["computed_from"][0],
        chart=spec,
        alt=lead_title,
        table=pd.DataFrame(
            {
                page.text("What"): rows["row"],
                page.text("Share of women"): rows["shown"],
                page.text("Women, and all, as printed"): rows["printed"],
                page.text("Date"): rows["when"],
                page.text("Source"): rows["publication"],
            }
        ),
        processing=page.text(
            "the printed number of women divided by the printed total of the same publication."
        ),
    )


def _printed(figures: pd.DataFrame, pair: list[str]) -> str:
    printed = figures.set_index("figure_id")["printed"]
    return " / ".join(printed[name] for name in pair)


@kept
def membership_2021_block(page) -> Block:
    """The membership of 2021, whose two sexes do not add up and may be swapped."""
    names = ["seed4-members-2021", "seed4-members-women-2021", "seed4-members-men-2021"]
    rows = page.figures.set_index("figure_id", drop=False).loc[names].reset_index(drop=True)
    words = page.labels.tidy(rows)
    return Block(
        key="members-2021",
        title=page.text("NSSF members 2021: the printed men and women do not add up, and may be swapped"),
        subtitle=page.text("people registered, Cambodia, 2021"),
        figures=rows,
        lead="seed4-members-2021",
        table=pd.DataFrame(
            {
                page.text("Who"): [page.labels.sex(sex) for sex in rows["sex"]],
                page.text("Figure"): words["shown"],
                page.text("As printed"): words["printed"],
            }
        ),
        remarks=[
            page.text(
                "Printed as 2,723,837 men and 1,633,583 women: together 4,357,420, which is 21,919 more than "
                "the total of 4,335,501. Of the workers whose contributions were paid in December 2022, "
                "836,288 of 1,335,609 were women, 62.6 percent; the share of “men” printed for 2021 is 62.8 "
                "percent. The two labels are therefore probably swapped. The figures are shown as printed."
            )
        ],
    )
