"""python -m tests.data.bulletins FOLDER: the bulletins and their spoiled copies, to be looked at."""

import sys
from pathlib import Path

from tests.data.bulletins.write import FORMS

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for form in FORMS:
    print(form(folder), form(folder, spoiled=True))
