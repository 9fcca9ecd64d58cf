"""The compared view in Dash, as bars: arguments are the port and the folder with view.json."""

import json
import sys
from pathlib import Path

from dash import Dash, Input, Output, dcc, html

port, folder = int(sys.argv[1]), Path(sys.argv[2])
view = json.loads((folder / "view.json").read_text(encoding="utf-8"))
names, figures = view["table"]["Province"], view["table"]["Figure"]
values = [float(text.split()[0]) for text in figures]
bars = {"type": "bar", "orientation": "h", "y": names, "x": values}
app = Dash(__name__, serve_locally=True)
app.layout = html.Div(
    [
        html.H1(view["title"]),
        html.P(view["sentence"]),
        dcc.Dropdown(names, names[0], id="province"),
        html.P(id="figure"),
        dcc.Graph(figure={"data": [bars], "layout": {"height": 600}}),
    ]
)


@app.callback(Output("figure", "children"), Input("province", "value"))
def chosen(name: str) -> str:
    """The figure of the chosen province."""
    return f"{name}: {dict(zip(names, figures, strict=True))[name]}"


app.run(port=port, debug=False)
