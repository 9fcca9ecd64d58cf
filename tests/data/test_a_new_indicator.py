"""A new indicator with a figure and a publication touches data files alone."""

import csv
from pathlib import Path
from shutil import copytree

import pytest

from indicators import by_province, newest, series
from indicators.gaps import BY_SEX, by_sex_makes_sense, can_be_asked_for, grid, wanted, years_until
from indicators.lists import entries
from indicators.provinces import EDITION, denominator_of, shares_by_province
from indicators.search import may_be_given
from language import Language
from language.letters import Request, letter
from language.sentences import Sentences as Labels
from loaders import DATA, load_checked
from reading.answers import figures_found

INDICATOR = {
    "indicator": "street_vendors_in_the_fund",
    "topic": "nssf",
    "unit": "persons",
    "measure": "stock",
    "counts": "active",
    "sexes": "women_men",
    "adds_over_area": "true",
    "adds_over_sex": "true",
    "below_zero": "false",
    "better": "higher",
    "name_en": "Street vendors who pay contributions",
    "name_km": "អ្នកលក់ដូរតាមផ្លូវដែលបង់ភាគទាន",
    "short_en": "Street vendors contributing",
    "short_km": "អ្នកលក់ដូរដែលបង់ភាគទាន",
    "definition_en": "Street vendors for whom contributions were paid on the date.",
    "definition_km": "អ្នកលក់ដូរតាមផ្លូវដែលមានការបង់ភាគទាននៅកាលបរិច្ឆេទនោះ។",
    "whole_sex": "all",
    "whole_group": "street_vendors",
    "whole_scheme": "health_care",
    "part_of": "",
    "denominator": "population",
    "denominator_group": "all",
    "kept_by": "nssf",
    "decimals": "0",
}
SOURCE = {
    "source_id": "daily-2026-10-vendors",
    "publisher": "A daily",
    "title": "Vendors join",
    "url": "https://example.org/vendors",
    "published": "2026-10",
    "published_inferred": "false",
    "language": "en",
    "kind": "press",
    "terms": "facts",
    "terms_url": "",
    "via": "",
    "note": "",
}
FIGURE = {
    "figure_id": "vendors-2026-09",
    "indicator": INDICATOR["indicator"],
    "area": "KH",
    "sex": "all",
    "group": "street_vendors",
    "scheme": "health_care",
    "period": "2026-09",
    "printed": "1,234",
    "number_format": "en",
    "made": "printed",
    "made_from": "",
    "qualifier": "exact",
    "status": "official",
    "concern": "",
    "source_id": SOURCE["source_id"],
    "note": "",
}
KAMPOT = FIGURE | {
    "figure_id": "vendors-kh-7",
    "area": "KH-7",
    "period": "2019-03-03",
    "printed": "59",
    "source_id": "nis-census-2019",
}
ENTRY = {
    "list": "front", "place": "99", "indicator": INDICATOR["indicator"], "sex": "", "group": "", "scheme": "",
    "short_en": "", "short_km": "",
}  # fmt: skip


def add(file: Path, *rows: dict) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        header = next(csv.reader(lines))
    with file.open("a", encoding="utf-8", newline="") as lines:
        csv.DictWriter(lines, header, lineterminator="\n").writerows(rows)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The published data with one indicator, two figures, a publication and a list entry more."""
    data = copytree(DATA, tmp_path_factory.mktemp("more") / "data")
    add(data / "indicators.csv", INDICATOR)
    add(data / "sources.csv", SOURCE)
    add(data / "figures/nssf.csv", FIGURE, KAMPOT)
    add(data / "lists.csv", ENTRY)
    return load_checked(data)


@pytest.fixture(scope="module")
def row(published) -> dict:
    return published["indicators"].set_index("indicator", drop=False).loc[INDICATOR["indicator"]].to_dict()


@pytest.fixture(scope="module")
def figure(published) -> dict:
    return newest(published, INDICATOR["indicator"], group="street_vendors").figure


def test_it_is_a_series_a_list_entry_and_found_by_its_words(published):
    assert list(series(published.figures, INDICATOR["indicator"], group="street_vendors")["value"]) == [1234]
    assert entries(published.tables, "front").iloc[-1]["group"] == "street_vendors"
    found = figures_found(published, "vendors contributions 1234")
    assert list(published.figures["figure_id"].iloc[found]) == ["vendors-2026-09"]


def test_its_badge_words_and_sentence_come_from_the_data(published, figure):
    english, khmer = (Labels(published, Language(code)) for code in ("en", "km"))
    assert (english.badge(figure), khmer.badge(figure)) == ("active", "សកម្ម")
    assert english.sentence(figure) == (
        "Street vendors who pay contributions (Street vendors, Cambodia, September 2026): 1,234 people. "
        "Source: A daily, “Vendors join”, October 2026."
    )
    assert INDICATOR["name_km"] in khmer.sentence(figure)


def test_its_gaps_are_asked_for_at_the_office_that_keeps_it(published, row, figure):
    assert by_sex_makes_sense(row)
    assert can_be_asked_for(row)
    lacking = wanted(published.figures, row, 2026, detail=BY_SEX)
    asked = Request(
        row, 2026, BY_SEX, lacking.areas, lacking.sexes, len(lacking.cells), [figure], 0, "2026-11-22"
    )
    written = [letter(asked, Labels(published, Language(code))) for code in ("en", "km")]
    assert [one.to for one in written] == [
        "National Social Security Fund (NSSF)",
        "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)",
    ]
    assert "women and men, told apart" in written[0].text


def test_its_share_by_province_is_computed_from_the_denominator_of_the_data(published):
    known = published["indicators"]
    assert denominator_of(known, INDICATOR["indicator"]) == ("population", "all")
    vendors = published.figures[published.figures["area"] == "KH-7"].set_index("indicator")
    edition = vendors.loc[INDICATOR["indicator"], EDITION[1:]].to_dict()
    edition |= {"indicator": INDICATOR["indicator"]}
    shares = shares_by_province(published.figures, known, edition).set_index("area")
    # Printed in data/provinces/census-2019.csv: 593,829 people in Kampot.
    assert shares.at["KH-7", "value"] == pytest.approx(100 * 59 / 593829)
    counts = by_province(published.figures, edition).set_index("area")
    assert counts.at["KH-7", "printed"] == "59"


def test_it_stands_in_the_grids_and_in_bulk_downloads(published):
    known = published["indicators"]
    own = known[known["indicator"] == INDICATOR["indicator"]]
    assert set(grid(published.figures, own, years=years_until(published.edition))["state"]) == {
        "not_found",
        "country_only",
        "without_sex",
    }
    assert grid(published.figures, own, years=[2026])["figures"].item() == 1
    given = may_be_given(published.figures, published["sources"])
    assert "vendors-2026-09" in set(given["figure_id"])
