"""What the server answers from is read once, all of it; without it there is no start."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import khmercut
import pytest

from language import catalogs, khmer_words
from loaders import describe
from maps import shapes
from reading import published
from serving import data_files
from tests.servers import ROOT, UVICORN, free_port

SOUND = ROOT / "tests" / "data" / "sound"


@pytest.fixture
def locale(tmp_path, monkeypatch):
    copy = shutil.copytree(catalogs.LOCALE, tmp_path / "locale")
    monkeypatch.setattr(catalogs, "LOCALE", copy)
    catalogs.khmer.cache_clear()
    yield copy / "km" / "LC_MESSAGES"
    catalogs.khmer.cache_clear()


@pytest.mark.parametrize("domain", catalogs.DOMAINS)
@pytest.mark.parametrize("damage", ["missing", "empty"])
def test_english_is_never_given_out_as_khmer(locale, domain, damage):
    file = locale / f"{domain}.po"
    file.unlink() if damage == "missing" else file.write_bytes(b"")
    with pytest.raises(OSError, match=f"LC_MESSAGES/{domain}.po: missing, or it holds no Khmer text"):
        catalogs.khmer()


def test_boundaries_that_are_missing_are_said(tmp_path, monkeypatch):
    monkeypatch.setattr(shapes, "PROVINCES", tmp_path / "provinces.geojson")
    shapes.provinces.cache_clear()
    with pytest.raises(OSError, match="maps/provinces.geojson: missing or empty; run python -m maps.build"):
        shapes.provinces()
    shapes.provinces.cache_clear()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of data that can be changed, read anew."""
    copy = shutil.copytree(SOUND, tmp_path / "data")
    monkeypatch.setattr(published, "DATA_FOLDER", copy)
    published._read.cache_clear()  # noqa: SLF001
    yield copy
    published._read.cache_clear()  # noqa: SLF001


def test_files_and_figures_are_of_one_moment(folder, monkeypatch):
    """A table is replaced just after it was read; both are read again."""
    load, path, calls = published.loaders.load, folder / "sources.csv", []

    def replaced(data):
        read = load(data)
        if not calls:
            path.write_bytes(path.read_bytes().replace(b"Cambodia Economy", b"Cambodia Business"))
        calls.append(data)
        return read

    monkeypatch.setattr(published.loaders, "load", replaced)
    figures = published.published()
    assert len(calls) == 2
    assert b"Cambodia Business" in published.published_files()["sources.csv"]
    assert figures["sources"]["publisher"].str.contains("Cambodia Business").any()


def test_what_is_replaced_afterwards_changes_nothing(folder):
    (folder / "README.md").write_text("What the tables hold.\n", encoding="utf-8")
    describe.write(folder)
    data_files.package.cache_clear()
    before = published.published_files()["areas.csv"]
    assert before == (SOUND / "areas.csv").read_bytes()
    for path in folder.rglob("*.*"):
        path.write_text("spoiled", encoding="utf-8")
    assert published.published_files()["areas.csv"] == before
    assert not published.published().problems
    assert data_files.file("areas.csv") == before
    assert b"spoiled" not in data_files.file("README.md") + data_files.file("datapackage.json")
    data_files.package.cache_clear()


@pytest.mark.slow
@pytest.mark.parametrize("gone", ["locale", "maps/provinces.geojson"])
def test_a_server_without_its_files_does_not_start_and_says_why(gone, tmp_path):
    tree = tmp_path / "site"
    ignored = shutil.ignore_patterns(".git", "build", "tests", "benchmarks", "docs", "__pycache__")
    shutil.copytree(ROOT, tree, ignore=ignored)
    path: Path = tree / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    asked = [part.replace("{port}", str(free_port())) for part in UVICORN]
    done = subprocess.run([sys.executable, *asked], cwd=tree, capture_output=True, text=True, timeout=120)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "the server does not start: " in said
    assert (
        "LC_MESSAGES/messages.po: missing" if gone == "locale" else "maps/provinces.geojson: missing"
    ) in said


def _damaged(package: str, folder: Path) -> Path:
    """A folder from which a package is taken before the installed one, and is not whole."""
    (folder / package).mkdir(parents=True)
    (folder / package / "__init__.py").write_text("import no_such_package\n", encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(
    ("package", "sentence"),
    [
        ("khmercut", "khmercut: its list of Khmer words cannot be read; run python -m pip install"),
        ("fontpkg_noto_sans_khmer", "fontpkg-noto-sans-khmer: no type file; run python -m pip install"),
        ("khmerspell", "the package no_such_package is not installed; run python -m pip install -r req"),
    ],
)
def test_a_server_without_its_packages_does_not_start_and_says_why(package, sentence, tmp_path):
    """The word list and the type are read with the first Khmer line, long after a reader was let in."""
    asked = [part.replace("{port}", str(free_port())) for part in UVICORN]
    done = subprocess.run(
        [sys.executable, *asked],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(_damaged(package, tmp_path))},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode != 0
    assert f"the server does not start: {sentence}" in done.stdout + done.stderr


@pytest.mark.parametrize("damage", ["missing", "empty"])
def test_a_word_list_that_is_not_whole_is_said(tmp_path, monkeypatch, damage):
    model = tmp_path / "words.crfsuite"
    if damage == "empty":
        model.touch()
    monkeypatch.setattr(khmercut, "tagger", None)
    monkeypatch.setattr(khmercut, "model_path", str(model))
    with pytest.raises(OSError, match="khmercut: its list of Khmer words cannot be read; run python -m pip"):
        khmer_words.read_word_list()


FOR_FILES_ALONE = (
    "fontTools.subset",
    "openpyxl",
    "xlsxwriter",
    "typst",
    "resvg_py",
    "vl_convert",
    "geopandas",
)
"""What files to take away, papers and a steward's workbooks are made with, in a process of its own."""


def test_the_server_loads_nothing_that_only_files_need():
    """Each of them costs a restart up to a third of a second."""
    said = "import sys, asgi; from serving import start; start.read_all(); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "pages.province" in loaded
    assert [name for name in FOR_FILES_ALONE if name in loaded] == []
