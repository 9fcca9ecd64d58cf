"""What if: a union demand laid on the published membership and the labour force."""

from ui import Page, show_page
from ui.demand import demand_block, demanded, most_workers, what_if_block


def show(page: Page) -> None:
    page.title(
        page.text("What if more workers were covered?"),
        page.text("Move the numbers: the shares follow, with the published figure behind each of them."),
    )
    page.show(demand_block(page))
    workers, informal = demanded(page)
    with page.controls():
        most = most_workers(page)
        more = page.amount(
            "workers", page.text("More workers covered"), most=most, step=10_000, default=workers
        )
        among = page.amount(
            "informal", page.text("Informal workers among them"), most=most, step=10_000, default=informal
        )
    page.show(what_if_block(page, more, among))


show_page(__file__, show)
