"""What `python -m exports` understands: pictures, tables, the data package, factsheets, a briefing.

Each command prints the path of what it wrote and ends with 0; what cannot be done is said in one
sentence, and ends with 2.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from exports import briefing, factsheet, formats
from exports.refused import Refused
from exports.taken import Taken
from exports.views import Tell, figures_of, picture_of
from exports.whole_files import write, write_folder
from indicators.provinces import PROVINCES
from language import LANGUAGES, Language
from reading import Reading
from reading.collected import Told
from reading.formats import FORMATS, Format, named
from reading.menu import ENTRIES
from reading.parameters import DIGITS, LANG, LEAF
from reading.published import published, published_files
from reading.reading import Width
from reading.selection import OF_A_VIEW
from reading.settings import SITE_ADDRESS

SHAPES = {"link": "picture", "square": "square", "slide": "slide"}
CHOICES = tuple(name for name in OF_A_VIEW if name != LEAF)
SAID = {
    "indicator": "what is counted, a code of data/indicators.csv",
    "area": "the place, a code of data/areas.csv such as KH-5",
    "sex": "all, female or male",
    "group": "whom, a code of data/groups.csv",
    "period": "when, as data/ writes it: 2022 or 2022-12",
    "scheme": "a code of data/schemes.csv",
    "project": "a code of data/projects.csv",
    "source": "the publication, a code of data/sources.csv",
}
"""The choices that help shows; every other one that a link may hold is understood as well."""
EXAMPLES = """examples:
  python -m exports picture map --area KH-5 --lang km --out map.png
  python -m exports picture trends --indicator nssf_members --shape slide --out members.png
  python -m exports table province --area KH-5 --lang en --out kampong-speu.xlsx
  python -m exports package --out data-package
  python -m exports factsheet --area KH-5 --lang km --out factsheets
  python -m exports factsheet --all --out factsheets
  python -m exports briefing --lang km --slides front,gender,map --out briefing.html
"""


class Parser(argparse.ArgumentParser):
    """An argument that makes no sense is said in one sentence."""

    def error(self, message: str) -> NoReturn:
        """End with 2."""
        raise Refused(f"{message}; {self.prog} --help says what there is")


def main(arguments: Sequence[str], tell: Tell) -> int:
    """Run one command; 0 when it was done, 2 when a sentence says why not."""
    try:
        chosen = _parser().parse_args(arguments)
        for path in chosen.run(chosen, tell):
            print(path, flush=True)
    except (Refused, OSError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 2
    return 0


def _parser() -> Parser:
    parser = Parser(
        prog="python -m exports",
        description=__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    picture = commands.add_parser("picture", help="one figure: .png, .svg, .pdf, or .html to embed")
    _of_a_page(picture)
    picture.add_argument(
        "--shape", choices=SHAPES, default="link", help="of a PNG: for a link, social media, a slide"
    )
    picture.set_defaults(run=_picture)
    table = commands.add_parser("table", help="the figures of a page with their sources: .xlsx or .csv")
    _of_a_page(table)
    table.set_defaults(run=_table)
    package = commands.add_parser("package", help="all figures that may be passed on: a folder and a .zip")
    package.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="the folder to write into")
    package.set_defaults(run=_package)
    sheet = commands.add_parser("factsheet", help="one A4 page on a place, an indicator, a project: .pdf")
    about = sheet.add_mutually_exclusive_group(required=True)
    about.add_argument("--area", metavar="CODE", help="a province such as KH-5, or KH for the country")
    about.add_argument("--indicator", metavar="CODE", help=SAID["indicator"])
    about.add_argument("--project", metavar="CODE", help=SAID["project"])
    about.add_argument(
        "--all", action="store_true", help="all 25 provinces, in both languages or that of --lang"
    )
    _in_a_language(sheet)
    sheet.set_defaults(run=_factsheet)
    slides = commands.add_parser(
        "briefing", help="chosen pages in one file for a room without internet: .html or .pdf"
    )
    slides.add_argument(
        "--slides", required=True, metavar="LIST", help="such as front,gender,map/map:area=KH-5"
    )
    _in_a_language(slides)
    slides.set_defaults(run=_briefing)
    return parser


def _of_a_page(command: argparse.ArgumentParser) -> None:
    """Which page, which of its choices, which language, and where to."""
    pages = ", ".join(entry.name for entry in ENTRIES)
    command.add_argument("page", metavar="PAGE", help=f"one of {pages}")
    command.add_argument("--block", default="", help="which figure of the page, by its name; else the first")
    for name in CHOICES:
        command.add_argument(f"--{name}", default="", metavar="CODE", help=SAID.get(name, argparse.SUPPRESS))
    _in_a_language(command)


def _in_a_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=LANGUAGES, default="", help="km or en; without it en")
    command.add_argument("--digits", choices=("km",), default="", help="km: Khmer digits")
    command.add_argument(
        "--site", default=SITE_ADDRESS, metavar="ADDRESS", help="the public address of the site"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="the file or folder to write"
    )


def _asked(chosen: argparse.Namespace) -> dict[str, str]:
    view = {name: getattr(chosen, name) for name in (LANG, DIGITS, *CHOICES)}
    return {name: value for name, value in view.items() if value}


def _picture(chosen: argparse.Namespace, tell: Tell) -> list[Path]:
    form = _format(chosen.out, ("png", "svg", "pdf", "html"))
    if form.ending == "png":
        form = named(SHAPES[chosen.shape])
    taken = picture_of(tell, chosen.page, _asked(chosen), form, key=chosen.block, site=chosen.site)
    return [_written(taken, form, chosen.out)]


def _table(chosen: argparse.Namespace, tell: Tell) -> list[Path]:
    form = _format(chosen.out, ("xlsx", "csv"))
    taken = figures_of(tell, chosen.page, _asked(chosen), key=chosen.block, site=chosen.site)
    return [_written(taken, form, chosen.out)]


def _package(chosen: argparse.Namespace, tell: Tell) -> list[Path]:
    from exports.package import Package

    if chosen.out.exists() and not chosen.out.is_dir():
        raise Refused(f"{chosen.out} is a file; it must be a folder")
    package = Package(published(), published_files())
    print(f"packing {len(package.figures):,} figures", file=sys.stderr)
    folder = write_folder(chosen.out / package.name, package.files)
    return [folder, write(chosen.out / f"{package.name}.zip", package.zipped)]


def _factsheet(chosen: argparse.Namespace, tell: Tell) -> Iterator[Path]:
    """One factsheet, or those of all provinces; `--out` is a folder, or the name of the one PDF."""
    kind = next((kind for kind in factsheet.KINDS if getattr(chosen, kind)), "area")
    named_pdf = chosen.out.suffix.lower() == ".pdf"
    if chosen.all and named_pdf:
        raise Refused(f"{chosen.out.name} is the name of one file; --all needs a folder")
    codes = PROVINCES if chosen.all else [getattr(chosen, kind)]
    languages = (chosen.lang,) if chosen.lang else LANGUAGES if chosen.all else ("en",)
    asked = [(code, lang) for code in codes for lang in languages]
    for number, (code, lang) in enumerate(asked, 1):
        reading = Reading(published(), Language(lang, chosen.digits == "km" and lang == "km"))
        content = factsheet.pdf(reading, kind, code, chosen.site)
        yield write(chosen.out if named_pdf else chosen.out / factsheet.name(reading, kind, code), content)
        if chosen.all:
            print(f"{number} of {len(asked)}", file=sys.stderr)


def _briefing(chosen: argparse.Namespace, tell: Tell) -> list[Path]:
    """The selection as one HTML file, or as a handout where the name ends in .pdf."""
    endings = {".html": briefing.page, ".pdf": briefing.handout}
    if chosen.out.suffix.lower() not in endings:
        raise Refused(f"the name {chosen.out.name} must end in one of .html, .pdf")
    make = endings[chosen.out.suffix.lower()]
    lang = chosen.lang or "en"

    def telling(name: str, asked: Mapping[str, str], /, *, width: Width) -> Told:
        print(f"reading {name} ({asked[LANG]})", file=sys.stderr)
        return tell(name, asked, width=width)

    return [write(chosen.out, make(telling, chosen.slides, lang, digits=chosen.digits, site=chosen.site))]


def _format(out: Path, endings: Sequence[str]) -> Format:
    """The first format with the ending of a file's name."""
    ending = out.suffix.removeprefix(".").lower()
    if ending not in endings:
        listed = ", ".join(f".{one}" for one in endings)
        raise Refused(f"the name {out.name} must end in one of {listed}")
    return next(form for form in FORMATS if form.ending == ending)


def _written(taken: Taken, form: Format, out: Path) -> Path:
    return write(out, formats.written(taken, form))
