"""Streamlit looks for files that change; a public server has none."""

from __future__ import annotations

from streamlit import config
from streamlit.watcher.local_sources_watcher import LocalSourcesWatcher

LOOKS_THROUGH_MODULES = "update_watched_modules"


def watch_no_files() -> None:
    """The files of a public server do not change under it: nothing needs to look after them.

    Streamlit 1.67 looks through every imported module in the first run of each session, to find what
    to watch, with `fileWatcherType = "none"` as well (docs/performance.md). Renamed: a new reader costs
    0.2 s again, in which no other reader is answered.
    """
    config.set_option("server.fileWatcherType", "none")
    if hasattr(LocalSourcesWatcher, LOOKS_THROUGH_MODULES):
        setattr(LocalSourcesWatcher, LOOKS_THROUGH_MODULES, lambda watcher: None)
