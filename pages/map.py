"""By province: a map for shares, ranked bars for counts, and one province in words."""

from blocks.map import (
    group_of,
    has_denominator,
    indicators,
    map_block,
    opening_indicator,
    periods,
    province_view,
    ranking_block,
    sexes,
)
from indicators.provinces import PROVINCES
from reading import Page
from reading.parameters import AREA, INDICATOR, PERIOD, SEX


def show(page: Page) -> None:
    page.title(
        page.text("Figures by province"),
        page.text(
            "What has been published for the 25 provinces. Few figures on the NSSF are: see what is missing."
        ),
    )
    labels = page.reading.labels
    with page.controls():
        indicator = page.choose(
            INDICATOR,
            page.text("Indicator"),
            page.ask(indicators) or [],
            labels.indicator,
            default=page.ask(opening_indicator),
        )
        if not indicator:
            return
        period = page.choose(
            PERIOD, page.text("Period"), periods(page.reading, indicator), page.reading.language.period
        )
        sex = page.choose(SEX, page.text("Sex"), sexes(page.reading, indicator, period), labels.sex)
        area = page.choose(AREA, page.text("Province"), PROVINCES, labels.area, optional=True)

    show_by_province(page, area, (indicator, period, sex, group_of(page.reading, indicator, period)))


def show_by_province(page: Page, area: str, question: tuple[str, str, str, str]) -> None:
    """The answer to a question as a map where it is a share, and as ranked bars."""
    share = has_denominator(page.reading, *question)
    view = page.ask(province_view, *question, as_share=share)
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
        counts = page.ask(province_view, *question, as_share=False)
        if counts:
            page.show(ranking_block, counts, area, "counts")


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
