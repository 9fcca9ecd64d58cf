"""By province: a map for shares, ranked bars for counts, and one province in words."""

from blocks.editions import (
    Edition,
    edition,
    has_share,
    indicators,
    opening_indicator,
    periods,
    publications,
    sexes,
)
from blocks.map import map_block, ranking_block
from blocks.province_view import province_view
from indicators.provinces import PROVINCES
from loaders.facts import NO_SEX
from reading import Page
from reading.parameters import AREA, INDICATOR, PERIOD, SEX, SOURCE


def show(page: Page) -> None:
    page.title(
        page.text("Figures by province"),
        page.text(
            "What has been published for the 25 provinces. Few figures on the NSSF are: see what is missing."
        ),
    )
    with page.controls():
        chosen = ask(page)
        area = page.choose(AREA, page.text("Province"), PROVINCES, page.reading.labels.area, optional=True)
    if chosen is None:
        return
    share = page.ask(has_share, chosen) or False
    view = page.ask(province_view, chosen, as_share=share)
    if view and view.rate:
        with page.beside("map"):
            page.show(map_block, view, area)
            page.show(ranking_block, view, area)
    elif view:
        page.write(
            page.text(
                "Counts are compared as bars: a coloured map would show where many people live, not who is protected."
            )
        )
    if view and (share or not view.rate):
        counts = page.ask(province_view, chosen, as_share=False)
        if counts:
            page.show(ranking_block, counts, area, "counts")


def ask(page: Page) -> Edition | None:
    """Which indicator, of when, for whom, as published by whom; None where nothing can be asked for."""
    reading, labels = page.reading, page.reading.labels
    options = page.ask(indicators) or []
    default = page.ask(opening_indicator)
    indicator = page.choose(INDICATOR, page.text("Indicator"), options, labels.indicator, default=default)
    if not indicator:
        return None
    when = periods(reading, indicator)
    period = page.choose(PERIOD, page.text("Period"), when, reading.language.period)
    for_whom = sexes(reading, indicator, period)
    if labels.of_indicator(indicator)["sexes"] == NO_SEX:
        sex = page.choices.one_of(SEX, for_whom)
    else:
        sex = page.choose(SEX, page.text("Sex"), for_whom, labels.sex)
    sources = publications(reading, indicator, period, sex)
    source = page.choose(SOURCE, page.text("Publication"), sources, labels.publication)
    return edition(reading, indicator, period, sex, source)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
