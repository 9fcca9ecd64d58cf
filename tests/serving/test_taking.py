"""What a server gives to take away: named, made once, within bounds, and never at the readers' cost."""

import io
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest

from exports.asked import Made
from serving import made_of, taking, worker
from serving.cache import Folder
from tests.servers import ROOT


@pytest.mark.slow
@pytest.mark.parametrize(
    ("address", "media_type", "name", "start"),
    [
        (
            "/take/map/map/slide.png?lang=km&area=KH-5",
            "image/png",
            "idpoor-poor-households-rate-by-province-2022-km-slide.png",
            b"\x89PNG",
        ),
        (
            "/take/trends/trend/page.pdf?lang=en&indicator=nssf_members",
            "application/pdf",
            "nssf-members-2024-2025-en.pdf",
            b"%PDF",
        ),
        (
            "/take/factsheet.pdf?lang=km&area=KH-5",
            "application/pdf",
            "factsheet-kampong-speu-km.pdf",
            b"%PDF",
        ),
        (
            "/take/briefing.html?lang=en&slides=front/nssf,map:area=KH-5",
            "text/html; charset=utf-8",
            "briefing-en.html",
            b"<!DOCTYPE html>",
        ),
        ("/take/handout.pdf?lang=en&slides=front/nssf", "application/pdf", "handout-en.pdf", b"%PDF"),
    ],
)
def test_an_address_gives_a_named_file(site, address, media_type, name, start):
    given = site.get(address)
    assert (given.status, given.headers["content-type"]) == (200, media_type)
    assert given.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert given.body.startswith(start)


def test_a_spreadsheet_holds_the_figure(site):
    given = site.get("/take/trends/trend/excel.xlsx?lang=km&indicator=nssf_members")
    cells = [
        cell.value for row in openpyxl.load_workbook(io.BytesIO(given.body)).worksheets[0] for cell in row
    ]
    assert 2776192 in cells
    assert site.get("/take/trends/trend/excel.xlsx?lang=km&indicator=nssf_members").body == given.body


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/take/map/mop/slide.png?lang=en", "the block is 'mop'; did you mean map?"),
        ("/take/map/map/slide.gif?lang=en", "the format is 'slide.gif'; did you mean slide.png?"),
        ("/take/mop/map/slide.png?lang=en", "the page is 'mop'; did you mean map?"),
        ("/take/factsheet.pdf?lang=en&area=KH-99", "area is 'KH-99'; did you mean KH-9?"),
        ("/take/briefing.html?lang=en", "the selection names no slide"),
        ("/take/nothing?lang=en", "what is asked for is 'nothing'"),
    ],
)
def test_what_is_not_there_is_said(site, address, sentence):
    given = site.get(address)
    assert given.status == 404
    assert sentence in given.text


def test_an_address_names_its_language_and_keeps_its_selection(site):
    moved = site.get("/take/briefing.html?slides=front", Accept_Language="km")
    assert moved.status == 307
    assert "lang=km" in moved.headers["location"]
    assert "slides=front" in moved.headers["location"]


@pytest.mark.slow
def test_a_hundred_at_once_neither_crash_nor_are_all_made(site):
    asked = [f"/take/factsheet.pdf?lang=en&indicator={name}" for name in _indicators()[:100]]
    with ThreadPoolExecutor(100) as hands:
        given = list(hands.map(site.get, asked))
    assert {one.status for one in given} <= {200, 503}
    assert any(one.status == 200 for one in given)
    # Beside those that wait, some are made while the others come; as many again, where the machine is slow.
    assert sum(one.status == 503 for one in given) >= 100 - 2 * taking.MOST_WAITING
    assert all("retry-after" in one.headers for one in given if one.status == 503)
    assert site.get("/healthz").status == 200


def _indicators() -> list[str]:
    from reading.published import published

    return sorted(set(published().figures["indicator"]))


def test_what_is_kept_on_the_disk_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr("serving.cache.FOLDER", tmp_path)
    folder = Folder("taken", size=10_000)
    for number in range(100):
        folder.put(f"{number:03}", bytes(1_000))
    assert sum(path.stat().st_size for path in folder.path.iterdir()) <= 11_000


def test_a_full_disk_is_a_sentence():
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    asked = {"what": "map.png", "view": {}, "site": "", "made_of": made_of.now()}
    assert worker.answer(asked, full) == {"no_room": "map.png was not written: the disk is full"}


def test_an_answer_that_never_comes_is_a_sentence(monkeypatch):
    monkeypatch.setattr(taking, "LONGEST_WAIT", 0.2)
    workshop = taking.Workshop()
    try:
        with pytest.raises(taking.NotMade) as caught:
            workshop.make(json.loads('{"what": "factsheet.pdf", "view": {"lang": "en"}, "site": ""}'))
    finally:
        workshop.close()
    assert caught.value.status == 500


def test_nothing_is_made_of_other_figures_than_the_pages_show(tmp_path, monkeypatch):
    """The process that makes files reads for itself, maybe days after the server: the files may be others."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    asked = {"what": "map.png", "view": {}, "site": "", "made_of": "what the server read"}
    told = worker.answer(asked, lambda *_, **__: Made(b"of new figures", "map.png", "image/png"))
    assert told == {"replaced": "the files of this site were replaced while it ran; it must be started anew"}
    assert list(tmp_path.iterdir()) == []
    workshop = taking.Workshop()
    monkeypatch.setattr(workshop._line, "ask", lambda line: told)  # noqa: SLF001
    with pytest.raises(taking.NotMade, match="were replaced while it ran") as caught:
        workshop.make({})
    assert caught.value.status == 503


LOADED = """
import sys, serving.worker
print(*(module.__file__ for module in list(sys.modules.values()) if getattr(module, "__file__", None)), sep="\\n")
"""


def test_what_a_file_is_made_of_is_known_and_no_package_beside_it_is_read():
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {Path(line) for line in done.stdout.splitlines()}
    ours = {path for path in loaded if path.is_relative_to(ROOT) and "site-packages" not in path.parts}
    known = {path for pattern in made_of.PROGRAM for path in ROOT.glob(pattern)}
    assert len(ours) > 100
    assert ours - known == set()
    assert not [pattern for pattern in made_of.PROGRAM if not list(ROOT.glob(pattern))]
    rooms = {path.relative_to(ROOT).parts[0] for path in known}
    assert rooms <= {*made_of.ROOMS, "app.py", "static", "locale"}, (
        "a `venv` in the folder of a release is read"
    )
