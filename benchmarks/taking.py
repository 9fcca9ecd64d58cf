"""The command `python -m benchmarks.taking`: what readers feel while others take files away.

Readers change their view every few seconds; first alone, then while 20 pictures, 5 factsheets and
the data package are asked for at once. All of it is made anew: the cache folder is empty.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from benchmarks import readers, servers
from benchmarks.readers import Times
from serving import data_files

READERS, SECONDS, EVERY = 20, 30.0, 3.0
PAGE = "map"
PICTURES = [
    f"/take/map/map/slide.png?lang={lang}&area=KH-{number}"
    for number in range(1, 11)
    for lang in ("en", "km")
]
SHEETS = [f"/take/factsheet.pdf?lang=km&area=KH-{number}" for number in range(11, 16)]
ASKED = [*PICTURES, *SHEETS, f"/data/{data_files.packed_name()}"]


async def ask(site: str, address: str) -> tuple[int, float]:
    """Ask for a file until it is given: status and seconds; who is told to come again does so."""
    begun = time.perf_counter()

    def get() -> int:
        for _ in range(30):
            try:
                with urllib.request.urlopen(site + address, timeout=120) as answer:
                    answer.read()
                    return answer.status
            except urllib.error.HTTPError as error:
                if error.code != 503:
                    return error.code
                time.sleep(5)
        return 503

    status = await asyncio.to_thread(get)
    return status, time.perf_counter() - begun


async def measure(site: str) -> None:
    """Print the two lines of the table."""
    changes = readers.choices(PAGE)

    async def read() -> Times:
        return await readers.together(site, [PAGE], changes, readers=READERS, seconds=SECONDS, every=EVERY)

    _say("alone", await read())
    reading = asyncio.create_task(read())
    await asyncio.sleep(12)
    asked = await asyncio.gather(*(ask(site, address) for address in ASKED))
    _say("while files are made", await reading)
    worst = max(seconds for _, seconds in asked)
    print(
        f"{len(ASKED)} files, statuses {sorted({status for status, _ in asked})}, the last after {worst:.0f} s"
    )


def _say(name: str, times: Times) -> None:
    print(
        f"{name:22} {len(times.seconds):4} changes, median {times.median * 1000:5.0f} ms, "
        f"p95 {times.part(0.95) * 1000:5.0f} ms, failed {times.failed}",
        flush=True,
    )


def main() -> None:
    """Start a server with an empty cache and measure it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.taking", description=__doc__)
    parser.add_argument("--port", type=int, default=8670)
    chosen = parser.parse_args()
    ours = servers.named(servers.OURS)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DASHBOARD_CACHE_FOLDER"] = folder
        with servers.running(ours, chosen.port, Path(folder)):
            asyncio.run(measure(f"http://127.0.0.1:{chosen.port}"))


if __name__ == "__main__":
    main()
