"""A letter that asks a publisher for figures, in Khmer and in English: one document, two languages.

Pure text: the same request gives the same letter. The Khmer is a draft in the terms of the
glossary that no native reader has reviewed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from language.labels import Labels

PROVINCES = 25
PUBLISHERS = {
    "nssf": ("National Social Security Fund (NSSF)", "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"),
    "planning": ("Ministry of Planning, IDPoor programme", "ក្រសួងផែនការ កម្មវិធីអត្តសញ្ញាណកម្មគ្រួសារក្រីក្រ (IDPoor)"),
    "statistics": ("National Institute of Statistics", "វិទ្យាស្ថានជាតិស្ថិតិ"),
    "social_affairs": (
        "Ministry of Social Affairs, Veterans and Youth Rehabilitation",
        "ក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា",
    ),
    "assistance_fund": ("National Social Assistance Fund (NSAF)", "មូលនិធិជាតិជំនួយសង្គម"),
    "health": ("Ministry of Health", "ក្រសួងសុខាភិបាល"),
    "labour": (
        "Ministry of Labour and Vocational Training",
        "ក្រសួងការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ",
    ),
    "civil_service": ("Ministry of Civil Service", "ក្រសួងមុខងារសាធារណៈ"),
    "council": (
        "General Secretariat of the National Social Protection Council",
        "អគ្គលេខាធិការដ្ឋានក្រុមប្រឹក្សាជាតិគាំពារសង្គម",
    ),
}
"""Who is asked: English and Khmer name."""
_BY_TOPIC = {
    "nssf": "nssf",
    "benefits": "nssf",
    "coverage": "council",
    "assistance": "assistance_fund",
    "labour": "statistics",
    "poverty": "statistics",
    "population": "statistics",
}
_BY_BEGINNING = (
    ("idpoor_", "planning"),
    ("hef_", "health"),
    ("public_h", "health"),
    ("public_referral", "health"),
    ("public_benefit", "social_affairs"),
    ("pension_beneficiaries_civil", "social_affairs"),
    ("poor_receiving_emergency", "social_affairs"),
    ("health_facilities_master", "health"),
    ("out_of_pocket", "health"),
    ("health_spending_over", "statistics"),
    ("mothers_with_health_insurance", "statistics"),
    ("share_registered_nssf", "nssf"),
    ("employed_covered_for_work_injury", "nssf"),
    ("population_commune_database", "planning"),
    ("population_18_plus_commune", "planning"),
    ("families_commune_database", "planning"),
    ("international_migrants", "planning"),
    ("covid_wage_support", "labour"),
    ("civil_servants", "civil_service"),
    ("women_share_of_civil_servants", "civil_service"),
    ("garment_", "labour"),
    ("textile_", "labour"),
    ("factor", "labour"),
    ("large_enterprise", "labour"),
    ("provincial_enterprise", "labour"),
    ("sez_workers", "labour"),
    ("suspended_", "labour"),
)
"""How an indicator's name begins, and who is asked; the first that fits goes before the topic."""


def asked_publisher(indicator: str, topic: str) -> str:
    """The code of the office that keeps an indicator."""
    for beginning, publisher in _BY_BEGINNING:
        if indicator.startswith(beginning):
            return publisher
    return _BY_TOPIC[topic]


@dataclass(frozen=True, eq=False)
class Request:
    """The figures that a letter asks for.

    Attributes:
        indicator: one row of the indicators, as a mapping.
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


def letter(request: Request, labels: Labels) -> Letter:
    """The letter in the language of `labels`."""
    written = _Khmer(request, labels) if labels.language.code == "km" else _English(request, labels)
    return Letter(written.to, written.subject(), written.text())


class _Written:
    """What both languages share: the codes of a request as names."""

    def __init__(self, request: Request, labels: Labels):
        self.request = request
        self.labels = labels
        self.number = labels.language.number
        self.name = labels.indicator(request.indicator["indicator"])
        self.definition = labels.definition(request.indicator["indicator"])
        publisher = asked_publisher(request.indicator["indicator"], request.indicator["topic"])
        self.to = PUBLISHERS[publisher][labels.language.code == "km"]
        self.year = labels.language.digits(str(request.year))

    @property
    def by_province(self) -> bool:
        return self.request.detail in ("province_sex", "province") and list(self.request.areas) != ["KH"]

    @property
    def by_sex(self) -> bool:
        return list(self.request.sexes) != ["all"]

    @property
    def every_province(self) -> bool:
        return len(self.request.areas) == PROVINCES

    @property
    def places(self) -> str:
        return self.labels.language.text(", ").join(self.labels.area(code) for code in self.request.areas)

    @property
    def known(self) -> list[str]:
        return [f"- {self.labels.sentence(figure)}" for figure in self.request.found]


class _English(_Written):
    def subject(self) -> str:
        return f"Request for figures: {self.name}, {self._by()}, {self.year}"

    def _by(self) -> str:
        sexes = self._sexes() if len(self.request.sexes) == 1 and self.by_sex else "by sex"
        parts = []
        if self.by_province:
            parts.append("by province" if self.every_province else self.places)
        if self.by_sex:
            parts.append(sexes)
        return " and ".join(parts) if parts else "for the whole country"

    def _sexes(self) -> str:
        return {"female": "women", "male": "men"}.get(self.request.sexes[0], "")

    def text(self) -> str:
        return "\n".join(
            [
                f"To the {self.to}",
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
        return "women and men, told apart" if len(self.request.sexes) == 2 else self._sexes()

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
                "Without figures by province and by sex nobody can see how women and men fare in each "
                "province, and plans and budgets go by the average of the country."
            )
        if self.by_province:
            return (
                "Without figures by province nobody can see how the provinces differ, and plans and "
                "budgets go by the average of the country."
            )
        if self.by_sex:
            return "Without figures by sex nobody can see whether women are reached as men are."
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
            columns = "two columns of numbers: women, men"
        return (
            f"{rows} and {columns}; with the date that the numbers refer to and what exactly is "
            "counted. A spreadsheet (Excel or CSV) would help most. Where a number is not recorded, "
            "please write “not recorded” rather than zero."
        )


class _Khmer(_Written):
    def subject(self) -> str:
        return f"សំណើសុំតួលេខ៖ {self.name} {self._by()} ឆ្នាំ{self.year}"

    def _by(self) -> str:
        parts = []
        if self.by_province:
            parts.append("តាមរាជធានី-ខេត្ត" if self.every_province else f"នៅ{self.places}")
        if self.by_sex:
            parts.append("តាមភេទ" if len(self.request.sexes) == 2 else self._sexes())
        return " និង".join(parts) if parts else "ទូទាំងប្រទេស"

    def _sexes(self) -> str:
        return {"female": "ស្ត្រី", "male": "បុរស"}.get(self.request.sexes[0], "")

    def text(self) -> str:
        return "\n".join(
            [
                f"សូមគោរពជូន {self.to}",
                "",
                "យើងខ្ញុំសូមស្នើសុំឱ្យមេត្តាផ្សព្វផ្សាយ ឬផ្តល់ជូនយើងខ្ញុំនូវតួលេខដូចខាងក្រោម៖",
                "",
                f"- សូចនាករ៖ {self.name}។ {self.definition}",
                f"- ឯកតា៖ {self.labels.unit(self.request.indicator['unit'])}",
                f"- កាលបរិច្ឆេទ៖ {self._when()}",
                f"- ទីកន្លែង៖ {self._where()}",
                f"- ភេទ៖ {self._who()}",
                f"- សរុប៖ តួលេខចំនួន {self.number(self.request.numbers)}",
                "",
                "មូលហេតុនៃសំណើ",
                *self._found(),
                self._why(),
                "",
                "ទម្រង់ដែលស្នើសុំ",
                self._form(),
                "",
                "តួលេខទាំងនេះនឹងត្រូវផ្សព្វផ្សាយជាសាធារណៈ ដោយដាក់ឈ្មោះស្ថាប័នរបស់លោកអ្នកជាប្រភព។",
                "",
                "សូមទទួលនូវការគោរពអំពីយើងខ្ញុំ",
                "[ឈ្មោះ អង្គភាព អាសយដ្ឋាន]",
            ]
        )

    def _when(self) -> str:
        measure = self.request.indicator["measure"]
        if not self.request.over:
            return f"ឆ្នាំ{self.year} គិតត្រឹមកាលបរិច្ឆេទចុងក្រោយដែលមានកត់ត្រា សូមបញ្ជាក់កាលបរិច្ឆេទ"
        if measure == "stock":
            day = self.labels.language.digits("31")
            return f"គិតត្រឹមថ្ងៃទី{day} ខែធ្នូ ឆ្នាំ{self.year} ឬកាលបរិច្ឆេទជិតបំផុតដែលមានកត់ត្រា"
        return f"ក្នុងអំឡុងឆ្នាំ{self.year} ទាំងមូល" if measure == "flow" else f"ឆ្នាំ{self.year}"

    def _where(self) -> str:
        if not self.by_province:
            return "ទូទាំងប្រទេស"
        if self.every_province:
            every, rest = self.number(PROVINCES), self.number(PROVINCES - 1)
            return f"រាជធានី-ខេត្តនីមួយៗ ទាំង{every} (ខេត្តទាំង{rest} និងរាជធានីភ្នំពេញ)"
        return self.places

    def _who(self) -> str:
        if not self.by_sex:
            return "សរុប មិនបែងចែកតាមភេទ"
        return "ស្ត្រី និងបុរស ដាច់ដោយឡែកពីគ្នា" if len(self.request.sexes) == 2 else self._sexes()

    def _found(self) -> list[str]:
        until = _khmer_day(self.request.searched_until, self.labels)
        if not self.request.found:
            return [f"គិតត្រឹម{until} យើងខ្ញុំរកមិនឃើញតួលេខដែលបានផ្សព្វផ្សាយអំពីចំណុចនេះសម្រាប់ឆ្នាំ{self.year}ទេ។"]
        more = self.request.found_more
        return [
            f"គិតត្រឹម{until} តួលេខដែលបានផ្សព្វផ្សាយសម្រាប់ឆ្នាំ{self.year} ដែលយើងខ្ញុំរកឃើញ មានដូចតទៅ៖",
            *self.known,
            *([f"- និងតួលេខ {self.number(more)} ទៀត"] if more else []),
            "តួលេខដែលយើងខ្ញុំស្នើសុំ មិនមាននៅក្នុងនោះទេ។",
        ]

    def _why(self) -> str:
        if self.by_province and self.by_sex:
            return (
                "បើគ្មានតួលេខតាមរាជធានី-ខេត្ត និងតាមភេទទេ គ្មាននរណាអាចដឹងថា ស្ត្រី និងបុរសនៅខេត្តនីមួយៗ"
                "មានស្ថានភាពយ៉ាងណាឡើយ ហើយផែនការ និងថវិកាត្រូវផ្អែកតែលើមធ្យមភាគទូទាំងប្រទេស។"
            )
        if self.by_province:
            return (
                "បើគ្មានតួលេខតាមរាជធានី-ខេត្តទេ គ្មាននរណាអាចដឹងថា ខេត្តនីមួយៗខុសគ្នាយ៉ាងណាឡើយ "
                "ហើយផែនការ និងថវិកាត្រូវផ្អែកតែលើមធ្យមភាគទូទាំងប្រទេស។"
            )
        if self.by_sex:
            return "បើគ្មានតួលេខតាមភេទទេ គ្មាននរណាអាចដឹងថា ស្ត្រីទទួលបានដូចបុរសឬយ៉ាងណាឡើយ។"
        return "បើគ្មានតួលេខសម្រាប់ឆ្នាំនេះទេ គ្មាននរណាអាចដឹងថា មានអ្វីប្រែប្រួលឡើយ។"

    def _form(self) -> str:
        if self.by_province and self.every_province:
            rows = f"តារាងមួយ ដែលមានមួយជួរដេកសម្រាប់រាជធានី-ខេត្តនីមួយៗ ទាំង{self.number(PROVINCES)}"
        elif self.by_province and len(self.request.areas) > 1:
            rows = f"តារាងមួយ ដែលមានមួយជួរដេកសម្រាប់ខេត្តនីមួយៗ ទាំង{self.number(len(self.request.areas))}ខាងលើ"
        else:
            rows = "តារាងមួយ ដែលមានមួយជួរដេក"
        columns = "ជួរឈរតួលេខមួយ"
        if len(self.request.sexes) == 2:
            columns = f"ជួរឈរតួលេខ{self.number(2)}៖ ស្ត្រី និងបុរស"
        return (
            f"{rows} និង{columns} ព្រមទាំងកាលបរិច្ឆេទដែលតួលេខសំដៅ និងនិយមន័យច្បាស់លាស់នៃអ្វីដែលបានរាប់។ "
            "ឯកសារប្រភេទតារាងគណនា (Excel ឬ CSV) ងាយស្រួលប្រើជាងគេ។ "
            "ត្រង់ណាដែលមិនមានកត់ត្រា សូមសរសេរថា «មិនមានកត់ត្រា» កុំដាក់លេខសូន្យ។"
        )


def _khmer_day(day: str, labels: Labels) -> str:
    """A date as Khmer letters write it: ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦."""
    day_of_month, month, year = labels.language.period(day).split(" ")
    return f"ថ្ងៃទី{day_of_month} ខែ{month} ឆ្នាំ{year}"
