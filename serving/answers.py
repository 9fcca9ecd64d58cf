"""Answers over HTTP: compression, `ETag`, conditional and partial requests, in one place."""

from __future__ import annotations

import hashlib
import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from serving import compression

FOREVER = "public, max-age=31536000, immutable"
HOUR = "public, max-age=3600"
ALWAYS_ASK = "public, max-age=0, must-revalidate"


async def answer(
    request: Request,
    content: bytes,
    media_type: str,
    *,
    cache: str = HOUR,
    headers: dict[str, str] | None = None,
    vary: tuple[str, ...] = (),
    ranges: bool = False,
    keep: bool = True,
) -> Response:
    """Content in the form that the request asks for.

    Args:
        media_type: what the content is, such as `text/csv`.
        cache: the Cache-Control header.
        vary: request headers besides Accept-Encoding on which the content depends.
        keep: whether the compressed form is kept; not for what an address can vary without end.
        ranges: whether a part may be asked for; a part is never compressed.
    """
    wanted = request.headers.get("range", "") if ranges else ""
    compressible = compression.compressible(media_type, content)
    how = _encoding(request) if compressible and not wanted else ""
    tag = _tag(content, how)
    sent = {"ETag": tag, "Cache-Control": cache, "X-Content-Type-Options": "nosniff", **(headers or {})}
    if compressible or vary:
        sent["Vary"] = ", ".join(["Accept-Encoding"] * compressible + list(vary))
    if ranges:
        sent["Accept-Ranges"] = "bytes"
    if _unchanged(request, tag):
        return Response(status_code=304, headers=sent)
    part = _part(wanted, len(content)) if wanted and _still(request, tag) else ""
    if part:
        return _partial(request, content, media_type, sent, part)
    if how:
        shrink = compression.compress_once if keep else compression.compress
        content = await run_in_threadpool(shrink, content, how)
        sent["Content-Encoding"] = how
    return _response(request, content, media_type, sent, 200)


def _encoding(request: Request) -> str:
    return compression.encoding(request.headers.get("accept-encoding", ""))


def _still(request: Request, tag: str) -> bool:
    """Whether the content is what the reader has a part of already."""
    return request.headers.get("if-range", tag) == tag


def _partial(
    request: Request, content: bytes, media_type: str, headers: dict, part: tuple[int, int] | str
) -> Response:
    """The bytes of a range, or that it cannot be met."""
    if isinstance(part, str):
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{len(content)}"})
    first, last = part
    headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    return _response(request, content[first : last + 1], media_type, headers, 206)


def _response(request: Request, content: bytes, media_type: str, headers: dict, status: int) -> Response:
    headers["Content-Length"] = str(len(content))
    body = b"" if request.method == "HEAD" else content
    return Response(body, status_code=status, media_type=media_type, headers=headers)


def _tag(content: bytes, how: str) -> str:
    return f'"{hashlib.sha256(content).hexdigest()[:20]}{"-" + how if how else ""}"'


def _unchanged(request: Request, tag: str) -> bool:
    known = request.headers.get("if-none-match", "")
    return tag in [part.strip().removeprefix("W/") for part in known.split(",")] or known.strip() == "*"


def _part(wanted: str, length: int) -> tuple[int, int] | str:
    """First and last byte of a single range; "none" where it cannot be met, "" where it is not one."""
    found = re.fullmatch(r"bytes=(\d{0,15})-(\d{0,15})", wanted.strip())
    if not found or found.groups() == ("", ""):
        return ""
    first, last = found.groups()
    if not first:
        return (max(0, length - int(last)), length - 1) if int(last) and length else "none"
    if int(first) >= length or (last and int(last) < int(first)):
        return "none"
    return int(first), min(int(last) if last else length - 1, length - 1)
