"""The Khmer letter that asks an office for figures: a draft that no native reader has reviewed."""

from __future__ import annotations

from language.requests import Written
from language.sentences import Sentences
from loaders.places import PROVINCES


class Khmer(Written):
    """The letter in Khmer."""

    def subject(self) -> str:
        """What the letter asks for, in one line."""
        return f"សំណើសុំតួលេខ៖ {self.name} {self._by()} ឆ្នាំ{self.year}"

    def _by(self) -> str:
        parts = []
        if self.by_province:
            parts.append("តាមរាជធានី-ខេត្ត" if self.every_province else f"នៅ{self.places}")
        if self.by_sex:
            parts.append("តាមភេទ" if len(self.request.sexes) == 2 else self.one_sex())
        return " និង".join(parts) if parts else "ទូទាំងប្រទេស"

    def text(self) -> str:
        """The letter from its address to its signature."""
        return "\n".join(
            [
                self.address,
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
            every, rest = self.number(len(PROVINCES)), self.number(len(PROVINCES) - 1)
            return f"រាជធានី-ខេត្តនីមួយៗ ទាំង{every} (ខេត្តទាំង{rest} និងរាជធានីភ្នំពេញ)"
        return self.places

    def _who(self) -> str:
        if not self.by_sex:
            return "សរុប មិនបែងចែកតាមភេទ"
        return f"{self.sex('all')} ដាច់ដោយឡែកពីគ្នា" if len(self.request.sexes) == 2 else self.one_sex()

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
                f"បើគ្មានតួលេខតាមរាជធានី-ខេត្ត និងតាមភេទទេ គ្មាននរណាអាចដឹងថា {self.sex('all')}នៅខេត្តនីមួយៗ"
                "មានស្ថានភាពយ៉ាងណាឡើយ ហើយផែនការ និងថវិកាត្រូវផ្អែកតែលើមធ្យមភាគទូទាំងប្រទេស។"
            )
        if self.by_province:
            return (
                "បើគ្មានតួលេខតាមរាជធានី-ខេត្តទេ គ្មាននរណាអាចដឹងថា ខេត្តនីមួយៗខុសគ្នាយ៉ាងណាឡើយ "
                "ហើយផែនការ និងថវិកាត្រូវផ្អែកតែលើមធ្យមភាគទូទាំងប្រទេស។"
            )
        if self.by_sex:
            women, men = self.sex("female"), self.sex("male")
            return f"បើគ្មានតួលេខតាមភេទទេ គ្មាននរណាអាចដឹងថា {women}ទទួលបានដូច{men}ឬយ៉ាងណាឡើយ។"
        return "បើគ្មានតួលេខសម្រាប់ឆ្នាំនេះទេ គ្មាននរណាអាចដឹងថា មានអ្វីប្រែប្រួលឡើយ។"

    def _form(self) -> str:
        if self.by_province and self.every_province:
            rows = f"តារាងមួយ ដែលមានមួយជួរដេកសម្រាប់រាជធានី-ខេត្តនីមួយៗ ទាំង{self.number(len(PROVINCES))}"
        elif self.by_province and len(self.request.areas) > 1:
            rows = f"តារាងមួយ ដែលមានមួយជួរដេកសម្រាប់ខេត្តនីមួយៗ ទាំង{self.number(len(self.request.areas))}ខាងលើ"
        else:
            rows = "តារាងមួយ ដែលមានមួយជួរដេក"
        columns = "ជួរឈរតួលេខមួយ"
        if len(self.request.sexes) == 2:
            columns = f"ជួរឈរតួលេខ{self.number(2)}៖ {self.sex('all')}"
        return (
            f"{rows} និង{columns} ព្រមទាំងកាលបរិច្ឆេទដែលតួលេខសំដៅ និងនិយមន័យច្បាស់លាស់នៃអ្វីដែលបានរាប់។ "
            "ឯកសារប្រភេទតារាងគណនា (Excel ឬ CSV) ងាយស្រួលប្រើជាងគេ។ "
            "ត្រង់ណាដែលមិនមានកត់ត្រា សូមសរសេរថា «មិនមានកត់ត្រា» កុំដាក់លេខសូន្យ។"
        )


def _khmer_day(day: str, labels: Sentences) -> str:
    """A date as Khmer letters write it: ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦."""
    day_of_month, month, year = labels.language.period(day).split(" ")
    return f"ថ្ងៃទី{day_of_month} ខែ{month} ឆ្នាំ{year}"
