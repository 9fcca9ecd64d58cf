"""A plain Streamlit page of as many elements of the same kinds and bytes as a page of ours: what Streamlit itself costs."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

import benchmarks.plan
from benchmarks.plan import FOLDER, Element, Plan


@cache
def plan(name: str) -> Plan:
    """What `benchmarks.plan` heard of a page of ours."""
    return Plan(**json.loads((Path(os.environ[FOLDER]) / f"{name}.json").read_text(encoding="utf-8")))


@dataclass
class Finished:
    """HTML that `st.html` need not look through; as `ui/html.py` gives it."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


@cache
def nothing() -> Callable:
    return st.components.v2.component("nothing", js="export default function () {}")


def put(where: st.delta_generator.DeltaGenerator, one: Element) -> st.delta_generator.DeltaGenerator | None:
    """One element, with what it says; a container is returned."""
    says = one["says"]
    if one["kind"] == "html":
        where.html(
            Finished(says["body"]) if benchmarks.plan.saved else says["body"],
            unsafe_allow_javascript=says["scripts"],
        )
    elif one["kind"] == "selectbox":
        where.selectbox(says["label"], says["options"], key=says["key"])
    elif one["kind"] == "slider":
        where.slider(says["label"], 0, says["most"], key=says["key"])
    elif one["kind"] == "checkbox":
        where.toggle(says["label"], key=says["key"])
    elif one["kind"] == "text_input":
        where.text_input(says["label"], key=says["key"])
    elif one["kind"] == "vega_lite_chart":
        where.vega_lite_chart(spec=says["spec"], key="chart")
    elif one["kind"] == "bidi_component":
        nothing()(key="nothing")
    elif one["kind"] == "expandable":
        return where.expander(says["label"])
    else:
        return where.container(horizontal=says["horizontal"])
    return None


def show(elements: list[Element], *, within: bool) -> None:
    """All elements of a run; where it runs alone, its outermost container is its own."""
    made = {}
    for number, one in enumerate(elements):
        place = tuple(one["place"])
        if within and number == 0:
            made[place] = st
        else:
            made[place] = put(made.get(place[:-1], st), one)


asked = plan(st.query_params["plan"])


@st.fragment
def part() -> None:
    show(asked.runs[asked.number(st.session_state.get(asked.choice))], within=True)


if asked.choice:
    part()
else:
    number = int(st.query_params.get("number", 0))
    st.set_page_config(page_title=f"{asked.title} {number}", layout="wide")
    show(asked.runs[number], within=False)
