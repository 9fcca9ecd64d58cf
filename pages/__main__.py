"""What a view says, to be read by a person: `python -m pages trends --lang km indicator=nssf_members`.

`python -m language read` is the same command.
"""

from __future__ import annotations

import argparse
import sys

from language import LANGUAGES
from pages import told
from reading.aloud import aloud
from reading.menu import ENTRIES
from reading.parameters import LANG, PARAMETERS


def main(arguments: list[str] | None = None) -> int:
    """Print what a page says for the choices of an address; 2 where one of them is not understood."""
    parser = argparse.ArgumentParser(prog="python -m language read", description=__doc__)
    parser.add_argument("page", choices=[entry.name for entry in ENTRIES])
    parser.add_argument("choices", nargs="*", metavar="key=value", help="as in an address: area=KH-12")
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    asked = parser.parse_intermixed_args(arguments)
    choices = dict(choice.partition("=")[::2] for choice in asked.choices)
    unknown = [name for name in choices if name not in PARAMETERS]
    if unknown:
        parser.error(f"no choice is named {', '.join(unknown)}; known are {', '.join(PARAMETERS)}")
    seen = told(asked.page, choices | {LANG: asked.lang})
    print(aloud(seen))
    wrong = [f"{name}={code}" for name, code in choices.items() if seen.view.get(name, "") != code]
    if wrong:
        print(f"not understood: {', '.join(wrong)}", file=sys.stderr)
    return 2 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
