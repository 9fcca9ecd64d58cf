"""`python -m exports` as a script relies on it: 0 and the path, or 2 and one sentence; files whole or not at all."""

import csv
import errno
import os
from pathlib import Path

import openpyxl
import pytest

import pages
from exports import typefaces, whole_files
from exports.commands import main
from exports.refused import Refused
from reading.published import published


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    status = main(arguments, pages.told)
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize(
    ("arguments", "name", "start"),
    [
        (("picture", "map", "--area", "KH-5", "--lang", "km"), "map.png", b"\x89PNG"),
        (("picture", "trends", "--indicator", "nssf_members"), "members.svg", b"<svg"),
        (("picture", "front", "--lang", "km"), "front.pdf", b"%PDF"),
        (("picture", "map", "--area", "KH-5"), "map.html", b"<!DOCTYPE html>"),
        (("table", "province", "--area", "KH-5", "--lang", "km"), "kampong-speu.xlsx", b"PK"),
        (("table", "trends", "--indicator", "nssf_members"), "members.csv", b"\xef\xbb\xbffigure_id"),
        (("factsheet", "--project", "first"), "first.pdf", b"%PDF"),
        (("briefing", "--slides", "front/nssf", "--lang", "km"), "briefing.html", b"<!DOCTYPE html>"),
    ],
)
def test_what_was_written_is_named(capsys, tmp_path, arguments, name, start):
    out = tmp_path / "new folder" / name
    status, path, _ = run(capsys, *arguments, "--out", str(out))
    assert (status, path) == (0, f"{out}\n")
    assert out.read_bytes().startswith(start)
    assert [one.name for one in out.parent.iterdir()] == [name]


def test_a_factsheet_in_a_folder_has_a_name_of_its_own(capsys, tmp_path):
    status, path, _ = run(capsys, "factsheet", "--area", "KH-5", "--lang", "km", "--out", str(tmp_path))
    assert (status, path) == (0, f"{tmp_path}/factsheet-kampong-speu-km.pdf\n")


def test_a_table_of_a_page_holds_every_figure_that_it_shows_once(capsys, tmp_path):
    out = tmp_path / "a.xlsx"
    assert run(capsys, "table", "province", "--area", "KH-5", "--out", str(out))[0] == 0
    names = [cell.value for cell in openpyxl.load_workbook(out).worksheets[0]["A"]][1:]
    areas = published().figures.set_index("figure_id")["area"]
    assert len(names) == len(set(names))
    assert set(names) >= set(areas[areas == "KH-5"].index)
    assert set(areas[names]) == {"KH-5", "KH"}, "the province's, and the country's beside which they stand"
    run(capsys, "table", "province", "--area", "KH-5", "--out", str(tmp_path / "a.csv"))
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert [row["figure_id"] for row in csv.DictReader(lines)] == names


@pytest.mark.slow
def test_the_package_is_a_folder_and_one_file(capsys, tmp_path):
    status, paths, said = run(capsys, "package", "--out", str(tmp_path))
    name = f"cambodia-social-protection-{published().edition.version}"
    assert (status, paths) == (0, f"{tmp_path}/{name}\n{tmp_path}/{name}.zip\n")
    assert "figures" in said
    assert (tmp_path / name / "figures.csv").stat().st_size > 100_000
    assert run(capsys, "package", "--out", str(tmp_path))[0] == 0


@pytest.mark.slow
def test_progress_is_told_of_long_work(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr("exports.commands.PROVINCES", ("KH-5", "KH-12"))
    status, paths, said = run(capsys, "factsheet", "--all", "--out", str(tmp_path))
    assert status == 0
    assert [Path(path).name for path in paths.split()] == [
        "factsheet-kampong-speu-km.pdf",
        "factsheet-kampong-speu-en.pdf",
        "factsheet-phnom-penh-km.pdf",
        "factsheet-phnom-penh-en.pdf",
    ]
    assert said.splitlines() == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    _, paths, _ = run(capsys, "factsheet", "--all", "--lang", "km", "--out", str(tmp_path))
    assert [Path(path).name for path in paths.split()] == [
        "factsheet-kampong-speu-km.pdf",
        "factsheet-phnom-penh-km.pdf",
    ]
    _, _, said = run(capsys, "briefing", "--slides", "voices,what_if", "--out", str(tmp_path / "a.html"))
    assert said.splitlines() == [
        f"reading {page} ({lang})" for lang in ("en", "km") for page in ("voices", "what_if")
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("picture", "mop", "--out", "a.png"), "the page is 'mop'; did you mean map?"),
        (("picture", "map", "--out", "a.gif"), "the name a.gif must end in one of .png, .svg, .pdf, .html"),
        (("table", "map", "--out", "a.png"), "the name a.png must end in one of .xlsx, .csv"),
        (
            ("picture", "trends", "--area", "KH-5", "--out", "a.png"),
            "the page trends has nothing for area 'KH-5'",
        ),
        (("picture", "trends", "--indicator", "nssf", "--out", "a.png"), "indicator is 'nssf'; did you mean"),
        (("factsheet", "--area", "KH-50", "--out", "."), "area is 'KH-50'; did you mean KH-5?"),
        (("briefing", "--slides", "mop", "--out", "a.html"), "the page is 'mop'; did you mean map?"),
        (("briefing", "--slides", "map", "--out", "a.txt"), "the name a.txt must end in one of .html, .pdf"),
        (("factsheet", "--all", "--out", "a.pdf"), "a.pdf is the name of one file; --all needs a folder"),
        (("picture", "map"), "the following arguments are required: --out"),
        (("paint",), "invalid choice: 'paint'"),
        ((), "the following arguments are required: command"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(capsys, arguments, sentence):
    status, path, said = run(capsys, *arguments)
    assert (status, path) == (2, "")
    assert sentence in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EACCES, "nobody may write"),
    ],
)
def test_a_disk_that_takes_nothing_gives_a_sentence_and_leaves_nothing(
    capsys, tmp_path, monkeypatch, number, why
):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(whole_files.os, "replace", refuse)
    before = tmp_path / "a.csv"
    before.write_text("what was there")
    status, _, said = run(capsys, "table", "trends", "--out", str(before))
    assert status == 2
    assert why in said
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]
    assert before.read_text() == "what was there"


def test_a_folder_is_replaced_when_the_new_one_is_whole(tmp_path, monkeypatch):
    whole_files.write_folder(tmp_path / "a", {"old.csv": b"1"})
    with pytest.raises(Refused):
        whole_files.write_folder(tmp_path / "a", {"new.csv": b"2", "new.csv/below": b"3"})
    assert [one.name for one in (tmp_path / "a").iterdir()] == ["old.csv"]
    whole_files.write_folder(tmp_path / "a", {"new.csv": b"2"})
    assert [one.name for one in (tmp_path / "a").iterdir()] == ["new.csv"]
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_a_package_of_type_that_is_missing_is_said(capsys, tmp_path, monkeypatch):
    monkeypatch.setitem(typefaces._PACKAGES, typefaces.KHMER, "fontpkg_not_there")  # noqa: SLF001
    typefaces.font.cache_clear()
    typefaces.shaped.cache_clear()
    out = tmp_path / "map.png"
    status, path, said = run(capsys, "picture", "map", "--lang", "km", "--out", str(out))
    assert (status, path) == (2, "")
    assert said == (
        "fontpkg-not-there: no type file; run python -m pip install --force-reinstall fontpkg-not-there\n"
    )
    assert not out.exists()
