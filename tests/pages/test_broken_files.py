"""Whatever file of data/ is missing or spoiled: every page opens, shows the rest and says what is out."""

import shutil
from pathlib import Path

import pytest

import pages
from exports.summary import summary
from loaders import DATA, load
from loaders.history import RELEASED
from reading.collected import Told
from reading.menu import ENTRIES
from tests.without_charts import without_charts

FILES = sorted({path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv")} - {RELEASED})
"""All but what the next release alone reads (tests/loaders/test_release.py)."""
USUAL = {"figures/nssf.csv", "lists.csv", "sources.csv", "indicators.csv", "areas.csv"}
"""The files whose loss takes most along; without each of the others only in the long run."""
LANGUAGES = ("en", "km")


@pytest.fixture(scope="module", autouse=True)
def no_charts():
    """What a picture looks like is not the question here."""
    with without_charts():
        yield


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def without(folder: Path, file: str) -> None:
    (folder / file).unlink()


def with_a_bad_row(folder: Path, file: str) -> None:
    """The first row below the header ends in a cell too many."""
    lines = (folder / file).read_text(encoding="utf-8").split("\n")
    lines[1] += ",one cell too many"
    (folder / file).write_text("\n".join(lines), encoding="utf-8")


def with_nonsense(folder: Path, file: str) -> None:
    (folder / file).write_bytes(b"\xff\xfe\x00 not a table \x00")


def told(published, languages=LANGUAGES) -> dict[tuple[str, str], Told]:
    return {
        (entry.name, lang): pages.told(entry.name, {"lang": lang}, published)
        for entry in ENTRIES
        for lang in languages
    }


@pytest.fixture(scope="module")
def sound() -> dict[tuple[str, str], set[tuple[str, frozenset]]]:
    """The blocks of each page and the figures that each shows, with all files in order."""
    return {
        view: {(block.key, frozenset(block.figures["figure_id"])) for block in page.said.blocks}
        for view, page in told(load()).items()
    }


def cases():
    for file in FILES:
        for spoil in (without, with_a_bad_row):
            by_province = file.startswith("provinces/") and file != "provinces/tables.csv"
            if by_province and spoil is with_a_bad_row:
                continue  # such a table is left out whole: the same as without it
            one = LANGUAGES[len(file) % 2 :][:1]
            languages = one if by_province or spoil is with_a_bad_row else LANGUAGES
            often = pytest.mark.slow if file in USUAL and spoil is without else pytest.mark.long
            yield pytest.param(file, spoil, languages, id=f"{file}-{spoil.__name__}", marks=often)


@pytest.mark.long
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_cannot_be_read_is_as_good_as_none(copy, file):
    with_nonsense(copy, file)
    spoiled = load(copy)
    without(copy, file)
    missing = load(copy)
    assert file in spoiled.left_out
    assert list(spoiled.figures["figure_id"]) == list(missing.figures["figure_id"])
    assert {name: len(rows) for name, rows in spoiled.tables.items()} == {
        name: len(rows) for name, rows in missing.tables.items()
    }


@pytest.mark.parametrize(("file", "spoil", "languages"), cases())
def test_one_broken_file_takes_nothing_else_along(copy, sound, file, spoil, languages):
    spoil(copy, file)
    published = load(copy)
    assert file in published.left_out
    left = set(published.figures["figure_id"])
    for view, page in told(published, languages).items():
        said = " ".join(page.said.texts)
        made = summary(page)
        shown = {block.key for block in page.said.blocks}
        lost = {key for key, _ in sound[view]} - shown
        if lost:
            assert file in said + made.html, f"{view}: {file} is not named"
        untouched = {key for key, figures in sound[view] if figures <= left}
        if file.startswith(("figures/", "provinces/")) and file != "provinces/tables.csv":
            assert untouched <= shown, f"{view}: {untouched - shown} shows none of {file} and is gone"
        if made.first is None:
            assert made.leading == {}, f"{view}: its summary shows a figure of another page"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_block_that_cannot_be_built_becomes_a_sentence(monkeypatch, lang):
    def broken(*_):
        raise KeyError("a fault in the code")

    monkeypatch.setattr("blocks.map.ranking", broken)
    page = pages.told("map", {"lang": lang, "indicator": "stunting_under_5"}, load())
    assert page.said.blocks == []
    assert len([text for text in page.said.texts if 'class="nothing"' in text]) == 1
