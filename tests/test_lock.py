"""requirements.lock is what a public server installs: every requirement, by version and hash."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PINNED = re.compile(r"^(\S+)==(\S+) \\\n((?:    --hash=\S+(?: \\)?\n)*)", re.MULTILINE)
AGAIN = "write it anew with `make lock`, and run the tests"


def required() -> list[Requirement]:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line.partition("#")[0]) for line in lines if line and not line.startswith("#")]


def pinned() -> dict[str, tuple[str, str]]:
    """The version and the hashes of each package of the lock."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {name: (version, hashes) for name, version, hashes in PINNED.findall(text)}


@pytest.mark.parametrize("requirement", required(), ids=lambda requirement: requirement.name)
def test_the_lock_meets_each_requirement(requirement):
    version, _ = pinned().get(canonicalize_name(requirement.name), ("", ""))
    assert version, f"requirements.lock has no {requirement.name}; {AGAIN}"
    assert requirement.specifier.contains(version), (
        f"requirements.lock has {requirement.name} {version}, requirements.txt asks for {requirement.specifier}; {AGAIN}"
    )


def test_nothing_is_required_twice():
    names = [canonicalize_name(requirement.name) for requirement in required()]
    assert sorted(names) == sorted(set(names)), (
        "two lines of requirements.txt ask for the same; one says why it is there"
    )


def test_every_package_of_the_lock_has_a_hash():
    without = [name for name, (_, hashes) in pinned().items() if "--hash=sha256:" not in hashes]
    assert not without, f"requirements.lock has no hash of {without}; {AGAIN}"


def test_the_lock_names_no_index_and_no_file():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"index-url|find-links|file:|https?:", text), (
        "requirements.lock must name packages alone, not where one machine found them"
    )


def test_the_server_in_a_container_installs_from_the_lock():
    steps = (ROOT / "deploy/Containerfile").read_text(encoding="utf-8")
    assert "--require-hashes -r requirements.lock" in steps
