"""One page as its file tells it: a reading, the reader's choices, and the stage it is shown on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Concatenate, ParamSpec, TypeVar

from markupsafe import Markup

from indicators.series import NoFigure
from reading import link
from reading.block import Block
from reading.choices import Choices
from reading.markup import in_one_line, marked_up, nothing, template
from reading.menu import Entry
from reading.reading import Reading
from reading.said import csv, source_line
from reading.stage import File, Stage

Arguments = ParamSpec("Arguments")
Made = TypeVar("Made")
One = TypeVar("One")
Make = Callable[Concatenate[Reading, Arguments], Made]
logger = logging.getLogger(__name__)


class Page:
    """What a page file works with.

    Whatever is built from figures is built by the page, within its guard: what cannot be built
    becomes a sentence that says why, and the rest of the page stands.

    Attributes:
        blocks: the figure blocks that were built, in the order of the page.
        files: what can be taken away, by the block it belongs to or by its own name.
    """

    def __init__(self, entry: Entry, reading: Reading, choices: Choices, stage: Stage) -> None:
        self.entry = entry
        self.reading = reading
        self.choices = choices
        self.stage = stage
        self.blocks: list[Block] = []
        self.files: dict[str, File] = {}
        self._said_last = Markup("")
        self._level = 1

    def text(self, english: str, **values: object) -> str:
        """A text in the reader's language."""
        return self.reading.text(english, **values)

    # What is asked for

    def choose(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        show: Callable[[str], str] = str,
        *,
        default: str | None = None,
        optional: bool = False,
        none: str = "–",
    ) -> str:
        """A choice that lives in the link under `name`; a code of `options`, "" where optional.

        An unknown code in the link falls back to the default and is said below the title. A choice
        that cannot be changed is said, and is no control.
        """
        chosen = self.choices.one_of(name, options, default=default, optional=optional)
        if not options:
            if not optional:
                self._say_cannot(NoFigure(f"nothing to choose for {name}"))
            return chosen
        if len(options) == 1 and not optional:
            self.stage.fixed(label, _named(show, chosen))
            return self._hold(name, chosen)
        offered = ["", *options] if optional else list(options)
        chosen = self.stage.select(
            name, label, offered, lambda code: _named(show, code) if code else none, chosen
        )
        return self._hold(name, chosen)

    def switch(self, name: str, label: str) -> bool:
        """An option that is on or off; in the link `1` when on."""
        on = self.stage.toggle(name, label, self.choices.switched(name))
        self._hold(name, "1" if on else "")
        return on

    def typed(self, name: str, label: str, hint: str = "") -> str:
        """Free text that lives in the link under `name`."""
        return self._hold(name, self.stage.search(name, label, hint, self.choices.words(name)))

    def amount(self, name: str, label: str, *, most: int, step: int, default: int) -> int:
        """A whole number from 0 to `most` that lives in the link under `name`."""
        number = self.choices.whole_number(name, most=most, default=default)
        number = self.stage.slider(name, label, most=most, step=step, number=number)
        self._hold(name, str(number))
        return number

    def _hold(self, name: str, value: str) -> str:
        self.choices.view[name] = value
        return value

    # What is said

    def title(self, title: str | None, lead: str = "") -> None:
        """The page's heading, its name where it has no answer, and the sentence below it; without it the first finding is the heading."""
        self._level = 2
        self.stage.title(title or self.text(self.entry.title), marked_up(lead) if lead else Markup(""))

    def header(self, title: str) -> None:
        """A heading within the page; the figures below it belong to it."""
        self._say_not_understood()
        self._level = 3
        self.stage.header(title)

    def write(self, text: str) -> None:
        """Paragraphs and lists with links and bold words, as Markdown."""
        self.html(marked_up(text))

    def html(self, html: Markup) -> None:
        """A text as HTML of `templates/`."""
        self._say_not_understood()
        self.stage.html(html)
        self._said_last = Markup("")

    def nothing(self, sentence: str, instead: str = "") -> None:
        """Say that no figure is published for a choice, and what there is instead."""
        self.html(nothing(" ".join(filter(None, (sentence, instead)))))

    def say(self, make: Make[Arguments, str], *arguments: Arguments.args, **named: Arguments.kwargs) -> None:
        """What `make` says, HTML or Markdown, within the guard."""
        try:
            said = make(self.reading, *arguments, **named)
        except Exception as error:
            self._say_cannot(error)
            return
        if said:
            self.html(said if isinstance(said, Markup) else marked_up(said))

    def ask(
        self, make: Make[Arguments, Made], *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> Made | None:
        """What `make` answers, such as the options of a choice; None where it cannot."""
        try:
            return make(self.reading, *arguments, **named)
        except Exception as error:
            self._say_cannot(error)
            return None

    def each(
        self, make: Make[Arguments, Sequence[One]], *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> Sequence[One]:
        """Everything that `make` lists for the page; that a list is empty for want of data is said."""
        listed = self.ask(make, *arguments, **named)
        if listed is not None and not listed and self.reading.published.left_out:
            self._say_cannot(NoFigure(f"{make.__name__} lists nothing"))
        return listed or []

    def links(
        self, heading: str, page: str, parameter: str, codes: Sequence[str], show: Callable[[str], str]
    ) -> None:
        """Links to another view of a page, one a code."""
        if codes:
            named = [self.reading.link(page, show(code), **{parameter: code}) for code in codes]
            self.html(in_one_line(template("pieces").links(heading, named)))

    # What is shown

    def show(
        self, make: Make[Arguments, Block | None], *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> Block | None:
        """Build a figure block and show it: the only way to show a figure or a chart.

        Returns:
            The block; None where there is nothing to show, or it could not be built.
        """
        try:
            block = make(self.reading, *arguments, **named)
            if block is None:
                return None
            source_line(self.reading, block)  # no number without its publication
            self._say_not_understood()
            self.stage.block(self.reading, block, len(self.blocks) + 1, self._level)
        except Exception as error:
            self._say_cannot(error)
            return None
        self.blocks.append(block)
        self._level = max(self._level, 2)
        self._said_last = Markup("")
        self.files[block.key] = File(
            name=f"{self.entry.name}-{block.key}.csv",
            media_type="text/csv;charset=utf-8",
            make=lambda: csv(self.reading, block).encode(),
        )
        return block

    def controls(self, name: str = "view") -> AbstractContextManager:
        """The row of choices above a view, or above another part of the page."""
        return self.stage.row(name)

    def folded(self, label: str, opened: bool) -> AbstractContextManager:
        """More choices behind one tap; while it is closed they hold, and are not drawn."""
        return self.stage.folded(label, opened)

    def beside(self, name: str) -> AbstractContextManager:
        """What is shown within stands side by side on a wide screen; in a meeting one block fills it."""
        return self.stage.beside(name)

    def part(self, show: Callable[[], None]) -> None:
        """A part of the page whose own choices run it alone; nothing else may depend on them."""
        show()

    def offer(
        self, label: str, make: Make[Arguments, File], *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> None:
        """A file to take away, made when a reader asks for it; not in a meeting."""
        file = self.ask(make, *arguments, **named)
        if file is not None and not self.reading.meeting:
            self.files[file.name] = file
            self.html(in_one_line(template("pieces").file(file.name, label)))

    def close(self) -> None:
        """The end of every page: what the link asked for and did not get."""
        self._say_not_understood()

    @property
    def query(self) -> str:
        """The link of the view that is shown."""
        return link.query(self.choices.view)

    def _say_not_understood(self) -> None:
        """Right below the choices, before anything that follows them."""
        names = self.choices.not_understood
        if not names:
            return
        listed = ", ".join(dict.fromkeys(names))
        names.clear()
        self.stage.html(
            nothing(
                self.text(
                    "The link asked for something this page does not have ({names}); "
                    "the usual view is shown instead.",
                    names=listed,
                ),
                "status",
            )
        )

    def _say_cannot(self, error: Exception) -> None:
        """A reader never meets a traceback; who keeps the site finds it in the log.

        The same sentence is not said twice in a row.
        """
        if not isinstance(error, NoFigure):
            logger.error("page %s", self.entry.name, exc_info=error)
        self._say_not_understood()
        why = nothing(self._why_not(error))
        if why != self._said_last:
            self.stage.html(why)
            self._said_last = why

    def _why_not(self, error: Exception) -> str:
        out_of_order = self.reading.published.left_out
        if out_of_order:
            return self.text(
                "A figure cannot be shown here, because data files are out of order ({files}). "
                "The other figures are not affected.",
                files=", ".join(out_of_order),
            )
        if isinstance(error, NoFigure):
            return self.text("We found no sound figure for this.")
        return self.text("This figure cannot be shown just now. The others are not affected.")


def _named(show: Callable[[str], str], code: str) -> str:
    """The reader's word for a code; the code itself where the table that names it is out of order."""
    try:
        return show(code)
    except LookupError:
        return code
