"""All provinces at once on a slide: the table in two, beside each other."""

from blocks.heat import heat_block
from language import Language
from loaders import load
from pictures import Beside, Grid
from reading import Reading


def test_a_slide_has_every_province_once_and_the_country_in_both_halves():
    published = load()
    page = heat_block(Reading(published, Language("en"))).picture
    slide = heat_block(Reading(published, Language("en"), meeting=True)).picture
    assert isinstance(page, Grid)
    assert isinstance(slide, Beside)
    named = [[row.name for row in part.rows if not row.heading] for part in slide.pictures]
    assert [names[0] for names in named] == ["Cambodia", "Cambodia"]
    assert sorted(named[0][1:] + named[1][1:]) == sorted(
        row.name for row in page.rows if not row.heading and not row.whole
    )
    assert len(named[0]) + len(named[1]) == 27
