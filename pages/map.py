"""By province: a map for shares, ranked bars for counts, and one province in words."""

from indicators.provinces import DENOMINATORS, province_series
from ui import open_page
from ui.by_province import map_block, province_view, ranking_block
from ui.picture import finished

page = open_page(__file__)
page.title(
    page.text("Figures by province"),
    page.text(
        "What has been published for the 25 provinces. Few figures on the NSSF are: see what is missing."
    ),
)

offered = finished(lambda: province_series(page.figures), "province_series")
with page.controls():
    indicator = page.choose(
        "indicator",
        page.text("Indicator"),
        sorted(offered["indicator"].unique(), key=page.labels.indicator),
        page.labels.indicator,
        default="idpoor_poor_households_rate",
    )
    of_indicator = offered[offered["indicator"] == indicator]
    left, right, far = page.columns([1, 1, 1])
    with left:
        period = page.choose(
            "period", page.text("Period"), list(dict.fromkeys(of_indicator["period"])), page.language.period
        )
    of_period = of_indicator[of_indicator["period"] == period]
    with right:
        sex = page.choose("sex", page.text("Sex"), list(dict.fromkeys(of_period["sex"])), page.labels.sex)
    provinces = [f"KH-{number}" for number in range(1, 26)]
    with far:
        area = page.choose("area", page.text("Province"), provinces, page.labels.area, optional=True)

group = of_period["group"].iloc[0]
share = indicator in DENOMINATORS
view = province_view(page, indicator, period, sex, group, as_share=share)
if view.rate:
    drawn, listed = page.columns([6, 5])
    with drawn:
        page.show(map_block(page, view, area))
    with listed:
        page.show(ranking_block(page, view, area))
else:
    page.write(
        page.text(
            "Counts are compared as bars: a coloured map would show where many people live, not who is protected."
        )
    )
if share or not view.rate:
    counts = province_view(page, indicator, period, sex, group, as_share=False)
    page.show(ranking_block(page, counts, area, "counts"))
page.close()
