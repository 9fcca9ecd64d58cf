"""What is set once for a process that serves many readers."""

from __future__ import annotations

from streamlit import config
from streamlit.watcher.local_sources_watcher import LocalSourcesWatcher

LOOKS_THROUGH_MODULES = "update_watched_modules"


def watch_no_files() -> None:
    """The files of a public server do not change under it: nothing needs to look after them.

    Streamlit 1.67 looks through every imported module in the first run of each session, to find what
    to watch: 0.2 s in which no other reader is answered, with `fileWatcherType = "none"` as well
    (docs/performance.md). That look is left out; where a later Streamlit does it otherwise, nothing is
    changed, and tests/serving says so.
    """
    config.set_option("server.fileWatcherType", "none")
    if hasattr(LocalSourcesWatcher, LOOKS_THROUGH_MODULES):
        setattr(LocalSourcesWatcher, LOOKS_THROUGH_MODULES, lambda watcher: None)
