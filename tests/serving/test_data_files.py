"""The data to take away."""

import csv
import io
import json
import re
import zipfile

import pandas as pd
import pytest

from loaders import DATA
from loaders.edition import newest_edition
from serving import data_files
from tests.servers import PUBLIC


def test_the_tidy_figures_carry_the_number_as_printed(site):
    rows = list(csv.DictReader(io.StringIO(site.get("/data/figures.csv").text)))
    own = next(row for row in rows if row["figure_id"] == "seed4-members-2021")
    assert (own["printed"], own["value"], own["unit"]) == ("4.335.501", "4335501.0", "persons")


def test_csv_and_parquet_hold_the_same_figures(site):
    text = pd.read_csv(io.BytesIO(site.get("/data/figures.csv").body), keep_default_na=False)
    packed = pd.read_parquet(io.BytesIO(site.get("/data/figures.parquet").body))
    assert list(text["figure_id"]) == list(packed["figure_id"])
    assert list(text["value"]) == list(packed["value"])


def test_tables_whose_terms_nobody_read_are_not_given_away(site):
    sources = {"ophi-mpi-2017", "nis-census-2019", "adb-poverty-analysis-2014", "un-sdg-2020-131"}
    rows = list(csv.DictReader(io.StringIO(site.get("/data/figures.csv").text)))
    assert not sources & {row["source_id"] for row in rows}
    for name in ("mpi-2022.csv", "census-2019.csv", "adb-poverty.csv"):
        assert site.get(f"/data/provinces/{name}").status == 404
    described = site.get("/data/provinces/tables.csv").text + site.get("/data/province_notes.csv").text
    assert "mpi-2022.csv" not in described
    assert "mpi-" not in json.dumps([one["path"] for one in _package(site)["resources"]])


def test_what_stands_under_a_licence_and_single_numbers_of_texts_are_given(site):
    rows = list(csv.DictReader(io.StringIO(site.get("/data/figures/coverage.csv").text)))
    sources = {row["source_id"] for row in rows}
    assert "ilostat-sdg-131" in sources
    assert "un-sdg-2020-131" not in sources
    terms = list(csv.DictReader(io.StringIO(site.get("/data/sources.csv").text)))
    given = {row["source_id"] for row in terms if row["terms"] == "facts"}
    figures = list(csv.DictReader(io.StringIO(site.get("/data/figures.csv").text)))
    assert {row["source_id"] for row in figures} & given


def _package(site) -> dict:
    return json.loads(site.get("/data/datapackage.json").text)


def test_every_table_that_the_package_names_can_be_fetched(site):
    for resource in _package(site)["resources"]:
        assert site.get(f"/data/{resource['path']}").status == 200, resource["path"]


def test_the_package_in_one_file_holds_the_same_tables(site):
    archive = zipfile.ZipFile(io.BytesIO(site.get(f"/data/{data_files.packed_name()}").body))
    top = f"cambodia-social-protection-{newest_edition(DATA).version}"
    described = json.loads(archive.read(f"{top}/datapackage.json"))
    assert {f"{top}/{one['path']}" for one in described["resources"]} < set(archive.namelist())
    assert archive.read(f"{top}/areas.csv") == site.get("/data/areas.csv").body


def test_other_sites_may_read_the_data(site):
    assert site.get("/data/figures.csv").headers["access-control-allow-origin"] == "*"


def test_an_unchanged_file_is_not_sent_again(site):
    tag = site.get("/data/sources.csv").headers["etag"]
    assert site.get("/data/sources.csv", If_None_Match=tag).status == 304


@pytest.mark.parametrize(
    ("asked", "first", "last"), [("bytes=0-9", 0, 10), ("bytes=5-", 5, None), ("bytes=-7", -7, None)]
)
def test_a_part_can_be_asked_for(site, asked, first, last):
    whole = site.get("/data/areas.csv").body
    part = site.get("/data/areas.csv", Range=asked, Accept_Encoding="br")
    assert (part.status, part.body) == (206, whole[first:last])
    assert part.headers["content-range"].endswith(f"/{len(whole)}")


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=9-3", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(site, asked):
    assert site.get("/data/areas.csv", Range=asked).status == 416


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "lines=1-2", "bytes=-"])
def test_a_range_of_another_kind_gets_the_whole_file(site, asked):
    assert site.get("/data/areas.csv", Range=asked).status == 200


@pytest.mark.parametrize(("lang", "heading"), [("en", "Take the data away"), ("km", "ទាញយកទិន្នន័យ")])
def test_a_page_lists_the_files_in_both_languages(site, lang, heading):
    said = site.get(f"/data/?lang={lang}").text
    assert f"<h1>{heading}</h1>" in said
    for address in re.findall(r'href="(/data/[^"?]+)"', said):
        assert site.get(address).status == 200, address


def test_the_page_of_the_data_names_its_language(site):
    moved = site.get("/data/", Accept_Language="km-KH,en")
    assert (moved.status, moved.headers["location"]) == (307, "/data/?lang=km")
    assert site.get("/data").headers["location"] == "/data/"


@pytest.mark.parametrize("name", ["dcat.jsonld", "dataset.jsonld"])
def test_catalogues_are_told_of_the_data(site, name):
    said = json.loads(site.get(f"/data/{name}").text)
    assert said["@id"] == f"{PUBLIC}/data/"
    assert f"{PUBLIC}/data/{data_files.packed_name()}" in json.dumps(said)


@pytest.mark.parametrize("name", ["..%2fapp.py", "../app.py", "figures", "nothing.csv"])
def test_nothing_else_is_there(site, name):
    assert site.get(f"/data/{name}").status == 404
