"""Preview frames in memory that both processes see: the newest frame wins."""

from __future__ import annotations

import ctypes
from multiprocessing.context import SpawnContext
from typing import Any

from app.vision.watching import Frame

LARGEST_WIDTH = 1280
LARGEST_HEIGHT = 960
PLACES = 3
_SLOT = LARGEST_WIDTH * LARGEST_HEIGHT * 3
_SLOTS = 3
_HEAD = 1 + 3 * _SLOTS


class FrameBoard:
    """One camera's preview: three slots written in turn, and a count that says which is newest.

    The writer never waits for a reader. A reader that was overtaken while copying sees that the
    slot's sequence changed, and takes the newer frame.
    """

    def __init__(self, context: SpawnContext) -> None:
        self._head: Any = context.RawArray("q", _HEAD)
        self._pixels: Any = context.RawArray("B", _SLOT * _SLOTS)

    def clear(self) -> None:
        """Forgets every frame."""
        self._head[0] = 0

    def write(self, rgb: bytes, width: int, height: int, sequence: int) -> None:
        """Puts up a frame of at most 1280 by 960; `sequence` counts from one."""
        slot = sequence % _SLOTS
        place = 1 + 3 * slot
        self._head[place] = 0
        ctypes.memmove(ctypes.addressof(self._pixels) + slot * _SLOT, rgb, len(rgb))
        self._head[place + 1] = width
        self._head[place + 2] = height
        self._head[place] = sequence
        self._head[0] = sequence

    def newest(self) -> int:
        """The sequence of the newest frame; none is zero."""
        return int(self._head[0])

    def latest(self) -> Frame | None:
        """A copy of the newest frame; none before the first."""
        for _ in range(4):
            sequence = int(self._head[0])
            if sequence == 0:
                return None
            slot = sequence % _SLOTS
            place = 1 + 3 * slot
            width, height = int(self._head[place + 1]), int(self._head[place + 2])
            start = ctypes.addressof(self._pixels) + slot * _SLOT
            rgb = ctypes.string_at(start, width * height * 3)
            if int(self._head[place]) == sequence:
                return Frame(rgb, width, height, sequence)
        return None
