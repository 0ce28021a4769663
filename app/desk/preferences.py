"""What each member of staff likes the window to be: language, light or dark, size of the words."""

from __future__ import annotations

import json
import logging
import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

_FILE = "preferences.json"
_LAST = "last"
_MOST = 500
"""People whose likings one workstation keeps; whoever was here longest ago is forgotten first."""

_CODE = re.compile(r"[a-z]{2,3}(_[A-Za-z]{2,8})*")
"""how languages are called: `zh`, `en`, and the further ones of a bank"""

_log = logging.getLogger("guitai.preferences")


class Look(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Preferences:
    """How one person likes the window; `text` is the size of the words in percent.

    `language` is the code of any language of the window, also of one that is gone since.
    """

    language: str
    look: Look = Look.LIGHT
    text: int = 100


def preferences_of(folder: Path, number: str = "") -> Preferences | None:
    """What this member of staff chose on this workstation; without a number, what was worn last.

    None where nothing is kept, or where it cannot be read: then the window is as it always was.
    """
    return _preferences(_read(folder).get(number or _LAST))


def keep_preferences(folder: Path, number: str, preferences: Preferences) -> None:
    """Keeps what a person chose, also as what was worn last; whole or not at all.

    A file that cannot be written is said in the log alone: it is no reason to stop anybody.
    """
    kept = {
        "language": str(preferences.language),
        "look": preferences.look.value,
        "text": preferences.text,
    }
    likings = _read(folder)
    for name in (number, _LAST):
        likings.pop(name, None)
        likings[name] = kept
    while len(likings) > _MOST:
        likings.pop(next(iter(likings)))
    file = folder / _FILE
    new = file.with_name(f"{_FILE}.new")
    try:
        with new.open("w", encoding="utf-8") as out:
            json.dump(likings, out, ensure_ascii=False, indent=1)
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
    except OSError as error:
        _log.warning("preferences were not kept: %s", error)


def _read(folder: Path) -> dict[str, Any]:
    try:
        read = json.loads((folder / _FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _preferences(kept: Any) -> Preferences | None:
    try:
        language = str(kept["language"])
        if not _CODE.fullmatch(language):
            return None
        return Preferences(language, Look(kept["look"]), int(kept["text"]))
    except (KeyError, OverflowError, TypeError, ValueError):
        return None
