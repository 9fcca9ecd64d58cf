"""The site as files: nothing in it needs a server that thinks."""

import re

import pytest

from serving import pages
from serving.as_files import as_files, write
from serving.drawing_room import room


def test_links_lead_to_files():
    assert as_files('<a href="/map?lang=km&amp;sex=all">') == '<a href="/km/map/">'
    assert as_files('<a href="/?lang=en">') == '<a href="/en/">'
    assert (
        as_files('content="https://x.org/picture/map.png?lang=km"')
        == 'content="https://x.org/picture/map.km.png"'
    )


# They wait for every page in both languages.
slow = pytest.mark.slow


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """The site with one real preview: drawing all of them takes long and is tried elsewhere."""
    folder = tmp_path_factory.mktemp("site")
    real = pages.preview("map", {"lang": "km"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "preview", lambda *asked: real)
        write(folder, "https://example.org")
    yield folder
    room.close()


@slow
def test_every_link_of_every_page_is_a_file(out):
    for page in out.rglob("index.html"):
        html = page.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src)="(/[^"#]*)"|url\((/[^)]*)\)', html):
            path = out / "".join(link).strip("/")
            assert (path / "index.html" if path.is_dir() else path).is_file(), (page, link)
        assert "<script src" not in html
        assert 'type="module"' not in html


@slow
def test_pages_pictures_and_data_are_there(out):
    assert '<html lang="km">' in (out / "km" / "gender" / "index.html").read_text(encoding="utf-8")
    assert "20.8 %" in (out / "index.html").read_text(encoding="utf-8")
    assert (out / "picture" / "map.km.png").read_bytes()[:4] == b"\x89PNG"
    assert (out / "data" / "figures.csv").is_file()
    assert not list((out / "data").rglob("mpi-*"))
    assert "https://example.org/map?lang=km" in (out / "sitemap.xml").read_text(encoding="utf-8")
