"""The compared view in Panel; the folder with view.json is its argument."""

import json
import sys
from pathlib import Path

import panel as pn

pn.extension("vega")
view = json.loads((Path(sys.argv[-1]) / "view.json").read_text(encoding="utf-8"))
names = view["table"]["Province"]
chosen = pn.widgets.Select(name="Province", options=names)
figure = dict(zip(names, view["table"]["Figure"], strict=True))
pn.Column(
    f"# {view['title']}",
    view["sentence"],
    chosen,
    pn.bind(lambda name: f"{name}: {figure[name]}", chosen),
    pn.Row(*(pn.pane.Vega(chart) for chart in view["charts"])),
).servable()
