"""What is taken away, and what it must carry with it to prove itself a year later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from exports.edition import day, version
from reading import Block, Reading, link
from reading.menu import address
from reading.said import badge, leading_figure, print_of_the_lead, remark_in_view
from reading.settings import SITE_ADDRESS

LICENCE, LICENCE_ADDRESS = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, eq=False)
class Taken:
    """A figure block of a page as one reader sees it.

    Attributes:
        page: the page's name.
        view: the choices of the page, language-neutral codes.
        site: the public address of the site; "" where nobody said it.
    """

    reading: Reading
    page: str
    block: Block
    view: Mapping[str, str] = field(default_factory=dict)
    site: str = SITE_ADDRESS

    @property
    def address(self) -> str:
        """Where the view is seen alive."""
        return live_address(self.page, self.view, self.site)

    @property
    def leading(self) -> dict:
        """The figure that is quoted."""
        return leading_figure(self.reading, self.block)


def live_address(page: str, view: Mapping[str, str], site: str = SITE_ADDRESS) -> str:
    """The address of a view; from the root of the site where its public address is not known."""
    return site.rstrip("/") + address(page) + link.query(view)


def number_shown(reading: Reading, block: Block) -> str:
    """The number to show large; one of many figures never without whose it is. "": the title or the picture says it."""
    leading = leading_figure(reading, block)
    amount = reading.labels.amount(leading)
    if block.number or len(block.figures) == 1:
        return block.number or amount
    if amount in block.title or block.picture is not None:
        return ""
    return f"{reading.labels.what(leading)}: {amount}"


def what_it_is(taken: Taken) -> str:
    """Badge, unit, who, where, when, and what may be wrong with the leading figure."""
    reading, block = taken.reading, taken.block
    return " · ".join(
        filter(None, [badge(reading, block), block.subtitle, *reading.labels.marks(taken.leading)])
    )


def where_from(taken: Taken) -> str:
    """The leading publication with its date, how many more there are, and the number as it was printed."""
    return _where_from(taken, titled=True, made=True)


def where_from_in_less(taken: Taken) -> tuple[str, ...]:
    """The same in fewer and fewer words, for a room that cannot grow: publisher and date stay in each."""
    ways = ((False, True), (True, False), (False, False))
    return tuple(_where_from(taken, titled=titled, made=made) for titled, made in ways)


def _where_from(taken: Taken, *, titled: bool, made: bool) -> str:
    """The publication, with its title or in short; how it printed the number, and what we did to it, where `made`."""
    reading, leading, figures = taken.reading, taken.leading, taken.block.figures
    labels, source = reading.labels, leading["source_id"]
    name = labels.publication if titled else labels.publisher_and_date
    more = figures["source_id"].nunique() - 1
    processing = taken.block.processing if made else ""
    said = [
        reading.text("Source: {sources}.", sources=name(source)),
        reading.text("More publications: {count}.", count=reading.language.number(more)) if more else "",
        print_of_the_lead(reading, leading, figures) if made else "",
        reading.text("Our processing: {how}", how=processing) if processing else "",
    ]
    return " ".join(filter(None, said))


def edition(reading: Reading) -> str:
    """Which data it is, and under which licence it may be passed on."""
    return reading.text(
        "Data {version}, gathered {day}. Compilation: {licence}; the figures belong to their publishers.",
        version=version(),
        day=reading.language.period(day()),
        licence=LICENCE,
    )


def first_remark(taken: Taken) -> str:
    """The remark that a reader must not miss; "" without one."""
    return remark_in_view(taken.reading, taken.block)
