"""What the server writes down about its readers: nothing.

No address, no path, no query, no browser. An error is written with its kind and the lines of code it
came through, without its words, which may be the reader's: a search that failed, a link that was hostile.
"""

from __future__ import annotations

import logging
import os
import re
import traceback

REQUESTS = ("uvicorn.access", "uvicorn.error")
"""Where uvicorn writes a line for each request and each connection. Renamed: readers' addresses and
search words are in the log again."""
START_AND_END = ("uvicorn/server.py", "uvicorn/lifespan/on.py", "uvicorn/config.py")
"""The files of uvicorn whose lines say that the server starts and ends. Renamed: it starts in silence."""
TOLD_BY_READERS = (
    "streamlit.web",
    "streamlit.runtime",
    "streamlit.components",
    "uvicorn",
    "websockets",
    "asyncio",
)
"""Loggers whose lines may hold what a browser sent. Renamed: a hostile browser can write into the log."""
_VALUE = re.compile(r"%[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]")


def write_nothing_about_readers() -> None:
    """Leave out lines about requests, and out of all others what a reader sent.

    With `DASHBOARD_LOG_VALUES=1` errors keep their words: for a developer's own machine.
    """
    for name in REQUESTS:
        logger = logging.getLogger(name)
        if _no_request not in logger.filters:
            logger.addFilter(_no_request)
    make = logging.getLogRecordFactory()
    if make is logging.LogRecord and os.environ.get("DASHBOARD_LOG_VALUES", "") != "1":
        logging.setLogRecordFactory(_without_values)


def _no_request(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING or _starts_or_ends(record)


def _starts_or_ends(record: logging.LogRecord) -> bool:
    return record.pathname.replace("\\", "/").endswith(START_AND_END)


def _without_values(*arguments: object, **named: object) -> logging.LogRecord:
    """A line of the log without the words of its error and without values that a browser sent."""
    record = logging.LogRecord(*arguments, **named)
    if record.exc_info and record.exc_info[1] is not None:
        record.exc_text = places(record.exc_info[1])
    if record.name.startswith(TOLD_BY_READERS) and not _starts_or_ends(record):
        said = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
        record.msg, record.args = _VALUE.sub("…", said.partition("\n")[0]), ()
    return record


def places(error: BaseException) -> str:
    """The kind of an error and the code it came through, and the same of the errors it came from."""
    told: list[str] = []
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        lines = "".join(traceback.format_tb(one.__traceback__))
        told.append(
            f"Traceback (most recent call last):\n{lines}{type(one).__module__}.{type(one).__qualname__}"
        )
        earlier = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
        waiting += [earlier, *getattr(one, "exceptions", ())]
    return "\nwhich came from:\n".join(told)
