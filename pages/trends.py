"""Over time: any indicator, its figures joined only within one definition."""

from indicators.series import comparisons
from language.labels import TOPICS
from ui import open_page
from ui.events import list_events
from ui.over_time import trend_block, undated_block
from ui.picture import finished

page = open_page(__file__)
page.title(
    page.text("Trends over time"),
    page.text("Figures of one definition are joined; a change of definition or method is a gap."),
)

dated = finished(lambda: set(page.figures.loc[page.figures["end"].notna(), "indicator"]), "dated")
indicators = page.published["indicators"]
indicators = indicators[indicators["indicator"].isin(dated)]
with page.controls():
    left, right = page.columns([2, 3])
    with left:
        topics = [code for code in TOPICS if code in set(indicators["topic"])]
        of_link = indicators.set_index("indicator")["topic"].get(page.asked("indicator"), "nssf")
        topic = page.choose(
            "topic", page.text("Subject"), topics, lambda code: page.text(TOPICS[code]), default=of_link
        )
    with right:
        names = list(indicators.loc[indicators["topic"] == topic, "indicator"])
        indicator = page.choose("indicator", page.text("Indicator"), names, page.labels.indicator)
    left, right = page.columns([1, 1])
    with left:
        ways = {
            "sex": page.text("women and men"),
            "group": page.text("groups"),
            "area": page.text("neighbouring countries"),
            "scheme": page.text("schemes"),
        }
        by = page.choose(
            "kind",
            page.text("Compare"),
            comparisons(page.figures, indicator),
            ways.get,
            optional=True,
            none=page.text("no comparison"),
        )
    with right:
        schemes = list(dict.fromkeys(page.published["events"]["scheme"]))
        scheme = page.choose(
            "scheme",
            page.text("Policy events"),
            [*schemes, "all"],
            lambda code: page.text("all events") if code == "all" else page.labels.scheme(code),
            optional=True,
            none=page.text("none shown"),
        )
    doubtful = page.switch(
        "all", page.text("Show disputed, superseded and undated figures, targets and demands")
    )

block = trend_block(page, indicator, by=by, doubtful=doubtful, scheme=scheme)
if block:
    page.show(block)
else:
    page.nothing(
        page.text("No sound figure is published for this choice."),
        page.text("Switch on the disputed and superseded figures to see what there is."),
    )
undated = undated_block(page, indicator)
if undated:
    page.show(undated)
if scheme:
    list_events(page, scheme)
page.write(page.labels.definition(indicator))
page.close()
