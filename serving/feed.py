"""The feed of what changed in the data: Atom (RFC 4287), one entry a version, in either language."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from blocks.changes import feed_title, of_version, version_title
from indicators.changes import changes_since
from language import Language
from reading.markup import marked_up
from reading.menu import address
from reading.published import published
from reading.reading import Reading
from serving.site import full

ATOM = "http://www.w3.org/2005/Atom"
PATH = "/feed.atom"
MEDIA_TYPE = "application/atom+xml"
_RIGHTS = "https://creativecommons.org/licenses/by/4.0/"
_MOST = 40
"""Versions in the feed: more than a reader has missed."""


def feed(origin: str, lang: str) -> bytes:
    """The feed in a language, newest version first; the same bytes for the same data and origin.

    Args:
        origin: the public address of the site, such as `https://example.org`.
        lang: `km` or `en`.
    """
    reading = Reading(published(), Language(lang))
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": lang})
    releases = published()["releases"].to_dict("records")
    _text(root, "id", _name("feed"))
    _text(root, "title", feed_title(reading))
    _text(root, "updated", _moment(published().edition.date))
    _text(root, "rights", _RIGHTS)
    _text(_element(root, "author"), "name", reading.text("Cambodia Social Protection Dashboard"))
    _element(root, "link", rel="self", type=MEDIA_TYPE, href=full(origin, PATH, {"lang": lang}))
    page = full(origin, address("methods"), {"lang": lang})
    _element(root, "link", rel="alternate", type="text/html", href=page)
    rows = changes_since(published(), "")
    for release in list(reversed(releases))[:_MOST]:
        own = rows[rows["version"] == release["version"]]
        said = [release[f"summary_{lang}"], "\n".join(of_version(reading, own)) if len(own) else ""]
        _entry(root, reading, release, "\n\n".join(part for part in said if part), origin)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(root: ElementTree.Element, reading: Reading, release: dict, said: str, origin: str) -> None:
    entry = _element(root, "entry")
    _text(entry, "id", _name(release["version"]))
    _text(entry, "title", version_title(reading, release["version"]))
    _text(entry, "updated", _moment(release["date"]))
    lang = reading.language.code
    _element(entry, "link", rel="alternate", href=full(origin, address("methods"), {"lang": lang}))
    html = str(marked_up(said)).replace('href="./', f'href="{origin}/')
    _text(entry, "content", html, type="html")


def _element(parent: ElementTree.Element, name: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)


def _text(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> None:
    _element(parent, name, **attributes).text = text


def _name(what: str) -> str:
    """A name that stays the same wherever the site stands."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'cambodia-social-protection/{what}')}"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
