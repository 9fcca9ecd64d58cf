"""The command `python -m benchmarks.cold`: what a view costs that nobody has asked for yet.

A reader opens each page of a server that has just started and chooses at random among everything that the page
offers. Every view is taken for the first time, and the same changes once more when all are kept. Milliseconds of the
server's processor by its own clock, so that the other work of the machine does not count.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from subprocess import Popen

from benchmarks import servers
from benchmarks.readers import FIRST, PAGES, Reader


@dataclass
class Costs:
    """Milliseconds of the processor: of opening a page, of views asked for first, and of the same ones again."""

    opened: float = 0.0
    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    slowest: str = ""

    def in_words(self) -> str:
        """The row of the table."""
        return (
            f"opened {self.opened:6.1f} | {len(self.cold):3} views: {median(self.cold):6.1f} "
            f"p95 {part(self.cold, 0.95):6.1f} longest {max(self.cold):6.1f} | "
            f"again {median(self.warm):5.1f} p95 {part(self.warm, 0.95):5.1f} | {self.slowest}"
        )


def part(times: list[float], share: float) -> float:
    """What this share of the times does not exceed."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


async def wandering(site: str, page: str, process: Popen, count: int, dice: int) -> Costs:
    """Open a page and change it so many times at random; then the same again."""
    costs, seen = Costs(), set()
    begun = servers.processor(process)
    reader = Reader(site, page)
    await reader.open(FIRST)
    costs.opened = (servers.processor(process) - begun) * 1000
    seen.add(reader.query)
    try:
        await _walk(reader, process, count, dice, costs, seen)
    finally:
        await reader.close()
    again = Reader(site, page)
    await again.open(FIRST)
    try:
        await _walk(again, process, count, dice, costs, seen)
    finally:
        await again.close()
    return costs


async def _walk(reader: Reader, process: Popen, count: int, dice: int, costs: Costs, seen: set[str]) -> None:
    chance = random.Random(dice)
    for _ in range(count):
        begun = servers.processor(process)
        await reader.wander(chance)
        taken = (servers.processor(process) - begun) * 1000
        if reader.query in seen:
            costs.warm.append(taken)
            continue
        seen.add(reader.query)
        costs.cold.append(taken)
        if taken == max(costs.cold):
            costs.slowest = reader.query


def main() -> None:
    """Print one line a page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cold", description=__doc__)
    parser.add_argument("--port", type=int, default=8650)
    parser.add_argument("--changes", type=int, default=60, help="of each page")
    parser.add_argument("--pages", nargs="*", default=list(PAGES))
    parser.add_argument("--dice", type=int, default=1, help="another number, other views")
    chosen = parser.parse_args()
    servers.say_where()
    for name, pages in ((servers.BARE, [""]), (servers.OURS, chosen.pages)):
        with (
            tempfile.TemporaryDirectory() as folder,
            servers.running(servers.named(name), chosen.port, Path(folder)) as (process, _),
        ):
            site = f"http://127.0.0.1:{chosen.port}"
            for page in pages:
                costs = asyncio.run(wandering(site, page, process, chosen.changes, chosen.dice))
                print(f"{page or name:10} {costs.in_words()}", flush=True)


if __name__ == "__main__":
    main()
