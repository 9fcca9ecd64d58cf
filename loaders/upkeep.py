"""The commands that keep the data alive: release, freshness, refresh."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from loaders import release
from loaders.freshness import rhythms
from loaders.published import DATA, load
from loaders.schema.series import SERVICE_NAMES


class Command(NamedTuple):
    """A command of `python -m loaders`: its help, what it asks for, what it does (0: all is well)."""

    help: str
    asks: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_to(commands: argparse._SubParsersAction) -> None:
    """Let a parser know the commands of this file."""
    for name, command in COMMANDS.items():
        parser = commands.add_parser(name, help=command.help, description=command.help)
        parser.add_argument("--data", type=Path, default=DATA, help="the folder of published tables")
        command.asks(parser)


def _release_asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", required=True, help="the day until which was gathered: 2026-11-26")
    parser.add_argument("--en", default="", help="what the version brings, in English")
    parser.add_argument("--km", default="", help="what the version brings, in Khmer")
    parser.add_argument("--write", action="store_true", help="write it; without it nothing is written")


def _release(chosen: argparse.Namespace) -> int:
    published = load(chosen.data)
    try:
        plan = release.planned(chosen.data, published, chosen.date, (chosen.en, chosen.km))
    except release.NoRelease as refused:
        print(refused, file=sys.stderr)
        return 1
    print("\n".join(release.in_words(plan.changes)))
    counted = ", ".join(f"{count} {kind}" for kind, count in release.counts(plan.changes).items())
    print(f"version {plan.version} of {plan.date}: {counted}")
    if not chosen.write:
        print("nothing was written; --write writes it")
        return 0
    print("\n".join(f"written: {path}" for path in release.write(chosen.data, published, plan)))
    return 0


def _freshness_asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--today", required=True, help="the day on which is asked: 2026-11-26")


def _freshness(chosen: argparse.Namespace) -> int:
    published = load(chosen.data)
    for row in rhythms(published.figures, published["sources"], chosen.today).to_dict("records"):
        when = f"{row['overdue']} months overdue" if row["overdue"] else f"expected by {row['due']:%Y-%m-%d}"
        print(
            f"{row['indicator']}, {row['publisher']}: every {row['every']} months, {row['delay']} months after; "
            f"newest of {row['last']:%Y-%m-%d}; {when}"
        )
    return 0


def _refresh_asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("service", choices=SERVICE_NAMES, help="whose service is asked")
    parser.add_argument("--today", required=True, help="the day of the reading: 2026-11-26")
    parser.add_argument("--address", default="", help="another address than the service's own")
    parser.add_argument("--write", action="store_true", help="write it; without it nothing is written")


def _refresh(chosen: argparse.Namespace) -> int:
    """Ask a publisher's service; what asks the network is loaded here alone."""
    from loaders import refresh, refresh_writing
    from loaders.fetching import NoAnswer, fetch
    from loaders.services import ChangedShape

    published = load(chosen.data)
    try:
        made = refresh.plan(published, chosen.service, fetch, chosen.today, chosen.address)
        print("\n".join(refresh.in_words(made)))
        if not (chosen.write and made.rows):
            print("nothing was written" + ("; --write writes it" if made.rows else ""))
            return 0
        print("\n".join(f"written: {path}" for path in refresh_writing.write(chosen.data, made)))
    except (NoAnswer, ChangedShape, refresh_writing.NotWritten) as refused:
        print(f"{refused}\nnothing was written", file=sys.stderr)
        return 1
    return 0


COMMANDS = {
    "refresh": Command("ask a publisher's service for newer figures", _refresh_asks, _refresh),
    "freshness": Command(
        "say how often publishers' figures come out, and what is overdue", _freshness_asks, _freshness
    ),
    "release": Command("make the change log of what differs from the last version", _release_asks, _release),
}
