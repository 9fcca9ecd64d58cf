"""What stands side by side is one text; where a chart is among it, parts of Streamlit's, in the same order."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.page_words import html


def shown(with_a_chart: bool) -> None:
    from dataclasses import replace

    from markupsafe import Markup

    from blocks.place import place_block
    from language import Language
    from reading import Reading
    from reading.choices import Choices
    from reading.published import published
    from ui.screen import Screen

    reading = Reading(published(), Language("en"))
    block = place_block(reading, "KH-12")
    screen = Screen(Choices({}))
    screen.html(Markup("<p>above</p>"))
    with screen.beside("one"):
        screen.html(Markup("<p>left</p>"))
        screen.block(reading, replace(block, chart={"mark": "bar"} if with_a_chart else None), 1)
        screen.html(Markup("<p>right</p>"))
    screen.html(Markup("<p>below</p>"))
    screen.flush()


@pytest.mark.parametrize(("with_a_chart", "elements"), [(False, 1), (True, 6)])
def test_parts_stand_in_their_order_with_a_chart_and_without(with_a_chart, elements):
    page = AppTest.from_function(shown, kwargs={"with_a_chart": with_a_chart}, default_timeout=60).run()
    assert not page.exception
    said = html(page)
    places = [said.index(word) for word in ("above", "left", "Phnom Penh", "right", "below")]
    assert places == sorted(places)
    assert len(page.get("html")) == elements, "each element costs every change of every reader"
    assert ('class="neighbours"' in said) != with_a_chart
