"""The house has one-way streets; each test says in a sentence who walks against them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.program import FLOORS, ROOT, called, house, imports, imports_of, name_of, package_of, parsed

STREET = (
    "loaders, indicators, language, charts and maps, pictures, reading, blocks and exports, seam, ui, pages and app, "
    "serving and intake, asgi and steward"
)
WITH_STREAMLIT = {"seam", "ui", "pages", "app", "asgi", "steward"}
BELOW_UI = ("loaders", "indicators", "language", "charts", "maps", "pictures", "reading", "blocks", "exports")
CLOCK_AND_NETWORK = {
    "aiohttp", "ftplib", "http.client", "httpx", "requests", "smtplib", "socket", "time", "urllib.request",
    "urllib3", "websockets",
}  # fmt: skip
NETWORK_DOOR = "loaders/fetching.py"
"""The one file below ui/ that asks the network, for `python -m loaders refresh` alone."""
CLOCK_CALLS = {"now", "today", "utcnow"}
BESIDE_THE_REPOSITORY = re.compile(r"\bshared/(?:data|reference|hooks|glossary)|\.\./share[d]|/wor[k]/")
CODE = (".py", ".toml", ".sh", ".yml", ".yaml", ".ini", ".cfg", ".css", ".js")


def _floor(package: str) -> int:
    return next((number for number, floor in enumerate(FLOORS) if package in floor), -1)


def _uphill(file: Path) -> list[str]:
    """Sentences on the imports of a file that lead upstairs."""
    return [
        f"{name_of(file)}:{line} imports {name}; the street goes {STREET}, never back"
        for line, name in imports(parsed(file))
        if _floor(name.partition(".")[0]) > _floor(package_of(file))
    ]


def test_imports_go_one_way():
    wrong = [sentence for file in house() for sentence in _uphill(file)]
    assert not wrong, "\n".join(wrong)


def test_two_packages_of_one_floor_never_import_each_other():
    pairs = {
        (package_of(file), name.partition(".")[0]) for file in house() for _, name in imports(parsed(file))
    }
    mutual = [
        f"{one} imports {other} and {other} imports {one}; one of them must not know the other"
        for one, other in sorted(pairs)
        if one < other and (other, one) in pairs
    ]
    assert not mutual, "\n".join(mutual)


def _circle(files: dict[str, ast.Module]) -> list[str]:
    """Files that import one another in a circle, by dotted name; what is imported for types alone counts too."""
    street = {
        name: {other for _, other in imports(tree)} & (set(files) - {name}) for name, tree in files.items()
    }
    try:
        TopologicalSorter(street).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_no_files_import_one_another_in_a_circle():
    files = {name_of(file).removesuffix(".py").replace("/", "."): parsed(file) for file in house()}
    circle = _circle(files)
    assert not circle, f"{' needs '.join(reversed(circle))}: what they share belongs in a file of its own"


def test_a_circle_is_seen_through_imports_for_types_too():
    aside = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from room.one import One"
    files = {"room.one": ast.parse("from room.two import Two"), "room.two": ast.parse(aside)}
    assert set(_circle(files)) == {"room.one", "room.two"}
    assert not _circle(files | {"room.two": ast.parse("import math")})


def test_every_package_of_the_house_has_its_floor():
    packages = {path.parent.name for path in ROOT.glob("*/*.py")} - {"tests", "benchmarks", "deploy", "docs"}
    homeless = sorted(name for name in packages if _floor(name) < 0)
    assert not homeless, f"{homeless} stand on no floor; say in FLOORS what they may import"


def test_only_ui_and_pages_know_streamlit():
    wrong = [
        f"{name_of(file)}:{line} imports streamlit; only seam/, ui/, pages/, app.py, asgi.py and steward.py may"
        for file in house()
        if package_of(file) not in WITH_STREAMLIT
        for line, _ in imports_of(parsed(file), {"streamlit"})
    ]
    assert not wrong, "\n".join(wrong)


def test_nothing_below_ui_reads_the_clock_or_the_network():
    wrong = [
        f"{name_of(file)}:{line} uses {what}; below ui/ nothing reads the clock or the network: pass it in"
        for file in house(*BELOW_UI)
        if name_of(file) != NETWORK_DOOR
        for line, what in _clock_and_network(parsed(file))
    ]
    assert not wrong, "\n".join(wrong)


def test_the_door_to_the_network_is_used_by_the_command_that_refreshes_alone():
    users = {
        name_of(file)
        for file in house()
        if imports_of(parsed(file), {"loaders.fetching", "loaders.refresh", "loaders.services"})
    }
    of_the_command = {"loaders/upkeep.py", "loaders/refresh.py", "loaders/refresh_writing.py"}
    assert users - of_the_command == {name for name in users if name.startswith("loaders/services/")}


def test_the_dashboard_loads_nothing_that_asks_the_network():
    script = "import sys, asgi, loaders.__main__; print([n for n in ('httpx', 'loaders.fetching') if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip().endswith("[]"), done.stdout + done.stderr


def _clock_and_network(tree: ast.AST) -> list[tuple[int, str]]:
    calls = [(node.lineno, f"{called(node)}()") for node in ast.walk(tree) if called(node) in CLOCK_CALLS]
    return imports_of(tree, CLOCK_AND_NETWORK) + calls


def test_no_file_reaches_beside_the_repository():
    left_alone = {"data", "build", "locale", "static"}
    files = [ROOT / ".ci/run", *ROOT.glob("*"), *(ROOT / ".streamlit").glob("*")]
    for folder in ROOT.iterdir():
        if folder.is_dir() and not folder.name.startswith(".") and folder.name not in left_alone:
            files += folder.rglob("*")
    wrong = []
    for file in files:
        if not file.is_file() or file.suffix not in CODE and file != ROOT / ".ci/run":
            continue
        text = file.read_text(encoding="utf-8")
        guarded = package_of(file) == "tests" and ".exists()" in text
        if BESIDE_THE_REPOSITORY.search(text) and not guarded:
            wrong.append(f"{name_of(file)} names a folder beside the repository, which nobody else has")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import ui.page", ["ui.page"]),
        ("from ui import link", ["ui", "ui.link"]),
        ("def f():\n    from serving.life import life", ["serving.life", "serving.life.life"]),
        ("if True:\n    import time as clock", ["time"]),
    ],
)
def test_an_import_is_seen_wherever_it_stands(source, names):
    assert [name for _, name in imports(ast.parse(source))] == names


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import time", [(1, "time")]),
        ("from urllib.request import urlopen", [(1, "urllib.request")]),
        ("from urllib import request", [(1, "urllib.request")]),
        ("from urllib.parse import quote", []),
        ("import timeit", []),
        ("date.today()", [(1, "today()")]),
        ("pd.Timestamp.now()", [(1, "now()")]),
    ],
)
def test_clock_and_network_are_recognised(source, found):
    assert _clock_and_network(ast.parse(source)) == found
