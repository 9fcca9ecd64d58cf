"""What of the data is out of order, said on every page."""

from __future__ import annotations

from markupsafe import Markup

from reading.kept import kept
from reading.markup import folded, listed, template
from reading.reading import Reading

MOST_PROBLEMS = 50


@kept
def left_out(reading: Reading) -> Markup:
    """Name the files of data/ that could not be read, and that all else is shown; "" where none is."""
    out = reading.published.left_out
    if not out:
        return Markup("")
    lines = [
        reading.text("{file}: {count} rows", file=file, count=reading.language.number(count))
        if count
        else reading.text("{file}: the whole file", file=file)
        for file, count in out.items()
    ]
    problems = "\n".join(str(problem) for problem in reading.published.problems[:MOST_PROBLEMS])
    to_mend = reading.text("What the person who keeps the data must mend:")
    return folded(
        reading.text("Some published figures are missing here because a data file is out of order."),
        Markup(template("frame").problems(listed(lines), to_mend, problems)),
    )
