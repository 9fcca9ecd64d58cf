"""What the documents say of the project is so: commands, targets, links, settings, versions."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from loaders import DATA
from loaders.edition import newest_edition

ROOT = Path(__file__).resolve().parent.parent
NOT_OURS = {"build", "node_modules"}
DOCUMENTS = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not any(part.startswith(".") or part in NOT_OURS for part in path.relative_to(ROOT).parts[:-1])
)
TARGET = re.compile(r"^([a-z]+):\n((?:\t.*\n)+)", re.MULTILINE)
SAID = re.compile(r"^    make ([a-z]+) +\S", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#?]+)")
MODULE = re.compile(r"python -m ([a-z_][\w.]*)")
SETTING = re.compile(r"\bDASHBOARD_[A-Z_]+\b")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def targets() -> dict[str, str]:
    """The Makefile's targets, in order, each with its commands."""
    return dict(TARGET.findall(read("Makefile")))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_targets_of_make_are_those_of_the_readme():
    assert SAID.findall(read("README.md")) == list(targets()), (
        "README.md lists the targets of the Makefile, in order"
    )


def test_no_target_is_taken_for_a_file():
    (phony,) = re.findall(r"^\.PHONY: (.+)$", read("Makefile"), re.MULTILINE)
    assert phony.split() == list(targets())


def test_a_commit_is_checked_by_the_commands_of_make_check():
    hooks = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    assert [repository["repo"] for repository in hooks] == ["local"], (
        "a hook that is not local asks the network"
    )
    for hook in hooks[0]["hooks"]:
        command = " ".join(hook["entry"].split()[:2]) if hook["entry"].startswith("ruff") else hook["entry"]
        assert command in targets()["check"], f".pre-commit-config.yaml runs {command}; `make check` does not"


def test_ci_runs_what_the_readme_says():
    assert "make check\nmake test\n" in read(".ci/run")
    steps = yaml.safe_load(read(".github/workflows/ci.yml"))["jobs"]["everything"]["steps"]
    assert steps[-1] == {"run": ".ci/run"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_link_within_the_repository_leads_somewhere(document):
    broken = [
        link
        for link in LINK.findall(document.read_text(encoding="utf-8"))
        if not (document.parent / link).exists()
    ]
    assert not broken, f"{name_of(document)} links to {broken}, which is not there"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_can_be_run(document):
    lost = [
        module
        for module in sorted(set(MODULE.findall(document.read_text(encoding="utf-8"))))
        if module != "pip" and not find_spec(module)
    ]
    assert not lost, f"{name_of(document)} says python -m {', '.join(lost)}; there is no such module"


def test_every_setting_is_described():
    code = "".join(
        path.read_text(encoding="utf-8") for path in ROOT.glob("[a-z]*/*.py") if "tests" not in path.parts
    )
    told = "".join(read(name) for name in ("README.md", "docs/serving.md", "docs/scale.md"))
    unsaid = sorted(set(SETTING.findall(code)) - set(SETTING.findall(told)))
    assert not unsaid, f"neither README.md nor docs/ says what {', '.join(unsaid)} sets"


def test_the_version_is_that_of_the_data():
    cited = yaml.safe_load(read("CITATION.cff"))
    released = re.search(r"^## \[(\d\S*)\] - (\S+)$", read("CHANGELOG.md"), re.MULTILINE)
    newest = newest_edition(DATA)
    assert (cited["version"], cited["date-released"]) == newest, (
        "python -m loaders release writes CITATION.cff"
    )
    assert released.groups() == newest, "python -m loaders release writes the heading of CHANGELOG.md"


def test_no_version_and_no_day_of_gathering_is_typed():
    told = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/*.md")]
    typed = [
        f"{name_of(path)}: {found[0]}"
        for path in told
        if path.name != "CHANGELOG.md"
        for found in [re.search(r"[Gg]athered (?:on )?\d[\d -]*|data version \d", path.read_text("utf-8"))]
        if found
    ]
    assert not typed, f"{typed}: the next version makes that wrong; it stands in data/releases.csv"
