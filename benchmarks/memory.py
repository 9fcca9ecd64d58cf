"""The command `python -m benchmarks.memory`: the memory of one server over many changes and readers."""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
from pathlib import Path

from benchmarks import readers, servers
from benchmarks.readers import LANGUAGES, PAGES

AT_ONCE = 10
STAY = 100
"""So many changes a reader makes before another one comes in its place."""


async def change(site: str, count: int, options: int) -> None:
    """So many changes by a few readers at once, of any page, by choices and in both languages."""
    left = iter(range(count))

    async def read() -> None:
        while True:
            page = random.choice(list(PAGES))
            reader = readers.Reader(site, page)
            await reader.open(random.choice(LANGUAGES))
            try:
                for _ in range(STAY):
                    if next(left, None) is None:
                        return
                    name, usual = PAGES[page], random.choice(readers.choices(page))
                    await reader.do((name, random.randrange(options)) if name else usual)
            finally:
                await reader.close()

    await asyncio.gather(*(read() for _ in range(AT_ONCE)))


def main() -> None:
    """Print the megabytes after every tenth of the changes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    parser.add_argument("--changes", type=int, default=10_000)
    parser.add_argument("--options", type=int, default=40, help="how many options of each choice are tried")
    parser.add_argument("--port", type=int, default=8660)
    chosen = parser.parse_args()
    ours = servers.named(servers.OURS)
    with tempfile.TemporaryDirectory() as folder, servers.running(ours, chosen.port, Path(folder)) as found:
        process, _ = found
        print(f"{0:>7,} changes: {servers.memory(process):.0f} MB")
        for tenth in range(1, 11):
            asyncio.run(change(f"http://127.0.0.1:{chosen.port}", chosen.changes // 10, chosen.options))
            print(f"{tenth * chosen.changes // 10:>7,} changes: {servers.memory(process):.0f} MB", flush=True)


if __name__ == "__main__":
    main()
