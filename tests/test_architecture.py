"""The house has one-way streets; each test says in a sentence who walks against them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = (
    {"loaders"},
    {"indicators"},
    {"language"},
    {"charts", "maps"},
    {"reading"},
    {"blocks", "exports"},
    {"seam"},
    {"ui"},
    {"pages", "app"},
    {"serving"},
    {"asgi"},
)
"""From the ground up: a file imports from its own floor and from those below."""
STREET = (
    "loaders, indicators, language, charts and maps, reading, blocks and exports, seam, ui, pages and app, "
    "serving, asgi"
)
WITH_STREAMLIT = {"seam", "ui", "pages", "app", "asgi"}
BELOW_UI = ("loaders", "indicators", "language", "charts", "maps", "reading", "blocks", "exports")
CLOCK_AND_NETWORK = {
    "aiohttp", "ftplib", "http.client", "httpx", "requests", "smtplib", "socket", "time", "urllib.request",
    "urllib3", "websockets",
}  # fmt: skip
CLOCK_CALLS = {"now", "today", "utcnow"}
NOT_ON_A_PAGE = {"altair", "charts", "maps", "numpy", "pandas"}
COMPUTING = {"sum", "mean", "median", "round", "std", "cumsum", "pct_change", "div", "mul"}
ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
LONGEST_PAGE = 80
CHART_COMMANDS = {
    "altair_chart", "area_chart", "bar_chart", "bokeh_chart", "graphviz_chart", "line_chart", "plotly_chart",
    "pydeck_chart", "pyplot", "scatter_chart", "vega_lite_chart",
}  # fmt: skip
BESIDE_THE_REPOSITORY = re.compile(r"\bshared/(?:data|reference|hooks|glossary)|\.\./share[d]|/wor[k]/")
CODE = (".py", ".toml", ".sh", ".yml", ".yaml", ".ini", ".cfg", ".css", ".js")


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _house(*names: str) -> list[Path]:
    """The Python files of some packages or single files, all by default."""
    wanted = names or tuple(name for floor in FLOORS for name in sorted(floor))
    files = []
    for name in wanted:
        files += (
            [ROOT / f"{name}.py"] if (ROOT / f"{name}.py").exists() else sorted((ROOT / name).rglob("*.py"))
        )
    return files


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _package(file: Path) -> str:
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything that is imported, wherever it stands in the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _floor(package: str) -> int:
    return next((number for number, floor in enumerate(FLOORS) if package in floor), -1)


def _uphill(file: Path) -> list[str]:
    """Sentences on the imports of a file that lead upstairs."""
    return [
        f"{_name(file)}:{line} imports {name}; the street goes {STREET}, never back"
        for line, name in _imports(_tree(file))
        if _floor(name.partition(".")[0]) > _floor(_package(file))
    ]


def _wanted(tree: ast.AST, names: set[str]) -> list[tuple[int, str]]:
    """(line, name) of the imports that are one of some modules or lie within one."""
    found = {
        (line, wanted)
        for line, name in _imports(tree)
        for wanted in names
        if name == wanted or name.startswith(f"{wanted}.")
    }
    return sorted(found)


def _called(node: ast.AST) -> str:
    """The last name of what is called: `sum` of `rows["value"].sum()`; "" for anything else."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")


def _joins_text_or_lists(node: ast.BinOp) -> bool:
    """`"text" + name`, `[*codes] + ["all"]`: an addition, but not of figures."""
    kinds = (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp)
    return isinstance(node.op, ast.Add) and any(
        isinstance(side, kinds) or isinstance(side, ast.Constant) and isinstance(side.value, str)
        for side in (node.left, node.right)
    )


def _computed(tree: ast.AST) -> list[int]:
    """The lines on which figures are added, subtracted, multiplied, divided or summed up."""
    found = []
    for node in ast.walk(tree):
        arithmetic = isinstance(node, ast.BinOp) and isinstance(node.op, ARITHMETIC)
        counting = isinstance(node, ast.AugAssign) and isinstance(node.op, ARITHMETIC)
        if arithmetic and not _joins_text_or_lists(node) or counting or _called(node) in COMPUTING:
            found.append(node.lineno)
    return sorted(found)


def _charts_shown(tree: ast.AST, inside: str = "the module itself") -> Iterator[tuple[int, str]]:
    """(line, function) of every call that puts a chart on the page."""
    for node in ast.iter_child_nodes(tree):
        within = node.name if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else inside
        if _called(node) in CHART_COMMANDS:
            yield node.lineno, inside
        yield from _charts_shown(node, within)


def test_imports_go_one_way():
    wrong = [sentence for file in _house() for sentence in _uphill(file)]
    assert not wrong, "\n".join(wrong)


def test_two_packages_of_one_floor_never_import_each_other():
    pairs = {
        (_package(file), name.partition(".")[0]) for file in _house() for _, name in _imports(_tree(file))
    }
    mutual = [
        f"{one} imports {other} and {other} imports {one}; one of them must not know the other"
        for one, other in sorted(pairs)
        if one < other and (other, one) in pairs
    ]
    assert not mutual, "\n".join(mutual)


def test_every_package_of_the_house_has_its_floor():
    packages = {path.parent.name for path in ROOT.glob("*/*.py")} - {"tests", "benchmarks", "deploy", "docs"}
    homeless = sorted(name for name in packages if _floor(name) < 0)
    assert not homeless, f"{homeless} stand on no floor; say in FLOORS what they may import"


def test_only_ui_and_pages_know_streamlit():
    wrong = [
        f"{_name(file)}:{line} imports streamlit; only seam/, ui/, pages/, app.py and asgi.py may"
        for file in _house()
        if _package(file) not in WITH_STREAMLIT
        for line, _ in _wanted(_tree(file), {"streamlit"})
    ]
    assert not wrong, "\n".join(wrong)


def test_nothing_below_ui_reads_the_clock_or_the_network():
    wrong = [
        f"{_name(file)}:{line} uses {what}; below ui/ nothing reads the clock or the network: pass it in"
        for file in _house(*BELOW_UI)
        for line, what in _clock_and_network(_tree(file))
    ]
    assert not wrong, "\n".join(wrong)


def _clock_and_network(tree: ast.AST) -> list[tuple[int, str]]:
    calls = [(node.lineno, f"{_called(node)}()") for node in ast.walk(tree) if _called(node) in CLOCK_CALLS]
    return _wanted(tree, CLOCK_AND_NETWORK) + calls


@pytest.mark.parametrize("file", _house("app", "pages"), ids=_name)
def test_no_page_computes(file):
    tree = _tree(file)
    wrong = [
        f"{_name(file)}:{line} imports {name}; a page shows what indicators/ computes and blocks/ builds"
        for line, name in _wanted(tree, NOT_ON_A_PAGE)
    ] + [f"{_name(file)}:{line} computes; that belongs into indicators/" for line in _computed(tree)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("file", _house("app", "pages"), ids=_name)
def test_a_page_can_be_read_aloud(file):
    lines = len(file.read_text(encoding="utf-8").splitlines())
    assert lines < LONGEST_PAGE, f"{_name(file)} has {lines} lines; a page has fewer than {LONGEST_PAGE}"
    assert ast.get_docstring(_tree(file)), f"{_name(file)} does not say in its first line what it answers"


def _texts_in_f_strings(tree: ast.AST) -> list[int]:
    """The lines on which an English text stands within an f-string, where no collector finds it."""
    return sorted(
        call.lineno
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if _called(call) == "text" and call.args and isinstance(call.args[0], ast.Constant)
    )


def test_every_text_stands_where_the_catalog_finds_it():
    wrong = [
        f"{_name(file)}:{line} has a text within an f-string; give it a name on a line before"
        for file in _house()
        for line in _texts_in_f_strings(_tree(file))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("said = f'<p>{page.text(\"Menu\")}</p>'", [1]),
        ("menu = page.text('Menu')\nsaid = f'<p>{menu}</p>'", []),
        ("said = f'<p>{page.text(title)}</p>'", []),
    ],
)
def test_a_text_within_an_f_string_is_seen(source, lines):
    assert _texts_in_f_strings(ast.parse(source)) == lines


def test_one_function_alone_shows_charts():
    shown = [(_name(file), where) for file in _house() for _, where in _charts_shown(_tree(file))]
    assert len(shown) == 1, f"charts are shown in {shown}; only the figure block may, with its source line"
    assert shown[0][0].startswith("ui/"), f"charts are shown in {shown[0][0]}; that belongs into ui/"


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
        guarded = _package(file) == "tests" and ".exists()" in text
        if BESIDE_THE_REPOSITORY.search(text) and not guarded:
            wrong.append(f"{_name(file)} names a folder beside the repository, which nobody else has")
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
    assert [name for _, name in _imports(ast.parse(source))] == names


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("share = women / everyone * 100", [1, 1]),
        ("total = frame['value'].sum()", [1]),
        ("total = sum(values)", [1]),
        ("number = 0\nnumber += 1", [2]),
        ("shown = round(share, 1)", [1]),
        ("title = 'Members in ' + name", []),
        ("title = f'{one}' + name", []),
        ("codes = list(names) + ['all']", []),
        ("both = one | other", []),
        ("years = range(2026, 2011, -1)", []),
        ("narrowed = organisation or kind", []),
    ],
)
def test_computing_is_told_from_joining_words(source, lines):
    assert _computed(ast.parse(source)) == lines


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


def test_a_chart_is_found_with_the_function_that_shows_it():
    source = "def show():\n    st.vega_lite_chart(spec)\n\nwith column:\n    altair_chart(chart)\n"
    assert list(_charts_shown(ast.parse(source))) == [(2, "show"), (5, "the module itself")]
