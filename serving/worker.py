"""The process that makes what readers take away: `python -m serving.worker` answers one JSON line after another.

It reads the figures for itself and steps back behind whoever reads pages, so that a factsheet costs
nobody the interpreter. What it read is what its server read, or it makes nothing: no file has figures that
the page beside it does not have. An answer names the file that holds what was made, its name and media type,
or says in a sentence why there is none.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pages
from exports.asked import Made
from exports.making import made
from exports.refused import Refused
from exports.whole_files import refusal
from serving import made_of
from serving.line_process import FAILED

POLITE = 10
"""By how much the process steps back."""
REPLACED = "the files of this site were replaced while it ran; it must be started anew"
Answer = dict[str, str]


def answer(asked: dict, make: Callable[..., Made] = made) -> Answer:
    """What is asked for, as the path of a file that the asker takes away; or why not.

    Args:
        asked: what `make` is asked, and `made_of`, of what the asker's own figures were made.
    """
    expected = asked.pop("made_of")
    told = _told(asked, make)
    if made_of.now() == expected:
        return told
    if "path" in told:
        Path(told["path"]).unlink(missing_ok=True)
    return {"replaced": REPLACED}


def _told(asked: dict, make: Callable[..., Made]) -> Answer:
    try:
        found = make(pages.told, **asked)
        handle, path = tempfile.mkstemp(prefix="taken-")
        with os.fdopen(handle, "wb") as file:
            file.write(found.content)
        return {"path": path, "name": found.name, "media_type": found.media_type}
    except Refused as error:
        return {"refused": str(error)}
    except OSError as error:
        return {"no_room": str(refusal(Path(asked.get("what", "the file")), error))}
    except Exception:
        traceback.print_exc()
        return {"failed": FAILED}


def main() -> None:
    """Answer one line after another until there are no more."""
    with suppress(OSError):
        os.nice(POLITE)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
