"""The hidden options of .streamlit/config.toml are still read by Streamlit."""

import tomllib

import pytest
from streamlit import config

from seam.options import HIDDEN
from tests.servers import ROOT


def _set_in_the_file() -> set[str]:
    sections = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return {
        f"{section}.{name}"
        for section, options in sections.items()
        for name, value in options.items()
        if not isinstance(value, dict | list)
    }


@pytest.mark.parametrize("option", HIDDEN)
def test_streamlit_still_has_the_option(option):
    known = config._config_options_template
    assert option in known, f"Streamlit has no option {option} any more: {HIDDEN[option]} (seam/options.py)"


def test_every_hidden_option_of_the_file_says_what_it_is_for():
    known = config._config_options_template
    hidden = {name for name in _set_in_the_file() if known[name].visibility == "hidden"}
    assert hidden == set(HIDDEN)
