"""The middleware asked without a server."""

from __future__ import annotations

from serving.middleware import Site
from tests.servers import done


async def _nothing(*_: object) -> None:
    """An app that never answers."""


def ask(path: str, query: str = "", method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
    """Status, headers (lower case) and text of an answer; status 0 where the app behind was asked."""
    sent: list[dict] = []
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "root_path": "",
        "scheme": "http",
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").lower().encode(), value.encode()) for name, value in headers.items()
        ],
        "server": ("127.0.0.1", 80),
    }

    async def send(message: dict) -> None:
        sent.append(message)

    done(Site(_nothing)(scope, _nothing, send))
    if not sent:
        return 0, {}, ""
    named = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return (
        sent[0]["status"],
        named,
        b"".join(one.get("body", b"") for one in sent[1:]).decode("utf-8", "replace"),
    )
