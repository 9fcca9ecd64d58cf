"""PDFs whose Khmer can be read back, set with fonts that are built from our texts."""

import io
import json
import os
import re
from pathlib import Path

import pypdfium2
import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

from exports import block_page, cluster_font, typesetting
from exports.typefaces import KHMER, font_file
from exports.typesetting import NotSet, typeset
from language.catalogs import khmer
from language.khmer_words import LETTERS

WORDS = ["ប.ស.ស.", "បេឡាជាតិ", "គ្រប", "ខេត្ត", "សៀមរាប", "ត្បូងឃ្មុំ", "មណ្ឌលគិរី", "មិនបញ្ជាក់ថ្ងៃចេញផ្សាយ"]
PAGE = '#set page(width: 300pt, height: auto, margin: 20pt)\n#set text(lang: "km")\n'


def read(pdf: bytes) -> str:
    """The text of a PDF as Chrome finds and copies it."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def lines(pdf: bytes) -> list[str]:
    return [line for line in read(pdf).splitlines() if line.strip()]


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_words_of_a_pdf_can_be_searched(weight):
    said = "NSSF, Khmer Times: " + "; ".join(WORDS)
    found = read(typeset(f'{PAGE}#set text(weight: "{weight}")\n#set page(width: 800pt)\n{said}'))
    assert found.startswith("NSSF, Khmer Times: ")
    assert [word for word in WORDS if word not in found] == []


def test_every_khmer_text_of_the_catalog_can_be_searched():
    texts = sorted(text for text in khmer().values() if LETTERS.search(text))
    source = PAGE + '#set page(width: 9000pt)\n#for text in json("texts.json") [#par(text)]'
    found = read(typeset(source, {"texts.json": json.dumps(texts)}))
    found = re.sub(r"\s", "", found)
    wanted = {run for text in texts for run in LETTERS.findall(text)}
    assert [run for run in wanted if run not in found] == []


def test_lines_of_a_pdf_end_between_words_and_keep_terms_whole():
    text = "ភាគរយគ្រួសារក្រីក្រក្នុងបញ្ជីអត្តសញ្ញាណកម្មតាមការប្រើប្រាស់របបថែទាំសុខភាព (ប.ស.ស.)។"
    for room in range(100, 260, 10):
        pdf = typeset(f"{PAGE}#set page(width: {room + 40}pt)\n{text}")
        broken = lines(pdf)
        assert len(broken) > 1
        assert "".join(line.strip() for line in broken).replace(" ", "") == text.replace(" ", "")
        for whole in ("អត្តសញ្ញាណកម្ម", "គ្រួសារក្រីក្រ", "ថែទាំសុខភាព", "ការប្រើប្រាស់", "(ប.ស.ស.)។"):
            assert any(whole in line for line in broken), broken


def test_the_same_document_is_the_same_file():
    assert typeset(f"{PAGE}ខ្មែរ") == typeset(f"{PAGE}ខ្មែរ")


def test_a_document_reads_the_files_it_is_given():
    pdf = typeset(f'{PAGE}#json("folder/data.json").name', {"folder/data.json": '{"name": "កំពង់ចាម"}'})
    assert "កំពង់ចាម" in read(pdf)


def test_what_cannot_be_set_is_said_in_a_sentence():
    with pytest.raises(NotSet, match="unknown variable"):
        typeset("#nothing")


@pytest.mark.parametrize("name", ["../outside.typ", "/tmp/outside.typ"])
def test_no_file_is_written_outside_the_document(name):
    with pytest.raises(NotSet, match="outside"):
        typeset("a", {name: "x"})


def fonts() -> dict[str, TTFont]:
    return {path.name: TTFont(path) for path in sorted(typesetting.font_folder().glob("*.ttf"))}


def test_changed_fonts_have_their_own_names_and_keep_licence_and_copyright():
    for font in fonts().values():
        names = font["name"]
        own = [names.getDebugName(number) for number in (1, 3, 4, 6)]
        assert all(name.startswith("Dashboard") for name in own)
        assert "Noto Project Authors" in names.getDebugName(0)
        assert "Open Font License" in names.getDebugName(13)


@pytest.mark.parametrize("weight", typesetting.WEIGHTS)
def test_each_group_of_letters_is_one_glyph_that_looks_as_before(weight):
    ours = shaper((typesetting.font_folder() / f"khmer-{weight}.ttf").read_bytes())
    before = shaper(font_file(KHMER).read_bytes())
    before.set_variations({"wght": weight})
    for cluster in typesetting.clusters():
        drawn, placed = shaped(ours, cluster), shaped(before, cluster)
        assert len(drawn) == 1, cluster
        assert drawn[0][1] == pytest.approx(sum(advance for _, advance, *_ in placed), abs=2)
        assert ink(ours, drawn) == pytest.approx(ink(before, placed), abs=3), cluster


def shaper(file: bytes) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(file))


def shaped(font: uharfbuzz.Font, text: str) -> list[tuple[int, int, int, int]]:
    """(glyph, advance, x, y) of a text."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    found, reached = [], 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found.append((info.codepoint, place.x_advance, reached + place.x_offset, place.y_offset))
        reached += place.x_advance
    return found


def ink(font: uharfbuzz.Font, placed: list[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    """The edges of what is drawn: left, right, top, bottom."""
    boxes = [(font.get_glyph_extents(glyph), x, y) for glyph, _, x, y in placed]
    drawn = [(box, x, y) for box, x, y in boxes if box.width]
    return (
        min(x + box.x_bearing for box, x, _ in drawn),
        max(x + box.x_bearing + box.width for box, x, _ in drawn),
        max(y + box.y_bearing for box, _, y in drawn),
        min(y + box.y_bearing + box.height for box, _, y in drawn),
    )


def test_the_same_letters_make_the_same_font():
    made = [cluster_font.khmer_font(400, clusters) for clusters in (["ខេ", "ក្រ"], ["ក្រ", "ខេ"])]
    assert made[0] == made[1]
    assert TTFont(io.BytesIO(made[0]))["name"].getDebugName(1) == "Dashboard Khmer"


@pytest.fixture
def fresh(tmp_path, monkeypatch):
    """A cache folder of its own, and quick fonts."""
    monkeypatch.setattr(typesetting, "FOLDER", tmp_path / "type")
    monkeypatch.setattr(typesetting.cluster_font, "khmer_font", lambda weight, clusters: b"khmer")
    monkeypatch.setattr(typesetting.cluster_font, "latin_font", lambda weight: b"latin")
    typesetting.font_folder.cache_clear()
    yield tmp_path / "type"
    typesetting.font_folder.cache_clear()


def test_fonts_are_kept_by_what_they_are_made_of_and_old_ones_go(fresh, monkeypatch):
    for number in range(6):
        monkeypatch.setattr(typesetting, "clusters", lambda number=number: (f"ក{number}",))
        typesetting.font_folder.cache_clear()
        last = typesetting.font_folder()
        os.utime(last, (number, number))
    assert len(list(fresh.iterdir())) == typesetting.KEPT
    assert len(list(last.glob("*.ttf"))) == 2 * len(typesetting.WEIGHTS)


def test_a_cache_folder_that_cannot_be_written_stops_nobody(fresh):
    fresh.write_text("a file where the folder should be")
    assert len(list(typesetting.font_folder().glob("*.ttf"))) == 2 * len(typesetting.WEIGHTS)


@pytest.mark.parametrize(
    "file", sorted(Path(typesetting.__file__).parent.glob("*.typ")) + [Path(block_page.__file__)], ids=str
)
def test_colours_come_from_the_one_table(file):
    own = re.findall(r'rgb\("|luma\(|\bcmyk\(|fill: (?:black|red)\b', file.read_text(encoding="utf-8"))
    assert own == [], (
        f'{file.name}: a colour is asked for by its meaning, colour("all"), from pictures/colours.py'
    )
