"""Facts about indicators, lists, offices and tables that are spoiled: named, and nothing else is lost."""

import csv
from pathlib import Path

import pytest

from loaders import load


def change(file: Path, key: str, **cells: str) -> None:
    """Other cells in the row that begins with a key; a key without cells takes the row away."""
    with file.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    changed = [
        [cells.get(name, cell) for name, cell in zip(header, row, strict=True)] if row[0] == key else row
        for row in rows
        if cells or row[0] != key
    ]
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows([header, *changed])


def said(data: Path) -> list[str]:
    return [str(problem) for problem in load(data).problems]


CASES = {
    "what it counts is not said": (
        ("indicators.csv", "organisation_members", {"counts": ""}),
        [
            "figures/projects.csv:6: indicator is 'organisation_members'; it must be an indicator of "
            "indicators.csv",
            "indicators.csv:13: counts is empty; it must say: What the number says of protection: registered, "
            "active (works or pays contributions), covered, beneficiary (received something), entitled (may use "
            "it), excluded (without it), context (nothing of protection), rule (set by law), price (an amount "
            "for one person), project, spending (money in all).",
        ],
    ),
    "an unknown office": (
        ("indicators.csv", "nssf_members", {"kept_by": "nsff"}),
        ["indicators.csv:2: kept_by is 'nsff'; it must be an office of offices.csv"],
    ),
    "a whole that is part of nothing": (
        ("indicators.csv", "nssf_members", {"part_of": "all_members"}),
        ["indicators.csv:2: part_of is 'all_members'; it must be an indicator of indicators.csv"],
    ),
    "decimals in words": (
        ("indicators.csv", "nssf_compliance_rate", {"decimals": "one"}),
        [
            "figures/nssf.csv:13: indicator is 'nssf_compliance_rate'; it must be an indicator of indicators.csv",
            "indicators.csv:5: decimals is 'one'; it must be one of 0, 1, 2, 3",
        ],
    ),
    "no short name": (
        ("schemes.csv", "pension", {"short_km": ""}),
        [
            "schemes.csv:4: short_km is empty; it must say: Short name in Khmer, for titles: at most as wide as "
            "22 Latin letters, where a Khmer letter with its signs counts 1.4.",
        ],
    ),
    "a short name that is long": (
        ("schemes.csv", "pension", {"short_en": "NSSF work-injury scheme"}),
        [
            "schemes.csv:4: short_en is 'NSSF work-injury scheme', as wide as 23 letters; it must be at most 22 "
            "(a Khmer letter with its signs counts 1.4)",
        ],
    ),
    "a Khmer short name that is wide": (
        ("schemes.csv", "pension", {"short_km": "របបប្រាក់សោធនរបស់ ប.ស.ស."}),
        [
            "schemes.csv:4: short_km is 'របបប្រាក់សោធនរបស់ ប.ស.ស.', as wide as 23.6 letters; it must be at most 22 "
            "(a Khmer letter with its signs counts 1.4)",
        ],
    ),
    "a short name of two schemes": (
        ("schemes.csv", "pension", {"short_en": "Health care scheme"}),
        [
            "schemes.csv:4: short_en 'Health care scheme' stands already at schemes.csv:3; it must stand once",
        ],
    ),
    "an invisible sign in a short name": (
        ("schemes.csv", "pension", {"short_km": "របប\u200bប្រាក់សោធន"}),
        [
            "schemes.csv:4: short_km is 'របប␣ប្រាក់សោធន' with an invisible sign U+200B where ␣ stands; "
            "it must be written without it",
        ],
    ),
    "an entry of an unknown indicator": (
        ("lists.csv", "front", {"indicator": "members"}),
        [
            f"lists.csv:{line}: indicator is 'members'; it must be an indicator of indicators.csv"
            for line in (2, 3, 4)
        ],
    ),
    "terms that are no licence": (
        ("sources.csv", "nssf-registration-page", {"terms": "free"}),
        [
            "events.csv:4: source_id is 'nssf-registration-page'; it must be a source_id of sources.csv",
            "sources.csv:15: terms is 'free'; it must be facts, not_read or a licence such as CC-BY-4.0",
        ],
    ),
}


@pytest.mark.parametrize(("spoiled", "expected"), CASES.values(), ids=CASES)
def test_a_spoiled_fact_is_refused_in_these_words(spoiled, expected, sound):
    file, key, cells = spoiled
    change(sound / file, key, **cells)
    assert said(sound) == expected


def test_a_faulty_office_takes_no_indicator_along(sound):
    change(sound / "offices.csv", "nssf", name_km="")
    published = load(sound)
    row = published["indicators"].set_index("indicator").loc["nssf_members"]
    assert row["kept_by"] == ""
    assert len(published.figures) == 123


def census_without(sound: Path, *places: str) -> None:
    for place in places:
        change(sound / "provinces/census-2019.csv", place)


ALONE = (
    "provinces/census-2019.csv: KH-25 alone has no row; boundaries in provinces/tables.csv must be 'before_2014' "
    "where Kampong Cham includes it, or a remark on KH-25 in province_notes.csv must say why"
)


def test_where_tboung_khmum_alone_is_absent_the_boundaries_must_be_told_whatever_the_date(sound):
    census_without(sound, "Tbong Khmum", "Cambodia")
    change(sound / "provinces/tables.csv", "census-2019.csv", places="24")
    assert said(sound) == [ALONE]
    change(sound / "provinces/tables.csv", "census-2019.csv", boundaries="before_2014")
    assert said(sound) == []
    figures = load(sound).figures.set_index("figure_id")
    assert figures.at["census-2019-all-kh-3", "boundaries"] == "before_2014"


def test_or_a_remark_on_tboung_khmum_says_why_it_is_absent(sound):
    census_without(sound, "Tbong Khmum", "Cambodia")
    change(sound / "provinces/tables.csv", "census-2019.csv", places="24")
    with (sound / "province_notes.csv").open("a", encoding="utf-8") as lines:
        lines.write("census-2019.csv,,KH-25,,,The page is torn here.\n")
    assert said(sound) == []


def test_a_table_with_tboung_khmum_has_todays_kampong_cham(sound):
    change(sound / "provinces/tables.csv", "census-2019.csv", boundaries="before_2014")
    assert said(sound) == [
        "provinces/census-2019.csv: KH-25 has a row; boundaries in provinces/tables.csv must then be 'present'"
    ]


def test_a_table_has_as_many_places_as_it_says(sound):
    change(sound / "provinces/tables.csv", "census-2019.csv", places="24")
    assert said(sound) == [
        "provinces/census-2019.csv: all 25 provinces have a row; places in provinces/tables.csv must be 25"
    ]
