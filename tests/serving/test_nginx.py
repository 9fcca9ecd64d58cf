"""deploy/nginx.conf, with a real nginx before a real process."""

import os
import socket
import subprocess
import time
from urllib.parse import urlsplit

import pytest

from benchmarks.readers import Reader
from seam import addresses
from tests.servers import ROOT, UVICORN, Site, done, free_port, nginx, served

pytestmark = pytest.mark.slow
MARK = "marked4711"


@pytest.fixture(scope="module")
def behind(tmp_path_factory):
    """nginx with the configuration of deploy/, its ports replaced; and the process behind it."""
    program, folder = nginx(), tmp_path_factory.mktemp("nginx")
    with served(folder, *UVICORN) as process:
        running = Site(free_port(), folder / "nginx.txt")
        _write(folder / "nginx.conf", urlsplit(running.origin).port, urlsplit(process.origin).port)
        # Else its workers become another user, to whom the folder of a test is closed.
        more = "daemon off;" + (" user root;" if os.getuid() == 0 else "")
        asked = [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", more]
        with running.output.open("wb") as output:
            proxy = subprocess.Popen(asked, stdout=output, stderr=subprocess.STDOUT)
        try:
            _wait(running)
            yield running, process
        finally:
            proxy.terminate()
            proxy.wait(10)


def _write(path, port: int, inner: int) -> None:
    """The configuration of deploy/ for one process."""
    config = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    config = config.replace("127.0.0.1:8500", f"127.0.0.1:{port}").replace(
        "127.0.0.1:8501", f"127.0.0.1:{inner}"
    )
    second = "    server 127.0.0.1:8502 max_fails=1 fail_timeout=5s;\n"
    assert second in config
    path.write_text(config.replace(second, ""), encoding="utf-8")


def _wait(running: Site) -> None:
    for _ in range(100):
        try:
            running.get("/healthz")
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(running.output.read_text(encoding="utf-8"))


def test_a_page_comes_through_with_its_headers_and_a_cookie_that_chooses_the_process(behind):
    site, process = behind
    page = site.get("/map?lang=km")
    assert page.status == 200
    assert page.body == process.get("/map?lang=km").body
    assert page.headers["content-security-policy"].endswith("frame-ancestors 'none'")
    assert page.headers["set-cookie"].startswith("process=")
    assert page.headers["server"] == "nginx"
    assert "set-cookie" not in site.get("/map?lang=km", Cookie="process=1").headers


def test_a_session_runs_through_it(behind):
    _, size = done(Reader(behind[0].origin, "map").open("lang=en"))
    assert size > 5_000


def test_what_is_kept_is_the_same_for_all_and_has_no_cookie(behind):
    site, process = behind
    path = "/data/sources.csv"
    first = site.get(path, Cookie="process=abc", Accept_Encoding="br;q=1, gzip")
    again = site.get(path, Accept_Encoding="br")
    assert first.body == again.body
    assert first.headers["content-encoding"] == "br"
    assert "set-cookie" not in first.headers | again.headers
    assert site.get(path).body == process.get(path).body


def test_a_picture_is_never_kept_in_the_language_of_its_first_visitor(behind):
    site, _ = behind
    for language, code in (("km", "km"), ("en", "en"), ("km", "km")):
        there = site.get("/picture/front.png", Accept_Language=language)
        assert (there.status, there.headers["location"]) == (307, f"/picture/front.png?lang={code}")


def test_the_doors_for_operators_are_closed(behind):
    site, _ = behind
    assert site.get(addresses.METRICS).status == 404
    assert site.get(f"{addresses.MACHINERY}upload_file/a/b", method="PUT").status == 405


def test_half_a_request_ends(behind):
    line = socket.create_connection(("127.0.0.1", urlsplit(behind[0].origin).port))
    line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
    line.settimeout(20)
    while line.recv(4_000):
        continue


def test_when_the_process_is_gone_what_is_kept_is_still_given_and_the_rest_comes_later(behind):
    site, process = behind
    kept = site.get("/data/areas.csv", Accept_Encoding="br")
    _end(process)
    assert site.get("/data/areas.csv", Accept_Encoding="br").body == kept.body
    gone = site.get("/map?lang=en")
    assert (gone.status, gone.headers["retry-after"]) == (503, "5")
    assert gone.text == "The site is being started; please try again.\n"
    assert gone.headers["x-content-type-options"] == "nosniff"


def _end(process: Site) -> None:
    """End the process; whose number stands in the first line of its output."""
    text = process.output.read_text(encoding="utf-8")
    number = int(text.split("Started server process [")[1].split("]")[0])
    os.kill(number, 15)
    for _ in range(100):
        try:
            process.get("/healthz")
        except OSError:
            return
        time.sleep(0.1)


def test_nothing_about_a_reader_was_written(behind):
    site, process = behind
    for one in (f"/map?q={MARK}", f"/{MARK}", "/" + "a" * 70_000):
        site.get(one, User_Agent=MARK)
    written = site.output.read_text(encoding="utf-8") + process.output.read_text(encoding="utf-8")
    assert MARK not in written
    assert "GET" not in written
    assert "127.0.0.1:" not in written.replace(process.origin, "")
