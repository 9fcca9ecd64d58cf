"""`/openapi.json` describes every address that is answered, and each answers as it says."""

import json
import re

import pytest
import schemathesis

from reading.formats import FORMATS
from reading.menu import ENTRIES
from reading.parameters import PARAMETERS
from serving import data_files, openapi, site, well_known
from tests.serving.asked import ask

DESCRIPTION = json.loads(openapi.described(""))
FIXED = [
    pytest.param(path, marks=pytest.mark.slow if path.startswith(("/take/", "/briefing")) else ())
    for path in DESCRIPTION["paths"]
    if "{" not in path
]


def test_every_address_that_the_server_answers_is_described():
    by_file = {f"/data/{name}" for name in data_files.names()}
    alone = {"/briefing", "/data/", "/healthz", "/privacy", "/feed.atom", "/openapi.json"}
    answered = {*site.PAGES, *well_known.ADDRESSES, *by_file, *alone}
    assert answered <= set(DESCRIPTION["paths"])


def test_parameters_and_formats_are_those_of_the_site():
    parts = DESCRIPTION["components"]["parameters"]
    assert list(parts) == list(PARAMETERS) == list(openapi.MEANT)
    page, _, file = DESCRIPTION["paths"]["/take/{page}/{block}/{file}"]["get"]["parameters"][-3:]
    assert page["schema"]["enum"] == [one.name for one in ENTRIES]
    assert file["schema"]["enum"] == [f"{one.name}.{one.ending}" for one in FORMATS]


@pytest.mark.parametrize("path", FIXED)
def test_an_address_answers_as_it_is_described(site, path):
    query = "?lang=km&slides=front/nssf" if path.startswith(("/take/", "/briefing")) else "?lang=km"
    given = site.get(path + query)
    said = DESCRIPTION["paths"][path]["get"]["responses"]
    if given.status != 200:
        assert (path, given.status) == (well_known.SECURITY, 404), given.text
        assert "404" in said
    else:
        assert re.match("[^;]+", given.headers["content-type"])[0] in said["200"]["content"]


@pytest.mark.parametrize("path", [path for path in DESCRIPTION["paths"] if "{" in path])
def test_what_is_not_there_is_described(site, path):
    given = site.get(re.sub("{.*?}", "nothing", path) + "?lang=km")
    assert given.status == 404
    assert "404" in DESCRIPTION["paths"][path]["get"]["responses"]


def test_the_description_is_what_openapi_allows():
    schemathesis.openapi.from_dict(DESCRIPTION).validate()


def test_other_sites_may_read_it_and_it_names_the_public_address(site):
    given = site.get(openapi.PATH)
    assert given.headers["access-control-allow-origin"] == "*"
    assert json.loads(given.text)["servers"] == [{"url": "https://dashboard.example"}]


def test_what_stands_in_it_is_given_without_a_server():
    status, headers, _ = ask(openapi.PATH)
    assert (status, headers["content-type"]) == (200, "application/json")
