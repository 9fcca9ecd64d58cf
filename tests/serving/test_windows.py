"""A clone under Windows, where git or an editor turns every line end, is the same site."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.readers import Reader
from reading.menu import ENTRIES, address
from tests.servers import ROOT, done, served

pytestmark = pytest.mark.slow
BINARY = {".png", ".woff2", ".xlsx"}


def _git(*arguments: str, cwd: Path = ROOT) -> str:
    return subprocess.run(["git", *arguments], cwd=cwd, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def clone(tmp_path) -> Path:
    """What `git clone` makes where it turns line ends, as Git for Windows does by itself."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is no git clone: run the tests in one, with git installed")
    _git("-c", "core.autocrlf=true", "clone", "--quiet", str(ROOT), str(tmp_path / "clone"))
    return tmp_path / "clone"


def test_git_turns_no_line_end_of_a_clone(clone):
    turned = [line for line in _git("ls-files", "--eol", cwd=clone).splitlines() if "w/crlf" in line]
    assert [line for line in turned if "tests/data/spoiled/" not in line] == []


def test_a_clone_under_windows_loads_its_data(clone):
    done = subprocess.run(
        [sys.executable, "-m", "loaders", "check"], cwd=clone, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def turned(tmp_path_factory):
    """The working tree with every text file as an editor under Windows saves it, served."""
    tree = tmp_path_factory.mktemp("turned")
    for name in _git("ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        if not (ROOT / name).is_file() or name.startswith("tests/"):
            continue
        raw = (ROOT / name).read_bytes()
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw if path.suffix in BINARY else raw.replace(b"\n", b"\r\n"))
    with served(tmp_path_factory.mktemp("cache"), cwd=tree) as running:
        yield running


def test_every_figure_is_read_from_files_with_windows_line_ends(turned):
    answer = turned.get("/healthz")
    assert (answer.status, answer.text) == (200, "ok\n")


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_page_is_the_same_from_files_with_windows_line_ends(entry, lang, site, turned):
    asked = f"{address(entry.name)}?lang={lang}"
    here, there = (one.get(asked, Host="example.org") for one in (site, turned))
    assert (there.status, there.text) == (200, here.text)


@pytest.mark.parametrize("name", ["figures.csv", "sources.csv", "datapackage.json", "README.md"])
def test_the_data_to_take_away_is_the_same_from_files_with_windows_line_ends(name, site, turned):
    assert turned.get(f"/data/{name}").body == site.get(f"/data/{name}").body


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_app_runs_from_files_with_windows_line_ends(entry, turned):
    page = address(entry.name).strip("/")
    _, size = done(Reader(turned.origin, page).open("lang=km"))
    assert size > 5_000
