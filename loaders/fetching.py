"""The one door to the network: a publisher's answer, asked for politely, whole, and no larger than it may be.

Only `python -m loaders refresh` comes through here; the dashboard itself never does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic

import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

AGENT = "cambodia-social-protection-dashboard (refresh of published figures)"
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that another try may better."""


class NoAnswer(Exception):
    """A publisher's service gave no answer that can be read; the sentence says what happened."""


class _Passing(NoAnswer):
    """What may be better in a while."""


@dataclass(frozen=True)
class Limits:
    """How long and how often is asked, and how much is read.

    Attributes:
        seconds: for the connection, and for each silence of an answer.
        longest: seconds for a whole answer, however steadily it drips.
        tries: in all.
        wait: seconds before the second try, doubled before each further one.
        most: bytes of an answer.
    """

    seconds: float = 30
    longest: float = 300
    tries: int = 4
    wait: float = 2
    most: int = 20 * 2**20


Fetch = Callable[[str, Mapping[str, str]], bytes]
"""From an address and its parameters to the answer's bytes."""


def fetch(address: str, parameters: Mapping[str, str], limits: Limits = Limits()) -> bytes:
    """What stands at an address, read to its end.

    Raises:
        NoAnswer: it cannot be reached, is slow, refuses, ends early, is too large, or is a web page.
    """
    tries = Retrying(
        retry=retry_if_exception_type(_Passing),
        stop=stop_after_attempt(limits.tries),
        wait=wait_exponential(multiplier=limits.wait),
        reraise=True,
    )
    return tries(_once, address, parameters, limits)


def _once(address: str, parameters: Mapping[str, str], limits: Limits) -> bytes:
    try:
        with (
            httpx.Client(
                timeout=limits.seconds, follow_redirects=True, headers={"User-Agent": AGENT}
            ) as client,
            client.stream("GET", address, params=dict(parameters)) as answer,
        ):
            return _read(answer, limits)
    except httpx.TimeoutException:
        raise _Passing(f"{address} did not answer within {limits.seconds:g} seconds") from None
    except httpx.ConnectError:
        raise _Passing(f"{address} cannot be reached: is this computer on the internet?") from None
    except httpx.HTTPError as error:
        raise _Passing(f"{address} cannot be read: {error}") from None


def _read(answer: httpx.Response, limits: Limits) -> bytes:
    address = answer.url.copy_with(query=None)
    if answer.status_code != httpx.codes.OK:
        kind = _Passing if answer.status_code in PASSING else NoAnswer
        raise kind(f"{address} answers {answer.status_code} {answer.reason_phrase}")
    if "html" in answer.headers.get("content-type", ""):
        raise NoAnswer(f"{address} answers with a web page instead of data")
    content, began = bytearray(), monotonic()
    for part in answer.iter_bytes():
        content += part
        if len(content) > limits.most:
            raise NoAnswer(f"{address} answers more than {limits.most // 2**20} MB; nothing was kept")
        if monotonic() - began > limits.longest:
            raise NoAnswer(f"{address} did not end its answer within {limits.longest:g} seconds")
    if not content.strip():
        raise NoAnswer(f"{address} answers with nothing")
    if bytes(content[:200]).lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise NoAnswer(f"{address} answers with a web page instead of data")
    return bytes(content)
