"""Streamlit's machinery still answers where the seam says."""

import re

import pytest

from benchmarks.readers import Reader
from seam import addresses
from tests.servers import ROOT, STREAMLIT, done, served

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The site as `streamlit run` serves it, without anything of ours before it."""
    folder = tmp_path_factory.mktemp("plain")
    with served(folder, *STREAMLIT, up=addresses.HEALTH) as running:
        yield running


def test_its_health_is_asked_for_there(plain):
    assert plain.get(addresses.HEALTH).text == "ok", (
        "Streamlit answers elsewhere whether it is up: tests wait for ever"
    )


def test_its_numbers_of_sessions_stand_open_there(plain):
    assert "active_sessions" in plain.get(addresses.METRICS).text, (
        f"Streamlit's numbers of sessions are not at {addresses.METRICS} any more: what we close may be open elsewhere"
    )


def test_its_door_for_programs_is_there(plain):
    answer = plain.get(f"{addresses.AGENT}/openapi.json")
    assert answer.headers["content-type"].startswith("application/"), (
        f"Streamlit's door for programs is not at {addresses.AGENT} any more: it may stand open elsewhere"
    )


def test_a_file_of_a_session_is_asked_for_there(plain):
    missing = plain.get(f"{addresses.MEDIA}nothing.csv")
    assert missing.status == 404, f"Streamlit keeps files of sessions elsewhere than at {addresses.MEDIA}"


def test_a_session_runs_over_its_socket(plain):
    _, size = done(Reader(plain.origin, "map").open("lang=en"))
    assert size > 5_000, (
        "Streamlit speaks otherwise over its socket: no benchmark measures any more (seam/messages.py)"
    )


def test_nginx_has_the_same_addresses():
    config = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    named = set(re.findall(rf"{addresses.MACHINERY}\w+", config))
    assert named == {addresses.STREAM, addresses.METRICS}, (
        "deploy/nginx.conf and seam/addresses.py say different things"
    )
