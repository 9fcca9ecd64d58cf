"""What is not known: a grid of what is published, and a letter that asks for the rest."""

from indicators.not_known import ASKED_TOPICS, YEARS
from indicators.provinces import PROVINCES
from language.labels import TOPICS
from ui import open_page
from ui.letter import DETAIL_NAMES, LAST_FULL_YEAR, NOT_ASKED, details, fitting, request, show_letters
from ui.not_known import asked_cell, finding, grid_block, of_topic

page = open_page(__file__)
page.title(page.text("What is not known"), finding(page))
topics = page.published["indicators"].set_index("indicator")["topic"]
with page.controls():
    left, middle, right = page.columns([1, 1, 1])
    with left:
        topic = page.choose(
            "topic",
            page.text("Subject"),
            ASKED_TOPICS,
            lambda code: page.text(TOPICS[code]),
            default=topics.get(page.asked("indicator"), "nssf"),
        )
    with middle:
        area = page.choose(
            "area",
            page.text("Place"),
            [*PROVINCES, "KH"],
            page.labels.area,
            optional=True,
            none=page.text("any province"),
        )
    with right:
        sex = page.choose(
            "sex",
            page.text("Sex"),
            ["female", "male"],
            page.labels.sex,
            optional=True,
            none=page.text("women and men"),
        )
page.write(
    page.text(
        "A full cell is published, an empty one is not. Touch a cell to ask for it in the letter below."
    )
)
page.show(grid_block(page, topic, area, sex, asked_cell(page)))

page.header(page.text("Ask for it: a letter to the publisher"))
names = [name for name in of_topic(page, topic)["indicator"] if name not in NOT_ASKED]
left, middle, right = page.columns([2, 1, 1])
with left:
    indicator = page.choose(
        "indicator", page.text("Indicator"), fitting(page, "indicator", names), page.labels.indicator
    )
with middle:
    years = [str(year) for year in reversed(YEARS)]
    year = page.choose("year", page.text("Year"), years, page.language.digits, default=LAST_FULL_YEAR)
with right:
    detail = page.choose(
        "kind",
        page.text("In which detail"),
        fitting(page, "kind", details(page, indicator, area)),
        lambda code: page.text(DETAIL_NAMES[code]),
    )
asked = request(page, indicator, year, detail, area, sex)
if asked:
    show_letters(page, asked)
else:
    page.nothing(
        page.text("All of this is published already: there is nothing to ask for."),
        page.text("The figures are on the page “All figures”."),
    )
page.close()
