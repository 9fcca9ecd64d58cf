"""Changes to the published tables, tried in a copy before anything is written."""

from __future__ import annotations

import csv
import difflib
import io
import os
import tempfile
import zipfile
from pathlib import Path
from shutil import copytree

from loaders import Problem, Published, describe, load
from loaders.plain_text import header, plain_lines


class Draft:
    """Files of a folder of tables as they would become.

    Attributes:
        changes: the new text of each file that changes, by its name in the folder.
    """

    def __init__(self, data: Path) -> None:
        self.data = data
        self.changes: dict[str, str] = {}

    def text(self, name: str) -> str:
        """A file as it would become; "" where there is none."""
        path = self.data / name
        if name in self.changes:
            return self.changes[name]
        return plain_lines(path.read_bytes()).decode() if path.exists() else ""

    def append(self, name: str, rows: list[dict[str, str]]) -> None:
        """Rows at the end of a table; what a row does not say is empty."""
        columns = header(self.data / name)
        before = self.text(name)
        written = io.StringIO()
        writer = csv.DictWriter(written, columns, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writerows(rows)
        self.changes[name] = before + ("" if before.endswith("\n") else "\n") + written.getvalue()

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of a table as it would become."""
        return list(csv.DictReader(io.StringIO(self.text(name), newline="")))

    def put(self, name: str, rows: list[dict[str, str]]) -> None:
        """A whole table, its columns those of its first row."""
        written = io.StringIO()
        writer = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        self.changes[name] = written.getvalue()

    def tried(self) -> tuple[Published, list[Problem]]:
        """The figures as they would be published, and the problems that these changes bring.

        The folder's description (`datapackage.json`), where it has one, is brought up to date with them.
        """
        with tempfile.TemporaryDirectory() as folder:
            copy = copytree(self.data, Path(folder) / "data")
            for name, text in self.changes.items():
                (copy / name).write_text(text, encoding="utf-8", newline="\n")
            if (self.data / describe.FILE).exists():
                self.changes[describe.FILE] = describe.text(copy)
                (copy / describe.FILE).write_text(self.changes[describe.FILE], encoding="utf-8", newline="\n")
            after = load(copy)
        known = {(problem.file, problem.sentence) for problem in load(self.data).problems}
        return after, [problem for problem in after.problems if (problem.file, problem.sentence) not in known]

    def patch(self) -> str:
        """The changes as `git apply` takes them."""
        return "".join(self._of_file(name, text) for name, text in self.changes.items())

    def _of_file(self, name: str, text: str) -> str:
        old = plain_lines((self.data / name).read_bytes()).decode() if (self.data / name).exists() else ""
        there = f"a/data/{name}" if old else "/dev/null"
        lines = difflib.unified_diff(
            old.splitlines(keepends=True), text.splitlines(keepends=True), there, f"b/data/{name}"
        )
        new = "" if old else "new file mode 100644\n"
        return f"diff --git a/data/{name} b/data/{name}\n{new}{''.join(lines)}"

    def zipped(self) -> bytes:
        """The changed files, each in its place below data/."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as files:
            for name, text in self.changes.items():
                files.writestr(f"data/{name}", text)
        return packed.getvalue()

    def write(self) -> list[str]:
        """Write every file, each whole; the names of what was written.

        All new files are complete beside the old ones before the first takes its place.
        """
        beside = {name: self.data / f"{name}.new" for name in self.changes}
        try:
            for name, text in self.changes.items():
                beside[name].write_text(text, encoding="utf-8", newline="\n")
            for name, path in beside.items():
                os.replace(path, self.data / name)
        finally:
            for path in beside.values():
                path.unlink(missing_ok=True)
        return list(self.changes)
