"""A page reads aloud: it computes nothing, shows figures in one way, and says texts that the catalog finds."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.program import called, house, imports_of, name_of, parsed

NOT_ON_A_PAGE = {"altair", "charts", "maps", "numpy", "pandas"}
COMPUTING = {"sum", "mean", "median", "round", "std", "cumsum", "pct_change", "div", "mul"}
ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
LONGEST_PAGE = 80
CHART_COMMANDS = {
    "altair_chart", "area_chart", "bar_chart", "bokeh_chart", "graphviz_chart", "line_chart", "plotly_chart",
    "pydeck_chart", "pyplot", "scatter_chart", "vega_lite_chart",
}  # fmt: skip


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
        if arithmetic and not _joins_text_or_lists(node) or counting or called(node) in COMPUTING:
            found.append(node.lineno)
    return sorted(found)


def _charts_shown(tree: ast.AST, inside: str = "the module itself") -> Iterator[tuple[int, str]]:
    """(line, function) of every call that puts a chart on the page."""
    for node in ast.iter_child_nodes(tree):
        within = node.name if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else inside
        if called(node) in CHART_COMMANDS:
            yield node.lineno, inside
        yield from _charts_shown(node, within)


@pytest.mark.parametrize("file", house("app", "pages"), ids=name_of)
def test_no_page_computes(file):
    tree = parsed(file)
    wrong = [
        f"{name_of(file)}:{line} imports {name}; a page shows what indicators/ computes and blocks/ builds"
        for line, name in imports_of(tree, NOT_ON_A_PAGE)
    ] + [f"{name_of(file)}:{line} computes; that belongs into indicators/" for line in _computed(tree)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("file", house("app", "pages"), ids=name_of)
def test_a_page_can_be_read_aloud(file):
    lines = len(file.read_text(encoding="utf-8").splitlines())
    assert lines < LONGEST_PAGE, f"{name_of(file)} has {lines} lines; a page has fewer than {LONGEST_PAGE}"
    assert ast.get_docstring(parsed(file)), f"{name_of(file)} does not say in its first line what it answers"


def _texts_in_f_strings(tree: ast.AST) -> list[int]:
    """The lines on which an English text stands within an f-string, where no collector finds it."""
    return sorted(
        call.lineno
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if called(call) == "text" and call.args and isinstance(call.args[0], ast.Constant)
    )


def test_every_text_stands_where_the_catalog_finds_it():
    wrong = [
        f"{name_of(file)}:{line} has a text within an f-string; give it a name on a line before"
        for file in house()
        for line in _texts_in_f_strings(parsed(file))
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
    shown = [(name_of(file), where) for file in house() for _, where in _charts_shown(parsed(file))]
    assert len(shown) == 1, f"charts are shown in {shown}; only the figure block may, with its source line"
    assert shown[0][0].startswith("ui/"), f"charts are shown in {shown[0][0]}; that belongs into ui/"


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


def test_a_chart_is_found_with_the_function_that_shows_it():
    source = "def show():\n    st.vega_lite_chart(spec)\n\nwith column:\n    altair_chart(chart)\n"
    assert list(_charts_shown(ast.parse(source))) == [(2, "show"), (5, "the module itself")]
