"""The data package: whole, checked, the same for the same data, and without what may not be passed on."""

import csv
import hashlib
import io
import json
import shutil
import subprocess
import zipfile

import frictionless
import openpyxl
import pandas as pd
import pytest

from exports.described import dcat, schema_org
from exports.package import Package
from loaders import DATA, load
from loaders.describe import write
from loaders.edition import newest_edition
from reading.published import files_below, published, published_files

CODES = {"sex": "sex", "status": "status", "concern": "concern"}


@pytest.fixture(scope="module")
def package() -> Package:
    return Package(published(), published_files())


@pytest.fixture(scope="module")
def unpacked(package, tmp_path_factory):
    folder = tmp_path_factory.mktemp("package")
    zipfile.ZipFile(io.BytesIO(package.zipped)).extractall(folder)
    return folder / package.name


def test_the_package_is_valid(unpacked):
    report = frictionless.validate(str(unpacked / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])[:5]
    assert len(report.tasks) > 25


def test_its_checksums_hold(unpacked):
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=unpacked, check=True)
    described = json.loads((unpacked / "datapackage.json").read_bytes())
    for one in described["resources"]:
        content = (unpacked / one["path"]).read_bytes()
        assert one["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()


def test_the_same_data_give_the_same_bytes(package):
    assert Package(load(DATA), files_below(DATA)).zipped == package.zipped


def test_the_three_forms_hold_the_figure_as_it_was_printed(unpacked):
    text = pd.read_csv(unpacked / "figures.csv", keep_default_na=False, dtype=str).set_index("figure_id")
    packed = pd.read_parquet(unpacked / "figures.parquet").set_index("figure_id")
    sheet = openpyxl.load_workbook(unpacked / "figures.xlsx")["figures"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    name = "seed4-members-2021"
    assert tuple(text.loc[name, ["printed", "value", "end"]]) == ("4.335.501", "4335501.0", "2021-12-31")
    assert (packed.loc[name, "printed"], packed.loc[name, "value"]) == ("4.335.501", 4335501)
    own = dict(zip(rows[0], next(row for row in rows if row[0] == name), strict=True))
    assert (own["printed"], own["value"], f"{own['end']:%Y-%m-%d}") == ("4.335.501", 4335501, "2021-12-31")
    assert len(text) == len(packed) == len(rows) - 1


def test_what_nobody_may_pass_on_is_nowhere_in_it(unpacked):
    held_back = {row["source_id"] for row in _rows(DATA / "sources.csv") if row["terms"] == "not_read"}
    assert "ophi-mpi-2017" in held_back
    assert not held_back & {row["source_id"] for row in _rows(unpacked / "figures.csv")}
    assert not list(unpacked.rglob("mpi-*"))


def _rows(path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_boundaries_and_licences_come_along(unpacked):
    assert len(json.loads((unpacked / "boundaries/provinces.geojson").read_bytes())["features"]) == 25
    assert "ODbL 1.0" in (unpacked / "boundaries/LICENSE.md").read_text(encoding="utf-8")
    assert "CC-BY-4.0" in (unpacked / "LICENSE.md").read_text(encoding="utf-8")
    assert f"version {newest_edition(DATA).version}" in (unpacked / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("dimension", CODES)
def test_every_code_has_its_sdmx_code(dimension, unpacked):
    named = {row["code"] for row in _rows(unpacked / "sdmx-codes.csv") if row["dimension"] == dimension}
    used = {code for cell in published().figures[CODES[dimension]] for code in cell.split(";") if code}
    assert used <= named


def test_every_place_that_is_no_province_has_its_sdmx_code(unpacked):
    named = {row["code"] for row in _rows(unpacked / "sdmx-codes.csv") if row["dimension"] == "area"}
    assert {row["code"] for row in _rows(DATA / "areas.csv") if row["kind"] == "comparator"} == named


@pytest.mark.slow
def test_a_table_that_came_as_an_excel_file_breaks_nothing(tmp_path):
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    name = "health-facilities-2026"
    rows = list(csv.reader((data / f"provinces/{name}.csv").open(encoding="utf-8", newline="")))
    book = openpyxl.Workbook()
    book.active.append(["Health facilities by province"])
    for number, row in enumerate(rows):
        book.active.append(
            [cell if not number or not column else int(cell) for column, cell in enumerate(row)]
        )
    book.save(data / f"provinces/{name}.xlsx")
    (data / f"provinces/{name}.csv").unlink()
    for table in ("provinces/tables.csv", "province_notes.csv"):
        text = (data / table).read_text(encoding="utf-8")
        (data / table).write_text(text.replace(f"{name}.csv", f"{name}.xlsx"), encoding="utf-8")
    _say(data / "sources.csv", "camdhea-facilities-2026", "terms", "facts")
    write(data)
    read = load(data)
    assert [str(problem) for problem in read.problems] == []
    package = Package(read, files_below(data))
    assert f"provinces/{name}.xlsx" in package.files
    zipfile.ZipFile(io.BytesIO(package.zipped)).extractall(tmp_path)
    assert frictionless.validate(str(tmp_path / package.name / "datapackage.json")).valid
    assert frictionless.validate(str(data / "datapackage.json")).valid


@pytest.mark.parametrize("describe", [schema_org, dcat])
def test_catalogues_find_every_download_with_its_checksum(describe, package):
    said = json.dumps(describe(package, "https://example.org"))
    assert f"https://example.org/data/{package.name}.zip" in said
    assert hashlib.sha256(package.files["figures.csv"]).hexdigest() in said


def _say(file, key: str, column: str, value: str) -> None:
    """Write one cell of a table anew."""
    rows = _rows(file)
    next(row for row in rows if key in row.values())[column] = value
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
