"""Streamlit alone: the frame of every page, the screen it is shown on, the session that holds a choice."""

from seam.logs import write_nothing_about_readers
from seam.network import ask_no_other_site

write_nothing_about_readers()
ask_no_other_site()
