"""The command `python -m loaders`: check, export, describe, release, freshness, refresh."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from loaders import upkeep
from loaders.history import difference, released_state, state_of
from loaders.published import DATA, Published, load


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
    upkeep.add_to(commands)
    chosen = parser.parse_args(arguments)
    own = upkeep.COMMANDS.get(chosen.command)
    return (
        own.run(chosen)
        if own
        else {"check": _check, "export": _export, "describe": _describe}[chosen.command](chosen)
    )


def _check(chosen: argparse.Namespace) -> int:
    published = load(chosen.data)
    if published.problems:
        print("\n".join(str(problem) for problem in published.problems))
        print(f"{len(published.problems)} problems", file=sys.stderr)
        return 1
    counts = {"figures": len(published.figures)} | {
        name.replace("_", " "): len(table) for name, table in published.tables.items()
    }
    print("\n".join(f"{name}: {count:,}" for name, count in counts.items()))
    print(_version(chosen.data, published))
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
    if chosen.file.suffix == ".parquet":
        published.figures.to_parquet(chosen.file, index=False)
    else:
        published.figures.to_csv(chosen.file, index=False, date_format="%Y-%m-%d", lineterminator="\n")
    print(f"{chosen.file}: {len(published.figures):,} figures")
    return 0


def _describe(chosen: argparse.Namespace) -> int:
    from loaders.describe import write

    print(write(chosen.data))
    return 0


if __name__ == "__main__":
    sys.exit(main())
