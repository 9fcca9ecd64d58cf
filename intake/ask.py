"""Questions to a steward at a terminal, with completion; a chosen answer is shown by its name and kept by its code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace

import questionary

from intake import figures
from intake.bulletin import Bulletin
from intake.mapping import Column, nearest
from intake.table import Taken
from language import Language
from language.sentences import Sentences
from loaders import Published
from loaders.schema.vocabulary import CONCERNS, COUNTED, QUALIFIERS, SEXES, STATUSES


class Stopped(Exception):
    """The steward left in the middle: nothing is written."""


def possible() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def agreed(question: str) -> bool:
    """Whether the steward says yes; no, where nothing is said."""
    return bool(_answer(questionary.confirm(question, default=False)))


def _answer(question: questionary.Question) -> str:
    found = question.ask()
    if found is None:
        raise Stopped
    return found


def _text(question: str, given: str = "") -> str:
    return _answer(questionary.text(question, default=given))


def _one_of(question: str, names: Mapping[str, str], given: str = "") -> str:
    """A code, asked for by its name or itself; what is not listed is taken as it stands."""
    by_name = {f"{name} · {code}": code for code, name in names.items()}
    default = next((shown for shown, code in by_name.items() if code == given), given)
    found = _answer(
        questionary.autocomplete(
            question, list(by_name), default=default, ignore_case=True, match_middle=True
        )
    )
    return by_name.get(found, found.strip())


def _of(words: Iterable[str]) -> dict[str, str]:
    return {word: word for word in words}


def figure(given: dict[str, str], published: Published, language: Language) -> dict[str, str]:
    """The answers to one figure: publication first, then what it prints."""
    labels = Sentences(published, language)
    answers = dict(given)
    sources = {code: labels.publication(code) for code in reversed(list(published["sources"]["source_id"]))}
    answers["source_id"] = _one_of(
        language.text("Publication (a new one: its source_id)"), sources, given.get("source_id", "")
    )
    if answers["source_id"] not in sources:
        of_it = language.text("Of the publication")
        for name, asked in figures.ASKED_OF_SOURCE.items():
            answers[f"{figures.OF_SOURCE}{name}"] = _text(f"{of_it}: {language.text(asked)}")
    indicators = {code: labels.indicator(code) for code in published["indicators"]["indicator"]}
    answers["indicator"] = _one_of(language.text("What is counted"), indicators, given.get("indicator", ""))
    print(f"  {labels.definition(answers['indicator'])}" if answers["indicator"] in indicators else "")
    areas = {code: labels.area(code) for code in published["areas"]["code"]}
    answers["area"] = _one_of(language.text("Where"), areas, given.get("area", "KH"))
    answers["printed"] = _text(language.text("The number, as it is printed"), given.get("printed", ""))
    answers["period"] = _text(language.text("Of when (2026, 2026-11, 2026-11-30)"), given.get("period", ""))
    answers["sex"] = _one_of(
        language.text("Of whom"), {sex: labels.sex(sex) for sex in SEXES}, given.get("sex", "all")
    )
    groups = {code: labels.group(code) for code in published["groups"]["group"]}
    answers["group"] = _one_of(
        language.text("Of which group"), {"all": "all"} | groups, given.get("group", "")
    )
    schemes = {code: labels.scheme(code) for code in published["schemes"]["scheme"]}
    answers["scheme"] = _one_of(
        language.text("Of which scheme"), {"none": "none"} | schemes, given.get("scheme", "")
    )
    answers["qualifier"] = _one_of(
        language.text("How exact"), _of(QUALIFIERS), given.get("qualifier", "exact")
    )
    answers["status"] = _one_of(language.text("Whose number"), _of(STATUSES), given.get("status", "official"))
    answers["concern"] = _one_of(
        language.text("What is wrong with it (empty: nothing)"), _of(CONCERNS), given.get("concern", "")
    )
    answers["note"] = _text(language.text("What else a reader must know"), given.get("note", ""))
    return answers | _edition(answers, given, published, language)


def _edition(
    answers: dict[str, str], given: dict[str, str], published: Published, language: Language
) -> dict[str, str]:
    """Of which older figure this is a newer edition; not asked where there is none."""
    older = figures.older(answers, published, language)
    if not older:
        return {}
    asked = language.text("A newer edition of (empty: of none)")
    return {figures.SUPERSEDES: _one_of(asked, older, given.get(figures.SUPERSEDES, ""))}


def table(taken: Taken, seen: Bulletin, published: Published, language: Language) -> Taken:
    """The steward's decisions on a bulletin, beginning from what was proposed."""
    labels = Sentences(published, language)
    if any(row.proposed and not row.codes for row in seen.rows):
        taken = replace(
            taken, spellings=agreed(language.text("Are the places above read rightly? They are kept."))
        )
    if not taken.mapped or not agreed(language.text("Are the columns above read rightly?")):
        taken = replace(taken, columns=[_column(one, published, labels, language) for one in taken.columns])
    sources = {code: labels.publication(code) for code in reversed(list(published["sources"]["source_id"]))}
    source = dict(taken.source)
    source["source_id"] = _one_of(
        language.text("Publication (a new one: its source_id)"), sources, source["source_id"]
    )
    if source["source_id"] not in sources:
        of_it = language.text("Of the publication")
        for name, asked in figures.ASKED_OF_SOURCE.items():
            source[name] = _text(f"{of_it}: {language.text(asked)}", source.get(name, ""))
    name = _text(language.text("A name for the table, such as idpoor-2026"), taken.name)
    return replace(taken, source=source, name=name)


def _column(column: Column, published: Published, labels: Sentences, language: Language) -> Column:
    """What one column counts; empty leaves it out."""
    near = {
        code: labels.indicator(code)
        for code in nearest(column.header, published, most=len(published["indicators"]))
    }
    counted = language.text("What is counted")
    indicator = _one_of(f"{column.header}: {counted}", near, column.indicator)
    if not indicator:
        return replace(column, indicator="")
    return replace(
        column,
        indicator=indicator,
        sex=_one_of(language.text("Of whom"), {sex: labels.sex(sex, indicator) for sex in SEXES}, column.sex),
        period=_text(language.text("Of when (2026, 2026-11, 2026-11-30)"), column.period),
        counted=_one_of(language.text("How it was counted"), _of(COUNTED), column.counted),
    )
