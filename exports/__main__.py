"""The command `python -m exports`; it stands on top of the house, since it takes from pages."""

from __future__ import annotations

import sys

from exports.commands import main
from pages import told

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], told))
