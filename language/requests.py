"""What a letter asks for, and what its two languages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from language.sentences import Sentences
from loaders.places import PROVINCES


@dataclass(frozen=True, eq=False)
class Request:
    """The figures that a letter asks for.

    Attributes:
        indicator: one row of the indicators, as a mapping; an office must keep it.
        year: the year asked for.
        detail: `province_sex`, `province`, `sex` or `total`.
        areas: places with a missing number; `KH` for the country.
        sexes: the sexes asked for; `all` where they are not told apart.
        numbers: how many numbers are asked for.
        found: figures that are published for the year, at most a few, as mappings.
        found_more: how many further ones there are.
        searched_until: a date, YYYY-MM-DD.
    """

    indicator: Mapping
    year: int
    detail: str
    areas: Sequence[str]
    sexes: Sequence[str]
    numbers: int
    found: Sequence[Mapping]
    found_more: int
    searched_until: str

    @property
    def over(self) -> bool:
        """Whether the year was over when the search ended."""
        return self.year < int(self.searched_until[:4])


@dataclass(frozen=True)
class Letter:
    """A letter ready to be sent: whom it is for, its subject line and its text."""

    to: str
    subject: str
    text: str

    @property
    def whole(self) -> str:
        """Subject and text, to copy, and for ui/site.js to open as a mail."""
        return f"{self.subject}\n\n{self.text}"


class Written:
    """What both languages share: the codes of a request as names."""

    def __init__(self, request: Request, labels: Sentences) -> None:
        self.request = request
        self.labels = labels
        self.number = labels.language.number
        self.name = labels.indicator(request.indicator["indicator"])
        self.definition = labels.definition(request.indicator["indicator"])
        office = labels.office(request.indicator["kept_by"])
        self.to = labels.language.name(office)
        self.address = labels.language.name(office, "address")
        self.year = labels.language.digits(str(request.year))

    @property
    def by_province(self) -> bool:
        """Whether numbers are asked for by province."""
        return self.request.detail in ("province_sex", "province") and list(self.request.areas) != ["KH"]

    def sex(self, code: str) -> str:
        """Women or girls, men or boys, or both of them, as the indicator counts them."""
        return self.labels.sex(code, self.request.indicator["indicator"])

    def one_sex(self) -> str:
        """The only sex asked for, in words."""
        return self.sex(self.request.sexes[0])

    @property
    def by_sex(self) -> bool:
        """Whether sexes are told apart."""
        return list(self.request.sexes) != ["all"]

    @property
    def every_province(self) -> bool:
        """Whether no province has the number."""
        return len(self.request.areas) == len(PROVINCES)

    @property
    def places(self) -> str:
        """The names of the places asked for, as a list within a sentence."""
        return self.labels.language.text(", ").join(self.labels.area(code) for code in self.request.areas)

    @property
    def known(self) -> list[str]:
        """What is published already, a line a figure."""
        return [f"- {self.labels.sentence(figure)}" for figure in self.request.found]
