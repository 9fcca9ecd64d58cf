"""The feed of what changed in the data: what a reader of feeds is told."""

from xml.etree import ElementTree

import pytest

from loaders import DATA
from loaders.edition import newest_edition
from serving import pages
from tests.serving.asked import ask

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def feeds() -> dict[str, ElementTree.Element]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "SITE", "https://dashboard.example")
        said = {lang: ask("/feed.atom", f"lang={lang}") for lang in ("en", "km")}
    assert [(status, headers["content-type"]) for status, headers, _ in said.values()] == [
        (200, "application/atom+xml")
    ] * 2
    return {lang: ElementTree.fromstring(text) for lang, (_, _, text) in said.items()}


def words(feed: ElementTree.Element, path: str) -> list[str]:
    return [one.text or "" for one in feed.findall("/".join(ATOM + name for name in path.split("/")))]


def test_it_has_what_atom_demands_of_a_feed_and_of_each_entry(feeds):
    for feed in feeds.values():
        for name in ("id", "title", "updated"):
            assert len(words(feed, name)) == 1
            assert len(words(feed, f"entry/{name}")) == len(feed.findall(f"{ATOM}entry"))
        assert all(words(feed, "author/name"))
        ids = [*words(feed, "id"), *words(feed, "entry/id")]
        assert len(set(ids)) == len(ids)


def test_the_newest_version_comes_first_and_the_first_edition_last(feeds):
    newest = newest_edition(DATA)
    titles = words(feeds["en"], "entry/title")
    assert (titles[0], titles[-1]) == (f"Data version {newest.version}", "Data version 1.0.0")
    assert words(feeds["en"], "entry/updated")[-1] == "2026-11-22T00:00:00Z"
    assert words(feeds["en"], "updated") == [f"{newest.date}T00:00:00Z"]


def test_an_entry_says_what_was_added_and_which_remark_is_another_one(feeds):
    by_title = dict(zip(words(feeds["en"], "entry/title"), words(feeds["en"], "entry/content"), strict=True))
    content = by_title["Data version 1.1.0"]
    assert "Births in a health facility</a>: 28 added (World Bank)" in content
    assert "gi-ct-inflation-hh-2023</a>: disputed → surely a misprint" in content
    assert 'href="https://dashboard.example/figures?' in content


def test_in_khmer_it_is_said_in_khmer(feeds):
    assert "បន្ថែម ២៨" in " ".join(words(feeds["km"], "entry/content")) or "បន្ថែម 28" in " ".join(
        words(feeds["km"], "entry/content")
    )


def test_pages_name_the_feed(site):
    assert '<link rel="alternate" type="application/atom+xml" href=' in site.get("/?lang=en").text
