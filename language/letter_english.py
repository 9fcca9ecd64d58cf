"""The English letter that asks an office for figures."""

from __future__ import annotations

from language.requests import Written


class English(Written):
    """The letter in English."""

    def subject(self) -> str:
        """What the letter asks for, in one line."""
        return f"Request for figures: {self.name}, {self._by()}, {self.year}"

    def _by(self) -> str:
        sexes = self.one_sex() if len(self.request.sexes) == 1 and self.by_sex else "by sex"
        parts = []
        if self.by_province:
            parts.append("by province" if self.every_province else self.places)
        if self.by_sex:
            parts.append(sexes)
        return " and ".join(parts) if parts else "for the whole country"

    def text(self) -> str:
        """The letter from its address to its signature."""
        return "\n".join(
            [
                self.address,
                "",
                "Dear Sir or Madam,",
                "",
                "please publish the following figures, or send them to us:",
                "",
                f"- What is counted: {self.name}. {self.definition}",
                f"- Unit: {self.labels.unit(self.request.indicator['unit'])}",
                f"- When: {self._when()}",
                f"- Where: {self._where()}",
                f"- Who: {self._who()}",
                f"- In all: {self._count()}",
                "",
                "Why we ask",
                *self._found(),
                self._why(),
                "",
                "In which form",
                self._form(),
                "",
                "The figures will be made public with your office as their source.",
                "",
                "With kind regards,",
                "[name, organisation, address]",
            ]
        )

    def _when(self) -> str:
        measure = self.request.indicator["measure"]
        if not self.request.over:
            return f"{self.year}, up to the latest date for which it is recorded; please name the date"
        if measure == "stock":
            return f"as of 31 December {self.year}, or the nearest date for which it is recorded"
        return f"during the whole year {self.year}" if measure == "flow" else f"the year {self.year}"

    def _where(self) -> str:
        if not self.by_province:
            return "the whole country"
        if self.every_province:
            return "each of the 25 provinces (24 provinces and the capital, Phnom Penh)"
        return self.places

    def _who(self) -> str:
        if not self.by_sex:
            return "all together" if "person" in self.request.indicator["unit"] else "the total"
        return f"{self.sex('all')}, told apart" if len(self.request.sexes) == 2 else self.one_sex()

    def _count(self) -> str:
        return f"{self.number(self.request.numbers)} number{'s' if self.request.numbers != 1 else ''}"

    def _found(self) -> list[str]:
        until = self.labels.language.period(self.request.searched_until)
        if not self.request.found:
            return [f"Until {until} we found no published figure on this for {self.year}."]
        head = f"Until {until} this is what we found published for {self.year}:"
        more = self.request.found_more
        rest = [f"- and {self.number(more)} more"] if more else []
        return [head, *self.known, *rest, "The figures we ask for are not among them."]

    def _why(self) -> str:
        if self.by_province and self.by_sex:
            return (
                f"Without figures by province and by sex nobody can see how {self.sex('all')} fare in each "
                "province, and plans and budgets go by the average of the country."
            )
        if self.by_province:
            return (
                "Without figures by province nobody can see how the provinces differ, and plans and "
                "budgets go by the average of the country."
            )
        if self.by_sex:
            women, men = self.sex("female"), self.sex("male")
            return f"Without figures by sex nobody can see whether {women} are reached as {men} are."
        return "Without a figure for the year nobody can see what has changed."

    def _form(self) -> str:
        if self.by_province and self.every_province:
            rows = "A table with one row for each of the 25 provinces"
        elif self.by_province and len(self.request.areas) > 1:
            rows = f"A table with one row for each of these {self.number(len(self.request.areas))} provinces"
        else:
            rows = "A table with one row"
        columns = "one column of numbers"
        if len(self.request.sexes) == 2:
            columns = f"two columns of numbers: {self.sex('female')}, {self.sex('male')}"
        return (
            f"{rows} and {columns}; with the date that the numbers refer to and what exactly is "
            "counted. A spreadsheet (Excel or CSV) would help most. Where a number is not recorded, "
            "please write “not recorded” rather than zero."
        )
