"""Every answer tells the browser what it may do; none names the server's program or gives a cookie."""

import re

import pytest
from asked import ask

from seam import addresses
from serving import headers
from serving.middleware import LONGEST_QUERY

UPLOAD = f"{addresses.MACHINERY}upload_file/a/b"
PAGES = {"/": 200, "/map?lang=km": 200, "/no-page": 404}
OTHERS = {
    "/Map": 308,
    "/map?" + "a" * (LONGEST_QUERY + 1): 414,
    "/data/figures.csv": 200,
    "/data/nothing.csv": 404,
    "/picture/front.png": 307,
    "/picture/nothing.png": 404,
    "/app/static/icon.png": 200,
    "/favicon.ico": 200,
    "/robots.txt": 200,
    "/sitemap.xml": 200,
    "/healthz": 200,
    "/media/nothing.csv": 404,
    addresses.HEALTH: 200,
    addresses.HOST_CONFIG: 200,
    addresses.METRICS: 404,
    f"/map{addresses.HEALTH}": 404,
    "/component/anything/index.html": 404,
    "/oauth2callback": 404,
}


@pytest.mark.parametrize("path", PAGES | OTHERS)
def test_every_answer_carries_the_headers(site, path):
    answer = site.get(path, Accept="text/html" if path in PAGES else "*/*")
    assert answer.status == (PAGES | OTHERS)[path]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in answer.headers["permissions-policy"]
    assert answer.headers["x-frame-options"] == "DENY"
    policy = answer.headers["content-security-policy"]
    assert policy.endswith("; frame-ancestors 'none'")
    assert policy.startswith("default-src 'none'; ")
    assert ("script-src" in policy) == (path in PAGES)
    assert "server" not in answer.headers
    assert "set-cookie" not in answer.headers


def test_an_answer_that_has_not_changed_carries_them_too_but_no_policy_of_its_own(site):
    tag = site.get("/map?lang=en").headers["etag"]
    again = site.get("/map?lang=en", If_None_Match=tag)
    assert (again.status, again.headers["x-frame-options"]) == (304, "DENY")
    assert "content-security-policy" not in again.headers, (
        "it would replace the policy of the page that was kept"
    )


def test_a_script_that_somebody_puts_into_a_page_is_not_run(site):
    policy = site.get("/?lang=en").headers["content-security-policy"]
    (scripts,) = re.findall("script-src ([^;]*)", policy)
    assert scripts.split()[:3] == ["'self'", "blob:", "'wasm-unsafe-eval'"]
    assert all(re.fullmatch("'sha256-[A-Za-z0-9+/]{43}='", one) for one in scripts.split()[3:])


def test_every_script_that_stands_in_a_page_is_known(site):
    html = site.get("/?lang=en").text
    inline = re.findall(r"<script>(.*?)</script>", html, re.S)
    assert inline
    assert set(inline) < set(headers.inline_scripts())


def test_only_embedded_views_may_stand_in_a_frame():
    assert headers.may_be_framed(b"lang=km&embed=true&block=ranking")
    framed = headers.of("text/html", framed=True)
    assert framed["Content-Security-Policy"].endswith("; frame-ancestors *")
    assert "X-Frame-Options" not in framed


@pytest.mark.parametrize(
    "query", [b"", b"lang=km", b"embed=false", b"embed", b"embedded=true", b"q=embed%3Dtrue"]
)
def test_no_other_view_may(query):
    assert not headers.may_be_framed(query)
    assert headers.of("text/html", framed=False)["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(("query", "option"), [("?lang=en&embed=true", None), ("?lang=en", "DENY")])
def test_the_server_says_so(site, query, option):
    answer = site.get(f"/map{query}")
    ancestors = "*" if option is None else "'none'"
    assert answer.headers.get("x-frame-options") == option
    assert answer.headers["content-security-policy"].endswith(f"; frame-ancestors {ancestors}")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "X"])
@pytest.mark.parametrize("path", ["/", "/data/figures.csv", UPLOAD, addresses.HEALTH])
def test_readers_send_nothing(method, path):
    status, sent, _ = ask(path, method=method)
    assert (status, sent["allow"]) == (405, "GET, HEAD")


def test_a_file_is_refused_before_it_is_read(site):
    assert site.get(UPLOAD, method="PUT").status == 405
