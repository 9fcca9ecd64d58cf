"""Texts become the outlines that HarfBuzz shaped, where the text stood."""

import base64
import io
import re
from xml.etree import ElementTree

import pytest
import uharfbuzz

from exports import drawing, typefaces
from exports.outlines import SVG, outlined

WORDS = ["ប.ស.ស.", "បេឡាជាតិ", "គ្រប", "ខេត្ត", "សៀមរាប", "ត្បូងឃ្មុំ", "មណ្ឌលគិរី"]
AFTER_LATIN = "NSSF, Khmer Times មិនបញ្ជាក់ថ្ងៃចេញផ្សាយ"
SIZED = re.compile(r'translate\((-?[\d.]+),(-?[\d.]+)\) scale\(([\d.]+)\)"[^>]*>(.*?)</g>')
USE = re.compile(r'#([kl])(\d+)i?-(\d+)" x="(-?\d+)" y="(-?\d+)"')


def svg(inside: str, width: int = 600, height: int = 60) -> str:
    return (
        f'<svg xmlns="{SVG}" width="{width}" height="{height}" font-family="Noto Sans, Noto Sans Khmer">'
        f'<rect width="{width}" height="{height}" fill="#fff"/>{inside}</svg>'
    )


def used(picture: str) -> list[tuple[str, int, int, float, float]]:
    """(script, weight, glyph, x, y) of every outline that is used."""
    return [
        (
            script,
            int(weight),
            int(glyph),
            float(left) + int(x) * float(scale),
            float(top) + int(y) * float(scale),
        )
        for left, top, scale, inside in SIZED.findall(picture)
        for script, weight, glyph, x, y in USE.findall(inside)
    ]


def by_harfbuzz(text: str, weight: int) -> list[tuple[int, float, float]]:
    """(glyph, x, y) of Khmer letters at size 100, from HarfBuzz itself; without what draws nothing."""
    file = uharfbuzz.Blob.from_file_path(str(typefaces.font_file(typefaces.KHMER)))
    font = uharfbuzz.Font(uharfbuzz.Face(file))
    font.set_variations({"wght": weight})
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    found, reached = [], 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found.append((info.codepoint, (reached + place.x_offset) / 10, -place.y_offset / 10))
        reached += place.x_advance
    return found


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("word", [word for word in WORDS if "." not in word] + ["មិនបញ្ជាក់ថ្ងៃចេញផ្សាយ"])
def test_khmer_is_drawn_glyph_by_glyph_as_harfbuzz_shapes_it(word, weight):
    drawn = used(outlined(svg(f'<text font-size="100" font-weight="{weight}">{word}</text>')))
    assert {script for script, *_ in drawn} == {"k"}
    for (_, heavy, glyph, x, y), expected in zip(drawn, by_harfbuzz(word, weight), strict=True):
        assert (heavy, glyph) == (weight, expected[0])
        assert (x, y) == pytest.approx(expected[1:], abs=0.02)


@pytest.mark.parametrize("word", WORDS)
def test_khmer_after_latin_is_the_khmer_that_stands_alone(word):
    alone = [glyph for glyph in used(outlined(svg(f"<text>{word}</text>")))]
    after = [glyph for glyph in used(outlined(svg(f"<text>Khmer Times {word}</text>")))][-len(alone) :]
    assert [glyph[:3] for glyph in after] == [glyph[:3] for glyph in alone]


@pytest.mark.parametrize("word", [*WORDS, "មិនបញ្ជាក់ថ្ងៃចេញផ្សាយ"])
def test_a_png_shows_khmer_after_latin_as_it_shows_it_alone(word):
    """Fails where a renderer is left to shape the text itself."""
    ahead = typefaces.width("NSSF ", 40)
    line = drawing.png(svg(f'<text y="40" font-size="40">NSSF {word}</text>'), width=600)
    placed = f'<text y="40" font-size="40">NSSF</text><text x="{ahead}" y="40" font-size="40">{word}</text>'
    apart = drawing.png(svg(placed), width=600)
    blank = drawing.png(svg(""), width=600)
    assert different(line, blank) > 0.01
    assert different(line, apart) < 0.0005


def different(one: bytes, other: bytes) -> float:
    """The share of pixels that differ strongly."""
    from PIL import Image, ImageChops

    pictures = [Image.open(io.BytesIO(png)).convert("L") for png in (one, other)]
    found = ImageChops.difference(*pictures).histogram()
    return sum(found[96:]) / sum(found)


def test_no_text_is_left_and_outlines_are_shared():
    picture = outlined(svg("<text>គ្រប</text><g><text y='20'>គ្រប</text></g>"))
    tree = ElementTree.fromstring(picture)
    assert not list(tree.iter(f"{{{SVG}}}text"))
    assert len(used(picture)) == 2 * len(list(tree.iter(f"{{{SVG}}}path")))


def test_what_is_no_text_stays_as_it_is():
    bare = svg('<g transform="translate(1,2)"><path d="M0,0h5" stroke="red"/></g>')
    assert ElementTree.canonicalize(outlined(bare)) == ElementTree.canonicalize(bare)


def starts(inside: str) -> list[tuple[float, float]]:
    return [(x, y) for *_, x, y in used(outlined(svg(inside)))]


def test_a_text_ends_or_centres_at_its_place():
    length = typefaces.width("គ្រប", 20)
    left = starts('<text x="50" font-size="20">គ្រប</text>')
    for anchor, share in (("middle", 0.5), ("end", 1)):
        moved = starts(f'<g text-anchor="{anchor}"><text x="50" font-size="20px">គ្រប</text></g>')
        for (x, _), (before, _) in zip(moved, left, strict=True):
            assert x == pytest.approx(before - share * length, abs=0.02)


@pytest.mark.parametrize(
    ("inside", "places"),
    [
        ('<text x="5" y="7">aa</text>', [(5, 7)]),
        ('<text><tspan>a</tspan><tspan x="0" dy="24">a</tspan></text>', [(0, 0), (0, 24)]),
        ('<text><tspan/><tspan x="0" dy="24">a</tspan></text>', [(0, 24)]),
        ('<text y="9"><tspan dy="5"/><tspan>a</tspan></text>', [(0, 9)]),
        ('<text y="2" dy="1em" font-size="20">a</text>', [(0, 22)]),
        ('<text dominant-baseline="middle" font-size="100">a</text>', [(0, 26.8)]),
        ("<text>\n  a\n</text>", [(0, 0)]),
    ],
)
def test_letters_begin_where_svg_says(inside, places):
    begun = [place for place in starts(inside) if place in places]
    assert sorted(set(begun)) == sorted(places)


def test_turning_colour_and_opacity_stay_with_the_outlines():
    inside = '<text transform="rotate(-90)" fill="#123" opacity="0.5">a<tspan fill="red">b</tspan></text>'
    picture = outlined(svg(inside))
    assert '<g transform="rotate(-90)" fill="#123" opacity="0.5">' in picture
    assert '<g fill="red">' in picture


def test_a_sign_that_the_type_lacks_is_put_together():
    drawn = used(outlined(svg('<text font-size="100">≈</text>')))
    assert [y for *_, y in drawn] == [-9.5, 9.5]


def test_a_halo_keeps_its_width():
    picture = outlined(svg('<text font-size="20" stroke="#fff" stroke-width="3">a</text>'))
    assert 'scale(0.02)" stroke-width="150"' in picture


@pytest.mark.browser
def test_outlines_look_like_the_text_that_a_browser_draws(browser):

    lines = "".join(
        f'<text x="590" y="{40 * number + 30}" font-size="22" text-anchor="end" font-weight="{weight}" '
        f'transform="rotate(-1)">{word}</text>'
        for number, (word, weight) in enumerate(
            (word, weight) for word in [*WORDS, AFTER_LATIN] for weight in (400, 700)
        )
    )
    text = svg(lines, 600, 680)
    page = browser.new_page(viewport={"width": 600, "height": 680}, device_scale_factor=2)
    page.set_content(f"<style>body{{margin:0}}{type_rules()}</style>{text}")
    page.evaluate("document.fonts.ready")
    shown = page.screenshot()
    page.close()
    assert different(shown, drawing.png(text, width=1200)) < 0.002


def type_rules() -> str:
    """The two type files for a page."""
    names = {"Noto Sans": typefaces.LATIN, "Noto Sans Khmer": typefaces.KHMER}
    return "".join(
        f"@font-face{{font-family:'{name}';font-weight:100 900;src:url(data:font/ttf;base64,"
        f"{base64.b64encode(typefaces.font_file(script).read_bytes()).decode()})}}"
        for name, script in names.items()
    )
