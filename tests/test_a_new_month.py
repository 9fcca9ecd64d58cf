"""25 figures of a new month: no test turns red, and every count, date, version, feed and address follows."""

import csv
import json

import pytest
import yaml

from tests.test_recipes import OF_THE_DATA, Copy

SOURCE = {
    "source_id": "bulletin-2026-11", "publisher": "A ministry", "title": "Bulletin of November 2026",
    "url": "https://example.org/bulletin", "published": "2026-12-05", "published_inferred": "false",
    "language": "en", "kind": "official", "terms": "facts", "terms_url": "", "via": "", "note": "",
}  # fmt: skip
SAID = """
import json
from indicators.changes import newest_entries
from reading.published import published
from reading.reading import Reading
from serving import feed, site
from serving.data_files import file
from ui.frame import _footer
reading = Reading(published())
print(json.dumps({
    "footer": _footer(reading), "sitemap": site.sitemap("https://example.org"),
    "feed": feed.feed("https://example.org", "en").decode(),
    "package": json.loads(file("datapackage.json"))["version"],
    "new": [entry.figure["figure_id"] for entry in newest_entries(published(), 25)],
}))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The repository in another folder, with 25 figures more, released as a new version."""
    copy = Copy(tmp_path_factory.mktemp("month") / "copy")
    copy.append("data/sources.csv", SOURCE)
    copy.append("data/figures/nssf.csv", *_figures(copy))
    copy.run("-m", "loaders", "release", "--date", "2026-12-06", "--write")
    copy.run("-m", "loaders", "check")
    return copy


def _figures(copy) -> list[dict]:
    """A figure of November 2026 for 25 indicators of which figures of the whole country are there."""
    with (copy.folder / "data/figures/nssf.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["area"] == "KH" and row["status"] == "official"]
    asked = {row["indicator"]: row for row in rows if row["made"] == "printed"}
    asked = {
        name: row for name, row in asked.items() if row["number_format"] != "transcribed" and row["period"]
    }
    own = {
        "period": "2026-11", "concern": "", "note": "", "made_from": "", "source_id": SOURCE["source_id"],
        "qualifier": "exact",
    }  # fmt: skip
    return [
        row | own | {"figure_id": f"month-{number}"} for number, row in enumerate(list(asked.values())[:25])
    ]


@pytest.mark.long
def test_no_test_turns_red(copy):
    copy.tests(*OF_THE_DATA, "tests/data", "tests/loaders", "tests/serving/test_data_files.py")


@pytest.mark.slow
def test_every_count_date_version_feed_and_address_follows(copy):
    said = json.loads(copy.run("-c", SAID))
    assert "gathered 6 December 2026" in said["footer"]
    assert "Newest figure: 30 November 2026" in said["footer"]
    assert "<lastmod>2026-12-06</lastmod>" in said["sitemap"]
    assert said["new"][0].startswith("month-")
    assert "<updated>2026-12-06T00:00:00Z</updated>" in said["feed"]
    cited = yaml.safe_load((copy.folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["date-released"] == "2026-12-06"
    assert said["package"] == cited["version"]
    assert f"Data version {cited['version']}" in said["footer"]
