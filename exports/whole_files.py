"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from exports.refused import Refused

_WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk can only be read",
    errno.EACCES: "nobody may write there with these rights",
    errno.EPERM: "nobody may write there with these rights",
    errno.ENOTDIR: "a part of the path is a file",
    errno.EISDIR: "a folder has that name",
    errno.ENAMETOOLONG: "the name is too long",
}


def write(path: Path, content: bytes) -> Path:
    """Write a file beside its place and move it there when it is whole.

    Raises:
        Refused: it cannot be written; nothing is left behind.
    """
    part = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent, prefix=".part-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(part, 0o644)
        os.replace(part, path)
    except OSError as error:
        if part:
            with suppress(OSError):
                os.unlink(part)
        raise refusal(path, error) from error
    return path


def write_folder(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write a folder of files by their relative names; one that was there is replaced when it is whole.

    Raises:
        Refused: it cannot be written; what was there stays.
    """
    part = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".part-"))
        for name, content in files.items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        part.chmod(0o755)
        if folder.exists():
            shutil.rmtree(folder)
        part.rename(folder)
    except OSError as error:
        raise refusal(folder, error) from error
    finally:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)
    return folder


def refusal(path: Path, error: OSError) -> Refused:
    """Why something was not written, as a sentence."""
    why = _WHY.get(error.errno or 0, (error.strerror or "it did not work").lower())
    return Refused(f"{path} was not written: {why}")
