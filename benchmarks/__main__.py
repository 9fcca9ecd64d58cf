"""The command `python -m benchmarks`: a bare page, ours and others, side by side in one run."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from pathlib import Path
from subprocess import Popen

from playwright.sync_api import sync_playwright

from benchmarks import change, readers, servers
from benchmarks.first_visit import ARGUMENTS, CHROMIUM, visit
from benchmarks.readers import BARE, LANGUAGES, PAGES, choices

TOGETHER = ("trends", "map", "projects", "gaps")
WANDERED = [page for page in PAGES if page != "projects"]
"""The pages whose readers choose at random among everything offered; projects are opened by their links."""


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--port", type=int, default=8640, help="the first of a few ports to use")
    parser.add_argument("--readers", type=int, nargs="*", default=[50, 100, 200, 400])
    parser.add_argument("--seconds", type=float, default=15.0, help="how long readers read; at most 120")
    parser.add_argument("--only", nargs="*", help="parts of the names of what is compared")
    parser.add_argument("--without", nargs="*", default=[], choices=["visits", "warm", "readers"])
    parser.add_argument("--beside", type=Path, help="a working copy of another edition, measured as ours is")
    chosen = parser.parse_args()
    servers.say_where()
    with tempfile.TemporaryDirectory() as folder:
        servers.write_view(Path(folder))
        for number, variant in enumerate(servers.variants(chosen.beside)):
            if chosen.only and not any(part in variant.name for part in chosen.only):
                continue
            if not servers.installed(variant):
                print(f"\n{variant.name}: not installed (pip install -r benchmarks/requirements.txt)")
                continue
            _measure(variant, chosen.port + number, Path(folder), chosen)


def _measure(variant: servers.Variant, port: int, folder: Path, chosen: argparse.Namespace) -> None:
    site = f"http://127.0.0.1:{port}"
    with servers.running(variant, port, folder) as (process, started):
        print(f"\n{variant.name}: first answer after {started:.1f} s, {servers.memory(process):.0f} MB")
        if "visits" not in chosen.without:
            _visits(variant, f"{site}/{variant.address}", folder)
        if variant.page is None:
            return
        if "warm" not in chosen.without:
            _warm(variant, site, process)
        if "readers" not in chosen.without:
            _together(variant, site, process, chosen)


def _visits(variant: servers.Variant, address: str, folder: Path) -> None:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        visit(browser, address, text=variant.text, mark=variant.mark, slow=False)
        for slow in (False, True):
            seen = visit(browser, address, text=variant.text, mark=variant.mark, slow=slow)
            print(
                f"  first visit, {'slow 4G, quarter processor' if slow else 'not throttled':27}"
                f"{seen.bytes / 1000:7.0f} kB {seen.requests:4} requests, readable after {seen.readable} s, "
                f"live chart after {seen.live} s, layout shift {seen.shift}, to other sites: {len(seen.foreign)}"
            )
        if variant.name != "static file":
            taken = change.changes(browser, variant.name, address, folder, mark=variant.mark)
            print(f"  another province in the browser: {change.in_words(taken)}")
        browser.close()


def _warm(variant: servers.Variant, site: str, process: Popen) -> None:
    if not variant.page:
        _one_by_one("the page", "link", site, "", BARE, process)
        return
    for page in PAGES:
        _one_by_one(page, "choice", site, page, choices(page), process)
    for page in ["", *PAGES]:
        _one_by_one(page or "front", "language", site, page, LANGUAGES, process)


def _one_by_one(name: str, how: str, site: str, page: str, changes: list, process: Popen) -> None:
    asyncio.run(readers.one_by_one(site, page, changes, count=4))
    before = servers.processor(process)
    asyncio.run(readers.one_by_one(site, page, changes, count=0))
    coming = servers.processor(process) - before
    times = asyncio.run(readers.one_by_one(site, page, changes, count=100))
    used = (servers.processor(process) - before - 2 * coming) / 100
    print(
        f"  warm {how:8} {name:10} median {times.median * 1000:6.1f} ms, 95 % within "
        f"{times.part(0.95) * 1000:6.1f} ms, processor {used * 1000:5.1f} ms, {max(times.sizes):,} bytes"
    )


def _together(variant: servers.Variant, site: str, process: Popen, chosen: argparse.Namespace) -> None:
    asked = [("a page", [""], BARE)]
    if variant.page:
        asked = [(page, [page], choices(page)) for page in TOGETHER]
        asked.append(("anything", WANDERED, []))
    for name, pages, changes in asked:
        for count in chosen.readers:
            times = asyncio.run(readers.together(site, pages, changes, readers=count, seconds=chosen.seconds))
            if not times.seconds:
                print(f"  {count} readers at once: no answer in time")
                return
            print(
                f"  {name:8} {count:4} readers at once, one change every 5 s each: median "
                f"{times.median * 1000:6.0f} ms, 95 % within {times.part(0.95) * 1000:6.0f} ms, "
                f"{len(times.seconds) / chosen.seconds:5.1f} changes a second, failed {times.failed}, "
                f"{servers.memory(process):.0f} MB"
            )
            if times.part(0.95) > 5:
                break


if __name__ == "__main__":
    main()
