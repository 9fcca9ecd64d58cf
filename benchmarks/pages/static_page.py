"""The compared view as one compressed file with Vega inside: arguments are the port and the folder."""

import gzip
import html
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import vl_convert

port, folder = int(sys.argv[1]), Path(sys.argv[2])
view = json.loads((folder / "view.json").read_text(encoding="utf-8"))
bundle = vl_convert.javascript_bundle("window.draw = (id, spec) => vegaEmbed(id, spec, {renderer: 'svg'});")
bundle = bundle.replace("</script", "<\\/script")
charts = json.dumps(view["charts"]).replace("<", "\\u003c")
PAGE = gzip.compress(
    f"""<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>{html.escape(view["title"])}</title>
<h1>{html.escape(view["title"])}</h1><div id="chart"></div>
<script type="module">{bundle}
const charts = {charts};
await draw("#chart", charts[0]);
const said = document.createElement("p");
said.textContent = {json.dumps(view["sentence"])};
document.querySelector("h1").after(said);
</script></html>""".encode()
)


class Answer(BaseHTTPRequestHandler):
    """The file, whatever is asked for."""

    def do_GET(self) -> None:
        """Send the file."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


ThreadingHTTPServer(("127.0.0.1", port), Answer).serve_forever()
