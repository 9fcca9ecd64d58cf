"""PDFs set by typst, whose Khmer can be searched and copied and whose lines end between words.

`python -m exports.typesetting` builds the fonts ahead; else they are built when first needed. They
are kept in the cache folder under what they are made of, so changed texts get fonts of their own.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

from exports import cluster_font
from exports.typefaces import BOLD, KHMER, LATIN, REGULAR, font_file
from language.khmer_words import CLUSTER, LETTERS, ROOT, words
from pictures.colours import MEANINGS

if TYPE_CHECKING:
    import typst

FOLDER = Path(os.environ.get("DASHBOARD_CACHE_FOLDER", ROOT / "build" / "served")) / "type"
WEIGHTS = (REGULAR, BOLD)
KEPT = 3
"""Sets of fonts: two versions of the texts may be served side by side."""
TEXTS = ("locale/**/*.po", "data/**/*.csv", "*/*.py")
"""Where Khmer text stands that a PDF may hold."""
WITH_TEXT = (".typ", ".json", ".csv", ".txt", ".yaml", ".toml")
TEMPLATE = Path(__file__).with_name("typesetting.typ")
START = '#import "/dashboard.typ": colour, dashboard\n#show: dashboard\n'


class NotSet(ValueError):
    """A document that typst cannot set; the sentence says where and why."""


def typeset(source: str, files: Mapping[str, bytes | str] | None = None) -> bytes:
    """A PDF of a typst source, set with our fonts only.

    Args:
        source: the document; Khmer in it and in its text files is never cut inside a word.
        files: what the source reads, by name: data, pictures, other sources.

    Raises:
        NotSet: typst refuses the source.
    """
    import typst

    given = {name: _bytes(content) for name, content in {**(files or {}), "main.typ": START + source}.items()}
    given["khmer-words.json"] = json.dumps(_cut(given), ensure_ascii=False).encode()
    colours = {name: light for name, (light, _) in MEANINGS.items()}
    given["colours.json"] = json.dumps(colours).encode()
    given["dashboard.typ"] = TEMPLATE.read_bytes()
    with tempfile.TemporaryDirectory(prefix="typeset-") as folder:
        root = Path(folder).resolve()
        for name, content in given.items():
            path = _inside(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            return typst.compile(root / "main.typ", root=root, font_paths=_fonts())
        except typst.TypstError as error:
            raise NotSet(str(error)) from error


def _bytes(content: bytes | str) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _inside(root: Path, name: str) -> Path:
    """Where a file of this name lies; never outside the folder that typst reads."""
    path = (root / name).resolve()
    if not path.is_relative_to(root):
        raise NotSet(f"{name} lies outside the document's folder")
    return path


def _cut(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The words of all Khmer in the text files, by the letters that are written together."""
    texts = [content.decode() for name, content in files.items() if Path(name).suffix in WITH_TEXT]
    return {run: words(run) for run in sorted({run for text in texts for run in LETTERS.findall(text)})}


@cache
def _fonts() -> typst.Fonts:
    """Our fonts for typst, and no others."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder()])


@cache
def font_folder() -> Path:
    """The folder that holds the fonts of the present texts, built if need be."""
    folder = FOLDER / _version()
    try:
        if not folder.exists():
            FOLDER.mkdir(parents=True, exist_ok=True)
            _build(folder)
            _make_room()
    except OSError:
        return _build(Path(tempfile.mkdtemp(prefix="dashboard-type-")) / folder.name)
    with suppress(OSError):
        os.utime(folder)
    return folder


def _version() -> str:
    """What the fonts are made of, in a few letters."""
    made_of = hashlib.sha256("\n".join(clusters()).encode())
    for file in (font_file(KHMER), font_file(LATIN), Path(cluster_font.__file__)):
        made_of.update(file.read_bytes())
    return made_of.hexdigest()[:16]


@cache
def clusters() -> tuple[str, ...]:
    """The groups of Khmer letters that the repository's texts and the calendar hold."""
    found = {cluster for text in _texts() for cluster in CLUSTER.findall(text)}
    return tuple(sorted(cluster for cluster in found if len(cluster) > 1))


def _texts() -> Iterator[str]:
    for pattern in TEXTS:
        for file in sorted(ROOT.glob(pattern)):
            yield file.read_text(encoding="utf-8")
    calendar = Locale("km")
    for names in (calendar.months, calendar.days):
        for form in names.values():
            for width in form.values():
                yield " ".join(width.values())


def _build(folder: Path) -> Path:
    """Write the fonts; the folder appears when it is whole, also where two processes build it."""
    part = Path(tempfile.mkdtemp(prefix=".part-", dir=folder.parent))
    for weight in WEIGHTS:
        (part / f"khmer-{weight}.ttf").write_bytes(cluster_font.khmer_font(weight, clusters()))
        (part / f"latin-{weight}.ttf").write_bytes(cluster_font.latin_font(weight))
    part.chmod(0o755)
    try:
        part.rename(folder)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        if not folder.exists():
            raise
    return folder


def _make_room() -> None:
    """Keep the sets of fonts that were used last."""
    sets = sorted(FOLDER.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in sets[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """Build the fonts and say where they are."""
    print(f"{len(clusters())} groups of Khmer letters get a glyph of their own", file=sys.stderr)
    print(font_folder())


if __name__ == "__main__":
    main()
