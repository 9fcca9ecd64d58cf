"""What a page says, as text."""

from streamlit.testing.v1 import AppTest


def words(page: AppTest) -> str:
    """Everything the page says, Markdown's escapes taken out."""
    parts = [*page.title, *page.header, *page.subheader, *page.markdown, *page.caption, *page.info]
    return "\n".join(str(part.value) for part in parts).replace("\\", "")
