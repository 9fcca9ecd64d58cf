"""docs/stewards.md, followed: its recipes stand in both languages, its options are there, its commands run in a copy."""

import re
import shlex
from shutil import copytree

import pytest

from intake import commands
from loaders import DATA, load
from loaders.__main__ import main
from loaders.schema.vocabulary import CONCERNS
from tests.data.bulletins import write
from tests.program import ROOT

TEXT = (ROOT / "docs/stewards.md").read_text(encoding="utf-8")
ENGLISH, KHMER = re.split(r"^# សម្រាប់.*$", TEXT, flags=re.MULTILINE)
COMMAND = re.compile(r"^    python -m (.+)$", re.MULTILINE)
RECIPES = 10
"""What is understood; a figure, a table, a publication, an indicator, a correction, an edition, the Khmer; handing over; times."""


def command_of(heading: str) -> list[str]:
    """The last command that stands below a heading."""
    section = ENGLISH.split(f"## {heading}\n")[1].split("\n## ")[0]
    return shlex.split(COMMAND.findall(section)[-1])


def test_both_languages_have_every_recipe():
    english, khmer = (re.findall("^## .+$", part, re.MULTILINE) for part in (ENGLISH, KHMER))
    assert (len(english), len(khmer)) == (RECIPES, RECIPES)


def test_the_commands_and_options_are_those_of_the_program(capsys):
    known = ""
    for command in ("add", "import"):
        with pytest.raises(SystemExit):
            commands.main([command, "--help"])
        known += capsys.readouterr().out
    said = set(re.findall(r"(?<!\w)(--[a-z][a-z-]+)", TEXT)) - {
        "--server.address",
        "--server",
        "--date",
        "--write",
    }
    assert said <= set(re.findall(r"--[a-z-]+", known)), said
    assert "streamlit run steward.py" in (ROOT / "steward.py").read_text(encoding="utf-8")


def test_the_concerns_and_files_that_it_names_are_there():
    assert {"misprint", "disputed", "superseded"} <= set(CONCERNS)
    for name in re.findall(r"`((?:data|locale)/[\w/.-]+)`", TEXT):
        assert (ROOT / name).exists(), name


@pytest.mark.long
def test_the_recipe_of_a_figure_and_that_of_a_table_work_in_a_copy(tmp_path, capsys):
    data = copytree(DATA, tmp_path / "data")
    there = ["--data", str(data)]
    module, *figure = command_of("A figure")
    assert (module, main([*figure, *there])) == ("loaders", 0), capsys.readouterr().out
    _, *edition = command_of("A new edition")
    assert main([*edition, *there]) == 0, capsys.readouterr().out
    module, name, file, *options = command_of("A table from Excel")
    bulletin = write.members_in_khmer(tmp_path).rename(tmp_path / file)
    assert main([name, str(bulletin), *options, *there, "--yes"]) == 0, capsys.readouterr().out
    assert main(["check", *there]) == 0
    assert {"nssf-members-kh-2026-11-30", "members-2026-nssf-members-2026-06-30-kh-7"} <= set(
        load(data).figures["figure_id"]
    )
