"""What costs every change of every reader is left out by the public server, not only where a test asks for it."""

import subprocess
import sys

from tests.servers import ROOT

ASK = """
import asgi
from seam import compression, once, runs
print(
    getattr(runs.AppSession, runs.SAYS).together,
    hasattr(getattr(compression.PerMessageDeflate, compression.COMPRESSES), "before"),
    hasattr(getattr(once.app_session, once.THEME), "before"),
    hasattr(getattr(once.navigation, once.PAGES), "before"),
    hasattr(getattr(once.elements_html, once.STYLES), "before"),
)
"""


def test_the_public_server_saves_what_the_seam_can_save():
    done = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"] * 5, "asgi.py no longer saves what each change costs"
