"""The files of deploy/ are what systemd and a container builder take."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from reading import settings
from tests.servers import ROOT, free_port, nginx

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


DEBIANS = """user www-data;
worker_processes auto;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log;
include /etc/nginx/modules-enabled/*.conf;
events {
\tworker_connections 768;
}
http {
\tinclude /etc/nginx/mime.types;
\taccess_log /var/log/nginx/access.log;
\tgzip on;
\tinclude /etc/nginx/conf.d/*.conf;
\tinclude /etc/nginx/sites-enabled/*;
}
"""
"""What stands in Debian's own nginx.conf, without its comments."""


def test_what_the_manual_makes_of_nginx_is_what_nginx_takes(tmp_path):
    etc, kept = tmp_path / "etc", tmp_path / "kept"
    for folder in ("conf.d", "sites-enabled", "modules-enabled"):
        (etc / folder).mkdir(parents=True)
    (etc / "nginx.conf").write_text(DEBIANS, encoding="utf-8")
    (etc / "mime.types").write_text("types { text/html html; }", encoding="utf-8")
    (etc / "sites-enabled/default").touch()
    for command in _said_of_nginx():
        there = command.replace("/etc/nginx", str(etc)).replace("/var/lib/nginx/dashboard", str(kept))
        subprocess.run(there, shell=True, cwd=ROOT, check=True)
    _without_root(etc, tmp_path)
    tried = subprocess.run([nginx(), "-T", "-c", str(etc / "nginx.conf")], capture_output=True, text=True)
    assert tried.returncode == 0, tried.stderr
    lines = [line.strip() for line in tried.stdout.splitlines()]
    assert [line for line in lines if line.startswith(("access_log", "error_log"))] == [
        "error_log stderr emerg;",
        "access_log off;",
    ]
    assert "worker_connections 4096;" in lines
    assert any(line.endswith("server_name example.org;") for line in lines), "certbot looks for it"
    assert kept.is_dir()


def _said_of_nginx() -> list[str]:
    """The commands of the manual that make nginx's files."""
    manual = (ROOT / "docs/serving.md").read_text(encoding="utf-8")
    part = manual.partition("**nginx.**")[2].partition("**TLS.**")[0]
    return [line.strip() for line in part.splitlines() if re.match("    (sed|rm) ", line)]


def _without_root(etc, folder) -> None:
    """Paths and ports that nobody but root has."""
    main = (etc / "nginx.conf").read_text(encoding="utf-8")
    main = main.replace("/etc/nginx/", f"{etc}/").replace("/run/nginx.pid", f"{folder}/pid")
    main = main.replace("user www-data;\n", "")
    (etc / "nginx.conf").write_text(main, encoding="utf-8")
    site = etc / "conf.d/dashboard.conf"
    places = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = site.read_text(encoding="utf-8").replace("listen 80 ", f"listen 127.0.0.1:{free_port()} ")
    site.write_text(f"{places}\n{text}", encoding="utf-8")


def test_browsers_come_by_https_alone_wherever_an_answer_comes_from():
    """A place of nginx with an `add_header` of its own takes none of those around it."""
    config = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    server = config.partition("  server {")[2]
    places = [part.partition("}")[0] for part in server.split("location ")]
    strict = "add_header Strict-Transport-Security $strict always;"
    assert strict in places[0]
    assert [place for place in places if "add_header" in place and strict not in place] == []


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
