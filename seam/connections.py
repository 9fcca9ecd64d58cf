"""What uvicorn leaves open or says of itself, on whichever way the server was started."""

from __future__ import annotations

from time import monotonic

from uvicorn.server import Server

TICK = "on_tick"
"""What uvicorn's server does ten times a second. Renamed: half a request holds a connection for ever, and
each answer names the server's program."""
ANSWER = "cycle"
"""What uvicorn's connections call the request that they answer; sockets of sessions have none. Renamed: as above."""
PATIENCE = 15.0
"""Seconds in which a request must have come whole."""
_OWN_NAME = b"server"


def close_what_asks_nothing() -> None:
    """End connections on which no whole request comes, and leave the name of the program out of answers.

    uvicorn 0.54 has a limit for the time between two requests and none for the first one or for half of
    one: 1,000 clients that begin a request and say no more would take every place there is.
    """
    before = getattr(Server, TICK, None)
    if before is None or getattr(before, "closes", False):
        return

    async def ticked(server: Server, counter: int) -> bool:
        config = server.config
        config.encoded_headers = [one for one in config.encoded_headers if one[0] != _OWN_NAME]
        if counter % 10 == 0:
            _close_waiting(server)
        return await before(server, counter)

    ticked.closes = True
    setattr(Server, TICK, ticked)


def _close_waiting(server: Server) -> None:
    now = monotonic()
    for connection in list(server.server_state.connections):
        if not hasattr(connection, ANSWER):
            continue
        cycle = getattr(connection, ANSWER)
        if cycle is not None and not cycle.response_complete:
            connection.waiting_since = None
            continue
        asked = 0 if cycle is None else id(cycle)
        if getattr(connection, "waiting_since", None) is None or connection.waiting_for != asked:
            connection.waiting_since, connection.waiting_for = now, asked
        elif now - connection.waiting_since > PATIENCE and connection.transport is not None:
            connection.transport.close()
