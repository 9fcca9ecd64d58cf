"""What if: a union demand laid on the published membership and the labour force."""

from blocks.what_if import demand_block, demanded, most_workers, what_if_block
from reading import Page
from reading.parameters import INFORMAL, WORKERS


def show(page: Page) -> None:
    page.title(
        page.text("What if more workers were covered?"),
        page.text("Move the numbers: the shares follow, with the published figure behind each of them."),
    )
    page.show(demand_block)
    workers, informal = page.ask(demanded) or (0, 0)
    most = page.ask(most_workers)
    if not most:
        return
    with page.controls():
        more = page.amount(
            WORKERS, page.text("More workers covered"), most=most, step=10_000, default=workers
        )
        among = page.amount(
            INFORMAL, page.text("Informal workers among them"), most=most, step=10_000, default=informal
        )
    page.show(what_if_block, more, among)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
