"""The command `python -m benchmarks.loading`: how loading and checking grow with the figures.

The folder data/ is copied with its figures 1, 10 and 100 times: each copy under names of its own
for figures, sources and indicators, so that every rule holds and nothing is a duplicate. Each size is
loaded in a process of its own.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from zlib import crc32

from loaders import DATA

SIZES = (1, 10, 100)
NAMES = {"figure_id", "source_id", "indicator", "denominator", "part_of", "file", "project_id"}
"""Columns that name a thing of a copy; areas, groups and schemes are shared."""
WORDS = {"short_en", "short_km"}
"""Words of which no two indicators may have the same, and none may be long."""
_LOAD = """
import json, resource, sys, time
begun = time.perf_counter()
import loaders
imported = time.perf_counter()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
published = loaders.load(sys.argv[1])
done = time.perf_counter()
print(json.dumps({
    "figures": len(published.figures), "problems": len(published.problems),
    "first": [str(problem) for problem in published.problems[:2]],
    "import": imported - begun, "load": done - imported,
    "before": before / 1000, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
}))
"""


def multiplied(folder: Path, times: int) -> Path:
    """A copy of data/ with its figures so many times, under names of their own."""
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    for path in [*folder.glob("figures/*.csv"), *(folder / name for name in _COMPANIONS)]:
        if path.exists():
            _repeat(path, times)
    _repeat_provinces(folder, times)
    return folder


_COMPANIONS = (
    "sources.csv", "indicators.csv", "projects.csv", "provinces/tables.csv", "province_notes.csv",
    "shared_domains.csv",
)  # fmt: skip


def _repeat(path: Path, times: int) -> None:
    """The rows of a table so many times, each copy's names with its number."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines)
        rows, header = list(table), table.fieldnames
    with path.open("w", encoding="utf-8", newline="") as lines:
        written = csv.DictWriter(lines, header, lineterminator="\n")
        written.writeheader()
        for number in range(times):
            written.writerows(_renamed(row, number) for row in rows)


def _renamed(row: dict[str, str], number: int) -> dict[str, str]:
    if not number:
        return row
    return {name: _name(name, value, number) for name, value in row.items()}


def _name(column: str, value: str, number: int) -> str:
    if column not in NAMES | WORDS or not value:
        return value
    if column == "file":
        return value.replace(".csv", f"-copy{number}.csv")
    if column in WORDS:
        return f"{value[:16]} {crc32(value.encode()) % 10**5} {number}"
    return (
        f"{value}_{number}x" if column in ("indicator", "denominator", "part_of") else f"{value}-copy{number}"
    )


def _repeat_provinces(folder: Path, times: int) -> None:
    for path in list((folder / "provinces").glob("*.csv")):
        if path.name != "tables.csv":
            for number in range(1, times):
                shutil.copy(path, path.with_name(_name("file", path.name, number)))


def measured(times: int) -> dict:
    """Seconds and megabytes of loading data/ with its figures so many times."""
    with tempfile.TemporaryDirectory() as folder:
        multiplied(Path(folder), times)
        done = subprocess.run(
            [sys.executable, "-c", _LOAD, folder], capture_output=True, text=True, check=True, timeout=600
        )
    return json.loads(done.stdout)


def main() -> None:
    """Print one line a size."""
    print(f"{'figures':>9} {'problems':>8} {'import s':>9} {'load s':>8} {'ms/1000':>8} {'peak MB':>8}")
    for times in SIZES:
        found = measured(times)
        rate = found["load"] / found["figures"] * 1e6 if found["figures"] else float("nan")
        print(
            f"{found['figures']:>9,} {found['problems']:>8} {found['import']:>9.2f} {found['load']:>8.2f} "
            f"{rate:>8.0f} {found['peak']:>8.0f}",
            *found["first"],
        )


if __name__ == "__main__":
    main()
