"""Printed on A4: light paper, sheets that are filled, letters that can be read, nothing beyond the edge."""

import io

import numpy as np
import pypdfium2
import pytest

from reading.menu import ENTRIES, address

pytestmark = [pytest.mark.browser, pytest.mark.long]
MOST_SHEETS = 7
"""Of any page in either language; the longest, Women and men, has five in English."""
SCALE = 0.5
LEAST_FILLED = 0.5
"""How much of a sheet's height is used, but for the last."""
VIEWS = [(entry.name, lang) for entry in ENTRIES for lang in ("en", "km")]


@pytest.fixture(scope="module")
def dark(browser):
    """A window of a reader who prefers dark paper."""
    context = browser.new_context(
        color_scheme="dark", viewport={"width": 1280, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    page.set_default_timeout(120_000)
    yield page
    context.close()


@pytest.mark.parametrize(("name", "lang"), VIEWS)
def test_a_page_on_paper(dark, site, name, lang):
    dark.goto(f"{site.origin}{address(name)}?lang={lang}")
    dark.wait_for_selector(".site-footer")
    dark.wait_for_selector("#summary", state="detached")
    dark.wait_for_timeout(1500)
    printed = pypdfium2.PdfDocument(io.BytesIO(dark.pdf(format="A4", print_background=True)))
    sheets = [np.asarray(sheet.render(scale=SCALE).to_pil().convert("L")) for sheet in printed]
    assert len(sheets) <= MOST_SHEETS
    for number, sheet in enumerate(sheets, 1):
        assert np.median(sheet) == 255, f"sheet {number} is not white"
        assert sheet[:, -8:].min() == 255, f"sheet {number}: something goes beyond the right edge"
    for number, sheet in enumerate(sheets[:-1], 1):
        used = np.flatnonzero(sheet.min(axis=1) < 200).max() / len(sheet)
        assert used >= LEAST_FILLED, f"sheet {number} is filled to {used:.0%}"
