"""The front page: who is covered?"""

from blocks.by_place import by_place_block
from blocks.doors import doors
from blocks.front_lists import front_lists
from blocks.hundred import hundred_block
from blocks.life_course import life_course_block
from blocks.nssf import nssf_block
from reading import Page


def show(page: Page) -> None:
    page.show(hundred_block)
    page.say(doors)
    page.show(life_course_block)
    page.show(nssf_block)
    page.show(by_place_block)
    page.say(front_lists)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
