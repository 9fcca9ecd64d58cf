"""The servers that are compared, each a process of its own on a port of this machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import altair as alt
import psutil

from reading import Block
from seam import look

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "benchmarks" / "pages"
OTHER_PYTHON = os.environ.get("BENCHMARK_PYTHON", sys.executable)
OUR_MARK = ".map svg path[data-area]"


@dataclass(frozen=True)
class Variant:
    """One way to serve the page.

    Attributes:
        command: what starts it; `{port}` and `{folder}` are filled in.
        address: the path of the view; `text` a figure that must stand on it; `mark` finds a mark
            of its live chart.
        package: what must be installed for it, or "".
        page: the Streamlit page to change over the websocket, or None for another framework.
    """

    name: str
    command: tuple[str, ...]
    address: str
    text: str
    mark: str
    package: str = ""
    page: str | None = None


VIEW = "map?lang=en&indicator=idpoor_poor_households_rate"
VARIANTS = (
    Variant(
        "bare st.write",
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
        "ours, uvicorn asgi:app",
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
    chart = alt.Chart(block.figures[["area", "value"]]).mark_bar()
    return chart.encode(y=alt.Y("area:N", sort="-x"), x="value:Q").to_dict()


@contextmanager
def running(variant: Variant, port: int, folder: Path) -> Iterator[tuple[subprocess.Popen, float]]:
    """The variant's process and the seconds until it answered; ended afterwards."""
    command = [part.format(port=port, folder=folder) for part in variant.command]
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
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
    for _ in range(600):
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
    """Seconds of processor that the process has used."""
    return sum(psutil.Process(process.pid).cpu_times()[:2])
