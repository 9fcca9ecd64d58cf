"""The server asks no other site for anything."""

from __future__ import annotations

from streamlit import net_util

ASKS_ANOTHER_SITE = "get_external_ip"


def ask_no_other_site() -> None:
    """A connection that comes from another site is refused without a question to a third one.

    Streamlit 1.67 compares its origin with the machine's public address, for which it asks
    checkip.amazonaws.com, a second and more during which no other reader is answered. Renamed: one
    hostile connection holds everybody again.
    """
    if hasattr(net_util, ASKS_ANOTHER_SITE):
        setattr(net_util, ASKS_ANOTHER_SITE, lambda: None)
