"""The front page: who is covered?"""

from ui import Block, open_page

page = open_page(__file__)
page.title(page.text("Who in Cambodia is covered by social protection?"))
row = page.figures[page.figures["figure_id"] == "gi-sdg131-total-kh-t-2022"]
page.show(
    Block(
        "covered",
        page.labels.indicator("covered_by_any_benefit"),
        row,
        number=page.labels.amount(row.iloc[0]),
    )
)
page.close()
