"""The command `python -m benchmarks.wandering`: how many changes of readers who choose at random nobody asked for before.

Readers come one after the other to a server that has just started, open a page and choose among everything that it
offers. After each round it is told how many of its changes led to a view that no reader had asked for, and what those
and the others cost, in milliseconds of the server's processor.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
from pathlib import Path
from statistics import mean
from subprocess import Popen
from typing import NamedTuple

from benchmarks import servers
from benchmarks.__main__ import WANDERED
from benchmarks.readers import FIRST, Reader

READERS, STAY = 2, 30
"""In a round so many readers of each page make so many changes each."""


class Change(NamedTuple):
    """One change: of which page, whether nobody had asked for its view, and milliseconds of the processor."""

    page: str
    new: bool
    cost: float


async def one_round(
    site: str, process: Popen, dice: random.Random, seen: set[tuple[str, str]]
) -> list[Change]:
    """The changes of a round, in their order."""
    found = []
    for page in WANDERED * READERS:
        reader = Reader(site, page)
        await reader.open(FIRST)
        for _ in range(STAY):
            begun = servers.processor(process)
            await reader.wander(dice)
            view = page, reader.query
            found.append(Change(page, view not in seen, (servers.processor(process) - begun) * 1000))
            seen.add(view)
        await reader.close()
    return found


def told(changes: list[Change]) -> str:
    """Share of new views, and what changes cost."""
    new, again = ([one.cost for one in changes if one.new is which] for which in (True, False))
    costs = ", ".join(
        f"{name} {mean(some):.1f} ms" for name, some in (("new", new), ("again", again)) if some
    )
    return f"new {len(new) / len(changes):.0%}; {costs}, all {mean([one.cost for one in changes]):.1f} ms"


def main() -> None:
    """Print one line a round, and of the last one a line a page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wandering", description=__doc__)
    parser.add_argument("--port", type=int, default=8690)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--dice", type=int, default=3, help="another number, other views")
    chosen = parser.parse_args()
    servers.say_where()
    dice, seen, changes = random.Random(chosen.dice), set[tuple[str, str]](), list[Change]()
    ours = servers.named(servers.OURS)
    with tempfile.TemporaryDirectory() as folder, servers.running(ours, chosen.port, Path(folder)) as found:
        process, _ = found
        for number in range(1, chosen.rounds + 1):
            changes = asyncio.run(one_round(f"http://127.0.0.1:{chosen.port}", process, dice, seen))
            made = number * len(changes)
            print(f"{made:6,} changes: {told(changes)}, {servers.memory(process):.0f} MB", flush=True)
    for page in WANDERED:
        print(f"{page:10} {told([one for one in changes if one.page == page])}")


if __name__ == "__main__":
    main()
