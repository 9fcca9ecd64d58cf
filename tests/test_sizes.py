"""Nothing is longer than a reader can hold: no file above 300 lines, no function above 40, tests included.

How complex a function may be is said in pyproject.toml and checked by `ruff check`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import ROOT, name_of

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
NOT_OURS = {"build", "venv"}


def _files() -> list[Path]:
    """Every Python file of the repository."""
    found = [path for path in ROOT.rglob("*.py") if not path.relative_to(ROOT).parts[0].startswith(".")]
    return sorted(path for path in found if path.relative_to(ROOT).parts[0] not in NOT_OURS)


def _too_long(source: str) -> Iterator[str]:
    """Sentences on a file that is too long, and on its functions that are."""
    lines = len(source.splitlines())
    if lines > LONGEST_FILE:
        yield f" has {lines} lines; split it by what it does, for a file has at most {LONGEST_FILE}"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield (
                    f":{node.lineno} {node.name} has {length} lines; split it by what it does, for a "
                    f"function has at most {LONGEST_FUNCTION}"
                )


def test_no_file_and_no_function_is_too_long():
    wrong = [
        name_of(file) + sentence
        for file in _files()
        for sentence in _too_long(file.read_text(encoding="utf-8"))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("source", "sentences"),
    [
        ("x = 1\n" * 300, []),
        (
            "x = 1\n" * 301,
            [" has 301 lines; split it by what it does, for a file has at most 300"],
        ),
        ("def f():\n" + "    x = 1\n" * 39, []),
        (
            "class A:\n  async def f(self):\n" + "    x = 1\n" * 40,
            [":2 f has 41 lines; split it by what it does, for a function has at most 40"],
        ),
    ],
)
def test_what_is_too_long_is_said_in_a_sentence(source, sentences):
    assert list(_too_long(source)) == sentences
