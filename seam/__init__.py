"""The door to Streamlit's inside: everything here leans on what Streamlit does not promise.

Each name says in one sentence what breaks when Streamlit changes it, and has a test in tests/seam/
that says so too. Nothing here knows anything of ours; no other room names a private part of Streamlit.
"""
