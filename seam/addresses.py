"""The addresses of Streamlit's machinery."""

from __future__ import annotations

MACHINERY = "/_stcore/"
"""Where its machinery begins. Renamed: crawlers are sent into it."""
MEDIA = "/media/"
"""Files that one session was given. Renamed: crawlers ask for what is gone."""
STREAM = "/_stcore/stream"
"""The socket of a session. Renamed: nginx ends each session after a minute, and no benchmark connects."""
HEALTH = "/_stcore/health"
"""Whether a server is up. Renamed: tests and benchmarks wait for ever."""
HOST_CONFIG = "/_stcore/host-config"
"""What the app asks before it connects. Renamed: no page starts its app."""
METRICS = "/_stcore/metrics"
"""Numbers of sessions and memory. Renamed: everybody may read them."""
AGENT = "/_stcore/agent"
"""The door of programs that drive an app. Renamed: it stands open to everybody."""
CLOSED = (METRICS, AGENT)
"""What an operator may see but not everybody."""
OPEN = (HEALTH, HOST_CONFIG)
"""What a browser asks of the machinery over HTTP; everything else of it (files sent by readers, components of
other makers, signing in) is not there. Renamed: no page starts its app."""
