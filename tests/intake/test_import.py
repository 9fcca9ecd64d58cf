"""`python -m loaders import FILE`: from a bulletin's file to the published tables and the map, or nothing at all."""

import csv

import pytest

from loaders import load
from loaders.__main__ import main
from tests.data.bulletins import write

SOURCE = (
    "--source", "nssf-bulletin-2026-06", "--set", "source.publisher=National Social Security Fund",
    "--set", "source.title=Members by province", "--set", "source.url=https://example.org/bulletin",
    "--set", "source.published=2026-08",
)  # fmt: skip


@pytest.fixture
def take(data, tmp_path, capsys):
    """Run the command; its exit code and what it said."""

    def run(path, *options):
        code = main(
            ["import", str(path), "--data", str(data), "--picture", str(tmp_path / "map.html"), *options]
        )
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.mark.long
def test_a_khmer_bulletin_becomes_figures_and_the_next_issue_is_remembered(take, data, tmp_path, as_it_was):
    bulletin, before = write.members_in_khmer(tmp_path), as_it_was(data)
    code, said = take(bulletin, "--name", "members-2026", "--spellings", *SOURCE)
    assert (code, as_it_was(data)) == (0, before)
    assert "then “NSSF members: 128,910 people, 30 June 2026”" in said
    code, said = take(bulletin, "--name", "members-2026", "--spellings", "--yes", *SOURCE)
    assert code == 0
    published = load(data)
    assert published.problems == []
    figures = published.figures.set_index("figure_id")
    phnom_penh = figures.loc["members-2026-nssf-members-female-2026-06-30-kh-12"]
    assert (phnom_penh["printed"], phnom_penh["value"], phnom_penh["scheme"]) == ("៣០.០០០", 30000, "all_nssf")
    assert figures.at["members-2026-nssf-members-2026-06-30-kh", "value"] == 128910
    areas = {
        row["code"]: row["aliases"] for row in csv.DictReader((data / "areas.csv").open(encoding="utf-8"))
    }
    assert areas["KH-7"].endswith(";កំពតត")
    assert (tmp_path / "map.html").read_text(encoding="utf-8").startswith("<meta")
    _, said = take(bulletin, "--name", "members-2027", "--period", "2026-07-31", *SOURCE)
    assert said.count("(as in members-2026.csv)") == 3
    assert "is read as" not in said  # the spellings are known now


@pytest.mark.long
def test_percent_cells_and_pairs_become_shares_of_shared_domains(take, data, tmp_path):
    options = (
        "--name",
        "insurance-2025",
        "--set",
        "status=survey",
        "--set",
        "counted=survey",
        "--yes",
        "--lang",
        "km",
    )
    code, said = take(write.shares_in_percent(tmp_path), *options, *SOURCE)
    assert code == 0, said
    assert "Mondulkiri & Ratanakiri ក្លាយជាជួរដេកពីរ" in said
    published = load(data)
    assert published.problems == []
    figures = published.figures.set_index("figure_id")
    name = "insurance-2025-mothers-with-health-insurance-kh-{}"
    shared = figures.loc[name.format(16)]
    assert (shared["printed"], shared["value"], shared["concern"]) == ("5.1", 5.1, "shared_domain")
    assert figures.at[name.format(12), "value"] == 34.9


@pytest.mark.long
@pytest.mark.parametrize(
    ("form", "options", "sentence"),
    [
        (write.members_in_khmer, ["--spellings"], "cells C6:C7 are merged"),
        (write.shares_in_percent, [], "'Mothers with health insurance' is '0.3'"),
        (write.members_with_sums, ["--sheet", "By province"], "its cells add up to 74,930"),
        (write.members_as_text, [], "its letters were lost when Excel saved the file"),
    ],
)
def test_a_spoiled_bulletin_leaves_everything_as_it_was(
    form, options, sentence, take, data, tmp_path, as_it_was
):
    before = as_it_was(data)
    code, said = take(form(tmp_path, spoiled=True), "--name", "spoiled-2026", "--yes", *options, *SOURCE)
    assert (code, as_it_was(data)) == (1, before)
    assert sentence in said
    assert "Nothing was written." in said


@pytest.mark.long
def test_what_the_checks_refuse_is_not_written(take, data, tmp_path, as_it_was):
    """A total that is not what the provinces add up to."""
    path, before = write.members_as_text(tmp_path), as_it_was(data)
    path.write_bytes(path.read_bytes().replace(b"128910", b"128911"))
    columns = (
        "--column",
        "Members=nssf_members",
        "--column",
        "Women=nssf_members,female",
        "--period",
        "2026-06-30",
    )
    code, said = take(path, "--name", "members-2026", "--yes", *columns, *SOURCE)
    assert (code, as_it_was(data)) == (1, before)
    assert "the provinces add up to 128,910, which is 1 less than the total printed" in said
