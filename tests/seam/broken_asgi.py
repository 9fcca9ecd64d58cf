"""The site with faults whose errors carry what a reader asked, for the test of what is logged."""

import asyncio

import streamlit as st

from asgi import app
from serving import pages

__all__ = ["app"]


def _broken_page(*_: object, **__: object) -> None:
    try:
        int(st.query_params["q"])
    except ValueError as error:
        raise RuntimeError(f"no page for {st.context.headers.to_dict()}") from error


def _broken_answer(query: dict, accepted: str) -> dict:
    asyncio.get_running_loop().create_task(_never_looked_at(query))
    raise ValueError(f"no answer for {query}")


async def _never_looked_at(query: dict) -> None:
    raise ValueError(f"nobody waits for {query}")


st.set_page_config = _broken_page
pages.asked_for = _broken_answer
