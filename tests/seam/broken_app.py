"""A page of the site under `streamlit run` that fails with what its reader asked for in the error."""

import streamlit as st

import ui

raise ValueError(f"{ui.__name__}: no page for {st.query_params.to_dict()}, {st.context.headers.to_dict()}")
