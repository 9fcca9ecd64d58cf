"""Publishers' services in small, on this machine: answers of the documented shape, typed by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs, urlsplit


def world_bank(*rows: tuple[str, str, float | None]) -> bytes:
    """Country, year, value."""
    about = {
        "page": 1,
        "pages": 1,
        "per_page": 1000,
        "total": len(rows),
        "sourceid": "2",
        "lastupdated": "2026-10-01",
    }
    told = [
        {
            "indicator": {"id": "SH.XPD", "value": "A share"},
            "country": {"id": country, "value": country},
            "countryiso3code": "",
            "date": year,
            "value": value,
            "unit": "",
            "obs_status": "",
            "decimal": 1,
        }
        for country, year, value in rows
    ]
    return json.dumps([about, told]).encode()


def who(*rows: tuple[str, int, float | None]) -> bytes:
    told = [
        {
            "Id": number,
            "IndicatorCode": "GHED",
            "SpatialDimType": "COUNTRY",
            "SpatialDim": country,
            "TimeDimType": "YEAR",
            "TimeDim": year,
            "Value": f"{value}",
            "NumericValue": value,
            "Low": None,
            "High": None,
        }
        for number, (country, year, value) in enumerate(rows)
    ]
    return json.dumps({"@odata.context": "https://example.org/$metadata#GHED", "value": told}).encode()


def un_sdg(*rows: tuple[str, float, str, str], pages: int = 1) -> bytes:
    """M49 code, year, sex, value."""
    told = [
        {
            "series": "SI_COV",
            "geoAreaCode": country,
            "timePeriodStart": year,
            "value": value,
            "valueType": "Float",
            "dimensions": {"Sex": sex, "Reporting Type": "G"},
        }
        for country, year, sex, value in rows
    ]
    return json.dumps(
        {"size": 1, "totalElements": 1, "totalPages": pages, "pageNumber": 1, "data": told}
    ).encode()


def ilostat(*rows: str) -> bytes:
    header = "ref_area,source,indicator,sex,classif1,time,obs_value,obs_status"
    return ("\n".join([header, *rows]) + "\n").encode()


def dhs(*rows: tuple[str, str, str, float, int]) -> bytes:
    """Indicator, category, label, value, whether it is preferred."""
    told = [
        {
            "DataId": number,
            "Value": value,
            "Precision": 1,
            "DHS_CountryCode": "KH",
            "SurveyYear": 2021,
            "SurveyYearLabel": "2021-22",
            "SurveyId": "KH2021DHS",
            "IndicatorId": indicator,
            "CharacteristicCategory": category,
            "CharacteristicLabel": label,
            "IsPreferred": preferred,
        }
        for number, (indicator, category, label, value, preferred) in enumerate(rows)
    ]
    return json.dumps({"TotalPages": 1, "RecordCount": len(told), "Data": told}).encode()


class Served:
    """What a service was asked, and where it is."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.asked: list[tuple[str, dict[str, str]]] = []


Told = tuple[int, str, bytes] | str


class Handler(BaseHTTPRequestHandler):
    """Gives the next answer of its server."""

    def do_GET(self):
        parts, server = urlsplit(self.path), self.server
        server.service.asked.append(
            (parts.path, {name: cell[0] for name, cell in parse_qs(parts.query).items()})
        )
        answer = server.told.pop(0) if len(server.told) > 1 else server.told[0]
        if answer == "slow":
            server.over.wait(5)
        elif answer == "cut":
            self._send(200, "application/json", b'[{"pages": 1', length=500)
        elif answer == "huge":
            self._send(200, "application/json", b" " * 3_000_000)
        else:
            self._send(*answer)

    def _send(self, status: int, media_type: str, content: bytes, length: int = 0):
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(length or len(content)))
        self.end_headers()
        try:
            self.wfile.write(content)
        except OSError:
            return

    def log_message(self, *_):
        return


@contextmanager
def served(*answers: Told) -> Iterator[Served]:
    """A service that gives one answer after the other, the last one ever after.

    An answer is its status, its media type and its bytes; or `slow` (nothing comes), `cut` (it ends
    early), `huge` (more than anybody asked for).
    """
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.told, server.over = list(answers), Event()
        server.service = Served(f"http://127.0.0.1:{server.server_port}")
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server.service
        finally:
            server.over.set()
            server.shutdown()
