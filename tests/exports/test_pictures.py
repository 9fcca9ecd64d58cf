"""Charts drawn without a browser keep their words and numbers."""

import re
from html import unescape

import pytest

from exports import drawing, picture

SPEC = {
    "data": {"values": [{"a": "កំពង់ចាម", "b": 3500000.25}, {"a": "Takeo & co", "b": 1234.5678}]},
    "mark": {"type": "text", "color": drawing.INK},
    "width": "container",
    "encoding": {"y": {"field": "a", "type": "nominal"}, "text": {"field": "b", "type": "nominal"}},
    "config": {"font": "Noto Sans, Noto Sans Khmer"},
}
SVG = drawing.chart_svg(SPEC, 300)


def texts(svg: str) -> list[str]:
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)", svg)]


def test_the_small_picture_says_the_same_words_and_numbers():
    small = drawing.inline(SVG, 'Says "this" & that')
    assert sorted(texts(small)) == sorted(texts(SVG))
    assert "3500000.25" in texts(small)
    assert 'aria-label="Says &quot;this&quot; &amp; that"' in small
    assert len(small) < len(SVG) * 0.7
    assert "currentColor" in small
    assert drawing.INK not in small


def test_geometry_comes_from_our_own_files_and_nothing_is_fetched():
    url = next(path.name for path in drawing.STATIC.glob("lake.*"))
    spec = {"mark": "geoshape", "data": {"url": f"app/static/{url}", "format": {"property": "features"}}}
    assert len(drawing.drawable(spec, 100)["data"]["values"]) >= 1
    with pytest.raises(ValueError):
        drawing.chart_svg({"mark": "bar", "data": {"url": "https://example.org/x.json"}}, 100)


def test_khmer_is_drawn_with_its_own_signs():
    def drawn(text: str) -> bytes:
        return drawing.png(picture.compose(title=text, number="", subtitle="", source="", site=""), width=600)

    assert drawn("ខ្មែរ") != drawn("ខមែរ") != drawn("□□□□")
    assert drawn("ខ្មែរ") == drawn("ខ្មែរ")


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("More women than men are covered by at least one benefit " * 3, 6),
        ("ភាគរយគ្រួសារក្រីក្រក្នុងបញ្ជីអត្តសញ្ញាណកម្ម" * 2, 6),
    ],
)
def test_a_broken_title_loses_nothing(text, most):
    lines = picture.broken(text, 900, 30, most)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert len(lines) <= most


def test_a_title_too_long_for_any_size_ends_in_an_ellipsis():
    assert picture.broken("word " * 200, 300, 30, 2)[-1].endswith("…")


def test_a_khmer_sign_is_never_torn_from_its_letter():
    for line in picture.broken("ស្ត្រី" * 30, 200, 30, 99):
        assert not re.match(r"[\u17b4-\u17d3]", line)


def test_a_picture_escapes_what_it_writes():
    svg = picture.compose(title="<a> & b", number="", subtitle="", source="", site="")
    assert "&lt;a&gt; &amp; b" in svg
