"""The servers that are compared, each a process of its own on a port of this machine."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import psutil

from charts.specification import SCHEMA, values
from reading import Block
from seam import look

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "benchmarks" / "pages"
OTHER_PYTHON = os.environ.get("BENCHMARK_PYTHON", sys.executable)
_OF_ALL_THREADS = 2
"""Linux: the clock of a process by its number, as clock_getcpuclockid(3) makes it."""
OUR_MARK = "#root .map svg path[data-area]"
"""Within the app: the page that is sent first has the same map."""


@dataclass(frozen=True)
class Variant:
    """One way to serve the page.

    Attributes:
        command: what starts it; `{port}` and `{folder}` are filled in.
        address: the path of the view; `text` a figure that must stand on it; `mark` finds a mark
            of its live chart.
        package: what must be installed for it, or "".
        page: the Streamlit page to change over the websocket, or None for another framework.
        root: the working copy that it is started in.
    """

    name: str
    command: tuple[str, ...]
    address: str
    text: str
    mark: str
    package: str = ""
    page: str | None = None
    root: Path = ROOT


BARE, OURS = "bare st.write", "ours, uvicorn asgi:app"
AS_MUCH = {"as_much_asgi": "as much, plain", "as_much_saved_asgi": "as much, saved"}
"""Plain pages of as many elements and bytes as ours, on Streamlit as it is and with what `seam/` saves of it."""
VIEW = "map?lang=en&indicator=idpoor_poor_households_rate"
VARIANTS = (
    Variant(
        BARE,
        (
            sys.executable,
            "-m",
            "uvicorn",
            "--log-level",
            "warning",
            "--port",
            "{port}",
            "benchmarks.pages.bare_asgi:app",
        ),
        "?indicator=29.3",
        "29.3",
        f"{look.TEXT} p",
        page="",
    ),
    Variant(
        OURS,
        (sys.executable, "-m", "uvicorn", "--log-level", "warning", "--port", "{port}", "asgi:app"),
        VIEW,
        "29.3",
        OUR_MARK,
        page="map",
    ),
    Variant(
        "ours, streamlit run",
        (
            sys.executable,
            "-m",
            "streamlit",
            "run",
            "app.py",
            "--server.port",
            "{port}",
            "--server.address",
            "127.0.0.1",
        ),
        VIEW,
        "29.3",
        OUR_MARK,
        page="map",
    ),
    Variant(
        "Panel",
        (
            OTHER_PYTHON,
            "-m",
            "panel",
            "serve",
            str(PAGES / "panel_page.py"),
            "--port",
            "{port}",
            "--args",
            "{folder}",
        ),
        "panel_page",
        "29.3",
        "canvas.marks, svg.marks path[fill]",
        "panel",
    ),
    Variant(
        "Dash",
        (OTHER_PYTHON, str(PAGES / "dash_page.py"), "{port}", "{folder}"),
        "",
        "29.3",
        ".js-plotly-plot .bars path",
        "dash",
    ),
    Variant(
        "static file",
        (sys.executable, str(PAGES / "static_page.py"), "{port}", "{folder}"),
        "",
        "29.3",
        "#chart svg path[fill]",
    ),
)


def named(name: str) -> Variant:
    """The variant of this name."""
    return next(variant for variant in VARIANTS if variant.name == name)


def say_where() -> None:
    """Print the machine, the versions, the day and the load: what every table must say."""
    names = ("streamlit", "uvicorn", "pandas", "playwright")
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    print(
        f"{date.today()}, {platform.platform()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"{versions}\nload of the machine before: {os.getloadavg()[0]:.1f} (above 0.5, compare ratios only)"
    )


def variants(beside: Path | None = None) -> list[Variant]:
    """Everything that is compared, and another edition of ours where a working copy of it is named."""
    if beside is None:
        return list(VARIANTS)
    other = replace(named(OURS), name=f"ours, edition of {beside.name}", root=beside)
    return [*VARIANTS, other]


def installed(variant: Variant) -> bool:
    """Whether the variant's package is there."""
    if not variant.package:
        return True
    found = subprocess.run([OTHER_PYTHON, "-c", f"import {variant.package}"], capture_output=True)
    return found.returncode == 0


def write_view(folder: Path) -> None:
    """The charts and figures of the compared view, for the variants that have no code of ours."""
    import pages
    from exports.drawing import drawable

    page = pages.told("map", {"lang": "en"}).said
    chosen = page.blocks[0]
    (folder / "view.json").write_text(
        json.dumps(
            {
                "title": chosen.title,
                "sentence": chosen.remarks[0],
                "charts": [drawable(_bars(chosen), 560)],
                "table": chosen.table.to_dict("list"),
            },
            default=str,
        ),
        encoding="utf-8",
    )


def _bars(block: Block) -> dict:
    """The provinces of the compared view as a chart, for frameworks that know no rows of ours."""
    return {
        "$schema": SCHEMA,
        "data": {"values": values(block.figures[["area", "value"]])},
        "mark": "bar",
        "encoding": {
            "y": {"field": "area", "type": "nominal", "sort": "-x"},
            "x": {"field": "value", "type": "quantitative"},
        },
    }


@contextmanager
def running(variant: Variant, port: int, folder: Path) -> Iterator[tuple[subprocess.Popen, float]]:
    """The variant's process and the seconds until it answered; ended afterwards."""
    command = [part.format(port=port, folder=folder) for part in variant.command]
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind(("127.0.0.1", port))  # else another one's server would be measured
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=variant.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "DASHBOARD_WARM": "0"},
    )
    try:
        _wait(f"http://127.0.0.1:{port}/{variant.address}", process)
        yield process, time.perf_counter() - begun
    finally:
        for one in [*psutil.Process(process.pid).children(recursive=True), process]:
            one.kill()
        process.wait(10)


def _wait(address: str, process: subprocess.Popen) -> None:
    for _ in range(6_000):
        if process.poll() is not None:
            raise RuntimeError(f"{address}: the server ended")
        try:
            urllib.request.urlopen(address, timeout=20).read()
            return
        except (OSError, urllib.error.URLError):
            time.sleep(0.05)
    raise RuntimeError(f"{address} did not answer")


def memory(process: subprocess.Popen) -> float:
    """Megabytes of the process and its children."""
    tree = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    return sum(one.memory_info().rss for one in tree) / 1e6


def processor(process: subprocess.Popen) -> float:
    """Seconds of processor that the process has used, threads that have ended included.

    By the process's own clock, in nanoseconds; what psutil reads counts in hundredths of a second.
    """
    return time.clock_gettime((~process.pid << 3) | _OF_ALL_THREADS)
