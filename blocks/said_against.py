"""What publications say against each other, in short: the newest disagreements, and sums that do not add up."""

from __future__ import annotations

from blocks.figures import Asked
from blocks.publications import count_questions, count_sums, disagreement_block, sums_block
from reading import Block, Page, Reading, kept
from reading.markup import plain

MOST = 3


@kept
def short_disagreements(reading: Reading) -> Block:
    """The newest questions that publications answer differently; the rest is one tap away."""
    return disagreement_block(reading, Asked(), 1, MOST)


@kept
def short_sums(reading: Reading) -> Block:
    """The printed sums whose parts lie farthest from them; the rest is one tap away."""
    return sums_block(reading, Asked(), 1, MOST, True)


def said_against(page: Page) -> None:
    """Both lists in short, each with the way to the whole one."""
    page.show(short_disagreements)
    page.say(all_of, "disagreements")
    page.show(short_sums)
    page.say(all_of, "sums")


@kept
def all_of(reading: Reading, which: str) -> str:
    """The link to the whole list; "" where all of it is shown."""
    count = {"disagreements": count_questions, "sums": count_sums}[which](reading, Asked())
    if count <= MOST:
        return ""
    label = reading.text("Show all {count}", count=reading.language.number(count))
    return f"[{plain(label)}]({reading.address('figures', list=which)})"
