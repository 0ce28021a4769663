"""Files that must still be there after a power cut."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path


def put_in_place(made: Path, path: Path) -> None:
    """Gives a file that was made whole its place, where nothing may be yet.

    Raises:
        FileExistsError: something is there; it is left as it is.
    """
    try:
        # A link, unlike a renaming, never replaces what somebody put there meanwhile.
        os.link(made, path)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS) or path.exists():
            raise
        # Such as a memory stick, whose file system knows no links.
        made.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes sure that a new name in a folder is on the disk."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
