"""Which edition of the data this is: what it changed, how it is cited, how a figure comes in."""

from __future__ import annotations

from indicators.matching import records
from reading import Reading, kept
from reading.markup import plain


@kept
def changes_in_words(reading: Reading) -> str:
    """Which edition of the data this is, and what each edition brought, newest first."""
    lines = [
        reading.text(
            "- **{version}**, {date}: {count} figures from {sources} publications. {change}",
            version=row["version"],
            date=reading.language.period(row["date"]),
            count=reading.language.number(row["figures"]),
            sources=reading.language.number(row["publications"]),
            change=plain(row[f"summary_{reading.language.code}"]),
        ).rstrip()
        for row in reversed(records(reading.published["releases"]))
    ]
    return "\n".join(lines)


def data_in_words(reading: Reading) -> str:
    """Where all figures can be taken away."""
    return reading.text(
        "All figures that may be passed on, as tables and in one file: [take the data away]({address}).",
        address=f"./data/{reading.query()}",
    )


def citation(reading: Reading) -> str:
    """How to cite the dashboard as a whole."""
    return reading.text(
        "Cambodia Social Protection Dashboard, data version {version} ({date}). Compilation of published "
        "figures, CC BY 4.0; each figure belongs to its publication, which is to be cited with it.",
        version=reading.published.edition.version,
        date=reading.language.period(reading.published.edition.date),
    )


def how_to_add(reading: Reading) -> str:
    """How a figure comes in, in a sentence."""
    return reading.text(
        "No programming is needed: one line in a table of the folder data/figures, one line for its "
        "publication, and the check `python -m loaders check`, which names every fault. The file "
        "CONTRIBUTING.md beside the program says each step."
    )
