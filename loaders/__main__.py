"""The command `python -m loaders`: check, tidy, add, import, export, describe, release, freshness, refresh."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from loaders import upkeep
from loaders.history import difference, released_state, state_of
from loaders.past import NotYet, as_published
from loaders.problems import DataError, briefly
from loaders.published import DATA, Published, load
from loaders.reading import Unreadable
from loaders.tidy import replace, tidied


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when the data breaks a rule."""
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("check", "check every published table"),
        ("export", "write the tidy frame as CSV or Parquet"),
        ("describe", "write datapackage.json"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("--data", type=Path, default=DATA, help="the folder of published tables")
        if name == "export":
            command.add_argument("file", type=Path, help="a name that ends in .csv or .parquet")
            command.add_argument("--as-of", metavar="DAY", help="as published on an earlier day: 2026-11-22")
    tidy = commands.add_parser("tidy", help="mend a CSV file that a spreadsheet has saved")
    tidy.add_argument("file", type=Path)
    commands.add_parser("add", help="add figures", add_help=False)
    commands.add_parser("import", help="take in a table by province, as issued", add_help=False)
    upkeep.add_to(commands)
    chosen, more = parser.parse_known_args(arguments)
    if chosen.command in ("add", "import"):
        return _stewards(chosen.command, more)
    if more:
        parser.error(f"unknown: {' '.join(more)}")
    own = upkeep.COMMANDS.get(chosen.command)
    here = {"check": _check, "tidy": _tidy, "export": _export, "describe": _describe}
    return own.run(chosen) if own else here[chosen.command](chosen)


def _stewards(command: str, arguments: list[str]) -> int:
    """What needs pages and maps to show its effect is answered by the room `intake`; this is its door."""
    return import_module("intake.commands").main([command, *arguments])


def _tidy(chosen: argparse.Namespace) -> int:
    try:
        made = tidied(chosen.file)
    except Unreadable as error:
        print(error)
        return 1
    print(
        "\n".join(f"{chosen.file.name}: {said}" for said in made.mended)
        or f"{chosen.file.name}: nothing to mend"
    )
    if made.problems:
        print("\n".join(briefly(made.problems)))
        print(f"{len(made.problems)} problems; nothing was written", file=sys.stderr)
        return 1
    replace(chosen.file, made.text)
    return 0


def _check(chosen: argparse.Namespace) -> int:
    published = load(chosen.data)
    if published.problems:
        print("\n".join(briefly(published.problems)))
        print(f"{len(published.problems)} problems", file=sys.stderr)
        return 1
    counts = {"figures": len(published.figures)} | {
        name.replace("_", " "): len(table) for name, table in published.tables.items()
    }
    print("\n".join(f"{name}: {count:,}" for name, count in counts.items()))
    try:
        print(_version(chosen.data, published))
    except DataError as error:
        print(error)
        return 1
    return 0


def _version(data: Path, published: Published) -> str:
    """Which version this is, and how many figures are not as they were in it."""
    changes = difference(released_state(data), state_of(published.figures))
    since = len({change.figure_id for change in changes})
    said = f"version {published.edition.version} of {published.edition.date}"
    return f"{said}, and {since:,} figures that differ since: python -m loaders release" if since else said


def _export(chosen: argparse.Namespace) -> int:
    if chosen.file.suffix not in (".csv", ".parquet"):
        print(f"{chosen.file}: the name must end in .csv or .parquet", file=sys.stderr)
        return 2
    published = load(chosen.data)
    for problem in published.problems:
        print(problem, file=sys.stderr)
    if published.problems:
        return 1
    if chosen.as_of:
        try:
            published = as_published(published, chosen.as_of)
        except NotYet as error:
            print(error, file=sys.stderr)
            return 2
    if chosen.file.suffix == ".parquet":
        published.figures.to_parquet(chosen.file, index=False)
    else:
        published.figures.to_csv(chosen.file, index=False, date_format="%Y-%m-%d", lineterminator="\n")
    print(f"{chosen.file}: {len(published.figures):,} figures, version {published.edition.version}")
    return 0


def _describe(chosen: argparse.Namespace) -> int:
    from loaders.describe import write

    print(write(chosen.data))
    return 0


if __name__ == "__main__":
    sys.exit(main())
