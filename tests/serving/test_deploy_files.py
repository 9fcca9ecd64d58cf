"""The files of deploy/ are what systemd and a container builder take."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from reading import settings
from tests.servers import ROOT

UNIT = ROOT / "deploy" / "dashboard@.service"
IGNORED = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")


def _unit() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r"^(\w+)=(.*)$", UNIT.read_text(encoding="utf-8"), re.M):
        found.setdefault(name, []).append(value)
    return found


def test_systemd_finds_no_fault_in_the_unit(tmp_path):
    if not shutil.which("systemd-analyze"):
        missing = "no systemd-analyze: install it with `apt-get install systemd`"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    text = UNIT.read_text(encoding="utf-8").replace("/srv/dashboard/current/venv/bin/uvicorn", sys.executable)
    copy = tmp_path / "dashboard@8501.service"
    copy.write_text(text, encoding="utf-8")
    asked = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(copy)]
    done = subprocess.run(asked, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_process_listens_to_this_machine_alone_and_may_write_nothing_but_its_cache():
    unit = _unit()
    assert "UVICORN_HOST=127.0.0.1 UVICORN_PORT=%i" in unit["Environment"][0]
    assert unit["ProtectSystem"] == ["strict"]
    assert unit["CacheDirectory"] == ["dashboard"]
    assert "ReadWritePaths" not in unit


def test_a_restart_does_nothing_but_start():
    assert "ExecStartPre" not in _unit()


def test_no_secret_and_no_history_goes_into_a_container():
    assert {".git", "*.env", ".streamlit/secrets.toml", "build", "tests"} <= set(IGNORED)


def test_all_that_the_program_reads_goes_into_a_container():
    for room in ("data", "locale", "static", "seam", ".streamlit", "requirements.lock", "asgi.py"):
        assert room not in IGNORED
        assert (ROOT / room).exists()


def test_the_container_installs_what_was_tested():
    text = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
    assert "--require-hashes -r requirements.lock" in text
    assert re.search(r"^USER dashboard$", text, re.M)


def test_every_setting_of_the_program_is_said_in_the_readme():
    said = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"DASHBOARD_\w+", (ROOT / "reading" / "settings.py").read_text(encoding="utf-8")):
        assert f"`{name}`" in said, name
    assert settings.SECURITY_CONTACT == ""
