"""The command `python -m benchmarks.growth`: a server with 1, 10 and 100 times the figures.

The folder data/ is copied as in `benchmarks.loading`; for each size a server is started on it and a reader opens some
pages and chooses at random. Processor time by the server's own clock.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from pathlib import Path
from statistics import median

from benchmarks import servers
from benchmarks.cold import part, wandering
from benchmarks.loading import multiplied

PAGES = ("map", "trends", "figures")


def main() -> None:
    """Print one line a size and page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--port", type=int, default=8695)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 10, 100])
    parser.add_argument("--changes", type=int, default=15)
    chosen = parser.parse_args()
    servers.say_where()
    for times in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["DASHBOARD_DATA_FOLDER"] = str(multiplied(Path(folder), times))
            os.environ["DASHBOARD_CACHE_FOLDER"] = f"{folder}/served"
            with servers.running(servers.named(servers.OURS), chosen.port, Path(folder)) as (process, _):
                used = servers.processor(process)
                print(
                    f"{times:4} times: start {used:.1f} s of processor, {servers.memory(process):.0f} MB",
                    flush=True,
                )
                for page in PAGES:
                    site = f"http://127.0.0.1:{chosen.port}"
                    costs = asyncio.run(wandering(site, page, process, chosen.changes, 1))
                    print(
                        f"     {page:8} opened {costs.opened:6.0f}, not asked for yet {median(costs.cold):6.1f} "
                        f"(p95 {part(costs.cold, 0.95):6.1f}), again {median(costs.warm):6.1f}",
                        flush=True,
                    )
                print(f"     afterwards {servers.memory(process):.0f} MB", flush=True)


if __name__ == "__main__":
    main()
