"""Questions at a terminal: codes and names are both answers; who leaves in the middle changes nothing."""

import asyncio

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from intake import ask
from language import Language
from reading.published import published

PUBLISHED = published()


@pytest.fixture(autouse=True)
def no_other_loop():
    """The browser of other tests keeps an event loop in this thread; a terminal starts its own."""
    other = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(other)


@pytest.fixture
def typed():
    """Answer every question with what is typed."""
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys.send_text


@pytest.mark.parametrize("code", ["en", "km"])
def test_a_figure_is_asked_for_from_its_publication_to_its_note(typed, code, capsys):
    source = PUBLISHED["sources"]["source_id"].iloc[-1]
    kept = "\r"
    typed(
        f"{source}\rnssf_members\r{kept}៣,០ លាន\r2026-11-30\r{kept}{kept}{kept}{kept}{kept}{kept}a remark\r{kept}"
    )
    given = {"group": "", "scheme": ""}
    answers = ask.figure(given, PUBLISHED, Language(code))
    assert answers == {
        "source_id": source, "indicator": "nssf_members", "area": "KH", "printed": "៣,០ លាន", "period": "2026-11-30",
        "sex": "all", "group": "", "scheme": "", "qualifier": "exact", "status": "official", "concern": "",
        "note": "a remark", "supersedes": "",
    }  # fmt: skip
    assert capsys.readouterr().out.strip()  # the definition of what is counted


def test_who_says_nothing_has_not_agreed(typed):
    typed("\r")
    assert ask.agreed("Write it?") is False


def test_who_leaves_in_the_middle_is_told_apart_from_who_says_no(typed):
    typed("\x03")
    with pytest.raises(ask.Stopped):
        ask.figure({}, PUBLISHED, Language("en"))
