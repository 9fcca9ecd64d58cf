"""The page `/data/`: every file that can be taken away, in the reader's language."""

from __future__ import annotations

import json

from markupsafe import Markup

from exports import described
from exports.package import Package
from exports.taken import edition
from language import LANGUAGES, Language
from pictures.colours import style_sheet
from reading import Reading
from reading.markup import template
from reading.menu import LANGUAGE_NAMES, address
from reading.published import published
from serving import data_files, index_page
from serving.index_page import NAMES

STYLE = """
body{margin:0;font:16px/1.5 'Noto Sans','Noto Sans Khmer',sans-serif;color:var(--ink);background:var(--paper)}
:lang(km){line-height:1.8}
main{max-width:46rem;margin:0 auto;padding:1rem 1rem 4rem}nav{display:flex;justify-content:space-between}
a{color:var(--link)}h1{font-size:1.6rem;line-height:1.5}h2{font-size:1.1rem;margin:2rem 0 .5rem}
ul{list-style:none;padding:0;margin:0}li{border-top:1px solid var(--rule);padding:.5rem 0}small{color:var(--pale)}
"""
DESCRIBED = {"dataset.jsonld": described.schema_org, "dcat.jsonld": described.dcat}
"""The package as catalogues describe it, by the name below `/data/`."""


def catalogue(name: str, site: str) -> bytes:
    """A description of the package for catalogues, as JSON-LD."""
    said = DESCRIBED[name](data_files.package(), site)
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def page(lang: str, site: str) -> bytes:
    """The page in a language."""
    reading = Reading(published(), Language(lang))
    other = next(code for code in LANGUAGES if code != lang)
    html = template("data_page").page(
        lang=lang,
        style=Markup(index_page.typefaces() + style_sheet() + STYLE),
        title=reading.text("Take the data away"),
        lead=reading.text(
            "Every figure that may be passed on, with its publication and the number as it was printed. "
            "Figures of publications whose terms nobody has read yet are shown on the pages alone."
        ),
        here=f"{site}/data/?lang={lang}",
        there=f"/data/?lang={other}",
        other=other,
        language=LANGUAGE_NAMES[other],
        home=address("front") + reading.query(),
        site=NAMES[lang],
        parts=_parts(reading, data_files.package()),
        licence=reading.text(
            "The compilation: CC BY 4.0. The figures belong to their publishers; the boundaries: "
            "© OpenStreetMap contributors, ODbL 1.0."
        ),
        edition=edition(reading),
        described=reading.text("Described for catalogues and programs:"),
    )
    return str(html).encode()


def _parts(reading: Reading, package: Package) -> list[tuple[str, list[tuple[str, str, str, str]]]]:
    """(heading, files) with (name, address, what it is, size) of each file."""
    text = reading.text
    said = {
        data_files.packed_name(): text("Everything below in one file."),
        "figures.xlsx": text(
            "Every figure in one table, for Excel; indicators, places and publications beside it."
        ),
        "figures.csv": text("The same table as text."),
        "figures.parquet": text("The same table for programs."),
        "README.md": text("What each table and column holds (in English)."),
        "LICENSE.md": text("Under which terms the data may be passed on (in English)."),
        "CHANGELOG.md": text("What changed from version to version (in English)."),
        "datapackage.json": text("The package described for programs."),
        "sdmx-codes.csv": text("Sex, place and status of an observation in the codes of SDMX."),
        "SHA256SUMS": text("Checksums, to see that nothing was changed on the way."),
    }
    first = [data_files.packed_name(), "figures.xlsx", "figures.csv", "figures.parquet"]
    about = [name for name in said if name not in first]
    tables = [name for name in package.files if name not in said]

    def listed(names: list[str]) -> list[tuple[str, str, str, str]]:
        return [(name, f"/data/{name}", said.get(name, ""), _size(reading, name)) for name in names]

    return [
        (text("All figures"), listed(first)),
        (text("What belongs to them"), listed(about)),
        (text("Each table as it stands in the data"), listed(tables)),
    ]


def _size(reading: Reading, name: str) -> str:
    size = max(1, round(len(data_files.file(name) or b"") / 1000))
    return reading.text("{size} kB", size=reading.language.number(size))
