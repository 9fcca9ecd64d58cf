"""Facts about indicators stand in data/: no indicator is named in code."""

from __future__ import annotations

import ast
import csv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEFT_ALONE = {"tests", "data", "build"}
SUBJECTS_TOO = {
    "population": {"indicators/gaps.py", "language/words.py", "loaders/schema/vocabulary.py"},
}
"""Names that are the code of a subject as well, and the files that name the subject."""


def indicators() -> set[str]:
    with (ROOT / "data/indicators.csv").open(encoding="utf-8", newline="") as lines:
        return {row["indicator"] for row in csv.DictReader(lines)}


def files() -> list[Path]:
    found = [path for path in ROOT.rglob("*.py") if not path.relative_to(ROOT).parts[0].startswith(".")]
    return sorted(path for path in found if path.relative_to(ROOT).parts[0] not in LEFT_ALONE)


def named(source: str, names: set[str]) -> set[str]:
    """The names that stand as a text of their own in a program."""
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in names
    }


def naming() -> dict[str, set[str]]:
    """The files that name an indicator, and which."""
    known, found = indicators(), {}
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        own = named(path.read_text(encoding="utf-8"), known)
        own -= {code for code, subjects in SUBJECTS_TOO.items() if name in subjects}
        if own:
            found[name] = own
    return found


def test_no_indicator_is_named_in_code():
    wrong = [
        f"{file} names {', '.join(sorted(names))}; a fact about an indicator belongs into data/ "
        "(indicators.csv, lists.csv)"
        for file, names in naming().items()
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("WAGE = 'minimum_wage_monthly'", {"minimum_wage_monthly"}),
        ("leading = [('nssf_members', 'all')]", {"nssf_members"}),
        ("nssf_members = 3", set()),
        ("text = 'such as nssf_members'", set()),
        ('"""nssf_members"""', {"nssf_members"}),
    ],
)
def test_a_name_is_seen_where_it_is_a_text_of_its_own(source, found):
    assert named(source, {"minimum_wage_monthly", "nssf_members"}) == found
