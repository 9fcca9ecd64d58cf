"""The command `python -m benchmarks.beside`: warm changes of every page, beside a bare page and another edition.

All servers run at once and are asked in turn, a few changes of each a round, so that what else the machine does falls
on all alike. Milliseconds of the server's processor by its own clock: median over the rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from subprocess import Popen

from benchmarks import servers
from benchmarks.readers import BARE, FIRST, LANGUAGES, PAGES, Reader, choices

EACH = 10
"""So many changes of one server in a row."""


async def alternating(
    running: dict[str, tuple[Popen, str]], asked: dict[str, tuple[str, list]], rounds: int
) -> dict[str, float]:
    """The median milliseconds of the processor of a change, for each server.

    Args:
        running: process and address of each server.
        asked: the page of each, and the changes that follow each other there.
    """
    taken: dict[str, list[float]] = {name: [] for name in running}
    open_readers = {name: Reader(site, asked[name][0]) for name, (_, site) in running.items()}
    try:
        for name, reader in open_readers.items():
            await reader.open(FIRST)
            for change in asked[name][1] * 2:
                await reader.do(change)
        for _ in range(rounds):
            for name, (process, _) in running.items():
                begun = servers.processor(process)
                for number in range(EACH):
                    await open_readers[name].do(asked[name][1][number % len(asked[name][1])])
                taken[name].append((servers.processor(process) - begun) / EACH * 1000)
    finally:
        for reader in open_readers.values():
            await reader.close()
    return {name: median(times) for name, times in taken.items()}


def measured(
    running: dict[str, tuple[Popen, str]], page: str, changes: list, rounds: int
) -> dict[str, float]:
    """The page of every edition, beside the bare page."""
    asked = {name: (page, changes) for name in running} | {servers.BARE: ("", BARE)}
    return asyncio.run(alternating(running, asked, rounds))


def in_words(found: dict[str, float]) -> str:
    """Each server's milliseconds and how many times the bare page's they are."""
    bare = found[servers.BARE]
    return " | ".join(f"{name} {taken:6.2f} ({taken / bare:4.1f})" for name, taken in found.items())


def main() -> None:
    """Print one line a page and kind of change."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.beside", description=__doc__)
    parser.add_argument("--beside", type=Path, help="a working copy of another edition")
    parser.add_argument("--port", type=int, default=8690, help="the first of three ports")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--pages", nargs="*", default=["", *PAGES])
    chosen = parser.parse_args()
    servers.say_where()
    compared = [
        one
        for one in servers.variants(chosen.beside)
        if one.name in (servers.BARE, servers.OURS) or one.root != servers.ROOT
    ]
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        running = {}
        for number, variant in enumerate(compared):
            started = servers.running(variant, chosen.port + number, Path(folder))
            process, _ = stack.enter_context(started)
            running[variant.name] = (process, f"http://127.0.0.1:{chosen.port + number}")
        for page in chosen.pages:
            if page:
                print(f"{page:9} choice   {in_words(measured(running, page, choices(page), chosen.rounds))}")
            found = in_words(measured(running, page, LANGUAGES, chosen.rounds))
            print(f"{page or 'front':9} language {found}", flush=True)


if __name__ == "__main__":
    main()
