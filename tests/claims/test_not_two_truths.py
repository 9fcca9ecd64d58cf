"""One fact has one value on all pages at the same moment."""

from collections import defaultdict

from indicators.wholes import DIMENSIONS, whole
from reading.published import published
from tests.claims.said import Spoken, blocks
from tests.claims.walk import View, see
from tests.claims.whose import one_choice

PAGES = (View("front"), View("what_if"), View("voices"), View("methods"), View("province", (("area", "KH"),)))
LISTS_OF_FIGURES = {"reading", "testimony", "demand"}


def _answers() -> dict[tuple, dict[str, set[str]]]:
    """For each question about the country (indicator and people) what each page answers with."""
    seen = [see(view, "en") for view in PAGES]
    named = {block.lead["indicator"] for view in seen for block in blocks(view) if view.view.page == "front"}
    seen += [see(View("trends", (("indicator", name),)), "en") for name in sorted(named)]
    found: dict[tuple, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for view in seen:
        for spoken in blocks(view):
            if spoken.block.key in LISTS_OF_FIGURES or spoken.block.key.startswith("topic-"):
                continue
            for figure in _told(spoken):
                question = (figure["indicator"], *(figure[name] for name in ("area", *DIMENSIONS)))
                found[question][f"{view.view} {spoken.block.key}"].add(figure["figure_id"])
    return found


def _told(spoken: Spoken) -> list[dict]:
    """The figures that a block answers with: one, or each step of a calculation, of targets none."""
    rows = spoken.block.figures if spoken.block.key in ("what-if", "kinds") else None
    rows = [spoken.lead] if rows is None else rows.to_dict("records")
    return [row for row in rows if row["status"] != "target"]


def test_every_page_answers_one_question_with_one_figure():
    answers = _answers()
    shared = {question: pages for question, pages in answers.items() if len(pages) > 1}
    assert shared, "no two pages answer the same question: this test compares nothing"
    wrong = [
        f"{question}: {dict(pages)}"
        for question, pages in shared.items()
        if len(set().union(*pages.values())) > 1
    ]
    assert not wrong, "\n".join(wrong)


def test_the_front_page_leads_with_wholes_or_names_the_part():
    known = {row["indicator"]: row for row in published()["indicators"].to_dict("records")}
    for spoken in blocks(see(View("front"), "en")):
        assert list(one_choice(spoken)) == []
        declared = whole(known[spoken.lead["indicator"]])
        parts = [name for name, code in declared.items() if code and spoken.lead[name] != code]
        assert not parts or "(" in spoken.title, f"{spoken.title} does not say whose number it is"
