"""What every site is asked for."""

from datetime import UTC, datetime

import pytest

from seam import addresses
from serving import well_known
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


@pytest.mark.parametrize("path", ["/favicon.ico", "/favicon.png"])
def test_a_browser_that_asks_by_itself_gets_the_icon(site, path):
    answer = site.get(path)
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
    assert answer.body[:4] == b"\x89PNG"


def test_a_site_that_does_not_know_its_address_names_none():
    assert "Sitemap" not in robots("")
    assert f"Disallow: {addresses.MACHINERY}\n" in robots("")
