"""The command `python -m benchmarks.beside`: warm changes of every page, beside four other servers.

A bare page says what the least costs that Streamlit can do; a plain page of as many elements of the same kinds, with
the same texts, what Streamlit costs for a page of ours, as it is and with what `seam/` saves of it; another edition,
what the same page cost then.

All servers run at once and are asked in turn, a few changes of each a round, so that what else the machine does falls
on all alike. Milliseconds of the server's processor by its own clock: median over the rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from statistics import median
from subprocess import Popen

from benchmarks import servers
from benchmarks.plan import FOLDER, heard, write
from benchmarks.readers import BARE, FIRST, LANGUAGES, PAGES, Reader, choices
from seam.addresses import HEALTH

EACH = 10
"""So many changes of one server in a row."""


Asked = tuple[str, str, list]
"""The page of a server, the view that is opened, and the changes that follow each other there."""


async def alternating(
    running: dict[str, tuple[Popen, str]], asked: dict[str, Asked], rounds: int
) -> dict[str, float]:
    """The median milliseconds of the processor of a change, for each server.

    Args:
        running: process and address of each server.
        asked: what is asked of each.
    """
    taken: dict[str, list[float]] = {name: [] for name in running}
    open_readers = {name: Reader(site, asked[name][0]) for name, (_, site) in running.items()}
    try:
        for name, reader in open_readers.items():
            await reader.open(asked[name][1])
            for change in asked[name][2] * 3:
                await reader.do(change)
        for _ in range(rounds):
            for name, (process, _) in running.items():
                changes = asked[name][2]
                begun = servers.processor(process)
                for number in range(EACH):
                    await open_readers[name].do(changes[number % len(changes)])
                taken[name].append((servers.processor(process) - begun) / EACH * 1000)
    finally:
        for reader in open_readers.values():
            await reader.close()
    return {name: median(times) for name, times in taken.items()}


async def measured(
    running: dict[str, tuple[Popen, str]], page: str, changes: list, rounds: int, folder: Path
) -> dict[str, float]:
    """The page of every edition, beside the bare page and plain ones that say as much as ours does now."""
    plan, name = await heard(running[servers.OURS][1], page, changes), f"{page}-{len(changes)}"
    write(plan, folder, name)
    own = [f"plan={name}&{one}" if isinstance(one, str) else one for one in plan.changes]
    asked: dict[str, Asked] = {one: (page, FIRST, changes) for one in running}
    asked[servers.BARE] = ("", FIRST, BARE)
    asked |= dict.fromkeys(servers.AS_MUCH.values(), ("", f"plan={name}", own))
    return await alternating(running, asked, rounds)


def in_words(found: dict[str, float]) -> str:
    """Each server's milliseconds and how many times the bare page's they are."""
    bare = found[servers.BARE]
    return " | ".join(f"{name} {taken:6.2f} ({taken / bare:4.1f})" for name, taken in found.items())


def compared(beside: Path | None) -> list[servers.Variant]:
    """The bare page, the plain pages that say as much, ours, and another edition of ours."""
    bare = servers.named(servers.BARE)
    as_much = [
        replace(
            bare,
            name=name,
            command=tuple(part.replace("bare_asgi", module) for part in bare.command),
            address=HEALTH.lstrip("/"),
        )
        for module, name in servers.AS_MUCH.items()
    ]
    others = [one for one in servers.variants(beside) if one.root != servers.ROOT]
    return [bare, *as_much, servers.named(servers.OURS), *others]


def main() -> None:
    """Print one line a page and kind of change."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.beside", description=__doc__)
    parser.add_argument("--beside", type=Path, help="a working copy of another edition")
    parser.add_argument("--port", type=int, default=8690, help="the first of five ports")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--pages", nargs="*", default=["", *PAGES])
    chosen = parser.parse_args()
    servers.say_where()
    with tempfile.TemporaryDirectory() as kept, ExitStack() as stack:
        folder, running = Path(kept), {}
        os.environ[FOLDER] = kept
        for number, variant in enumerate(compared(chosen.beside)):
            process, _ = stack.enter_context(servers.running(variant, chosen.port + number, folder))
            running[variant.name] = (process, f"http://127.0.0.1:{chosen.port + number}")
        for page in chosen.pages:
            for kind, changes in (("choice", choices(page) if page else []), ("language", LANGUAGES)):
                if changes:
                    found = asyncio.run(measured(running, page, changes, chosen.rounds, folder))
                    print(f"{page or 'front':9} {kind:8} {in_words(found)}", flush=True)


if __name__ == "__main__":
    main()
