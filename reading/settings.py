"""What an operator of the site may set, each from one environment variable."""

from __future__ import annotations

import os
from pathlib import Path

from loaders import DATA

REPORT_ADDRESS = os.environ.get("DASHBOARD_REPORT_ADDRESS", "mailto:")
"""Where *Report an error* leads: `mailto:someone@…`, or the address of a form for new issues."""

SITE_ADDRESS = os.environ.get("DASHBOARD_SITE_ADDRESS", "")
"""The public address, such as `https://example.org`; empty: the address the reader came by."""

DATA_FOLDER = Path(os.environ.get("DASHBOARD_DATA_FOLDER", DATA))
"""The folder of published tables; another one to try changed data before they are published."""
