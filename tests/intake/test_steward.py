"""The steward's desk in the browser: a bulletin dropped, its mapping, map and sentences, the files to take away."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.data.bulletins import write

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def desk():
    return AppTest.from_file(str(ROOT / "steward.py"), default_timeout=300).run()


def _dropped(desk, path):
    desk.file_uploader(key="file").set_value((path.name, path.read_bytes(), "application/octet-stream"))
    return desk.run()


@pytest.mark.long
def test_a_khmer_bulletin_goes_from_file_to_map(desk, tmp_path):
    _dropped(desk, write.members_in_khmer(tmp_path))
    assert not desk.exception
    assert desk.selectbox(key="what-ចំនួនសមាជិក ស្រី").value == "nssf_members"
    assert desk.selectbox(key="whom-ចំនួនសមាជិក ស្រី").value == "female"
    desk.checkbox(key="spellings").check()
    desk.text_input(key="table-publisher").input("National Social Security Fund")
    desk.text_input(key="table-title").input("Members by province")
    desk.text_input(key="table-url").input("https://example.org/bulletin")
    desk.text_input(key="table-published").input("2026-07")
    desk.button(key="show-table").click().run()
    assert not desk.exception
    assert not desk.error
    assert any("ឆ្ងាយពី" in one.value for one in desk.warning)
    shown = "\n".join(one.value for one in desk.text)
    assert "“២.២០០” គឺ 2,200 នាក់; បន្ទាយមានជ័យ" in shown
    assert len(desk.get("image")) == 1
    assert len(desk.get("download_button")) == 2
    assert [one.value.split(" · ")[0] for one in desk.tabs[0].subheader] == ["1", "2", "3", "4", "5", "6"]
    assert desk.metric[0].value == "78"


@pytest.mark.long
def test_of_several_sheets_one_is_chosen(desk, tmp_path):
    _dropped(desk, write.members_with_sums(tmp_path))
    assert list(desk.selectbox(key="sheet").options) == ["By province", "By branch"]
    assert desk.selectbox(key="what-Members").value == "nssf_members"
    assert not desk.error


@pytest.mark.long
def test_a_spoiled_bulletin_is_refused_and_nothing_can_be_taken_away(desk, tmp_path):
    desk.radio(key="lang").set_value("en")
    _dropped(desk, write.members_as_text(tmp_path, spoiled=True))
    assert any("letters were lost" in one.value for one in desk.error)
    _dropped(desk, write.shares_in_percent(tmp_path, spoiled=True))
    desk.button(key="show-table").click().run()
    assert any("is '0.3', while other cells" in one.value for one in desk.error)
    assert not desk.get("download_button")


@pytest.mark.long
def test_a_figure_is_read_and_what_pages_would_say_is_shown(desk):
    desk.radio(key="lang").set_value("en").run()
    desk.text_input(key="figure-publisher").input("National Social Security Fund")
    desk.text_input(key="figure-title").input("Statement")
    desk.text_input(key="figure-url").input("https://example.org/statement")
    desk.text_input(key="figure-published").input("2026-11")
    desk.selectbox(key="indicator").select("nssf_members")
    desk.text_input(key="printed").input("3,000,001")
    desk.text_input(key="period").input("2026-10-31")
    desk.button(key="show-figure").click().run()
    assert not desk.exception
    assert not desk.error
    shown = "\n".join(one.value for one in desk.text)
    assert "“3,000,001” is 3,000,001 people; Cambodia; 31 October 2026" in shown
    assert "then “NSSF members: 3,000,001 people, 31 October 2026”" in shown
    assert len(desk.get("download_button")) == 2
