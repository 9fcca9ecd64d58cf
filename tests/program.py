"""The program's files, parsed: what the tests of its form ask of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOORS = (
    {"loaders"},
    {"indicators"},
    {"language"},
    {"charts", "maps"},
    {"pictures"},
    {"reading"},
    {"blocks", "exports"},
    {"seam"},
    {"ui"},
    {"pages", "app"},
    {"serving", "intake"},
    {"asgi", "steward", "commands"},
)
"""From the ground up: a file imports from its own floor and from those below."""
COMMANDS = {"exports/__main__.py": "commands"}
"""A command that joins rooms stands above them all; it holds a line or two."""


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def house(*names: str) -> list[Path]:
    """The Python files of some packages or single files, all by default."""
    wanted = names or tuple(name for floor in FLOORS for name in sorted(floor))
    files = []
    for name in wanted:
        files += (
            [ROOT / f"{name}.py"] if (ROOT / f"{name}.py").exists() else sorted((ROOT / name).rglob("*.py"))
        )
    return files


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def package_of(file: Path) -> str:
    return COMMANDS.get(name_of(file)) or file.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything that is imported, wherever it stands in the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def imports_of(tree: ast.AST, names: set[str]) -> list[tuple[int, str]]:
    """(line, name) of the imports that are one of some modules or lie within one."""
    found = {
        (line, wanted)
        for line, name in imports(tree)
        for wanted in names
        if name == wanted or name.startswith(f"{wanted}.")
    }
    return sorted(found)


def called(node: ast.AST) -> str:
    """The last name of what is called: `sum` of `rows["value"].sum()`; "" for anything else."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")
