"""What can be asked for by an address: a block in a format, a factsheet, a briefing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from exports import briefing, factsheet, formats
from exports.asked import BRIEFING, FACTSHEET, HANDOUT, MINE, Made
from exports.refused import one_of
from exports.views import Tell, picture_of
from reading.collected import reading_of
from reading.formats import FORMATS, named
from reading.parameters import DIGITS, LANG, SLIDES
from reading.published import published


def made(tell: Tell, *, what: str, view: Mapping[str, str], site: str) -> Made:
    """What an address below `/take/` asks for.

    Args:
        tell: collects a page for an address.
        what: the address without `/take/`, such as `map/map/slide.png`.
        view: its parameters.
        site: the public address of the site.

    Raises:
        Refused: there is no such thing.
    """
    parts = what.split("/")
    if len(parts) == 3:
        return block(tell, *parts, view=view, site=site)
    if what == MINE:
        return mine(tell, view, site)
    kind = one_of("what is asked for", what, WHOLE)
    return WHOLE[kind](tell, view, site)


def block(tell: Tell, page: str, key: str, file: str, *, view: Mapping[str, str], site: str) -> Made:
    """A block of a page in the format of a file's name, `slide.png`."""
    files = {f"{form.name}.{form.ending}": form.name for form in FORMATS}
    form = named(files[one_of("the format", file, files)])
    taken = picture_of(tell, page, view, form, key=key, site=site)
    return Made(formats.written(taken, form), formats.name(taken, form), form.media_type)


def sheet(tell: Tell, view: Mapping[str, str], site: str) -> Made:
    """The factsheet of a project, an indicator or a place, whichever the view names; of the country otherwise."""
    reading = reading_of(view, published(), "wide")
    kind = next((kind for kind in ("project", "indicator", "area") if view.get(kind)), "area")
    code = factsheet.subject(reading, kind, view.get(kind, "KH"))
    content = factsheet.pdf(reading, kind, code, site)
    return Made(content, factsheet.name(reading, kind, code), "application/pdf")


def slides(tell: Tell, view: Mapping[str, str], site: str) -> Made:
    """The briefing of a selection (`slides` of the view)."""
    lang, digits = view.get(LANG, "en"), view.get(DIGITS, "")
    content = briefing.page(tell, view.get(SLIDES, ""), lang, digits=digits, site=site)
    return Made(content, f"briefing-{lang}.html", "text/html; charset=utf-8")


def mine(tell: Tell, view: Mapping[str, str], site: str) -> Made:
    """The same selection as a page of the site."""
    lang, digits = view.get(LANG, "en"), view.get(DIGITS, "")
    content = briefing.live(tell, view.get(SLIDES, ""), lang, digits=digits, site=site)
    return Made(content, f"briefing-{lang}.html", "text/html; charset=utf-8")


def paper(tell: Tell, view: Mapping[str, str], site: str) -> Made:
    """The handout of the same selection."""
    lang, digits = view.get(LANG, "en"), view.get(DIGITS, "")
    content = briefing.handout(tell, view.get(SLIDES, ""), lang, digits=digits, site=site)
    return Made(content, f"handout-{lang}.pdf", "application/pdf")


WHOLE: dict[str, Callable[[Tell, Mapping[str, str], str], Made]] = {
    FACTSHEET: sheet,
    BRIEFING: slides,
    HANDOUT: paper,
}
"""What makes each of `asked.WHOLE`."""
