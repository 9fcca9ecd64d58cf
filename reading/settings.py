"""What an operator of the site may set, each from one environment variable."""

from __future__ import annotations

import os
from pathlib import Path

from loaders import DATA

REPORT_ADDRESS = os.environ.get("DASHBOARD_REPORT_ADDRESS", "mailto:")
"""Where *Report an error* leads: `mailto:someone@…`, or the address of a form for new issues."""

SITE_ADDRESS = os.environ.get("DASHBOARD_SITE_ADDRESS", "")
"""The public address, such as `https://example.org`; empty: addresses within the site only, never the one
that a reader came by, which a reader can choose."""

SECURITY_CONTACT = os.environ.get("DASHBOARD_SECURITY_CONTACT", "")
"""Where a weakness is reported, for /.well-known/security.txt: `mailto:someone@…` or an address."""

DATA_FOLDER = Path(os.environ.get("DASHBOARD_DATA_FOLDER", DATA))
"""The folder of published tables; another one to try changed data before they are published."""
