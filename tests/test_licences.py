"""docs/licences.md names each package that a server installs, and none has a licence that binds the site."""

import re

from tests.licences import OUT, locked


def rows() -> dict[str, tuple[str, str]]:
    """Version and licence of each package."""
    found = re.findall(r"^\| ([^ |]+) \| ([^|]+) \| ([^|]+) \|$", OUT.read_text(encoding="utf-8"), re.M)
    return {name: (version, licence) for name, version, licence in found if name != "package"}


def test_every_package_of_the_lock_is_there():
    listed = {name: version for name, (version, _) in rows().items()}
    assert listed == locked(), "write docs/licences.md anew: make licences"


def test_each_declares_a_licence_that_leaves_the_site_free():
    bound = {
        name: licence
        for name, (_, licence) in rows().items()
        if "not declared" in licence or re.search(r"\bA?GPL", licence)
    }
    assert bound == {}
