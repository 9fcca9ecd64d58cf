"""Text files of the repository, whatever their line ends became."""

import pytest

from language import catalogs
from loaders.plain_text import named_rows, plain_lines
from maps import neighbours, shapes

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
FORMS = {
    "as on Windows": lambda raw: raw.replace(b"\n", b"\r\n"),
    "as on an old Macintosh": lambda raw: raw.replace(b"\n", b"\r"),
    "with a byte-order mark": lambda raw: BYTE_ORDER_MARK + raw,
    "as Excel saves it": lambda raw: BYTE_ORDER_MARK + raw.replace(b"\n", b"\r\n"),
}
every_form = pytest.mark.parametrize("turn", FORMS.values(), ids=FORMS)


@every_form
def test_a_text_is_read_as_it_is_meant(turn):
    assert plain_lines(turn("ខេត្ត,a\nកែប,1\n\n".encode())) == "ខេត្ត,a\nកែប,1\n\n".encode()


@every_form
def test_rows_by_column_are_the_same(turn, tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes(turn(b'a,b\n1,"two\nlines"\n'))
    assert named_rows(path) == [{"a": "1", "b": "two\nlines"}]


@every_form
@pytest.mark.parametrize("domain", catalogs.DOMAINS)
def test_the_khmer_texts_are_the_same(turn, domain, tmp_path, monkeypatch):
    usual = {entry.id: (entry.string, entry.fuzzy) for entry in catalogs.read(domain)}
    file = tmp_path / "messages.po"
    file.write_bytes(turn(catalogs.path(domain).read_bytes()))
    monkeypatch.setattr(catalogs, "path", lambda domain: file)
    assert {entry.id: (entry.string, entry.fuzzy) for entry in catalogs.read(domain)} == usual


@every_form
def test_the_neighbours_of_a_province_are_the_same(turn, tmp_path, monkeypatch):
    usual = neighbours.neighbours("KH-23")
    file = tmp_path / "neighbours.csv"
    file.write_bytes(turn(neighbours.FILE.read_bytes()))
    monkeypatch.setattr(neighbours, "FILE", file)
    neighbours.neighbours.cache_clear()
    assert neighbours.neighbours("KH-23") == usual == ("KH-7",)


@every_form
def test_the_boundaries_can_be_drawn_from(turn, tmp_path, monkeypatch):
    usual = shapes.lake()
    file = tmp_path / "lake.geojson"
    file.write_bytes(turn(shapes.LAKE.read_bytes()))
    monkeypatch.setattr(shapes, "LAKE", file)
    shapes.lake.cache_clear()
    assert shapes.lake() == usual
