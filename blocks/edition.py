"""Which edition of the data this is: what it changed, how it is cited, how a figure comes in."""

from __future__ import annotations

from language.labels import mark
from loaders.describe import GATHERED, VERSION
from reading import Reading, kept

CHANGES = (("1.0.0", "2026-11-22", mark("First edition: everything gathered until this day.")),)
"""Version of the data, its date, and what changed; newest first."""


@kept
def changes_in_words(reading: Reading) -> str:
    """Which edition of the data this is, and what each edition changed."""
    lines = [
        reading.text(
            "- **{version}**, {date}: {change}",
            version=version,
            date=reading.language.period(day),
            change=reading.text(change),
        )
        for version, day, change in CHANGES
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
        version=VERSION,
        date=reading.language.period(GATHERED),
    )


def how_to_add(reading: Reading) -> str:
    """How a figure comes in, in a sentence."""
    return reading.text(
        "No programming is needed: one line in a table of the folder data/figures, one line for its "
        "publication, and the check `python -m loaders check`, which names every fault. The file "
        "CONTRIBUTING.md beside the program says each step."
    )
