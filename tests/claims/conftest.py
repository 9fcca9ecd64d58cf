"""What a picture looks like is asked elsewhere: here the words of a view are read."""

from importlib import import_module

import pytest

from reading.kept import forget

CHARTS = {
    "blocks.headlines": ("points", "steps"),
    "blocks.trends": ("points", "steps"),
}


@pytest.fixture(scope="module", autouse=True)
def rows_for_charts():
    """Instead of a picture the rows that it would draw, with what each of them is told to look like."""
    with pytest.MonkeyPatch.context() as patch:
        for module, names in CHARTS.items():
            for name in names:
                assert hasattr(import_module(module), name)
                patch.setattr(f"{module}.{name}", _rows)
        yield
    forget()


def _rows(*given: object, **named: object) -> dict:
    """The first frame that a chart is given, where it says whose numbers are in doubt."""
    rows = given[0] if given else None
    if not hasattr(rows, "columns") or not {"area", "doubt"} <= set(rows.columns):
        return {}
    return {"values": rows[["area", "doubt"]].to_dict("records")}
