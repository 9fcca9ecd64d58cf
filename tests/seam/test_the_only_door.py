"""No file but those of the seam names a private part of Streamlit."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from seam.front_end import EARLY
from seam.icons import FONT
from tests.servers import ROOT

PROMISED = ("streamlit.testing.v1",)
"""The only parts of Streamlit that its manual names and that are imported by more than `streamlit`."""
CODE = {".py", ".js", ".css", ".toml", ".conf", ".service", ".html"}
LEFT_ALONE = ("seam/", "tests/seam/", "data/", "locale/", "static/")
CANNOT_IMPORT = "deploy/nginx.conf"
"""Names addresses of Streamlit's machinery; tests/seam/test_addresses.py compares them with the seam's."""
PRIVATE = re.compile(
    rf"\bst[A-Z][A-Za-z]+\b|data-testid|data-test-|_stcore\b|\bSourceSans|\b(?:{'|'.join((*EARLY[1:], FONT))})"
)
"""Classes, test ids, addresses of the machinery, names of front-end files."""


def _files() -> list[Path]:
    """Every file of code, whether committed or new."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True,
    ).stdout.splitlines()  # fmt: skip
    names = listed or [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*")]
    return [
        ROOT / name
        for name in names
        if Path(name).suffix in CODE and not name.startswith(LEFT_ALONE) and (ROOT / name).is_file()
    ]


def _private_imports(source: str) -> list[tuple[int, str]]:
    """(line, name) of what is imported of Streamlit beside what its manual promises."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = [f"{node.module}.{alias.name}" for alias in node.names]
            names = inside if node.module == "streamlit" else [node.module]
        found += [(node.lineno, name) for name in names if _is_private(name)]
    return found


def _is_private(name: str) -> bool:
    return name.startswith("streamlit.") and not name.startswith(PROMISED)


def _private_names(text: str) -> list[tuple[int, str]]:
    """(line, name) of what is named of Streamlit's inside."""
    return [
        (number, found[0])
        for number, line in enumerate(text.splitlines(), 1)
        for found in PRIVATE.finditer(line)
    ]


def test_no_file_but_the_seams_names_a_private_part_of_streamlit():
    wrong = []
    for file in _files():
        name, text = file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")
        named = _private_names(text) if name != CANNOT_IMPORT else []
        named += _private_imports(text) if file.suffix == ".py" else []
        wrong += [
            f"{name}:{line} names {what}, which Streamlit does not promise; that belongs into seam/"
            for line, what in named
        ]
    assert not wrong, "\n".join(wrong)


def test_the_seam_knows_nothing_of_ours():
    rooms = {path.name for path in ROOT.iterdir() if path.is_dir()} | {
        path.stem for path in ROOT.glob("*.py")
    }
    wrong = [
        f"{file.relative_to(ROOT).as_posix()}:{node.lineno} imports a room of ours; the seam stands below them"
        for file in (ROOT / "seam").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or node.names[0].name]
        if name.partition(".")[0] in rooms - {"seam"}
    ]
    assert not wrong, "\n".join(wrong)


def test_the_house_is_looked_at():
    names = {file.relative_to(ROOT).as_posix() for file in _files()}
    assert {
        "app.py",
        "ui/style.css",
        "serving/middleware.py",
        "benchmarks/readers.py",
        "tests/conftest.py",
    } <= names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import streamlit as st", []),
        ("from streamlit.testing.v1 import AppTest", []),
        ("from streamlit import config", ["streamlit.config"]),
        ("def f():\n    from streamlit.runtime import Runtime", ["streamlit.runtime"]),
        ("import streamlit.watcher.util as util", ["streamlit.watcher.util"]),
    ],
)
def test_a_private_import_is_seen(source, names):
    assert [name for _, name in _private_imports(source)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (".stHtml h1 { margin: 0 }", ["stHtml"]),
        ('[data-testid="stElementToolbar"]', ["data-testid", "stElementToolbar"]),
        ("window.fetch('/_stcore/health')", ["_stcore"]),
        ("glob('ArrowVegaLiteChart.*.js')", ["ArrowVegaLiteChart"]),
        (".st-key-block { gap: 0 }", []),
        ("st.html(texts); start(); listed()", []),
    ],
)
def test_a_private_name_is_seen(text, names):
    assert [name for _, name in _private_names(text)] == names
