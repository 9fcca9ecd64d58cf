"""The command `python -m serving.as_files OUT`: everything a reader without interaction needs, as files.

Summary pages of every page in both languages, the data, the pictures and our static files, ready
for a content delivery network that keeps answering when the app is down. Give the public address
by DASHBOARD_SITE_ADDRESS, so that canonical and picture addresses are whole.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from language import LANGUAGES
from reading.menu import ENTRIES, address
from reading.settings import SITE_ADDRESS

_PAGE = re.compile(r'href="/([a-z_]*)/?\?lang=(km|en)[^"]*"')
_PREVIEW = re.compile(r"/picture/([a-z_]+)\.png\?lang=(km|en)")


def write(out: Path, origin: str = SITE_ADDRESS) -> dict[str, int]:
    """Write the site and return how many files of each kind.

    A page stands as `<page>/index.html` in the first language and as `<language>/<page>/index.html`
    in each; pictures as `picture/<page>.<language>.png`.
    """
    from serving import data_files, feed, openapi, pages, site, static_files

    origin = origin.rstrip("/")
    for entry in ENTRIES:
        path = address(entry.name).strip("/")
        for lang in LANGUAGES:
            html = as_files(pages.still_page(entry.name, {"lang": lang}, origin).decode()).encode()
            _put(out / lang / path / "index.html", html)
            if lang == "en":
                _put(out / path / "index.html", html)
            _put(
                out / "picture" / f"{entry.name}.{lang}.png", pages.preview(entry.name, {"lang": lang}, None)
            )
    _data(out, origin)
    for path in static_files.OURS.glob("*.*"):
        _put(out / "app" / "static" / path.name, path.read_bytes())
    for lang in LANGUAGES:
        _put(out / lang / "feed.atom", feed.feed(origin, lang))
    _put(out / "feed.atom", feed.feed(origin, "en"))
    _put(out / "robots.txt", site.robots(origin).encode())
    _put(out / "sitemap.xml", site.sitemap(origin).encode())
    _put(out / "openapi.json", openapi.described(origin))
    return {
        "pages": len(ENTRIES) * (len(LANGUAGES) + 1),
        "pictures": len(ENTRIES) * len(LANGUAGES),
        "data files": len(data_files.names()),
    }


def _data(out: Path, origin: str) -> None:
    """The data, its list in both languages, and its descriptions for catalogues."""
    from serving import data_files, data_page

    for name in data_files.names():
        _put(out / "data" / name, data_files.file(name))
    for name in data_page.DESCRIBED:
        _put(out / "data" / name, data_page.catalogue(name, origin))
    for lang in LANGUAGES:
        html = as_files(data_page.page(lang, origin).decode()).encode()
        _put(out / lang / "data" / "index.html", html)
        if lang == "en":
            _put(out / "data" / "index.html", html)


def as_files(html: str) -> str:
    """A page whose links lead to files: `/km/map/` for `/map?lang=km`, and so its preview."""
    html = _PAGE.sub(lambda found: f'href="/{found[2]}/{found[1] + "/" if found[1] else ""}"', html)
    return _PREVIEW.sub(r"/picture/\1.\2.png", html)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def main(arguments: list[str] | None = None) -> int:
    """Write the site into a folder."""
    parser = argparse.ArgumentParser(prog="python -m serving.as_files", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder to write into")
    chosen = parser.parse_args(arguments)
    for what, count in write(chosen.out).items():
        print(f"{what}: {count}")
    size = sum(path.stat().st_size for path in chosen.out.rglob("*") if path.is_file())
    print(f"{chosen.out}: {size:,} bytes")
    return 0


if __name__ == "__main__":
    from serving.drawing_room import room

    try:
        sys.exit(main())
    finally:
        room.close()
