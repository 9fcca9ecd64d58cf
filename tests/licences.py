"""The command `python -m tests.licences`: write docs/licences.md, the licence of each package that a server installs."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "licences.md"
PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)", re.M)
LONGEST = 60
READ = {"resvg-py": "MIT (read in its licence file)"}
"""Of packages that declare none: what somebody read in their files."""
HEAD = """# Licences of what a server installs
Every package of `requirements.lock` and the licence that it declares, written by `make licences`. The project's own licences stand in [README](../README.md).

| package | version | licence |
|---|---|---|
"""


def locked() -> dict[str, str]:
    """Name and version of each package of the lock."""
    return dict(PINNED.findall((ROOT / "requirements.lock").read_text(encoding="utf-8")))


def licence(package: str) -> str:
    """The licence that a package declares: its expression, else its classifiers, else its first line of text."""
    said = metadata(package)
    if package in READ:
        return READ[package]
    if said.get("License-Expression"):
        return said["License-Expression"]
    classes = [
        one.rpartition(" :: ")[2] for one in said.get_all("Classifier", []) if one.startswith("License ::")
    ]
    return ", ".join(classes) or (said.get("License") or "not declared").strip().splitlines()[0][:LONGEST]


def text() -> str:
    """The file.

    Raises:
        PackageNotFoundError: a package of the lock is not installed.
    """
    rows = [f"| {name} | {version} | {licence(name)} |" for name, version in sorted(locked().items())]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    try:
        OUT.write_text(text(), encoding="utf-8")
    except PackageNotFoundError as missing:
        raise SystemExit(f"{missing.name} is not installed: pip install -r requirements.lock") from missing
