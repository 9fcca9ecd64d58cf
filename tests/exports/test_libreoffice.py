"""Spreadsheets as LibreOffice opens them: numbers are numbers, days are days, Khmer is Khmer, nothing is computed."""

import csv
import os
import shutil
import subprocess

import pytest

from exports.formats import written


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """A file as LibreOffice shows its first sheet: rows of text."""
    found = shutil.which("soffice")
    if not found:
        missing = "no LibreOffice: install it with `apt-get install libreoffice-calc`"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)

    def show(content: bytes, name: str) -> list[list[str]]:
        folder = tmp_path_factory.mktemp("opened")
        (folder / name).write_bytes(content)
        command = [found, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to"]
        form = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true"
        subprocess.run(
            [
                *command,
                form,
                "--infilter=CSV:44,34,76,1" if name.endswith(".csv") else "--norestore",
                "--outdir",
                str(folder / "out"),
                str(folder / name),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        shown = next((folder / "out").glob("*.csv"))
        with shown.open(encoding="utf-8", newline="") as lines:
            return list(csv.reader(lines, delimiter="\t"))

    return show


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize(("form", "name"), [("excel", "a.xlsx"), ("csv", "a.csv")])
def test_libreoffice_shows_number_print_day_and_publication(opened, taken, lang, form, name):
    one = taken("trends", "trend", indicator="nssf_members", lang=lang)
    rows = opened(written(one, form), name)
    own = next(row for row in rows if any("2776192" in cell for cell in row))
    assert "2025-03-07" in own
    if form == "excel":
        assert "2,776,192" in own
    assert any("Phnom Penh Post" in cell for cell in own)
    assert ("តម្លៃ" if lang == "km" else "Value") in rows[0]
    assert not any(cell.startswith(("#", "Err:")) for row in rows for cell in row)
