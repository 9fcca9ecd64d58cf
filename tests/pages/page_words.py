"""What a page says, as text; Streamlit's test runs it without a browser."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest


def html(page: AppTest) -> str:
    """The page's own HTML, its style sheet and scripts taken out, spaces that hold a line together as any other."""
    parts = [one.proto.body for one in page.get("html")]
    shown = "\n".join(re.sub(r"<(style|script)>.*?</\1>", "", part, flags=re.S) for part in parts)
    return shown.replace("\u00a0", " ")


def words(page: AppTest) -> str:
    """Everything the page says, mark-up taken out, each paragraph, cell and item a line."""
    text = re.sub(r"</?(a|b|strong|code|span)\b[^>]*>", "", html(page))
    lines = (line.strip() for line in unescape(re.sub(r"<[^>]+>", "\n", text)).splitlines())
    return "\n".join(line for line in lines if line)


def titles(page: AppTest) -> list[str]:
    """The titles of the figure blocks."""
    found = re.findall(
        r'<div class="block-head" data-block="[^"]*"><h[123] class="finding"[^>]*>(.*?)</h[123]>', html(page)
    )
    return [unescape(title) for title in found]


def rows(page: AppTest) -> list[str]:
    """The rows of the page's tables, heads left out."""
    return re.findall(r"<tr>(<td>.*?)</tr>", html(page))
