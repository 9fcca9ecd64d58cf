"""What every site is asked for."""

from datetime import UTC, datetime

import pytest
from asked import ask

from seam import addresses
from serving import start, well_known
from serving.site import robots


def test_a_weakness_is_reported_to_whom_the_operator_named():
    assert well_known.security(
        "mailto:somebody@example.org", "https://example.org", datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    ) == (
        "Contact: mailto:somebody@example.org\n"
        "Expires: 2027-05-25T00:00:00Z\n"
        "Preferred-Languages: km, en\n"
        "Canonical: https://example.org/.well-known/security.txt\n"
    )


def test_without_a_contact_there_is_none(site):
    assert well_known.security("", "https://example.org", datetime(2026, 11, 26, tzinfo=UTC)) == ""
    assert site.get("/.well-known/security.txt").status == 404


def test_a_contact_does_not_expire_while_the_server_runs(monkeypatch):
    monkeypatch.setattr(well_known, "SECURITY_CONTACT", "mailto:somebody@example.org")

    class Later(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime(2027, 11, 26, tzinfo=zone)

    monkeypatch.setattr(well_known, "datetime", Later)
    assert "Expires: 2028-05-24T00:00:00Z\n" in ask(well_known.SECURITY)[2]


def test_what_is_replaced_on_the_disk_while_the_server_runs_changes_none_of_them(monkeypatch):
    start.read_all()
    before = {path: ask(path) for path in well_known.ADDRESSES}
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda path: b"spoiled")
    assert {path: ask(path) for path in well_known.ADDRESSES} == before


@pytest.mark.parametrize("path", ["/favicon.ico", "/favicon.png"])
def test_a_browser_that_asks_by_itself_gets_the_icon(site, path):
    answer = site.get(path)
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
    assert answer.body[:4] == b"\x89PNG"


def test_a_site_that_does_not_know_its_address_names_none():
    assert "Sitemap" not in robots("")
    assert f"Disallow: {addresses.MACHINERY}\n" in robots("")
