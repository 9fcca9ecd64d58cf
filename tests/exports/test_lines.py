"""A line ends after a space or between two Khmer words; never inside a word, never within a term."""

import re
from itertools import accumulate

import pytest

from exports.lines import broken
from exports.typefaces import width
from language.catalogs import khmer
from language.khmer_words import CLUSTER, LETTERS, LONGEST_TERM, TERMS, terms, words
from language.pieces import pieces

LONG = "ភាគរយគ្រួសារក្រីក្រក្នុងបញ្ជីអត្តសញ្ញាណកម្មគ្រួសារក្រីក្រ និងប្រជាជនដែលទទួលបានអត្ថប្រយោជន៍គាំពារសង្គមយ៉ាងតិចមួយ"
TEXTS = sorted(text for text in khmer().values() if LETTERS.search(text))
RUNS = sorted({run for text in TEXTS for run in LETTERS.findall(text)})


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ក្នុងបញ្ជីអត្តសញ្ញាណកម្ម", "អត្តសញ្ញាណ"),
        ("របស់ក្រសួង", "ក្រសួង"),
        ("ការរាប់នីមួយៗមានន័យខុសគ្នា", "នីមួយៗ"),
        ("ប្រជាជនទទួលបានការគាំពារ", "ការគាំពារ"),
        ("ជាសមាជិកសកម្មរបស់", "សមាជិក"),
        ("តាមខេត្តណាមួយ", "ខេត្ត"),
        ("របាយការណ៍មុន", "របាយការណ៍"),
        ("ខេត្តឧត្ដរមានជ័យ", "ឧត្ដរមានជ័យ"),
        ("ខេត្តកោះកុងក្នុងឆ្នាំ", "កោះកុង"),
        ("របបសន្តិសុខសង្គមផ្នែកថែទាំសុខភាព", "សន្តិសុខសង្គម"),
        ("អត្រាភាគទានរបស់និយោជក", "ភាគទាន"),
        ("តាម ប.ស.ស. ជាមធ្យម", "ប.ស.ស."),
        ("ឆ្នាំ២០២២។ ការ", "ឆ្នាំ២០២២។"),
        ("(អ្នករត់តុកតុក)។", "តុកតុក)។"),
        ("បុរស (24.9 % និង", "(24.9 %"),
        ("កម្ពុជា, 31,023 គ្រួសារក្នុងបញ្ជី", "31,023 គ្រួសារ"),
        ("more than 3,500,000 people in", "3,500,000 people"),
    ],
)
def test_what_belongs_together_stays_together(text, whole):
    assert whole in text
    assert any(whole in piece for piece in pieces(text)), pieces(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("ភាគរយគ្រួសារក្នុងបញ្ជី", ["ភាគរយ", "គ្រួសារ", "ក្នុង", "បញ្ជី"]),
        ("two words", ["two ", "words"]),
        ("Khmer\u200bTimes", ["Khmer\u200b", "Times"]),
        ("", []),
    ],
)
def test_a_text_is_cut_between_its_words(text, cut):
    assert pieces(text) == cut


def test_pieces_are_the_text():
    for text in TEXTS:
        assert "".join(pieces(text)) == text


def test_no_piece_of_any_text_begins_with_a_sign_that_cannot_begin_a_line():
    begun = {piece.strip()[:1] for text in TEXTS for piece in pieces(text)}
    assert not begun & {*"%”»។៕៖ៗ", *map(chr, range(0x17B4, 0x17D4))}


KNOWN = [
    "ខេត្ត",
    "ក្រសួង",
    "សមាជិក",
    "តួលេខ",
    "សំខាន់",
    "របាយការណ៍",
    "ម្នាក់",
    "ប្រជាជន",
    "គ្រួសារ",
    "កម្មករ",
    "អត្តសញ្ញាណកម្ម",
    "អត្ថប្រយោជន៍",
    "កម្មវិធី",
    "ឯកសារ",
    "បរិយាប័ន្ន",
    "សុខភាព",
    "និយមន័យ",
    "សូចនាករ",
    "វិធីសាស្ត្រ",
    "ព្រឹត្តិការណ៍",
    "ស្ត្រី",
    "បុរស",
    "ឆ្នាំ",
    "កម្ពុជា",
    "មណ្ឌលគិរី",
    "សៀមរាប",
    "ត្បូងឃ្មុំ",
    "រដ្ឋាភិបាល",
    "គណនេយ្យ",
    "អង្គការ",
    "សេចក្តី",
    "ប្រភព",
    "របប",
]


def test_no_word_that_we_know_and_no_term_is_cut_in_any_text():
    cut = []
    for run in RUNS:
        inner, held = ends(run), [word for word in (*KNOWN, *terms()) if word in run]
        cut += [
            (word, words(run))
            for word in held
            for found in re.finditer(word, run)
            if inner & set(range(found.start() + 1, found.end()))
        ]
    assert cut == []


def ends(run: str) -> set[int]:
    """Where a line may end within letters that are written together."""
    return set(accumulate(map(len, words(run)[:-1])))


def test_the_listed_terms_are_single_terms_of_bearable_length():
    listed = [line for line in TERMS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(listed) == len(set(listed))
    for term in listed:
        assert LETTERS.fullmatch(term), term
        assert len(CLUSTER.findall(term)) <= LONGEST_TERM, term


@pytest.mark.parametrize("room", [220, 300, 500, 1088])
@pytest.mark.parametrize("bold", [False, True])
def test_lines_fit_their_room_and_lose_nothing(room, bold):
    lines = broken(LONG, room, 24, 99, bold=bold)
    assert "".join(lines).replace(" ", "") == LONG.replace(" ", "")
    assert max(width(line, 24, bold=bold) for line in lines) <= room


def test_what_is_left_out_is_shown_by_an_ellipsis_after_a_whole_word():
    lines = broken(LONG, 300, 24, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    said = "".join(lines).removesuffix("…")
    assert LONG.startswith(said)
    assert said in ["".join(pieces(LONG)[:number]).rstrip() for number in range(len(pieces(LONG)))]


def test_a_single_word_wider_than_the_room_is_shortened_between_letters():
    (line,) = broken("អត្តសញ្ញាណកម្ម", 60, 24, 1)
    assert line.endswith("…")
    assert width(line, 24) <= 60
    assert "អត្តសញ្ញាណកម្ម"[len(line) - 1] not in "្ា"
