"""Streamlit alone: the frame of every page, the screen it is shown on, the session that holds a choice."""
