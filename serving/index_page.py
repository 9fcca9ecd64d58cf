"""The page that is sent first: Streamlit's own, with head and body of the address that was asked for.

A crawler, a link preview and a reader whose app has not started yet find the view's title,
description, picture and summary in it. The app replaces the summary when it has drawn the page.
"""

from __future__ import annotations

import json
import re
from functools import cache
from html import escape

from exports.summary import Summary
from language import LANGUAGES
from pictures.colours import style_sheet
from reading.menu import address
from reading.parameters import COMMON
from reading.published import published
from seam import front_end, look
from serving.feed import MEDIA_TYPE, PATH
from serving.site import full
from serving.static_files import OURS
from ui.frame import STYLES, TIPS_SCRIPT

LOCALES = {"km": "km_KH", "en": "en_GB"}
KHMER_SIGNS = re.compile(r"[\u1780-\u17ff]")
NAMES = {
    "en": "Cambodia Social Protection Dashboard",
    "km": "ផ្ទាំងទិន្នន័យកិច្ចគាំពារសង្គមកម្ពុជា",
}

# The page has the app's measures from the start (its base size, its reset of texts), so that nothing moves when its style
# sheets come. The app is hidden while the summary lies on it: what moves below a cover is no shift, and is not read out twice.
STYLE = """
#summary{position:absolute;inset:0;z-index:9;overflow:auto;background:var(--paper);
font-family:'Noto Sans','Noto Sans Khmer','Khmer OS Battambang','Khmer Sangam MN','Leelawadee UI',sans-serif}
html:has(#summary){font-size:17px!important}
p,ol,ul,dl{margin:0 0 1rem;padding:0;font-size:1rem;font-weight:400}
#summary~#root{visibility:hidden}
#summary>*{max-width:1248px;margin:0 auto;padding:12px 32px 32px;box-sizing:border-box}
@media(max-width:760px){#summary>*{padding:8px 12px 32px}}
#summary figure{margin:.5rem 0}#summary figure svg{width:100%;height:auto;max-width:46rem}
#summary :is(input,button){font:inherit;min-height:32px}
#summary :is(.alone~p,.alone,form~*) a{display:inline-block;min-height:28px}
"""


@cache
def _style() -> str:
    """The look of the app, for the same HTML before the app is there."""
    return look.tight(style_sheet() + STYLE + look.in_one_line(*STYLES))


def page(
    made: Summary, summary_html: str, *, origin: str, canonical: dict[str, str], app: bool = True
) -> str:
    """The whole page for one address.

    Args:
        summary_html: the readable summary, picture included; escaped already.
        origin: the site's public address.
        canonical: the parameters that tell this view from the page's usual one.
        app: whether the app follows; without it the summary is the page.
    """
    head, follows = "", ""
    if app:
        head = front_end.shell().head + (front_end.charts_early() if made.charted else "")
        follows = f'<div id="root"></div>\n<script>{first_script()}</script>\n{front_end.shell().styles}\n'

    return f"""<!DOCTYPE html>
<html lang="{made.lang}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{_type_first(made.lang)}
{_head(made, origin, canonical)}
<style>{_type(made.lang, summary_html)}{_style()}</style>
{head}
</head>
<body>
<div id="summary" lang="{made.lang}"><div class="{look.HTML.lstrip(".")}">
{summary_html}
</div></div>
{follows}</body>
</html>
"""


@cache
def first_script() -> str:
    """What the page that is sent first runs until the app is there."""
    return look.in_one_line(look.SUMMARY_SCRIPT, TIPS_SCRIPT)


def alone(lang: str, title: str, html: str) -> str:
    """A page of its own without the app, in the type and colours of the first pages; not for crawlers."""
    return f"""<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(title)}</title>
<link rel="icon" href="/app/static/icon.png">
<style>{_type(lang, html)}{_style()}</style>
</head>
<body>
<div id="summary" lang="{lang}"><div class="{look.HTML.lstrip(".")}">
{html}
</div></div>
</body>
</html>
"""


def _head(made: Summary, origin: str, canonical: dict[str, str]) -> str:
    path = address(made.name)
    here = full(origin, path, canonical)
    rest = {name: value for name, value in canonical.items() if name not in COMMON}
    picture = full(origin, f"/picture/{made.name}.png", canonical)
    tags = [
        f"<title>{escape(made.title)}</title>",
        _meta("name", "description", made.description),
        f'<link rel="canonical" href="{escape(here)}">',
        *(_alternate(code, full(origin, path, {"lang": code, **rest})) for code in LANGUAGES),
        _alternate("x-default", full(origin, path, rest)),
        '<link rel="icon" href="/app/static/icon.png">',
        f'<link rel="alternate" type="{MEDIA_TYPE}" href="{escape(full(origin, PATH, {"lang": made.lang}))}">',
        _meta("property", "og:type", "website"),
        _meta("property", "og:site_name", NAMES[made.lang]),
        _meta("property", "og:locale", LOCALES[made.lang]),
        _meta("property", "og:title", made.first.title if made.first else made.title),
        _meta("property", "og:description", made.description),
        _meta("property", "og:url", here),
        _meta("property", "og:image", picture),
        _meta("property", "og:image:width", "1200"),
        _meta("property", "og:image:height", "630"),
        _meta("property", "og:image:alt", made.description),
        _meta("name", "twitter:card", "summary_large_image"),
        f'<script type="application/ld+json">{_json(dataset(made, origin, here))}</script>',
    ]
    return "\n".join(tags)


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{escape(content)}">'


def _alternate(code: str, href: str) -> str:
    return f'<link rel="alternate" hreflang="{code}" href="{escape(href)}">'


def _json(value: dict) -> str:
    """JSON that cannot end the script it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def dataset(made: Summary, origin: str, here: str) -> dict:
    """The view as schema.org describes a data set."""
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": made.first.title if made.first else made.title,
        "description": made.description,
        "url": here,
        "inLanguage": made.lang,
        "isAccessibleForFree": True,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "version": published().edition.version,
        "dateModified": published().edition.date,
        "creator": {"@type": "Organization", "name": NAMES["en"]},
        "spatialCoverage": {"@type": "Place", "name": "Cambodia"},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": f"{origin}/data/{name}"}
            for name, media_type in (
                ("figures.csv", "text/csv"),
                ("figures.parquet", "application/vnd.apache.parquet"),
                ("datapackage.json", "application/json"),
            )
        ],
    }
    if made.first is not None:
        described["variableMeasured"] = made.leading["indicator"]
        described["isBasedOn"] = {
            "@type": "CreativeWork",
            "name": made.source["title"],
            "publisher": made.source["publisher"],
            "url": made.source["url"],
        }
        if made.leading["period"]:
            described["temporalCoverage"] = made.leading["period"]
    return described


def _type(lang: str, html: str) -> str:
    """The typefaces of a page; Khmer only where it is read."""
    return typefaces(khmer=lang == "km" or bool(KHMER_SIGNS.search(html)))


def _type_first(lang: str) -> str:
    """The typeface of the page's language, asked for before anything else: the later it comes, the more has to move."""
    (path,) = OURS.glob("noto-sans-khmer.*.woff2" if lang == "km" else "noto-sans.*.woff2")
    return f'<link rel="preload" as="font" type="font/woff2" crossorigin href="/app/static/{path.name}">'


def typefaces(*, khmer: bool = True) -> str:
    """The site's typefaces, under the same addresses as the app asks for."""
    faces = [
        ("Noto Sans", "noto-sans.", "U+0020-007E,U+00A0-017F,U+2009-2026,U+202F-203A,U+2190-2193,U+2212")
    ]
    if khmer:
        faces.append(("Noto Sans Khmer", "noto-sans-khmer.", "U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC"))
    return "".join(
        f"@font-face{{font-family:'{family}';font-weight:400 700;font-display:swap;"
        f"src:url(/app/static/{path.name}) format('woff2');unicode-range:{signs}}}"
        for family, start, signs in faces
        for path in sorted(OURS.glob(f"{start}*.woff2"))
    )
