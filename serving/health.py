"""What `/healthz` says to whoever watches the server: whether figures were read, and what is out of order."""

from __future__ import annotations

from loaders import Published

MOST_PROBLEMS = 50


def health(read: Published) -> tuple[int, str]:
    """Status and text: 503 with the problems when no figure was read, else 200, `ok` and files that are out."""
    if read.figures.empty:
        shown = [str(problem) for problem in read.problems[:MOST_PROBLEMS]]
        rest = len(read.problems) - len(shown)
        more = [f"{rest} more problems: python -m loaders check"] if rest else []
        return 503, "\n".join(["no published figure was read", *shown, *more, ""])
    left_out = [f"left out: {file}{_rows(count)}" for file, count in sorted(read.left_out.items())]
    return 200, "\n".join(["ok", *left_out, ""])


def _rows(count: int) -> str:
    """How much of a file is out; 0 is the whole file."""
    if not count:
        return ", the whole file"
    return f", {count} row{'s' if count > 1 else ''}"
