"""Pages of the server's own that need neither the app nor a figure: nothing is here, and what is kept of readers."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from blocks.answers import more_answers
from exports.summary import SITE
from language import LANGUAGES, Language
from language.labels import mark
from reading import Reading, link
from reading.markup import in_one_line, template
from reading.menu import ENTRIES, LANGUAGE_NAMES, address
from reading.parameters import LANG, SEARCH
from reading.published import published
from reading.settings import SECURITY_CONTACT
from reading.site_head import SEARCH_PAGE
from serving import index_page

PRIVACY = "/privacy"
LONGEST_WORDS = 60
_WORD = re.compile(r"[^\W\d_][\w\u17b4-\u17d3]*")
NOTHING_HERE = mark("There is no page at this address.")
NOT_SHOWN = mark("This selection cannot be shown.")
ASK_AGAIN = mark("The link may have been shortened, or a figure is no longer there. This is what went wrong:")
LEADS_ON = mark("It may have been mistyped or shortened. These pages are here:")
KEPT = mark("This site keeps nothing about who reads it.")
IN_DETAIL = (
    mark(
        "Neither the program nor the server in front of it writes down who asks: no address of a computer, no "
        "kind of browser, no page that was read, no word that was searched for. Of a fault only its place in "
        "the program is written down."
    ),
    mark(
        "There is no account, no advertisement and no counting of visitors, and nothing is loaded from another "
        "site."
    ),
    mark(
        "What you choose stands in the address of the page, which your own browser remembers. Whoever gets a "
        "link from you sees the same view. A site to which you go on from here is not told it."
    ),
    mark(
        "While a page is open, the server holds in its memory what you have chosen; a few minutes after you "
        "close it this is gone."
    ),
    mark(
        "The program gives no cookie. Where several servers share the work, the one in front gives one, named "
        "process, that keeps you with the same server for a day. It holds a random number and nothing about "
        "you, and the site works without it."
    ),
    mark(
        "This is what the program does. The company whose computers it runs on, and the one that connects you "
        "to the internet, may write down what passes through them."
    ),
)
REPORT = mark("Report a place where this is not so")


def not_found(lang: str, path: str = "") -> str:
    """That there is no page, a search for what the address says, and links to the pages that there are."""
    language, words = Language(lang), words_of(path)
    query = link.query({LANG: lang})
    links = [{"address": address(one.name) + query, "title": language.text(one.title)} for one in ENTRIES]
    search = {
        "address": address(SEARCH_PAGE),
        "lang": lang,
        "name": SEARCH,
        "words": words,
        "most": link.LONGEST,
        "label": language.text("Search figures, places, publications"),
        "go": language.text("Search"),
    }
    found = more_answers(Reading(published(), language), words) if words else ""
    body = template("alone").not_found(search, found, language.text(LEADS_ON), [*links, _privacy(language)])
    return _page(language, language.text(NOTHING_HERE), body, address("front"))


def not_shown(lang: str, why: str) -> str:
    """That a selection cannot be shown, the reason as the program says it, and the way back."""
    language = Language(lang)
    links = [{"address": address("front") + link.query({LANG: lang}), "title": language.text(SITE)}]
    body = template("alone").privacy(language.text(ASK_AGAIN), [why], links)
    return _page(language, language.text(NOT_SHOWN), body, address("front"))


def words_of(path: str) -> str:
    """The words of an address that a person may have meant: `/nssf-members.html` says `nssf members html`."""
    return " ".join(_WORD.findall(path))[:LONGEST_WORDS].strip()


@cache
def privacy(lang: str) -> str:
    """What is kept of readers, and what is not."""
    language = Language(lang)
    links = [{"address": address("front") + link.query({LANG: lang}), "title": language.text(SITE)}]
    if SECURITY_CONTACT:
        links.append({"address": SECURITY_CONTACT, "title": language.text(REPORT)})
    lines = [language.text(line) for line in IN_DETAIL]
    body = template("alone").privacy(language.text(KEPT), lines, links)
    return _page(language, _privacy(language)["title"], body, PRIVACY)


def _privacy(language: Language) -> dict[str, str]:
    return {"address": PRIVACY + link.query({LANG: language.code}), "title": language.text("Privacy")}


def _page(language: Language, heading: str, body: Markup, path: str) -> str:
    code = next(one for one in LANGUAGES if one != language.code)
    other = {"lang": code, "address": path + link.query({LANG: code}), "name": LANGUAGE_NAMES[code]}
    html = in_one_line(template("alone").page(heading, body, other))
    return index_page.alone(language.code, f"{heading} · {language.text(SITE)}", html)
