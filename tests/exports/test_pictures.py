"""Charts drawn without a browser keep their words and numbers."""

import re
from html import unescape

import pytest

import pages
from exports import block_picture, drawing, picture
from exports.taken import Taken
from reading.menu import ENTRIES

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


def test_nothing_is_fetched():
    with pytest.raises(ValueError):
        drawing.chart_svg({"mark": "bar", "data": {"url": "https://example.org/x.json"}}, 100)


def test_khmer_is_drawn_with_its_own_signs():
    def drawn(text: str) -> bytes:
        return drawing.png(
            picture.compose(title=text, number="", subtitle="", sources=("",), site=""), width=600
        )

    assert drawn("ខ្មែរ") != drawn("ខមែរ") != drawn("□□□□")
    assert drawn("ខ្មែរ") == drawn("ខ្មែរ")


LONG = "ភាគរយគ្រួសារក្រីក្រក្នុងបញ្ជីអត្តសញ្ញាណកម្ម (24.9 % និង 16.6 %, 2022) "
SHAPES = {"words alone": "", "tall": (560, 560), "wide": (560, 240)}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("text", [LONG, "More women than men are covered by at least one benefit. "])
@pytest.mark.parametrize("times", [1, 3, 9])
def test_no_line_of_a_picture_meets_another(shape, text, times):
    size = SHAPES[shape]
    chart = '<svg width="{}" height="{}"></svg>'.format(*size) if size else ""
    said = text * times
    svg = picture.compose(title=said, number=text, subtitle=said, sources=(said,), site=text, chart=chart)
    lines = placed(svg)
    assert lines[0][0] > 30
    assert lines[-1][0] < picture.LINKS.height - 20
    for (above, size_above), (below, size_below) in zip(lines, lines[1:], strict=False):
        drop, rise = (0.57, 1.02) if text == LONG else (0.25, 0.8)
        assert below - above >= size_above * drop + size_below * rise - 1


def placed(svg: str) -> list[tuple[float, int]]:
    """(baseline, size) of each line of a composed picture, from above."""
    found = []
    for top, lines in re.findall(r'<g transform="translate\(0,(-?\d+)\)">(.*?)</g>', svg):
        for y, size in re.findall(r'y="(\d+)" font-size="(\d+)"', lines):
            found.append((int(top) + int(y), int(size)))
    return sorted(found)


def test_a_chart_too_small_to_be_read_is_left_out():
    tall = '<svg width="560" height="2700"><path id="chart"/></svg>'
    assert "chart" not in picture.compose(
        title="a", number="", subtitle="", sources=("",), site="", chart=tall
    )


def test_a_picture_escapes_what_it_writes():
    svg = picture.compose(title="<a> & b", number="", subtitle="", sources=("",), site="")
    assert "&lt;a&gt; &amp; b" in svg


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize(
    ("page", "key"), [("map", "map"), ("front", "by-place"), ("heat", "heat"), ("front", "people")]
)
@pytest.mark.parametrize("shape", ["LINKS", "SQUARE", "SLIDE"])
def test_no_shape_goes_without_the_picture_of_its_block(taken, page, key, lang, shape):
    drawn = block_picture.svg(taken(page, key, lang=lang), getattr(picture, shape))
    assert len(re.findall(r'<svg x="\d+" y="\d+"', drawn)) == 1, (
        "the picture was left out as too small to be read"
    )


def test_what_is_narrow_is_drawn_wider_only_where_it_could_not_be_read():
    asked = []

    def draw(width: int) -> str:
        asked.append(width)
        return f'<svg width="{width}" height="{1300 if width < 700 else 700}"></svg>'

    assert 'width="720"' in picture.drawn(draw, picture.SLIDE)
    assert asked == [560, 720]


def _cut(told, page: str) -> list[str]:
    """The lines that end in an ellipsis, in every shape of every picture of a page."""
    shown = [block for block in told.said.blocks if block.pictured]
    return [
        f"{block.key}, {shape}: {line}"
        for block in shown
        for shape in ("LINKS", "SQUARE", "SLIDE")
        for line in texts(
            block_picture.svg(
                Taken(told.reading, page, block, told.view, "https://dashboard.example"),
                getattr(picture, shape),
            )
        )
        if line.endswith("…")
    ]


EVERY_PAGE = [
    pytest.param(entry.name, marks=() if entry.name == "heat" else pytest.mark.slow) for entry in ENTRIES
]


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize("page", EVERY_PAGE)
def test_nothing_that_a_picture_says_is_cut(page, lang):
    """What a sign means, the date of the publication, the address: a picture is passed on without its page."""
    assert _cut(pages.told(page, {"lang": lang}, width="wide"), page) == []


def test_the_publisher_and_the_date_stay_in_a_picture_that_has_no_room_for_the_title(taken):
    drawn = texts(block_picture.svg(taken("heat", "heat", lang="en"), picture.LINKS))
    said = " ".join(drawn)
    assert "Oxford Poverty and Human Development Initiative and UNDP, 4 July 2024." in said
    assert "More publications: 4." in said


def test_a_long_address_goes_on_in_the_next_line(taken):
    drawn = texts(block_picture.svg(taken("map", "map", lang="en"), picture.SLIDE))
    address = "https://example.org/figures?lang=en&figure=idpoor-2022-poor-households-rate-kh-1"
    assert address in "".join(drawn)
