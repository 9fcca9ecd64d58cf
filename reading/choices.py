"""What a reader chose, checked in one place: a code that is offered, a number within bounds, or the default."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence

from reading.parameters import PRESENT

MOST_SLIDES = 99


class Choices:
    """The choices of one view.

    Attributes:
        view: what holds after the checks, language-neutral codes by parameter; the link of the view.
        not_understood: parameters that asked for something that is not offered.
        moved: whether the reader has just moved a control; then a choice that no longer fits is no
            fault of a link.
    """

    moved = False

    def __init__(self, given: MutableMapping[str, str], not_understood: Sequence[str] = ()) -> None:
        """Take what an address or a session says; it is checked when a page asks for it."""
        self._given = given
        self.view: dict[str, str] = {}
        self.not_understood = list(not_understood)

    def asked(self, name: str) -> str:
        """What the link or an earlier choice says of a parameter, unchecked; "" for nothing."""
        return str(self._given.get(name) or "")

    def one_of(
        self, name: str, options: Sequence[str], *, default: str | None = None, optional: bool = False
    ) -> str:
        """A code of `options`; "" where optional or where there are no options."""
        asked = self.asked(name)
        if asked not in options and not (optional and asked == ""):
            if asked and not self.moved:
                self.not_understood.append(name)
            asked = self._usual(options, default, optional)
        return self._hold(name, asked)

    @staticmethod
    def _usual(options: Sequence[str], default: str | None, optional: bool) -> str:
        if default in options and default is not None:
            return default
        return "" if optional or not options else options[0]

    def switched(self, name: str) -> bool:
        """Whether an option is on; in the link `1`."""
        on = self._given.get(name) in ("1", True)
        self._hold(name, "1" if on else "")
        return on

    def words(self, name: str) -> str:
        """Free text."""
        return self._hold(name, self.asked(name))

    def whole_number(self, name: str, *, most: int, default: int) -> int:
        """A whole number from 0 to `most`."""
        asked = self.asked(name)
        number = number_in(asked)
        if asked and (number is None or number > most):
            self.not_understood.append(name)
        held = min(default if number is None else number, most)
        self._hold(name, str(held))
        return held

    @property
    def presented(self) -> int:
        """The number of the block that fills the screen; 0: the usual page."""
        number = number_in(self.asked(PRESENT)) or 0
        return number if number <= MOST_SLIDES else 0

    def set(self, name: str, value: str) -> None:
        """Make a choice that came from elsewhere than its control, such as a tap on the map."""
        self._given[name] = value

    def drop(self, name: str) -> None:
        """Forget a choice."""
        self._given.pop(name, None)

    def newly(self, name: str, value: object) -> bool:
        """Whether the reader has just changed what `value` says; an address never changes."""
        return False

    def _hold(self, name: str, value: str) -> str:
        self.view[name] = value
        return value


def number_in(text: str) -> int | None:
    """A whole number as a link writes it; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
