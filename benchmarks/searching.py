"""The command `python -m benchmarks.searching`: how the search grows with the figures.

Everything under data/ is taken 1, 10 and 100 times: each copy has figures, sources, indicators and notes under names and
with words of its own, so that the index grows as it would with new publications. Each size is measured in a
process of its own: the time to build the index and its size, then every question in turn, thrice.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from loaders import Published, load

SIZES = (1, 10, 100)
QUESTIONS = (
    "how many workers are covered", "pension women", "NSSF members 2021", "poor households in Battambang",
    "National Social Security Fund", "people", "2022", "4,335,501", "batambang pention", "health",
    "how much did the government spend on social protection", "garment workers women share",
    "ប.ស.ស. បាត់ដំបង", "តើស្ត្រីចាស់ៗប៉ុន្មានភាគរយទទួលប្រាក់សោធន?", "កម្មករប៉ុន្មាននាក់មានការគាំពារ?",
    "គ្រួសារក្រីក្រនៅកំពង់ស្ពឺ", "ប្រាក់ឈ្នួលអប្បបរមាឆ្នាំ២០២៦", "អ្វីដែលមិនទាន់ដឹង", "a b c d e f g h i j", "",
)  # fmt: skip
_COPIED = {
    "sources": ("source_id", "title"),
    "indicators": ("indicator", "name_en"),
    "projects": ("project_id", "name"),
}


def multiplied(published: Published, times: int) -> Published:
    """The published figures and what they speak of so many times, each copy under names of its own."""
    tables = dict(published.tables)
    for name, columns in _COPIED.items():
        tables[name] = pd.concat([_copy(tables[name], columns, number) for number in range(times)])
    columns = ("figure_id", "indicator", "source_id", "project_id", "note")
    copies = [_copy(published.figures, columns, number) for number in range(times)]
    figures = _in_one_piece(pd.concat(copies, ignore_index=True))
    return replace(published, figures=figures, tables=tables)


def _in_one_piece(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows as the loader gives them: every text column in one piece of memory, not in one a copy."""
    texts = {name: pd.array(list(rows[name]), dtype="str") for name in rows.select_dtypes("str")}
    return rows.assign(**texts)


def _copy(rows: pd.DataFrame, columns: tuple[str, ...], number: int) -> pd.DataFrame:
    if not number:
        return rows
    named = {name: rows[name].where(rows[name] == "", rows[name] + f" copy{number}") for name in columns}
    return rows.assign(**named)


def measured(times: int) -> dict:
    """Seconds and megabytes of the index of so many times the figures, and the times of the questions."""
    from reading.answers import figures_found, search
    from reading.finding import finder
    from reading.reading import Reading

    reading = Reading(multiplied(load(), times))
    begun = time.process_time()
    size = finder(reading.published).index.size()
    built = time.process_time() - begun
    search(reading, "ស្ត្រី x")  # what cuts Khmer is read once a process
    return {
        "figures": len(reading.figures),
        "built": built,
        "memory": size / 1e6,
        "first": _times(lambda words: search(reading, words), 1),
        "search": _times(lambda words: search(reading, words), 3),
        "list": _times(lambda words: figures_found(reading.published, words), 3),
    }


def _times(ask: Callable[[str], object], rounds: int) -> list[float]:
    """Milliseconds of the processor for every question, whatever else the machine does."""
    taken = []
    for words in QUESTIONS * rounds:
        begun = time.process_time()
        ask(words)
        taken.append((time.process_time() - begun) * 1000)
    return taken


def _in_words(times: list[float]) -> str:
    return f"{statistics.median(times):6.1f} {statistics.quantiles(times, n=20)[-1]:7.1f} {max(times):7.1f}"


def main() -> None:
    """Print one line a size; processor time in milliseconds: median, 95th percentile, longest."""
    if len(sys.argv) > 1:
        print(json.dumps(measured(int(sys.argv[1]))))
        return
    print(f"{platform.platform()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}")
    print(f"{'figures':>9} {'built s':>8} {'MB':>6} | {'a question, cold':^22} | {'warm':^22} | {'list':^22}")
    for times in SIZES:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.searching", str(times)],
            capture_output=True, text=True, check=True, timeout=900,
        )  # fmt: skip
        found = json.loads(done.stdout)
        print(
            f"{found['figures']:>9,} {found['built']:>8.1f} {found['memory']:>6.0f} | "
            + " | ".join(_in_words(found[name]) for name in ("first", "search", "list")),
            flush=True,
        )


if __name__ == "__main__":
    main()
