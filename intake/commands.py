"""`python -m loaders add` and `python -m loaders import FILE`: read, show, ask, then write all of it or nothing."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from intake import ask, bulletin, effects, figures, mapping, table, told
from intake.draft import Draft
from intake.mapping import Column
from language import LANGUAGES, Language
from language.refusals import refused
from loaders import DATA, Published, load
from loaders.places import Gazetteer
from loaders.plain_text import named_rows
from loaders.reading import Unreadable

_OF_COLUMN = ("indicator", "sex", "group", "scheme", "period")


def main(arguments: list[str]) -> int:
    """Run one command; 0: written, or shown without `--yes`; 1: refused, and everything is as it was."""
    chosen = _parser().parse_args(arguments)
    language = Language(chosen.lang)
    published = load(chosen.data)
    run = _import if chosen.command == "import" else _add
    try:
        return run(chosen, published, language)
    except Unreadable as unread:
        return _refuse([str(unread)], language)
    except ask.Stopped:
        return _refuse([], language)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders")
    commands = parser.add_subparsers(dest="command", required=True)
    add = commands.add_parser("add", help="add figures: asks for each, or takes them from --answers or --set")
    add.add_argument(
        "--answers",
        type=Path,
        help="a CSV file, one row a figure; columns as in data/figures, source.title …",
    )
    add.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="an answer, such as printed=4.335.501",
    )
    take = _of_a_table(commands)
    for command in (add, take):
        _common(command)
    return parser


def _of_a_table(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    take = commands.add_parser("import", help="take in a table by province, as issued")
    take.add_argument("file", type=Path)
    take.add_argument("--sheet", default="", help="the sheet of an Excel file that has several tables")
    take.add_argument("--name", default="", help="the name of the table in data/provinces")
    take.add_argument(
        "--column", action="append", default=[], metavar="HEADER=INDICATOR[,sex[,group[,scheme[,period]]]]"
    )
    take.add_argument("--period", default="", help="of when the numbers are, where the bulletin does not say")
    take.add_argument("--number-format", default="", choices=("", "en", "eu", "plain"))
    take.add_argument("--source", default="", help="the source_id of the publication")
    take.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="source.title=…, status=…, counted=…, note=…",
    )
    take.add_argument(
        "--spellings", action="store_true", help="take the proposed places, and keep their spellings"
    )
    take.add_argument(
        "--beside",
        default="",
        help="an indicator whose order of places this one's must be like, to be held against",
    )
    take.add_argument("--picture", type=Path, help="where the map is drawn (.html)")
    return take


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=LANGUAGES, default="en")
    command.add_argument("--data", type=Path, default=DATA, help="the folder of published tables")
    command.add_argument("--yes", action="store_true", help="write without asking")
    command.add_argument(
        "--today",
        default=date.today().isoformat(),
        help="the day of the next version of the data: 2026-12-06",
    )


def _say(heading: str, lines: list[str]) -> None:
    if lines:
        print(f"\n{heading}")
        print("\n".join(f"  {line}" for line in lines))


def _refuse(said: list[str], language: Language) -> int:
    print("\n".join(refused(sentence, language) for sentence in said))
    print(language.text("Nothing was written."), file=sys.stderr)
    return 1


def _settings(pairs: list[str]) -> dict[str, str]:
    return {name: value for name, _, value in (pair.partition("=") for pair in pairs)}


def _add(chosen: argparse.Namespace, published: Published, language: Language) -> int:
    given = _settings(chosen.set)
    answers = [given | row for row in named_rows(chosen.answers)] if chosen.answers else [given]
    if not chosen.answers and ask.possible():
        answers = [ask.figure(given, published, language)]
    reads = [figures.read(one, published, chosen.data, language) for one in answers]
    said = [
        f"{number}: {sentence}" if len(reads) > 1 else sentence
        for number, one in enumerate(reads, 2)
        for sentence in one.said
    ]
    if said:
        return _refuse(said, language)
    return _decide(figures.drafted(reads, chosen.data), chosen, published, language)


def _import(chosen: argparse.Namespace, published: Published, language: Language) -> int:
    gazetteer = Gazetteer(published["areas"])
    seen = bulletin.opened(chosen.file, gazetteer, chosen.sheet)
    _say(language.text("Seen and not taken:"), [refused(remark, language) for remark in seen.remarks])
    columns = [_as_told(column, chosen, published) for column in mapping.proposed(seen, published)]
    columns = _settled(columns, seen, published, chosen)
    _say(language.text("The columns:"), told.mapping(columns, published, language))
    _say(
        language.text("The places:"),
        [*told.spellings(seen, published, language), *told.missing(seen, published, language)],
    )
    taken = _taken(chosen, columns)
    if ask.possible() and not chosen.yes:
        taken = ask.table(taken, seen, published, language)
        taken = replace(taken, columns=_settled(taken.columns, seen, published, chosen))
    said = table.refusals(seen, taken, chosen.data, language)
    if said:
        return _refuse(said, language)
    return _decide(table.drafted(seen, taken, chosen.data, gazetteer), chosen, published, language)


def _taken(chosen: argparse.Namespace, columns: list[Column]) -> table.Taken:
    """What the options say of a table."""
    settings = _settings(chosen.set)
    source = {
        name.removeprefix("source."): value for name, value in settings.items() if name.startswith("source.")
    }
    listed = {"published_inferred": "false", "language": "km", "kind": "official", "terms": "not_read"}
    made = {"made": settings.get("made", "printed"), "made_from": settings.get("made_from", "")}
    return table.Taken(
        chosen.name,
        listed | source | {"source_id": chosen.source},
        columns,
        settings.get("note", ""),
        settings.get("concern", ""),
        chosen.spellings,
        made,
    )


def _settled(
    columns: Sequence[Column], seen: bulletin.Bulletin, published: Published, chosen: argparse.Namespace
) -> list[Column]:
    """The columns with how their numbers are written."""
    if chosen.number_format:
        return [replace(column, number_format=chosen.number_format, said="") for column in columns]
    return [mapping.settled(column, seen, published) for column in columns]


def _as_told(column: Column, chosen: argparse.Namespace, published: Published) -> Column:
    """A proposed column with what the options say of it."""
    told_of = _settings(chosen.column)
    if chosen.period and column.period != chosen.period:
        column = replace(column, period=chosen.period)
    settings = _settings(chosen.set)
    column = replace(
        column,
        **{
            name: settings[name] for name in ("status", "counted", "ranked", "boundaries") if name in settings
        },
    )
    if told_of:
        indicator, *more = told_of.get(column.header, "").split(",")
        column = mapping.of_whole(replace(column, indicator=indicator), published)
        column = replace(column, **dict(zip(_OF_COLUMN[1:], more, strict=False)))
    return column


def _decide(draft: Draft, chosen: argparse.Namespace, published: Published, language: Language) -> int:
    """Show what would change; write where the steward says so."""
    beside = getattr(chosen, "beside", "")
    seen = told.outlook(draft, published, language, day=chosen.today, beside=beside)
    if seen.problems:
        return _refuse([*seen.problems, *_of_an_older_edition(seen.problems, chosen, language)], language)
    _say(language.text("How it was read:"), told.as_read(seen.new.head(30), seen.after, language))
    _say(language.text("Look at it twice:"), seen.doubts)
    _say(language.text("What pages would say:"), [*seen.headlines, *seen.sentences])
    if chosen.command == "import":
        _draw(seen, chosen, language)
    if not chosen.yes and not (ask.possible() and ask.agreed(language.text("Write it?"))):
        return _refuse([], language) if ask.possible() else _not_yet(draft, language)
    _say(language.text("Written:"), draft.write())
    _say(language.text("What is left to do:"), seen.after_it)
    return 0


def _of_an_older_edition(
    problems: Sequence[str], chosen: argparse.Namespace, language: Language
) -> list[str]:
    """What to do where a single figure answers a question that another one answers."""
    if chosen.command == "add" and any("answers the same question" in said for said in problems):
        option = f"--set {figures.SUPERSEDES}=FIGURE_ID"
        return [language.text("Is it a newer edition? Say of which figure: {option}", option=option)]
    return []


def _not_yet(draft: Draft, language: Language) -> int:
    _say(language.text("With --yes these files are written:"), list(draft.changes))
    return 0


def _draw(seen: told.Outlook, chosen: argparse.Namespace, language: Language) -> None:
    """The map of the first column, where a browser can open it."""
    blocks = effects.by_province(seen.new, seen.after, language, seen.new.iloc[0].to_dict())
    place = chosen.picture or Path(tempfile.gettempdir()) / f"{chosen.name or 'map'}.html"
    drawn = next((block for block in blocks if block.pictured), None)
    if drawn:
        place.write_text(effects.picture(drawn), encoding="utf-8")
        _say(language.text("The map:"), [drawn.title, str(place)])
