"""By province: a map for shares, ranked bars for counts, and one province in words."""

from indicators.provinces import PROVINCES, denominator_of
from ui import Page, show_page
from ui.by_province import group_of, indicators, map_block, periods, province_view, ranking_block, sexes


def show(page: Page) -> None:
    page.title(
        page.text("Figures by province"),
        page.text(
            "What has been published for the 25 provinces. Few figures on the NSSF are: see what is missing."
        ),
    )

    with page.controls():
        indicator = page.choose(
            "indicator",
            page.text("Indicator"),
            indicators(page),
            page.labels.indicator,
            default="idpoor_poor_households_rate",
        )
        period = page.choose("period", page.text("Period"), periods(page, indicator), page.language.period)
        sex = page.choose("sex", page.text("Sex"), sexes(page, indicator, period), page.labels.sex)
        area = page.choose("area", page.text("Province"), PROVINCES, page.labels.area, optional=True)

    group = group_of(page, indicator, period)
    share = denominator_of(page.published["indicators"], indicator) is not None
    view = province_view(page, indicator, period, sex, group, as_share=share)
    if view.rate:
        page.side_by_side([map_block(page, view, area), ranking_block(page, view, area)], "map")
    else:
        page.write(
            page.text(
                "Counts are compared as bars: a coloured map would show where many people live, not who is protected."
            )
        )
    if share or not view.rate:
        counts = province_view(page, indicator, period, sex, group, as_share=False)
        page.show(ranking_block(page, counts, area, "counts"))


show_page(__file__, show)
