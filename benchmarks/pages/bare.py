"""The least that a Streamlit page can be: what it was asked for, said back."""

import streamlit as st

st.write("Shown: " + st.query_params.get("indicator", "nothing"))
