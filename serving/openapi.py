"""What can be asked of this site over HTTP, as OpenAPI describes it: `/openapi.json`.

Everything in it is taken from the tables by which the server answers (pages, formats, files of the package,
parameters of links), so that nothing is described that is not there. In English, as programs read it.
"""

from __future__ import annotations

import json

from exports.asked import WHOLE
from exports.edition import version
from language import LANGUAGES
from reading.formats import FORMATS
from reading.link import LONGEST
from reading.menu import ENTRIES
from reading.parameters import AREA, INDICATOR, LANG, PARAMETERS, PROJECT, SLIDES
from reading.published import published
from reading.site_head import BRIEFING
from serving import data_files, data_page, feed, headers, site, well_known
from serving.well_known import SECURITY

PATH = "/openapi.json"
MEDIA_TYPE = "application/json"
HTML, ATOM, PLAIN = "text/html", feed.MEDIA_TYPE, "text/plain"
ABOUT = (
    "Published figures of social protection in Cambodia. Everything is read with GET or HEAD, without a key "
    "and without a cookie. What /data/ gives may be asked for from any site's scripts (CORS) and in parts "
    "(Range). Every finished answer has an ETag. A parameter that makes no sense is passed over; an address "
    "of /data/, /picture/ or /take/ without `lang` leads to the one with the browser's language. "
    "What the pages are run with (Streamlit's own addresses, /static/, /app/static/) is not described: it "
    "changes with each version."
)
MEANT = {
    LANG: "Language of the answer; without it the browser's.",
    "digits": "km: Khmer digits, with lang=km.",
    INDICATOR: "An indicator, as in /data/indicators.csv.",
    AREA: "The country (KH) or a province, as in /data/areas.csv.",
    "other": "A second province to compare with.",
    "sex": "all, female or male.",
    "group": "A group of people, as in /data/groups.csv.",
    "period": "A period as the page's list gives it, such as 2024 or 2024-06.",
    "scheme": "A scheme, as in /data/schemes.csv.",
    PROJECT: "A project, as in /data/projects.csv.",
    "source": "A publication, as in /data/sources.csv.",
    "figure": "One figure by its id, with how it was printed and what others say.",
    "list": "Which list of the page All figures.",
    "compare": "By what lines are told apart over time.",
    "detail": "How finely is asked what is not published.",
    "organisation": "A partner organisation.",
    "occupation": "An occupation of who speaks.",
    "doubtful": "1: disputed, superseded and undated figures too.",
    "year": "A year.",
    "theme": "A theme of accounts.",
    "topic": "A subject of the page.",
    "concern": "A remark on figures, such as disputed.",
    "status": "A kind of figure: result, target, demand …",
    "q": "Words to search for.",
    "workers": "Of the page What if: more workers covered.",
    "informal": "Of the page What if: informal workers among them.",
    "publisher": "Who published.",
    "sort": "The order of a list.",
    "leaf": "Which part of a long list, from 1.",
    "since": "A day since which changes are listed.",
    "present": "The number of a slide: the view for a meeting.",
    "block": "One block of the page.",
    SLIDES: "Of a briefing: pages, or page/block:name=value, with commas between them.",
}
"""What each parameter of a link says."""


def described(origin: str) -> bytes:
    """The description as JSON; `origin` is the public address of the site, "" where it is not known."""
    said = {
        "openapi": "3.1.0",
        "info": {
            "title": "Cambodia Social Protection Dashboard",
            "version": version(),
            "description": ABOUT,
            "license": {"name": "CC BY 4.0 (the compilation of figures)", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": origin or "/"}],
        "paths": {path: {"get": asked} for path, asked in _paths().items()},
        "components": {
            "parameters": {name: _parameter(name) for name in PARAMETERS},
            "responses": {name: {"description": sentence} for name, (_, sentence) in OFTEN.items()},
        },
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _paths() -> dict[str, dict]:
    """What is answered, by path."""
    view = [name for name in PARAMETERS if name != SLIDES]
    pages = {
        path: _asked(_title(name), {HTML: "A page."}, view, more=[EMBED], busy=True)
        for path, name in site.PAGES.items()
    }
    return {**pages, **_data(), **_made(view), **_of_every_site()}


def _title(name: str) -> str:
    return next(f"{one.title}: {one.description}" for one in ENTRIES if one.name == name)


def _data() -> dict[str, dict]:
    """The data to take away, file by file."""
    files = {f"/data/{name}": data_files.media_type(name).partition(";")[0] for name in data_files.names()}
    catalogues = {f"/data/{name}": "application/ld+json" for name in data_page.DESCRIBED}
    listed = _asked("All files to take away.", {HTML: "The list."}, [LANG], moved=True, busy=True)
    return {
        "/data/": listed,
        **{
            path: _asked(
                path.removeprefix("/data/"), {kind: "The file."}, more=[RANGE], ranges=True, busy=True
            )
            for path, kind in files.items()
        },
        **{
            path: _asked("The package as catalogues describe it.", {kind: "Its description."}, busy=True)
            for path, kind in catalogues.items()
        },
    }


FAILS = {"404": "There is no such thing; the sentence says what there is.", "507": "The disk is full."}


def _papers() -> dict[str, dict]:
    """What is made of a selection, a place, an indicator or a project."""
    taken = {
        f"/take/{name}": _asked(
            f"{name}: made of a selection, a place, an indicator or a project.",
            {HTML if name.endswith("html") else "application/pdf": "The file."},
            [LANG, "digits", SLIDES] if "fact" not in name else [LANG, "digits", AREA, INDICATOR, PROJECT],
            fails=FAILS,
            moved=True,
            busy=True,
        )
        for name in WHOLE
    }
    gathered = _asked(
        "What a reader gathered, as a page.",
        {HTML: "The page."},
        [LANG, "digits", SLIDES],
        fails=FAILS,
        moved=True,
        busy=True,
    )
    return taken | {f"/{BRIEFING}": gathered}


def _made(view: list[str]) -> dict[str, dict]:
    """What is made of a view: its preview, its blocks in each format, papers and briefings."""
    page = _in_path("page", list(site.PAGES.values()))
    block = _in_path("block", []) | {"example": "map", "description": "The key of a block of that page."}
    forms = {f"{one.name}.{one.ending}": one.media_type.partition(";")[0] for one in FORMATS}
    kinds = {kind: "The block in this format." for kind in forms.values()}
    picture = {"image/png": "1200 x 630 pixels."}
    return {
        "/picture/{page}.png": _asked(
            "A view as a picture for link previews.",
            picture,
            view,
            more=[page],
            fails={"404": "There is no such page."},
            moved=True,
            busy=True,
        ),
        "/take/{page}/{block}/{file}": _asked(
            "A block of a view as a file.",
            kinds,
            view,
            more=[page, block, _in_path("file", list(forms))],
            fails=FAILS,
            moved=True,
            busy=True,
        ),
        **_papers(),
    }


def _of_every_site() -> dict[str, dict]:
    """What crawlers, feed readers and whoever watches the server ask for."""
    ill = {"503": "No figure was read; what is out of order stands in the text."}
    none = {"404": "The operator named no contact."}
    icons = {path: _asked("The icon.", {"image/png": "The icon."}) for path in well_known.ICONS}
    return {
        PATH: _asked("This description.", {MEDIA_TYPE: "OpenAPI 3.1."}),
        feed.PATH: _asked("What each version changed.", {ATOM: "The feed."}, [LANG], busy=True),
        "/healthz": _asked("Whether figures were read.", {PLAIN: "ok, and what was left out."}, fails=ill),
        "/privacy": _asked("What is kept of readers: nothing.", {HTML: "A page."}, [LANG]),
        "/robots.txt": _asked("What crawlers may read.", {PLAIN: "Rules."}),
        "/sitemap.xml": _asked("Every page in both languages.", {"application/xml": "The map."}),
        SECURITY: _asked("Where a weakness is reported.", {PLAIN: "A contact."}, fails=none),
        **icons,
    }


OFTEN = {
    "unchanged": ("304", "Unchanged since the ETag that was named."),
    "part": ("416", "There is no such part."),
    "moved": ("307", "The same with a language."),
    "long": ("414", "More than 8,000 bytes after the question mark."),
    "busy": ("503", "Too many ask at once; Retry-After says when to come again."),
}
"""Statuses that many addresses have, with their meaning."""
RANGE = {"name": "Range", "in": "header", "schema": {"type": "string"}, "example": "bytes=0-99"}
EMBED = {
    "name": headers.EMBEDDED[0],
    "in": "query",
    "schema": {"enum": [headers.EMBEDDED[1]]},
    "description": "The block alone, which other sites may show in a frame.",
}


def _asked(
    summary: str,
    given: dict[str, str],
    view: list[str] | None = None,
    *,
    more: list[dict] | None = None,
    fails: dict[str, str] | None = None,
    moved: bool = False,
    busy: bool = False,
    ranges: bool = False,
) -> dict:
    """One address.

    Args:
        given: what comes back, by media type.
        view: the parameters of links that it looks at.
        more: what else it looks at.
        fails: statuses besides 200 and those of every address, with their meaning.
        moved: whether an address without a language leads to the one with it.
        busy: whether too much at once is 503.
        ranges: whether a part may be asked for.
    """
    content = {kind: {"schema": {}} for kind in given}
    said = {"200": {"description": next(iter(given.values())), "content": content}}
    if ranges:
        said["206"] = {"description": "The part that was asked for.", "content": content}
    holds = {"unchanged": True, "part": ranges, "moved": moved, "long": view, "busy": busy}
    for name, (status, _) in OFTEN.items():
        if holds[name]:
            said[status] = {"$ref": f"#/components/responses/{name}"}
    for status, sentence in (fails or {}).items():
        said[status] = {"description": sentence}
    looked_at = [{"$ref": f"#/components/parameters/{name}"} for name in view or []]
    return {"summary": summary, "parameters": [*looked_at, *(more or [])], "responses": said}


def _parameter(name: str) -> dict:
    found = published()
    known = {
        LANG: list(LANGUAGES),
        AREA: list(found["areas"]["code"]),
        INDICATOR: list(found["indicators"]["indicator"]),
        PROJECT: list(found["projects"]["project_id"]),
    }
    schema = {"enum": known[name]} if name in known else {"type": "string", "maxLength": LONGEST}
    return {"name": name, "in": "query", "description": MEANT[name], "schema": schema}


def _in_path(name: str, known: list[str]) -> dict:
    schema = {"enum": known} if known else {"type": "string", "pattern": "^[a-z0-9_-]{1,60}$"}
    return {"name": name, "in": "path", "required": True, "schema": schema}
