"""What a public server leaves out of Streamlit is still there to be left out."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOOK = """
import asgi
from streamlit import config
from streamlit.watcher import local_sources_watcher as theirs
looked = []
theirs.get_module_paths = lambda module: looked.append(module) or set()
watcher = object.__new__(theirs.LocalSourcesWatcher)
watcher._is_closed, watcher._cached_sys_modules = False, set()
watcher.update_watched_modules()
print(len(looked), config.get_option("server.fileWatcherType"))
"""


def test_streamlit_still_looks_where_seam_expects_it():
    from streamlit.watcher.local_sources_watcher import LocalSourcesWatcher

    from seam.watcher import LOOKS_THROUGH_MODULES

    assert callable(getattr(LocalSourcesWatcher, LOOKS_THROUGH_MODULES, None)), (
        "Streamlit looks for files elsewhere: a new reader holds all others for 0.2 s again (seam/watcher.py)"
    )


def test_a_public_server_looks_through_no_module():
    done = subprocess.run([sys.executable, "-c", LOOK], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "none"], (
        "Streamlit still looks through all modules for a new reader (seam/watcher.py)"
    )
