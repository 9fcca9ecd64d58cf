"""The repository's root is where the tests import from; a failed test may say what an error was about."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DASHBOARD_LOG_VALUES", "1")
