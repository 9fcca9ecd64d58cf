"""`python -m loaders refresh`: only what is new or another number is written, the answer beside it, or nothing."""

import csv
import gzip
from pathlib import Path
from shutil import copytree

import pytest

from loaders import fetching, load
from loaders.__main__ import main
from loaders.fetching import Limits
from tests.loaders import services
from tests.loaders.services import served

ROOT = Path(__file__).resolve().parents[2]
SERIES = {
    "series": "GHED_X", "indicator": "nssf_compliance_rate", "group": "all", "scheme": "none", "status": "compiled",
    "file": "nssf.csv", "title": "A share (GHED_X)", "terms": "not_read", "editions": "wsm-2024-12-07-results-2024",
}  # fmt: skip
OLD = {
    "figure_id": "share-2021", "indicator": "nssf_compliance_rate", "area": "KH", "sex": "all", "group": "all",
    "scheme": "none", "period": "2021", "printed": "54.9", "number_format": "plain", "made": "printed",
    "qualifier": "exact", "status": "compiled", "source_id": "wsm-2024-12-07-results-2024",
}  # fmt: skip


@pytest.fixture
def data(tmp_path) -> Path:
    """The small data with one figure of a series, and the series of three services."""
    data = copytree(ROOT / "tests/data/sound", tmp_path / "data")
    append(data / "figures/nssf.csv", OLD)
    append(data / "series.csv", *({"service": name} | SERIES for name in ("who", "world_bank", "dhs")))
    return data


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    quick = Limits(seconds=0.4, tries=2, wait=0.01, most=2 * 2**20)
    monkeypatch.setattr(fetching.fetch, "__defaults__", (quick,))


def append(file: Path, *rows: dict) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        header = next(csv.reader(lines))
    with file.open("a", encoding="utf-8", newline="") as lines:
        csv.DictWriter(lines, header, restval="", lineterminator="\n").writerows(rows)


def refresh(data: Path, answer, *more: str, service: str = "who") -> int:
    with served(answer) as local:
        arguments = ["--data", str(data), "--today", "2026-12-06", "--address", local.address]
        return main(["refresh", service, *arguments, *more])


def as_it_stands(data: Path) -> dict[str, bytes]:
    return {
        path.relative_to(data).as_posix(): path.read_bytes() for path in data.rglob("*") if path.is_file()
    }


def of_who(*rows) -> tuple[int, str, bytes]:
    return 200, "application/json", services.who(*rows)


def test_without_write_nothing_changes_and_all_is_said(data, capsys):
    before = as_it_stands(data)
    assert refresh(data, of_who(("KHM", 2021, 54.93882), ("KHM", 2022, 61.21101))) == 0
    assert as_it_stands(data) == before
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "figures/nssf.csv: who-nssf-compliance-rate-kh-all-all-2022, 2022: 61.21101",
        "1 new, 0 with another number, 1 as they stand here",
        "nothing was written; --write writes it",
    ]


def test_a_new_number_is_written_with_its_publication_and_the_answer_as_it_came(data):
    answer = of_who(("KHM", 2021, 54.93882), ("KHM", 2022, 61.21101))
    assert refresh(data, answer, "--write") == 0
    published = load(data)
    assert published.problems == []
    row = published.figures.set_index("figure_id").loc["who-nssf-compliance-rate-kh-all-all-2022"]
    assert (row["printed"], row["value"], row["source_id"]) == ("61.21101", 61.21101, "who-ghed-x-2026-12-06")
    source = published["sources"].set_index("source_id").loc["who-ghed-x-2026-12-06"]
    assert (source["publisher"], source["published"]) == ("World Health Organization", "2026-12-06")
    kept = gzip.decompress((data / "answers/who-ghed-x-2026-12-06/GHED_X.json.gz").read_bytes())
    assert kept == answer[2]


def test_asked_again_nothing_is_new(data, capsys):
    answer = of_who(("KHM", 2021, 54.93882), ("KHM", 2022, 61.21101))
    refresh(data, answer, "--write")
    before = as_it_stands(data)
    assert refresh(data, answer, "--write") == 0
    assert as_it_stands(data) == before
    assert "0 new, 0 with another number, 2 as they stand here" in capsys.readouterr().out


def test_another_number_is_a_newer_edition_and_the_old_one_stays(data, capsys):
    assert refresh(data, of_who(("KHM", 2021, 58.2)), "--write") == 0
    figures = load(data).figures.set_index("figure_id")
    assert (figures.at["share-2021", "concern"], figures.at["share-2021", "printed"]) == (
        "superseded",
        "54.9",
    )
    assert figures.at["who-nssf-compliance-rate-kh-all-all-2021", "printed"] == "58.2"
    assert "share-2021: 54.9 → 58.2\n" in capsys.readouterr().out


def test_a_number_far_from_the_old_one_is_to_be_looked_at(data, capsys):
    refresh(data, of_who(("KHM", 2021, 5.4)))
    assert "share-2021: 54.9 → 5.4; far from the old number: look at it" in capsys.readouterr().out


def test_two_numbers_for_one_question_are_told_and_not_taken(data, capsys):
    refresh(data, of_who(("KHM", 2022, 61.0), ("KHM", 2022, 62.0)), "--write")
    assert "two numbers, 61 and 62; neither taken" in capsys.readouterr().out
    assert "2022" not in set(load(data).figures.query("indicator == 'nssf_compliance_rate'")["period"])


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("slow", "did not answer within 0.4 seconds"),
        ("cut", "cannot be read"),
        ("huge", "more than 2 MB"),
        ((200, "application/json", b""), "answers with nothing"),
        ((200, "application/json", b'{"values": []}'), "a row has no field value"),
        ((200, "text/html", b"<html></html>"), "a web page instead of data"),
        ((200, "application/json", b'{"value": []}'), "holds no number for any place of ours"),
        (of_who(("KHM", 2022, 61.0), ("KHM", 1, 62.0)), "period is '1'"),
    ],
    ids=["slow", "cut", "huge", "empty", "changed shape", "html", "nothing of ours", "an impossible year"],
)
def test_what_is_not_as_documented_leaves_everything_as_it_was(answer, said, data, capsys):
    before = as_it_stands(data)
    assert refresh(data, answer, "--write") == 1
    assert as_it_stands(data) == before
    told = capsys.readouterr().err
    assert said in told
    assert told.endswith("nothing was written\n")


def test_two_provinces_of_one_survey_domain_both_carry_its_number(data, capsys):
    rows = [
        ("AH_HINS_W_NON", "Region", label, value, 1)
        for label, value in (("..Battambang & Pailin", 80.1), ("..Atlantis", 1.0))
    ]
    assert refresh(data, (200, "application/json", services.dhs(*rows)), "--write", service="dhs") == 1
    assert "sex is 'female'" in capsys.readouterr().err


def test_the_pair_is_a_shared_domain_and_an_unknown_place_is_told(data, capsys):
    rows = [
        ("AH_HINS_C_NON", "Region", label, value, 1)
        for label, value in (("..Battambang & Pailin", 80.1), ("..Atlantis", 1.0))
    ]
    assert refresh(data, (200, "application/json", services.dhs(*rows)), "--write", service="dhs") == 0
    figures = load(data).figures
    own = figures[figures["source_id"] == "dhs-ghed-x-2026-12-06"]
    assert sorted(zip(own["area"], own["printed"], own["concern"], own["period"], strict=True)) == [
        ("KH-2", "80.1", "shared_domain", "2021/2022"),
        ("KH-24", "80.1", "shared_domain", "2021/2022"),
    ]
    assert "Atlantis: " in capsys.readouterr().out


def test_a_service_of_which_no_series_is_named_is_not_asked(data, capsys):
    before = as_it_stands(data)
    assert main(["refresh", "ilostat", "--data", str(data), "--today", "2026-12-06", "--write"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "series.csv names no series of ilostat, so it was not asked",
        "0 new, 0 with another number, 0 as they stand here",
        "nothing was written",
    ]
    assert as_it_stands(data) == before
